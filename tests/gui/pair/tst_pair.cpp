// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/casepanels/casepanels.h"
#include "pairfixture.h"
#include "support/suites.h"
#include "viewmodels/photoshelf.h"
#include "viewmodels/rulewords.h"
#include "widgets/accessibility.h"
#include "widgets/actions.h"
#include "widgets/pairbar.h"
#include "widgets/pairpane.h"
#include "widgets/pairplace.h"
#include "widgets/pairview.h"

#include <QBuffer>
#include <QColorSpace>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSlider>

namespace svidok::test::pairtests {

using namespace Qt::StringLiterals;

namespace {

/// The real widget over a report, with the keyboard in it.
struct Shown : PairFixture {
    Actions actions{f.session};
    PairModel pair{f.desk};
    std::unique_ptr<PairPlace> place;

    explicit Shown(const std::function<void(Report &, PairFixture &)> &change = {})
    {
        Report made = report();
        if (change)
            change(made, *this);
        pair.show(made);
        place = std::make_unique<PairPlace>(pair, actions, f.session);
        place->resize(1000, 640);
        place->show();
        place->activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(place.get()));
        static_cast<void>(QTest::qWaitFor([this] { return pair.at(Side::A).state() != PairPhoto::State::Loading && pair.at(Side::B).state() != PairPhoto::State::Loading && pair.gaze().viewport().width() > 100; }));
        place->view().focusPhoto();
    }
    PairPane &pane(const char *name) { return *child<PairPane>(*place, name); }
    QWidget *focused() { return QApplication::focusWidget(); }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(focused(), key, with); }
    QPointF middle(Side side)
    {
        const QSizeF size = pair.gaze().viewport();
        return pair.gaze().transform(side).inverted().map(QPointF(size.width() / 2, size.height() / 2));
    }
};

void drag(QWidget &pane, QPoint from, QPoint by, Qt::KeyboardModifiers with = {})
{
    QTest::mousePress(&pane, Qt::LeftButton, with, from);
    QMouseEvent move(QEvent::MouseMove, from + by, pane.mapToGlobal(QPointF(from + by)), Qt::NoButton, Qt::LeftButton, with);
    QApplication::sendEvent(&pane, &move);
    QTest::mouseRelease(&pane, Qt::LeftButton, with, from + by);
}

void wheel(QWidget &pane, QPoint at, int notches, Qt::KeyboardModifiers with = {})
{
    QWheelEvent event(at, pane.mapToGlobal(QPointF(at)), {}, {0, notches * 120}, Qt::NoButton, with, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&pane, &event);
}

bool near(const QPointF &a, const QPointF &b, double by)
{
    return (a - b).manhattanLength() < by;
}

} // namespace

class TestPair : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void movesBothInStep_data();
    void movesBothInStep();
    void shiftMovesOneAlone();
    void worksByKeyAlone();
    void theOwnWindowsPlaceIsKeptBeforeItIsClosed();
    void foldsWhereThereIsNoRoom_data();
    void foldsWhereThereIsNoRoom();
    void worksForScreenReaders();
    void blinkSwapsInPlace();
    void blinksAtMostThreeTimesASecond();
    void swipeAndOpacityTakeKeys();
    void refusesInWords();
    void showsWhatDiffersOnceMeasured();
    void marksAndUndoesEnhancement();
    void showsDamageAndFailure();
    void triesAgain();
    void putsAnyTwoPhotosSideBySide();
    void onePhotoIsNoPair();
    void clicksOnPlatesAreHeard();
    void knowsWhatWasSeenAtFullSize();
    void isFoundAgainAfterACrash();
    void prefetchedPhotosAreThereAtOnce();
    void livesInItsOwnWindow();
    void photosHaveTheColoursThatTheirFilesMean();
    void namesEverything();
};

void TestPair::initTestCase()
{
    theme::apply(*qApp, theme::Scheme::Light);
    mendAccessibility();
}

void TestPair::movesBothInStep_data()
{
    QTest::addColumn<bool>("measured");
    QTest::newRow("by position") << false;
    QTest::newRow("by homography") << true;
}

