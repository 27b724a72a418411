// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "viewmodels/pairgaze.h"
#include "viewmodels/pairmemory.h"

#include <QRandomGenerator>
#include <QRectF>
#include <QTest>

namespace svidok::test::pairgazetests {

namespace {

constexpr QSizeF A(4000, 3000);
constexpr QSizeF B(2000, 1500); // another camera
constexpr QSizeF Pane(700, 500);

/// B is half the size and looks a little to the side, a little tilted.
constexpr std::array<double, 9> Tilted{0.5, 0.01, 120, -0.005, 0.52, -60, 1e-6, 2e-6, 1};

double distance(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

QPointF middleOf(const PairGaze &gaze, Side side)
{
    return gaze.transform(side).inverted().map(QPointF(Pane.width() / 2, Pane.height() / 2));
}

PairGaze gazeOf(const SceneMap &map)
{
    PairGaze gaze;
    gaze.setPhotos(A, B, map);
    gaze.setViewport(Pane);
    return gaze;
}

} // namespace

class TestPairGaze : public QObject {
    Q_OBJECT

private slots:
    void sameScenePointStaysInTheMiddle_data();
    void sameScenePointStaysInTheMiddle();
    void thingsHaveTheSameSizeInBoth();
    void whatIsUnderThePointerStays();
    void aloneMovesOne();
    void fitShowsAllOfBoth_data();
    void fitShowsAllOfBoth();
    void turnedPhotosFollowThePointer();
    void mapsFarOutsideStayFinite();
    void memoryIsExactAndForgiving();
    void seenNeedsWholeCells();
};

void TestPairGaze::sameScenePointStaysInTheMiddle_data()
{
    QTest::addColumn<bool>("measured");
    QTest::newRow("by position") << false;
    QTest::newRow("by homography") << true;
}

void TestPairGaze::sameScenePointStaysInTheMiddle()
{
    QFETCH(bool, measured);
    const SceneMap map = measured ? SceneMap(A, B, Tilted) : SceneMap(A, B);
    QCOMPARE(map.isMeasured(), measured);
    PairGaze gaze = gazeOf(map);
    QRandomGenerator random(11);
    for (int i = 0; i < 500; ++i) {
        const Side side = random.bounded(2) ? Side::A : Side::B;
        const QPointF at(random.bounded(Pane.width()), random.bounded(Pane.height()));
        if (random.bounded(2))
            gaze.zoomBy(side, 0.7 + random.bounded(0.8), at, false);
        else
            gaze.pan(side, at - QPointF(Pane.width() / 2, Pane.height() / 2), false);
        const QPointF a = middleOf(gaze, Side::A);
        const QPointF b = middleOf(gaze, Side::B);
        QVERIFY2(distance(map.toB(a), b) < 1e-6 * (1 + distance({}, b)), qPrintable(QString::number(i)));
        QVERIFY(QRectF({0, 0}, A).adjusted(-1, -1, 1, 1).contains(a)); // never lost
    }
}

void TestPairGaze::thingsHaveTheSameSizeInBoth()
{
    const SceneMap map(A, B, Tilted);
    PairGaze gaze = gazeOf(map);
    gaze.zoomTo(Side::A, 1.0);
    const QPointF a = gaze.centre(Side::A);
    const QPointF from = gaze.transform(Side::B).map(map.toB(a - QPointF(50, 50)));
    const QPointF to = gaze.transform(Side::B).map(map.toB(a + QPointF(50, 50)));
    QVERIFY(std::abs(distance(from, to) / distance({}, {100, 100}) - 1.0) < 0.05);
    QVERIFY(std::abs(gazeOf(SceneMap(A, B)).zoom(Side::B) / gazeOf(SceneMap(A, B)).zoom(Side::A) - 2.0) < 1e-9);
}

void TestPairGaze::whatIsUnderThePointerStays()
{
    PairGaze gaze = gazeOf(SceneMap(A, B));
    const QPointF at(200, 180);
    const QPointF held = gaze.transform(Side::B).inverted().map(at);
    gaze.zoomBy(Side::B, 3.0, at, false);
    QVERIFY(distance(gaze.transform(Side::B).map(held), at) < 1e-6);
    gaze.pan(Side::B, {40, -25}, false);
    QVERIFY(distance(gaze.transform(Side::B).map(held), at + QPointF(40, -25)) < 1e-6);
}

void TestPairGaze::aloneMovesOne()
{
    PairGaze gaze = gazeOf(SceneMap(A, B, Tilted));
    gaze.zoomTo(Side::A, 0.5);
    const QTransform a = gaze.transform(Side::A);
    const QTransform b = gaze.transform(Side::B);
    gaze.pan(Side::B, {30, 12}, true);
    gaze.zoomBy(Side::B, 1.5, {100, 100}, true);
    QCOMPARE(gaze.transform(Side::A), a);
    QVERIFY(gaze.transform(Side::B) != b);
    QVERIFY(gaze.isApart());
    gaze.join();
    QVERIFY(distance(gaze.transform(Side::B).map(QPointF(0, 0)), b.map(QPointF(0, 0))) < 1e-6);
}

void TestPairGaze::fitShowsAllOfBoth_data()
{
    QTest::addColumn<bool>("measured");
    QTest::addColumn<int>("quarters");
    for (int quarters = 0; quarters < 4; ++quarters) {
        QTest::addRow("position %d", quarters) << false << quarters;
        QTest::addRow("homography %d", quarters) << true << quarters;
    }
}

void TestPairGaze::fitShowsAllOfBoth()
{
    QFETCH(bool, measured);
    QFETCH(int, quarters);
    PairGaze gaze = gazeOf(measured ? SceneMap(A, B, Tilted) : SceneMap(A, B));
    gaze.turn(Side::B, quarters);
    gaze.fit();
    const QRectF pane = QRectF({0, 0}, Pane).adjusted(-0.01, -0.01, 0.01, 0.01);
    QVERIFY(pane.contains(gaze.transform(Side::A).mapRect(QRectF({0, 0}, A))));
    QVERIFY(pane.contains(gaze.transform(Side::B).mapRect(QRectF({0, 0}, B))));
    gaze.setViewport({300, 900});
    QVERIFY(gaze.isFitted());
}

void TestPairGaze::turnedPhotosFollowThePointer()
{
    PairGaze gaze = gazeOf(SceneMap(A, B));
    gaze.turn(Side::A, 1);
    gaze.zoomTo(Side::A, 1.0);
    const QPointF held = gaze.transform(Side::A).inverted().map(QPointF(350, 250));
    gaze.pan(Side::A, {25, 10}, false);
    QVERIFY(distance(gaze.transform(Side::A).map(held), {375, 260}) < 1e-6);
}

void TestPairGaze::mapsFarOutsideStayFinite()
{
    // A horizon runs through the photo: beyond it a homography means nothing.
    const SceneMap map(A, B, {0.5, 0, 0, 0, 0.5, 0, 0, 6e-4, 1});
    for (double y = -6000; y < 6000; y += 250) {
        const QPointF b = map.toB({1000, y});
        QVERIFY(std::isfinite(b.x()) && std::isfinite(b.y()) && std::abs(b.y()) < 20000);
        QVERIFY(map.scaleAt({1000, y}) > 0.05);
    }
    QVERIFY(!SceneMap(A, B, {}).isMeasured());
}

void TestPairGaze::memoryIsExactAndForgiving()
{
    PairGaze gaze = gazeOf(SceneMap(A, B));
    gaze.zoomBy(Side::A, 4.0, {100, 400}, false);
    gaze.pan(Side::B, {5, 9}, true);
    gaze.turn(Side::B, 3);
    PairMemory memory;
    memory.a = PhotoId(QStringLiteral("one"));
    memory.b = PhotoId(QStringLiteral("two"));
    memory.mode = PairMode::Swipe;
    memory.swipe = 0.25;
    memory.gaze = gaze.memory();
    memory.seen[memory.a].note({0, 0, 2000, 1500}, A);
    const PairMemory back = PairMemory::fromBytes(memory.toBytes());
    PairGaze again = gazeOf(SceneMap(A, B));
    again.recall(back.gaze);
    for (const Side side : {Side::A, Side::B})
        QVERIFY(distance(again.transform(side).map(QPointF(33, 44)), gaze.transform(side).map(QPointF(33, 44))) < 1e-6);
    QCOMPARE(back.mode, PairMode::Swipe);
    QCOMPARE(back.seen, memory.seen);
    QCOMPARE(PairMemory::fromBytes("{nonsense").a, PhotoId());
    // What a broken file could hold must not leave the view black.
    again.recall({false, std::nan(""), {1e300, -5}, {{{{1e9, 0}, 0.0, -7}, {}}}});
    QVERIFY(again.zoom(Side::A) > 0 && std::isfinite(again.centre(Side::A).x()));
}

void TestPairGaze::seenNeedsWholeCells()
{
    SeenMap seen;
    QVERIFY(!seen.note({10, 10, 60, 60}, {3200, 3200})); // cells are 100 wide
    QVERIFY(seen.note({0, 0, 200, 150}, {3200, 3200}));
    QCOMPARE(seen.share(), 2.0 / 1024);
    QVERIFY(seen.holds({20, 20, 150, 60}, {3200, 3200}));
    QVERIFY(!seen.holds({20, 20, 150, 100}, {3200, 3200}));
    QVERIFY(!seen.holds({}, {3200, 3200}));
    seen.note({-50, -50, 9999, 9999}, {3200, 3200});
    QCOMPARE(seen.share(), 1.0);
    QCOMPARE(SeenMap::fromHex(seen.toHex()), seen);
}

SVIDOK_SUITE(TestPairGaze, QCoreApplication)

} // namespace svidok::test::pairgazetests

#include "tst_pairgaze.moc"
