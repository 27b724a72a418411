// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "casebench.h"
#include "support/suites.h"

#include "../casepanels/casepanels.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>
#include <QTableView>

namespace svidok::test::drawertests {

using namespace Qt::StringLiterals;

/// The drawer under the photos, by key alone.
class TestDrawer : public QObject {
    Q_OBJECT

private slots:
    void theKeysOfThePhotosWorkAtOnce();
    void aFormThatIsLeftGivesTheKeysBack();
    void theKeysOfTheCaseWorkInTheWindowOfThePhotos();
    void aPageWithNothingToChooseKeepsTheKeyboard();
    void aPageOpensWhereOneWorks();
    void theOneNoteStandsAtTheTop();
    void aConflictFitsThePanel_data();
    void aConflictFitsThePanel();
    void aSinglePhotoDiffersFromNothing();
    void tabLeavesEveryPage_data();
    void tabLeavesEveryPage();
};

// As the window shows it: the screen gets the keyboard, the report comes after.
void TestDrawer::theKeysOfThePhotosWorkAtOnce()
{
    CaseBench b;
    const ReportId id = b.f.addPending();
    b.f.background.held = true;
    b.models = std::make_unique<BenchModels>(b.f.desk);
    b.screen = std::make_unique<CaseScreen>(*b.models, b.actions);
    b.screen->resize(1366, 900);
    b.screen->show();
    b.screen->activateWindow();
    b.models->report.open(id, true);
    b.screen->setFocus();
    QTRY_VERIFY(b.screen->hasFocus());
    b.f.background.release();
    QTRY_VERIFY(b.models->report.report());
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_O);
    QCOMPARE(b.models->pair.mode(), PairMode::Overlay);
    child<QWidget>(*b.screen, "approveButton")->setFocus();
    b.screen->setFocus(); // by the key of the page
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_S);
    QCOMPARE(b.models->pair.mode(), PairMode::SideBySide);
}

// Not to the button that approves, where Enter would press it.
void TestDrawer::aFormThatIsLeftGivesTheKeysBack()
{
    CaseBench b;
    const ReportId id = b.f.addPending();
    b.open(id);
    QVERIFY(QTest::qWaitForWindowActive(b.screen.get()));
    b.actions.trigger(u"case.ask"_s);
    auto *text = child<QPlainTextEdit>(*b.screen, "reasonText");
    QTRY_VERIFY(text->hasFocus());
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(child<QWidget>(*b.screen, "pairView")->isAncestorOf(b.screen->focusWidget()));
    b.actions.trigger(u"case.ask"_s);
    text->setPlainText(u"Де знак?"_s);
    auto *confirm = child<QPushButton>(*b.screen, "reasonConfirm");
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_COMPARE(b.f.stored(id).status, ReportStatus::Draft);
    QTRY_VERIFY(child<QWidget>(*b.screen, "pairView")->isAncestorOf(b.screen->focusWidget()));
}

// On a second screen nobody goes back to the first for each decision.
void TestDrawer::theKeysOfTheCaseWorkInTheWindowOfThePhotos()
{
    CaseBench b;
    b.open(b.f.addPending());
    b.actions.trigger(u"pair.window"_s);
    auto *window = child<QWidget>(*b.screen, "pairWindow");
    window->activateWindow();
    QTRY_VERIFY(window->isActiveWindow());
    auto *form = child<QWidget>(*b.screen, "reasonForm");
    QVERIFY(!form->isVisible());
    QTest::keyClick(window->windowHandle(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(form->isVisible());
    QTest::keyClick(window->windowHandle(), Qt::Key_O);
    QCOMPARE(b.models->pair.mode(), PairMode::Overlay);
}

// Where nothing can be chosen the keys of the case must go on working.
void TestDrawer::aPageWithNothingToChooseKeepsTheKeyboard()
{
    CaseBench b;
    b.open(b.f.addPending());
    auto *drawer = child<QTabWidget>(*b.screen, "drawer");
    const auto press = [&](Qt::Key key) { QTest::keyClick(b.screen->windowHandle(), key); };
    for (const Qt::Key key : {Qt::Key_F9, Qt::Key_F3, Qt::Key_F2}) {
        press(key);
        QVERIFY(QApplication::focusWidget());
        QVERIFY2(drawer->isAncestorOf(QApplication::focusWidget()) || drawer == QApplication::focusWidget(), qPrintable(QKeySequence(key).toString()));
    }
    QCOMPARE(drawer->tabText(drawer->currentIndex()), u"Did it move?"_s);
    press(Qt::Key_F2);
    QVERIFY(!drawer->isVisible());
    QVERIFY(child<QWidget>(*b.screen, "pairView")->isAncestorOf(QApplication::focusWidget())); // the keys of the photos work again
}

void TestDrawer::aPageOpensWhereOneWorks()
{
    CaseBench b;
    b.open(b.f.addPending());
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_F9);
    QVERIFY(child<QWidget>(*b.screen, "noteText")->hasFocus());
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_F6);
    QVERIFY(child<QWidget>(*b.screen, "metadataTable")->hasFocus());
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_F7);
    QVERIFY(child<QWidget>(*b.screen, "mapView")->hasFocus());
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_F8);
    QVERIFY(child<QWidget>(*b.screen, "timelineTable")->hasFocus());
}