void TestPair::movesBothInStep()
{
    QFETCH(bool, measured);
    Shown s([&](Report &report, PairFixture &) {
        if (measured)
            report.scene = PairFixture::measured();
    });
    const auto inStep = [&] { return near(s.pair.gaze().map().toB(s.middle(Side::A)), s.middle(Side::B), 0.01); };
    QVERIFY(inStep());
    wheel(s.pane("photoA"), {100, 120}, 5);
    QVERIFY(inStep());
    const QPointF before = s.middle(Side::A);
    drag(s.pane("photoB"), {200, 200}, {60, 25});
    QVERIFY(inStep());
    QVERIFY(!near(before, s.middle(Side::A), 1));
    s.key(Qt::Key_Left);
    s.key(Qt::Key_Plus);
    QVERIFY(inStep());
    s.key(Qt::Key_0);
    QVERIFY(s.pair.gaze().isFitted());
    QVERIFY(inStep());
}

void TestPair::shiftMovesOneAlone()
{
    Shown s;
    s.key(Qt::Key_1);
    const QTransform a = s.pair.gaze().transform(Side::A);
    const QTransform b = s.pair.gaze().transform(Side::B);
    drag(s.pane("photoB"), {200, 200}, {40, 15}, Qt::ShiftModifier);
    wheel(s.pane("photoB"), {50, 60}, 2, Qt::ShiftModifier);
    QCOMPARE(s.pair.gaze().transform(Side::A), a);
    QVERIFY(s.pair.gaze().transform(Side::B) != b);
    s.key(Qt::Key_J);
    QVERIFY(near(s.pair.gaze().transform(Side::B).map(QPointF()), b.map(QPointF()), 0.01));
    s.key(Qt::Key_Right, Qt::ShiftModifier); // the focus went to B with the mouse
    QCOMPARE(s.pair.gaze().transform(Side::A), a);
    QVERIFY(s.pair.gaze().isApart());
}

void TestPair::worksByKeyAlone()
{
    Shown s;
    QCOMPARE(s.focused(), &s.pane("photoA"));
    s.key(Qt::Key_X);
    QCOMPARE(s.focused(), &s.pane("photoB"));
    s.key(Qt::Key_1);
    QVERIFY(std::abs(s.pair.gaze().zoom(Side::B) * s.place->devicePixelRatioF() - 1.0) < 1e-9);
    s.key(Qt::Key_R);
    QCOMPARE(s.pair.gaze().quarters(Side::B), 1);
    s.key(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(s.pair.gaze().quarters(Side::B), 0);
    s.key(Qt::Key_K);
    QVERIFY(!s.pair.isLocked());
    const QTransform a = s.pair.gaze().transform(Side::A);
    s.key(Qt::Key_Down);
    QCOMPARE(s.pair.gaze().transform(Side::A), a);
    s.key(Qt::Key_X);
    s.key(Qt::Key_G); // to the plate at 1:1
    QVERIFY(near(s.middle(Side::A), {800, 585}, 1));
    s.key(Qt::Key_Backspace);
    QVERIFY(s.pair.gaze().isFitted());
    for (const auto &[letter, mode] : {std::pair(Qt::Key_F, PairMode::Blink), {Qt::Key_W, PairMode::Swipe}, {Qt::Key_O, PairMode::Overlay}, {Qt::Key_D, PairMode::Difference}, {Qt::Key_S, PairMode::SideBySide}}) {
        s.key(letter);
        QCOMPARE(s.pair.mode(), mode);
        QVERIFY(s.focused() == &s.pane(mode == PairMode::SideBySide ? "photoA" : "photoStage"));
    }
}

// What stays down changes the pair, and says so, when another program presses it.
// As after kill -9: nobody closed it.
void TestPair::theOwnWindowsPlaceIsKeptBeforeItIsClosed()
{
    Shown s;
    s.place->setDetached(true);
    auto *window = s.place->findChild<QWidget *>(u"pairWindow"_s);
    const QByteArray before = s.f.session.read(u"pair-window"_s);
    window->resize(720, 540);
    QTRY_VERIFY(s.f.session.read(u"pair-window"_s) != before);
    FakeSession session = s.f.session;
    PairPlace again(s.pair, s.actions, session);
    QVERIFY(again.isDetached());
    QTRY_COMPARE(again.findChild<QWidget *>(u"pairWindow"_s)->size(), QSize(720, 540));
}

void TestPair::foldsWhereThereIsNoRoom_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {330, 420, 560, 700, 900, 1300})
        QTest::addRow("%d", width) << width;
}

