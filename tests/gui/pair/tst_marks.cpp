// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casepanels/casepanels.h"
#include "pairfixture.h"
#include "support/suites.h"
#include "viewmodels/casemodel.h"
#include "widgets/accessibility.h"
#include "widgets/actions.h"
#include "widgets/pairpane.h"
#include "widgets/pairplace.h"
#include "widgets/pairpaint.h"
#include "widgets/pairview.h"

#include <QSignalSpy>

namespace svidok::test::markstests {

using namespace Qt::StringLiterals;

namespace {

/// The pair over a claimed report in the store, wired as the window wires it.
struct Shown : PairFixture {
    Actions actions{f.session};
    CaseModel report{f.desk};
    PairModel pair{f.desk};
    std::unique_ptr<PairPlace> place;
    ReportId id{u"r1"_s};

    Shown()
    {
        Report made = PairFixture::report();
        made.status = ReportStatus::PendingVerification;
        static_cast<void>(await(f.store.reports().store({made, 0, {}, {}, {}})));
        QObject::connect(&report, &CaseModel::changed, &pair, [this](CaseChange what) {
            if ((what == CaseChange::Opened || what == CaseChange::Report) && report.report())
                pair.show(*report.report());
            pair.marks().setAllowed(report.mayDecide());
        });
        QObject::connect(&pair.marks(), &PairMarks::wanted, &report, [this](const QList<ReportCommand> &commands) { report.apply(commands); });
        QObject::connect(&report, &CaseModel::failed, &pair, [this] { pair.marks().forget(); });
        pair.setNames([this](const UserId &user) { return report.person(user); });
        report.open(id, true);
        place = std::make_unique<PairPlace>(pair, actions, f.session);
        place->resize(1000, 640);
        place->show();
        place->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(place.get()));
        static_cast<void>(QTest::qWaitFor([this] {
            return report.mayDecide() && pair.at(Side::A).picture() && pair.at(Side::B).picture() && pair.gaze().viewport().width() > 100;
        }));
        place->view().focusPhoto();
    }
    PairPane &pane(const char *name) { return *child<PairPane>(*place, name); }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), key, with); }
    QList<PhotoMark> stored() { return f.stored(id).standingMarks(PhotoId(u"first"_s)); }
    QPoint onScreen(Side side, const QPointF &photo) { return pair.gaze().transform(side).map(photo).toPoint(); }
    void drag(const char *name, QPoint from, QPoint to)
    {
        PairPane &on = pane(name);
        QTest::mousePress(&on, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, on.mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(&on, &move);
        QTest::mouseRelease(&on, Qt::LeftButton, {}, to);
    }
    /// The tools take some of the photos' room.
    void settle()
    {
        static_cast<void>(QTest::qWaitFor([this] { return pane("photoA").size() == pair.gaze().viewport().toSize(); }));
    }
    void draw(Qt::Key tool, const QPointF &from, const QPointF &to)
    {
        key(tool, Qt::ShiftModifier);
        settle();
        drag("photoA", onScreen(Side::A, from), onScreen(Side::A, to));
    }
};

bool near(const QPointF &a, const QPointF &b, double by)
{
    return (a - b).manhattanLength() < by;
}

/// The line is smoothed: somewhere across it its own colour is full.
bool hasInkAround(const QImage &shot, const QPoint &at)
{
    for (const QPoint &step : {QPoint(0, 0), QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
        const QColor ink = shot.pixelColor(at + step);
        if (ink.red() < 60 && ink.green() > 170 && ink.blue() > 190)
            return true;
    }
    return false;
}

} // namespace

class TestMarks : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        theme::apply(*qApp, theme::Scheme::Light);
        mendAccessibility();
    }
    void drawsByMouse();
    void keepsWordsThatAnotherProgramWrites();
    void drawsByKeyAlone();
    void toolsWorkForScreenReaders();
    void movesAndRemoves();
    void staysOnItsThingWhateverTheView();
    void quickStepsAreAllStored();
    void whatWasDrawnLastIsStoredWhenOneGoesOn();
    void refusalPutsThemBack();
    void nobodyElseDraws();
    void areHiddenByAKey();
    void namesEverything();
};

