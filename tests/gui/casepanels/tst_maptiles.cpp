// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casepanels.h"
#include "domain/webmercator.h"
#include "support/faults.h"
#include "support/suites.h"
#include "viewmodels/maptilemodel.h"
#include "widgets/mappanel.h"
#include "widgets/mapview.h"

#include <QBuffer>
#include <QPainter>
#include <QScrollArea>

namespace svidok::test::maptilestests {

using namespace Qt::StringLiterals;

namespace {

/// A map of one colour on which the tile that holds a place shows it as a red dot.
class FakeTiles final : public MapTiles {
public:
    Faults faults;
    int asked = 0;
    GeoPoint place{50.0, 30.0};

    Future<QByteArray> tile(const TileAddress &address, CancelToken) override
    {
        ++asked;
        return faults.pass<QByteArray>([this, address] {
            QImage image(256, 256, QImage::Format_RGB32);
            image.fill(QColor(0, 120, 0));
            QPainter painter(&image);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::red);
            painter.drawEllipse(*webmercator::pixelAt(place, address.zoom) - QPointF(address.x, address.y) * 256, 20, 20);
            painter.end();
            QBuffer buffer;
            image.save(&buffer, "PNG");
            return Result<QByteArray>(buffer.data());
        });
    }
};

int count(const QImage &image, const QColor &colour)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            pixels += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return pixels;
}

/// The panel of an open case over a map.
struct Mapped {
    DeskFixture f;
    FakeTiles tiles;
    CaseModel model{f.desk};
    std::unique_ptr<MapPanel> panel;

    explicit Mapped(bool on = true)
    {
        f.desk.tiles = on ? &tiles : nullptr;
        f.desk.tilesAttribution = u"© mappers"_s;
        const ReportId id = f.addPending([this](Report &report) {
            for (Photo &photo : report.photos)
                photo.capture.fix->point = tiles.place;
        });
        panel = std::make_unique<MapPanel>(model);
        panel->resize(400, 500);
        model.open(id, false);
    }
    [[nodiscard]] MapView &view() { return *child<MapView>(*panel, "mapView"); }
    [[nodiscard]] QString line() { return child<QLabel>(*panel, "mapLine")->text(); }
};

} // namespace

class TestMapTiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void nothingIsAskedBeforeTheMapIsLookedAt();
    void marksLieWhereTheMapHasThePlace();
    void withoutAServerThereIsTheGrid();
    void offlineIsSaidAndCanBeTriedAgain();
    void whatIsNoLongerLookedAtIsNotWaitedFor();
    void whoseMapItIsStandsInALowDrawer();
};

// At 1366 x 768 there is no more room; whose map it is stands in its lower corner, and has to be seen.
void TestMapTiles::whoseMapItIsStandsInALowDrawer()
{
    Mapped m;
    QScrollArea drawer;
    drawer.setWidgetResizable(true);
    drawer.resize(900, 230);
    drawer.setWidget(m.panel.release());
    drawer.show();
    QTRY_VERIFY(m.model.report());
    const auto &view = *child<MapView>(drawer, "mapView");
    const auto &positions = *child<QLabel>(drawer, "mapPositions");
    QTRY_VERIFY(positions.height() >= 2 * positions.fontMetrics().lineSpacing() - 2); // laid out with what it says
    QVERIFY(view.mapTo(drawer.viewport(), QPoint(0, view.height())).y() <= drawer.viewport()->height());
    QVERIFY(view.height() >= 120);
}

void TestMapTiles::nothingIsAskedBeforeTheMapIsLookedAt()
{
    Mapped m;
    QTRY_VERIFY(m.model.report());
    QCOMPARE(m.tiles.asked, 0); // whoever runs the server would learn of a place that nobody looked at
    m.panel->show();
    QTRY_VERIFY(m.tiles.asked > 0);
}

void TestMapTiles::marksLieWhereTheMapHasThePlace()
{
    Mapped m;
    m.panel->show();
    QTRY_VERIFY(m.model.report());
    QTRY_VERIFY(count(m.view().grab().toImage(), QColor(0, 120, 0)) > 10'000);
    // Both photos were taken at the dot: it lies under their marks, whatever the zoom.
    for (int step = 0; step < 6; ++step) {
        QTest::keyClick(&m.view(), step % 2 ? Qt::Key_Plus : Qt::Key_Minus);
        QTRY_VERIFY(count(m.view().grab().toImage(), QColor(0, 120, 0)) > 10'000);
        const QImage shot = m.view().grab().toImage();
        QPointF sum;
        int dots = 0;
        for (int y = 0; y < shot.height(); ++y) {
            for (int x = 0; x < shot.width(); ++x) {
                const QColor colour = shot.pixelColor(x, y);
                if (colour.red() > 150 && colour.green() < 60 && colour.blue() < 60) {
                    sum += QPointF(x, y);
                    ++dots;
                }
            }
        }
        QVERIFY(dots > 50);
        QVERIFY((sum / dots - QPointF(shot.width(), shot.height()) / 2).manhattanLength() < 4);
    }
}

void TestMapTiles::withoutAServerThereIsTheGrid()
{
    Mapped m(false);
    m.panel->show();
    QTRY_VERIFY(m.model.report());
    QTRY_VERIFY(m.line().contains(u"No map is set up"_s));
    QCOMPARE(count(m.view().grab().toImage(), QColor(0, 120, 0)), 0);
}

void TestMapTiles::offlineIsSaidAndCanBeTriedAgain()
{
    Mapped m;
    m.tiles.faults.next(Faults::Kind::Fail, {ErrorCode::ServiceUnreachable, u"tiles.example"_s, {}, {}});
    m.panel->show();
    auto *retry = child<QPushButton>(*m.panel, "mapRetry");
    QTRY_VERIFY(retry->isVisible());
    QVERIFY(m.line().contains(u"missing"_s));
    const int before = m.tiles.asked;
    retry->click();
    QTRY_VERIFY(!retry->isVisible());
    QCOMPARE(m.tiles.asked, before + 1); // only what failed
    QCOMPARE(nameless(*m.panel), QStringList());
    QTRY_COMPARE(clipped(*m.panel), QStringList());
}

void TestMapTiles::whatIsNoLongerLookedAtIsNotWaitedFor()
{
    FakeTiles tiles;
    MapTileModel model(&tiles);
    tiles.faults.next(Faults::Kind::Late);
    model.want({{3, 1, 1}});
    QVERIFY(model.isLoading());
    model.want({{3, 2, 2}});
    QTRY_VERIFY(!model.isLoading());
    tiles.faults.releaseLate();
    QTRY_VERIFY(!model.tile({3, 2, 2}).isNull());
    QVERIFY(model.tile({3, 1, 1}).isNull());
    QVERIFY(!model.trouble());
}

SVIDOK_SUITE(TestMapTiles, QApplication)

} // namespace svidok::test::maptilestests

#include "tst_maptiles.moc"