void TestPair::foldsWhereThereIsNoRoom()
{
    QFETCH(int, width);
    Shown s;
    s.place->resize(width, 500);
    auto *bar = child<PairBar>(*s.place, "pairBar");
    QTRY_COMPARE(bar->width(), width);
    for (const PairMode mode : {PairMode::SideBySide, PairMode::Overlay}) {
        s.pair.setMode(mode);
        QCoreApplication::sendPostedEvents();
        bar->layout()->activate();
        // Nothing lies over anything, or beyond the edge, or is narrower than its words.
        QList<QWidget *> shown;
        for (QWidget *part : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (part->isVisible())
                shown.append(part);
        }
        for (const QWidget *one : std::as_const(shown)) {
            const QString what = one->objectName() + u" in "_s + QString::number(width);
            QVERIFY2(bar->rect().contains(one->geometry()), qPrintable(what));
            QVERIFY2(one->width() >= one->minimumSizeHint().width(), qPrintable(what));
            for (const QWidget *other : std::as_const(shown))
                QVERIFY2(one == other || !one->geometry().intersects(other->geometry()), qPrintable(what + u" and "_s + other->objectName()));
        }
        // What is not shown is in a menu.
        auto *modes = child<QToolButton>(*bar, "pairModes");
        auto *more = child<QToolButton>(*bar, "pairMoreTools");
        for (const QToolButton *button : bar->findChildren<QToolButton *>(QRegularExpression(u"\\.button$"_s))) {
            const bool inMenu = (modes->isVisible() && modes->menu()->actions().contains(button->defaultAction()))
                || (more->isVisible() && more->menu()->actions().contains(button->defaultAction()));
            QVERIFY2(button->isVisible() != inMenu, qPrintable(button->objectName()));
        }
    }
}

void TestPair::worksForScreenReaders()
{
    Shown s;
    const auto press = [&](const QString &action) {
        QAccessibleInterface *button = QAccessible::queryAccessibleInterface(child<QToolButton>(*s.place, qPrintable(action + u".button"_s)));
        button->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        return button->state().checkable && button->state().checked;
    };
    for (const auto &[action, mode] : {std::pair(u"pair.blink"_s, PairMode::Blink), {u"pair.swipe"_s, PairMode::Swipe}, {u"pair.overlay"_s, PairMode::Overlay},
             {u"pair.side-by-side"_s, PairMode::SideBySide}}) {
        QVERIFY2(press(action), qPrintable(action));
        QCOMPARE(s.pair.mode(), mode);
    }
    QVERIFY(press(u"pair.side-by-side"_s)); // pressed again: one of them is always down
    QCOMPARE(s.pair.mode(), PairMode::SideBySide);
    QVERIFY(s.pair.isLocked() && !press(u"pair.lock"_s));
    QVERIFY(!s.pair.isLocked());
    QVERIFY(press(u"pair.enhance"_s));
    QVERIFY(child<QWidget>(*s.place, "pairEnhance")->isVisible());
    QVERIFY(press(u"pair.loupe"_s));
    QVERIFY(!press(u"pair.plates"_s));
    QVERIFY(!press(u"pair.draw"_s)); // the report is not hers
    QVERIFY(!s.pair.marks().isDrawing());
}

void TestPair::blinkSwapsInPlace()
{
    Shown s;
    s.key(Qt::Key_1);
    s.key(Qt::Key_P); // boxes off: only pixels count here
    PairPane &pane = s.pane("photoA");
    const QImage before = pane.grab().toImage();
    const QTransform gaze = s.pair.gaze().transform(Side::B);
    QTest::keyPress(&pane, Qt::Key_B);
    const QImage held = pane.grab().toImage();
    QCOMPARE(s.pair.gaze().transform(Side::B), gaze);
    // The pane now shows what B's pane shows, pixel for pixel but for captions and frames.
    const QRect inside(20, 80, pane.width() - 40, pane.height() - 160);
    QVERIFY(held.copy(inside) != before.copy(inside));
    QCOMPARE(held.copy(inside), s.pane("photoB").grab().toImage().copy(inside));
    QTest::keyRelease(&pane, Qt::Key_B);
    QCOMPARE(pane.grab().toImage().copy(inside), before.copy(inside));
}

void TestPair::blinksAtMostThreeTimesASecond()
{
    Shown s;
    s.pair.blink().setRate(50);
    QVERIFY(s.pair.blink().intervalMs() >= 334);
    s.key(Qt::Key_F);
    QVERIFY(!s.pair.blink().isRunning()); // nothing blinks by itself unasked
    s.key(Qt::Key_Space);
    QSignalSpy changes(&s.pair.blink(), &PairBlink::changed);
    QTRY_VERIFY(changes.count() >= 2);
    s.key(Qt::Key_S);
    QVERIFY(!s.pair.blink().isRunning());
}