void TestMarks::drawsByMouse()
{
    Shown s;
    const QByteArray before = await(s.f.evidence.open(s.f.stored(s.id).photos[0].sha256)).value();
    const double pixel = 2 / s.pair.gaze().zoom(Side::A);
    s.draw(Qt::Key_A, {400, 300}, {900, 600});
    QTRY_COMPARE(s.stored().size(), 1);
    QVERIFY(near(s.stored()[0].from, {400, 300}, pixel));
    QVERIFY(near(s.stored()[0].to, {900, 600}, pixel));
    QCOMPARE(s.stored()[0].by, s.f.identity.user->id);
    s.draw(Qt::Key_B, {100, 100}, {500, 400});
    s.draw(Qt::Key_E, {800, 200}, {1200, 500});
    QTRY_COMPARE(s.stored().size(), 3);
    QCOMPARE(s.stored()[1].shape, MarkShape::Box);
    QCOMPARE(s.stored()[2].shape, MarkShape::Ellipse);
    // A text asks for its words, and is not there without.
    s.key(Qt::Key_T, Qt::ShiftModifier);
    s.settle();
    QTest::mouseClick(&s.pane("photoA"), Qt::LeftButton, {}, s.onScreen(Side::A, {600, 900}));
    auto *line = child<QLineEdit>(*s.place, "markText");
    QTRY_VERIFY(line->hasFocus());
    typeText(line, u"вентиль"_s);
    QCOMPARE(s.stored().size(), 3);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(s.stored().size(), 4);
    QCOMPARE(s.stored()[3].text, u"вентиль"_s);
    QTRY_VERIFY(child<QLabel>(*s.place, "markLine")->text().contains(u"Олена"_s));
    const QStringList logged = s.f.actions(s.id);
    QCOMPARE(logged.count(u"mark.drawn"_s), 4);
    QCOMPARE(await(s.f.evidence.open(s.f.stored(s.id).photos[0].sha256)).value(), before);
}

void TestMarks::toolsWorkForScreenReaders()
{
    Shown s;
    const auto press = [&](const QString &action) {
        QAccessibleInterface *button = QAccessible::queryAccessibleInterface(child<QToolButton>(*s.place, qPrintable(action + u".button"_s)));
        button->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        return button->state().checked;
    };
    QVERIFY(press(u"pair.draw"_s));
    QVERIFY(s.pair.marks().isDrawing());
    QVERIFY(child<QWidget>(*s.place, "pairMarks")->isVisible());
    QVERIFY(press(u"pair.mark-box"_s));
    QCOMPARE(s.pair.marks().tool(), PairMarks::Tool::Box);
    QVERIFY(press(u"pair.mark-box"_s)); // one of them is always down
    QVERIFY(!press(u"pair.draw"_s));
    QVERIFY(!s.pair.marks().isDrawing());
}

void TestMarks::keepsWordsThatAnotherProgramWrites()
{
    Shown s;
    s.key(Qt::Key_M);
    s.key(Qt::Key_A, Qt::ShiftModifier);
    s.key(Qt::Key_Return);
    QTRY_COMPARE(s.stored().size(), 1);
    auto *line = child<QLineEdit>(*s.place, "markText");
    QVERIFY(line->isEnabled() && !line->hasFocus());
    QAccessible::queryAccessibleInterface(line)->setText(QAccessible::Value, u"gap"_s);
    QTRY_COMPARE(s.stored()[0].text, u"gap"_s);
    QCOMPARE(line->text(), u"gap"_s);
}