void TestDrawer::theOneNoteStandsAtTheTop()
{
    CaseBench b;
    const ReportId id = b.f.addPending([](Report &report) { report.notes = {{NoteId(u"n"_s), NoteVisibility::Internal, u"One line"_s, {}, report.createdAt}}; });
    b.open(id);
    b.screen->resize(1366, 1400);
    QTest::keyClick(b.screen->windowHandle(), Qt::Key_F9);
    auto *line = child<QLabel>(*b.screen, "noteLine");
    QTRY_VERIFY(line->isVisible());
    QTRY_VERIFY(line->height() < 2 * line->sizeHint().height());
}

void TestDrawer::aConflictFitsThePanel_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << u"en"_s;
    QTest::newRow("Ukrainian") << u"uk"_s;
}

// A wider box would push the verdicts and the buttons of the panel out of sight.
void TestDrawer::aConflictFitsThePanel()
{
    QFETCH(QString, language);
    const Translation translation(language);
    CaseBench b;
    const ReportId id = b.f.addPending();
    b.open(id);
    b.f.changeBehind(id, [](Report &report) {
        report.place = u"Київ, вулиця Велика Васильківська, 72, навпроти палацу «Україна»"_s;
        report.corrections.append({report.effectivePlate(), PlateText::fold(u"AA7777BB"), u"AA7777BB"_s, {}, UserId(u"other"_s), {}});
    });
    b.models->report.addNote(NoteVisibility::Internal, u"Моє"_s);
    QTRY_VERIFY(child<QWidget>(*b.screen, "conflictBox")->isVisible());
    auto *panels = child<QScrollArea>(*b.screen, "casePanels");
    QTRY_VERIFY2(panels->widget()->minimumSizeHint().width() <= panels->viewport()->width(),
        qPrintable(QString::number(panels->widget()->minimumSizeHint().width() - panels->viewport()->width())));
}

void TestDrawer::aSinglePhotoDiffersFromNothing()
{
    CaseBench b;
    b.open(b.f.addPending([](Report &report) { report.photos.resize(1); }));
    auto *table = child<QTableView>(*b.screen, "metadataTable");
    QTRY_VERIFY(table->model()->rowCount() > 3);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        QCOMPARE(table->model()->index(row, 3).data().toString(), QString());
    QCOMPARE(child<QLabel>(*b.screen, "metadataCount")->text(), u"No second photo to compare"_s);
}

void TestDrawer::tabLeavesEveryPage_data()
{
    QTest::addColumn<Qt::Key>("key");
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9})
        QTest::addRow("%s", qPrintable(QKeySequence(key).toString())) << key;
}

void TestDrawer::tabLeavesEveryPage()
{
    QFETCH(Qt::Key, key);
    CaseBench b;
    b.open(b.f.addPending());
    auto *drawer = child<QTabWidget>(*b.screen, "drawer");
    QTest::keyClick(b.screen->windowHandle(), key);
    constexpr int Enough = 30;
    int pressed = 0;
    while (drawer->isAncestorOf(QApplication::focusWidget()) && pressed++ < Enough)
        QTest::keyClick(b.screen->windowHandle(), Qt::Key_Tab);
    QVERIFY(pressed < Enough);
}

SVIDOK_SUITE(TestDrawer, QApplication)

} // namespace svidok::test::drawertests

#include "tst_drawer.moc"