void TestPair::swipeAndOpacityTakeKeys()
{
    Shown s;
    s.key(Qt::Key_W);
    s.key(Qt::Key_BracketRight);
    QVERIFY(std::abs(s.pair.swipe() - 0.55) < 1e-9);
    auto *slider = child<QSlider>(*s.place, "pairSlider");
    QCOMPARE(slider->value(), 55);
    const QTransform gaze = s.pair.gaze().transform(Side::A);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Left);
    QVERIFY(std::abs(s.pair.swipe() - 0.54) < 1e-9);
    QCOMPARE(s.pair.gaze().transform(Side::A), gaze); // the slider's arrows are its own
    PairPane &stage = s.pane("photoStage");
    stage.setFocus();
    drag(stage, {static_cast<int>(0.54 * stage.width()), 100}, {-100, 0});
    QVERIFY(s.pair.swipe() < 0.5);
    s.key(Qt::Key_O);
    s.key(Qt::Key_BracketLeft);
    QVERIFY(std::abs(s.pair.opacity() - 0.45) < 1e-9);
}

void TestPair::refusesInWords()
{
    Shown s([](Report &report, PairFixture &) { report.scene = PairFixture::refused(); });
    const QString reason = rulewords::reason(u"texture.too_little"_s);
    QVERIFY(child<QLabel>(*s.place, "pairWords")->text().contains(reason));
    s.key(Qt::Key_D);
    QTRY_VERIFY(s.pane("photoStage").accessibleDescription().contains(reason));
    QVERIFY(!s.pair.difference());
}

void TestPair::showsWhatDiffersOnceMeasured()
{
    Shown s([](Report &report, PairFixture &) { report.scene = PairFixture::measured(); });
    const QString words = child<QLabel>(*s.place, "pairWords")->text();
    QVERIFY(words.contains(u"214"_s) && words.contains(u"1.2"_s));
    s.key(Qt::Key_D);
    QTRY_VERIFY(s.pair.difference());
    s.key(Qt::Key_O);
    QTRY_VERIFY(s.pair.laid());
    s.pair.pan(Side::A, {30, 0}, true); // moved by hand: no longer where the homography lays it
    QVERIFY(!s.pair.laid());
}

void TestPair::marksAndUndoesEnhancement()
{
    Shown s;
    const Sha256 sha = s.pair.at(Side::A).photo()->sha256;
    const QImage before = s.pane("photoA").grab().toImage();
    s.key(Qt::Key_E);
    auto *contrast = child<QSlider>(*s.place, "pairContrast");
    QTRY_VERIFY(contrast->isVisible());
    QTest::keyClick(contrast, Qt::Key_End);
    QTRY_VERIFY(s.pair.at(Side::A).isEnhanced() && s.pair.at(Side::B).isEnhanced());
    const auto yellow = [&] {
        const QImage shown = s.pane("photoA").grab().toImage();
        int count = 0;
        for (int x = 0; x < shown.width(); ++x) {
            for (int y = 0; y < 80; ++y)
                count += shown.pixelColor(x, y) == QColor(0xff, 0xd5, 0x4a) ? 1 : 0;
        }
        return count;
    };
    QVERIFY(yellow() > 500);
    QTest::keyClick(contrast, Qt::Key_Backspace); // one key, wherever the focus is
    QVERIFY(!s.pair.at(Side::A).isEnhanced());
    QVERIFY(yellow() < 50);
    QCOMPARE(contrast->value(), 0);
    QVERIFY(await(s.f.evidence.verify(sha)));
}

void TestPair::showsDamageAndFailure()
{
    Shown s([](Report &report, PairFixture &fixture) {
        const QByteArray sound = draw({.width = 1600, .height = 1200, .seed = 3});
        report.photos[0] = fixture.add(sound.left(sound.size() / 2), {1600, 1200}, PhotoRole::Initial, "cut");
        report.photos[1] = fixture.add("no photo at all", {1600, 1200}, PhotoRole::Verification, "broken");
    });
    QVERIFY(s.pair.at(Side::A).isPartial());
    QCOMPARE(s.pair.at(Side::B).state(), PairPhoto::State::Failed);
    QTRY_VERIFY(!s.pane("photoB").accessibleDescription().isEmpty());
    QTRY_VERIFY(child<QPushButton>(*s.place, "photoBRetry")->isVisible());
}