void TestMarks::drawsByKeyAlone()
{
    Shown s;
    s.key(Qt::Key_M);
    QTRY_VERIFY(child<QWidget>(*s.place, "pairMarks")->isVisible());
    s.key(Qt::Key_A, Qt::ShiftModifier);
    s.key(Qt::Key_Return);
    QTRY_COMPARE(s.stored().size(), 1);
    const QPointF tip = s.stored()[0].to;
    const QPointF tail = s.stored()[0].from;
    s.key(Qt::Key_Right);
    QTRY_VERIFY(s.stored()[0].to.x() > tip.x());
    QVERIFY(near(s.stored()[0].to - tip, s.stored()[0].from - tail, 0.01));
    const QPointF after = s.stored()[0].from;
    s.key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_VERIFY(s.stored()[0].to.y() > tip.y());
    QCOMPARE(s.stored()[0].from, after);
    s.key(Qt::Key_T);
    auto *line = child<QLineEdit>(*s.place, "markText");
    QTRY_VERIFY(line->hasFocus());
    typeText(line, u"gap"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(s.stored()[0].text, u"gap"_s);
    s.key(Qt::Key_Delete);
    QTRY_VERIFY(s.stored().isEmpty());
    s.key(Qt::Key_U);
    QTRY_COMPARE(s.stored().size(), 1);
    QCOMPARE(s.stored()[0].text, u"gap"_s);
    s.key(Qt::Key_U);
    QTRY_COMPARE(s.stored()[0].text, QString());
    s.key(Qt::Key_U, Qt::ShiftModifier);
    QTRY_COMPARE(s.stored()[0].text, u"gap"_s);
    s.key(Qt::Key_Escape); // the mark is let go
    QVERIFY(!s.pair.marks().selected());
    s.key(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(s.pair.marks().selected());
    s.key(Qt::Key_Escape);
    s.key(Qt::Key_Escape);
    QTRY_VERIFY(!child<QWidget>(*s.place, "pairMarks")->isVisible());
    // The arrow keys are the photos' again.
    s.pair.actualSize();
    const QPointF middle = s.pair.gaze().centre(Side::A);
    s.key(Qt::Key_Right);
    QVERIFY(s.pair.gaze().centre(Side::A).x() > middle.x());
}

void TestMarks::movesAndRemoves()
{
    Shown s;
    s.draw(Qt::Key_B, {400, 300}, {900, 600});
    QTRY_COMPARE(s.stored().size(), 1);
    const QRectF before(s.stored()[0].from, s.stored()[0].to);
    const double pixel = 3 / s.pair.gaze().zoom(Side::A);
    s.drag("photoA", s.onScreen(Side::A, {650, 300}), s.onScreen(Side::A, {750, 400})); // by its upper edge
    QTRY_VERIFY(near(s.stored()[0].from, before.topLeft() + QPointF(100, 100), pixel));
    QVERIFY(near(s.stored()[0].to, before.bottomRight() + QPointF(100, 100), pixel));
    s.drag("photoA", s.onScreen(Side::A, s.stored()[0].to), s.onScreen(Side::A, {1200, 900})); // by a corner
    QTRY_VERIFY(near(s.stored()[0].to, {1200, 900}, pixel));
    // Nothing leaves the photo: it stops at the edge in its size.
    const QSizeF size(QRectF(s.stored()[0].from, s.stored()[0].to).size());
    s.drag("photoA", s.onScreen(Side::A, {850, s.stored()[0].from.y()}), QPoint(-2000, -2000));
    QTRY_COMPARE(s.stored()[0].from, QPointF(0, 0));
    QVERIFY(std::abs(s.stored()[0].to.x() - size.width()) < 0.01);
    // Beside a mark the photo moves, as ever.
    s.pair.actualSize();
    const QPointF middle = s.pair.gaze().centre(Side::A);
    s.drag("photoA", QPoint(200, 200), QPoint(100, 100));
    QVERIFY(s.pair.gaze().centre(Side::A) != middle);
    QCOMPARE(s.f.stored(s.id).marks.size(), 4);
}

void TestMarks::staysOnItsThingWhateverTheView()
{
    Shown s;
    s.draw(Qt::Key_B, {600, 300}, {800, 500});
    QTRY_COMPARE(s.stored().size(), 1);
    s.key(Qt::Key_Escape); // no grips
    for (int turn = 0; turn < 4; ++turn) {
        s.pair.turn(Side::A, 1);
        s.pair.zoomBy(Side::A, 1.3, {100, 100}, false);
        s.pair.lookAt(Side::A, {700, 300});
        const QImage shot = s.pane("photoA").grab().toImage();
        const QPoint edge = s.onScreen(Side::A, {700, 300}) * shot.devicePixelRatio();
        QVERIFY(hasInkAround(shot, edge));
        QCOMPARE(pairpaint::markPartAt(s.stored()[0], s.pair.gaze().transform(Side::A), s.onScreen(Side::A, {700, 300})), pairpaint::MarkPart::Body);
    }
}

void TestMarks::quickStepsAreAllStored()
{
    Shown s;
    s.f.orderly.held = true;
    for (int i = 0; i < 5; ++i)
        s.draw(Qt::Key_B, {100.0 + 100 * i, 100}, {150.0 + 100 * i, 200});
    QCOMPARE(s.pair.marks(Side::A).size(), 5); // seen at once
    QVERIFY(s.stored().isEmpty());
    s.f.orderly.release();
    QTRY_COMPARE(s.stored().size(), 5);
    QVERIFY(!s.report.theirs()); // one's own hand is nobody else's change
    QTRY_COMPARE(s.pair.marks(Side::A), s.stored());
}

void TestMarks::whatWasDrawnLastIsStoredWhenOneGoesOn()
{
    Shown s;
    s.f.orderly.held = true;
    s.draw(Qt::Key_B, {100, 100}, {200, 200});
    s.draw(Qt::Key_B, {300, 100}, {400, 200});
    s.report.close();
    s.f.orderly.release();
    QTRY_COMPARE(s.stored().size(), 2);
}

void TestMarks::refusalPutsThemBack()
{
    Shown s;
    QSignalSpy failed(&s.report, &CaseModel::failed);
    s.f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::DiskFull, {}, {}, {}});
    s.draw(Qt::Key_B, {100, 100}, {200, 200});
    QTRY_COMPARE(failed.size(), 1);
    QTRY_VERIFY(s.pair.marks(Side::A).isEmpty());
    QVERIFY(!s.pair.marks().canUndo());
}