void TestPair::triesAgain()
{
    Shown s([](Report &, PairFixture &fixture) { fixture.f.evidence.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceMissing, {}, {}, {}}); });
    QCOMPARE(s.pair.at(Side::A).state(), PairPhoto::State::Failed);
    QCOMPARE(s.pair.at(Side::B).state(), PairPhoto::State::Shown);
    auto *retry = child<QPushButton>(*s.place, "photoARetry");
    QTRY_VERIFY(retry->isVisible());
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(s.pair.at(Side::A).state(), PairPhoto::State::Shown);
    QVERIFY(!retry->isVisible());
}

void TestPair::putsAnyTwoPhotosSideBySide()
{
    Shown s([](Report &report, PairFixture &fixture) {
        report.photos.append(fixture.add(draw({.width = 640, .height = 480, .seed = 9}), {640, 480}, PhotoRole::Context, "third"));
    });
    QTRY_VERIFY(child<QWidget>(*s.place, "pairFilmstrip")->isVisible());
    child<QToolButton>(*s.place, "pairFilm2")->click();
    QCOMPARE(s.pair.at(Side::A).photo()->id, PhotoId(u"third"_s));
    QCOMPARE(s.pair.alignment(), PairModel::Alignment::Unmeasured);
    child<QToolButton>(*s.place, "pairFilm1")->click(); // it is B already: they change places
    QCOMPARE(s.pair.at(Side::A).photo()->id, PhotoId(u"second"_s));
    QCOMPARE(s.pair.at(Side::B).photo()->id, PhotoId(u"third"_s));
    s.key(Qt::Key_PageDown);
    QCOMPARE(s.pair.at(Side::A).photo()->id, PhotoId(u"third"_s));
}

// Twice the same photo would look like a perfect match.
void TestPair::onePhotoIsNoPair()
{
    Shown s([](Report &report, PairFixture &) { report.photos.removeLast(); });
    QCOMPARE(s.pair.at(Side::A).photo()->id, PhotoId(u"first"_s));
    QVERIFY(!s.pair.at(Side::B).photo());
    QCOMPARE(s.pane("photoB").accessibleDescription(), u"No photo"_s);
    QVERIFY(child<QLabel>(*s.place, "pairWords")->text().contains(u"no second photo"_s));
    s.key(Qt::Key_F);
    s.key(Qt::Key_S);
    QVERIFY(!s.pair.at(Side::B).photo());
}

void TestPair::clicksOnPlatesAreHeard()
{
    Shown s;
    QSignalSpy chosen(&s.place->view(), &PairView::plateChosen);
    const QPoint at = s.pair.gaze().transform(Side::A).map(QPointF(800, 585)).toPoint();
    QTest::mouseClick(&s.pane("photoA"), Qt::LeftButton, {}, at);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen[0][0].value<PhotoId>(), PhotoId(u"first"_s));
    QTest::mouseClick(&s.pane("photoA"), Qt::LeftButton, {}, QPoint(30, 200));
    QCOMPARE(chosen.count(), 1);
    s.place->view().focusPhoto();
    s.key(Qt::Key_N);
    s.key(Qt::Key_Return);
    QCOMPARE(chosen.count(), 2);
}

void TestPair::knowsWhatWasSeenAtFullSize()
{
    Shown s;
    const PhotoId first(u"first"_s);
    QTRY_VERIFY(s.pair.at(Side::A).isFull());
    QCOMPARE(s.pair.seenShare(first), 0.0);
    QVERIFY(!s.pair.hasSeenSubject(first));
    QVERIFY(!s.pair.hasSeenSubject(PhotoId(u"second"_s)));
    s.key(Qt::Key_G);
    QTRY_VERIFY(s.pair.hasSeenSubject(first));
    QVERIFY(s.pair.seenShare(first) > 0.0 && s.pair.seenShare(first) < 1.0);
    const PhotoId second(u"second"_s); // no plate was found there
    s.key(Qt::Key_0);
    s.pair.setFocus(Side::B);
    s.key(Qt::Key_1);
    QTRY_VERIFY(s.pair.hasSeenSubject(second));
}

void TestPair::isFoundAgainAfterACrash()
{
    Shown s;
    s.key(Qt::Key_G);
    s.key(Qt::Key_W);
    s.pair.choose(Side::A, PhotoId(u"second"_s)); // A and B change places
    s.key(Qt::Key_Plus);
    QTRY_VERIFY(!s.f.own.read(u"pair/r1"_s).isEmpty());
    const QByteArray kept = s.f.own.read(u"pair/r1"_s);
    PairModel again(s.f.desk); // the first one was never closed
    again.show(*s.pair.report());
    again.setViewport(s.pair.gaze().viewport(), 1.0);
    QCOMPARE(again.mode(), PairMode::Swipe);
    QCOMPARE(again.at(Side::A).photo()->id, PhotoId(u"second"_s));
    QVERIFY(near(again.gaze().transform(Side::A).map(QPointF(100, 100)), s.pair.gaze().transform(Side::A).map(QPointF(100, 100)), 0.01));
    QCOMPARE(s.f.own.read(u"pair/r1"_s), kept);
}

void TestPair::prefetchedPhotosAreThereAtOnce()
{
    Shown s;
    Report next = s.report();
    next.id = ReportId(u"r2"_s);
    next.photos = {s.add(draw({.width = 800, .height = 600, .seed = 21}), {800, 600}, PhotoRole::Initial, "n1"),
        s.add(draw({.width = 800, .height = 600, .seed = 22}), {800, 600}, PhotoRole::Verification, "n2")};
    s.pair.prefetch({next});
    QTRY_VERIFY(s.pair.shelf().previewNow(next.photos[0].sha256) && s.pair.shelf().previewNow(next.photos[1].sha256));
    s.f.background.held = true;
    s.pair.show(next);
    QCOMPARE(s.pair.at(Side::A).state(), PairPhoto::State::Shown);
    QCOMPARE(s.pair.at(Side::B).state(), PairPhoto::State::Shown);
    s.f.background.release();
}

void TestPair::livesInItsOwnWindow()
{
    Shown s;
    s.place->setDetached(true);
    auto *window = child<QWidget>(*s.place, "pairWindow");
    QTRY_VERIFY(window->isVisible() && s.place->view().isVisible());
    QCOMPARE(s.place->view().window(), window);
    QVERIFY(!s.f.session.values.value(u"pair-window"_s).isEmpty());
    window->close();
    QTRY_VERIFY(!s.place->isDetached());
    QCOMPARE(s.place->view().window(), s.place->window());
    QTRY_VERIFY(s.place->view().isVisible());
    s.place->setFullScreen(true);
    QVERIFY(child<QWidget>(*s.place, "pairWindow")->isFullScreen());
    s.place->setFullScreen(false);
    QVERIFY(!s.place->isDetached());
}

// Phones photograph in Display P3: taken for sRGB its numbers would look paler than what was photographed.
void TestPair::photosHaveTheColoursThatTheirFilesMean()
{
    PairFixture p;
    QImage drawn(320, 240, QImage::Format_RGB32);
    drawn.fill(QColor(180, 40, 40));
    drawn.setColorSpace(QColorSpace::DisplayP3);
    QByteArray png;
    QBuffer file(&png);
    QVERIFY(file.open(QIODevice::WriteOnly) && drawn.save(&file, "PNG"));
    const QColor meant = QColor(drawn.convertedToColorSpace(QColorSpace::SRgb).pixel(1, 1));
    QVERIFY(meant.red() > 185);
    const Photo photo = p.add(png, drawn.size(), PhotoRole::Initial, "wide");
    PhotoShelf shelf(p.f.desk);
    Picture picture;
    shelf.preview(photo.sha256, &shelf, [&picture](const Result<Picture> &made) { picture = made.value_or(nullptr); });
    QTRY_VERIFY(picture);
    QCOMPARE(QColor(picture->levelFor(1.0).pixel(1, 1)), meant);
}

void TestPair::namesEverything()
{
    Shown s([](Report &report, PairFixture &fixture) {
        report.photos.append(fixture.add(draw({.seed = 9}), {640, 480}, PhotoRole::Context, "third"));
    });
    s.key(Qt::Key_E);
    s.key(Qt::Key_W);
    QTRY_VERIFY(child<QSlider>(*s.place, "pairContrast")->isVisible());
    QCOMPARE(nameless(*s.place), QStringList());
    s.key(Qt::Key_S);
    QCOMPARE(nameless(*s.place), QStringList());
    QVERIFY(s.pane("photoA").accessibleName().contains(u"A"_s));
}

SVIDOK_SUITE(TestPair, QApplication)

} // namespace svidok::test::pairtests

#include "tst_pair.moc"