void TestMarks::nobodyElseDraws()
{
    Shown s;
    s.report.close();
    s.report.open(s.id, false);
    QTRY_VERIFY(s.report.report());
    s.key(Qt::Key_M);
    QVERIFY(!child<QWidget>(*s.place, "pairMarks")->isVisible());
    s.draw(Qt::Key_B, {100, 100}, {200, 200});
    QVERIFY(s.pair.marks(Side::A).isEmpty());
}

void TestMarks::areHiddenByAKey()
{
    Shown s;
    s.draw(Qt::Key_B, {100, 100}, {500, 500});
    QCOMPARE(s.pair.marks(Side::A).size(), 1);
    s.key(Qt::Key_H);
    QVERIFY(s.pair.marks(Side::A).isEmpty());
    QVERIFY(!s.pair.marks().isDrawing());
    s.key(Qt::Key_H);
    QCOMPARE(s.pair.marks(Side::A).size(), 1);
}

void TestMarks::namesEverything()
{
    Shown s;
    s.draw(Qt::Key_B, {100, 100}, {500, 500});
    QCOMPARE(nameless(*s.place), QStringList());
    QCOMPARE(s.actions.conflicts().size(), 0);
    for (const int percent : {100, 200}) {
        const Scaled scaled(percent);
        s.place->resize(1000 * percent / 100, 640 * percent / 100);
        QTRY_COMPARE(clipped(*child<QWidget>(*s.place, "pairMarks")), QStringList());
    }
}

SVIDOK_SUITE(TestMarks, QApplication)

} // namespace svidok::test::markstests

#include "tst_marks.moc"
