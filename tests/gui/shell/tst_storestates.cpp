// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/importscreen.h"
#include "screens/mainwindow.h"
#include "screens/settingsdialog.h"
#include "screens/workbench.h"
#include "support/fakedoor.h"
#include "support/suites.h"
#include "widgets/messagebar.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace svidok::test::storestatestests {

using namespace Qt::StringLiterals;

/// What the window says and offers when a store does not open, goes away, or is left.
class TestStoreStates : public QObject {
    Q_OBJECT

private slots:
    void whatDidNotOpenIsTriedAgain();
    void theWelcomeKnowsWhatWasOpenedBefore();
    void adviceInAWindowNamesNoCommands();
    void evidenceThatIsElsewhereCanBePlaced();
    void enterPressesTheButtonThatHasTheKeyboard();
    void aStoreThatGoesAwayIsSaidAndComesBack();
    void aStoreThatWasReplacedIsOpenedAgain();
    void anUnfinishedImportIsNotLeftInSilence();
    void theTourShowsACaseOfTheDemo();
    void keysWorkAfterASwitchOfLanguage();
};

void TestStoreStates::whatDidNotOpenIsTriedAgain()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    door.faults.next(Faults::Kind::Fail, {ErrorCode::StoreMissing, u"/a/store.sqlite"_s, {}, {}});
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    auto *again = window.findChild<QPushButton *>(u"failedRetry"_s);
    QTRY_VERIFY(again->isVisible());
    again->click();
    QTRY_VERIFY(window.findChild<Workbench *>());
    QCOMPARE(door.ways, (QList<OpenHow>{OpenHow::Existing}));
}

void TestStoreStates::theWelcomeKnowsWhatWasOpenedBefore()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    window.findChild<QAction *>(u"file.choose"_s)->trigger();
    QTRY_VERIFY(window.findChild<QPushButton *>(u"recentStore"_s));
    QVERIFY(window.findChild<QPushButton *>(u"recentStore"_s)->isVisible());
    window.findChild<QPushButton *>(u"recentStore"_s)->click();
    QTRY_VERIFY(window.findChild<Workbench *>());
    QCOMPARE(door.opened, 2);
}

void TestStoreStates::adviceInAWindowNamesNoCommands()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    for (const ErrorCode code : {ErrorCode::StoreMissing, ErrorCode::PluginMissing}) {
        door.faults.next(Faults::Kind::Fail, {code, u"/a/store.sqlite"_s, {}, {}});
        window.openStore(u"sqlite:/a/store.sqlite"_s);
        auto *text = window.findChild<QLabel *>(u"messageText"_s);
        QTRY_VERIFY(text->isVisible());
        QVERIFY2(!text->text().contains(u"command"_s) && !text->text().contains(u"svidok-cli"_s), qPrintable(text->text()));
    }
}

void TestStoreStates::evidenceThatIsElsewhereCanBePlaced()
{
    const QTemporaryDir folder;
    FakeDoor door;
    MainWindow window(door);
    window.show();
    door.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceUnreachable, u"/mnt/photos"_s, {}, {}});
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    auto *place = window.findChild<QPushButton *>(u"messageAction"_s);
    QTRY_VERIFY(place->isVisible());
    QVERIFY(window.findChild<QLabel *>(u"messageText"_s)->text().contains(u"/mnt/photos"_s));
    place->click();
    auto *choice = window.findChild<QFileDialog *>();
    QVERIFY(choice);
    emit choice->fileSelected(folder.path());
    QTRY_VERIFY(window.findChild<Workbench *>());
    QCOMPARE(door.placed, QStringList{u"sqlite:/a/store.sqlite "_s + folder.path()});
}

void TestStoreStates::enterPressesTheButtonThatHasTheKeyboard()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.activateWindow();
    auto *demo = window.findChild<QPushButton *>(u"demoStore"_s);
    demo->setFocus();
    QTRY_VERIFY(demo->hasFocus());
    QTest::keyClick(demo, Qt::Key_Return);
    QTRY_VERIFY(window.findChild<Workbench *>());
    auto *next = window.findChild<QPushButton *>(u"tourNext"_s);
    QTRY_VERIFY(next && next->hasFocus());
    QTest::keyClick(next, Qt::Key_Return);
    QVERIFY(window.findChild<QLabel *>(u"tourText"_s)->text().startsWith(u"2 "_s));
}

void TestStoreStates::aStoreThatGoesAwayIsSaidAndComesBack()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    auto *bar = window.findChild<MessageBar *>(u"placeBar"_s);
    QVERIFY(!bar->isVisible());
    door.desk.services.placeTrouble = Error{ErrorCode::StoreMissing, u"/a/store.sqlite"_s, {}, {}};
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"/a/store.sqlite"_s));
    // In another language the same is said.
    window.findChild<QAction *>(u"language.uk"_s)->trigger();
    QTRY_VERIFY(window.findChild<MessageBar *>(u"placeBar"_s) != bar);
    bar = window.findChild<MessageBar *>(u"placeBar"_s);
    QTRY_VERIFY(bar->isVisible());
    door.desk.services.placeTrouble.reset();
    QTRY_VERIFY(!bar->text().contains(u"/a/store.sqlite"_s));
    QVERIFY(bar->isVisible());
}

void TestStoreStates::aStoreThatWasReplacedIsOpenedAgain()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    door.desk.services.placeTrouble = Error{ErrorCode::StoreReplaced, u"/a/store.sqlite"_s, {}, {}};
    auto *again = window.findChild<MessageBar *>(u"placeBar"_s)->findChild<QPushButton *>(u"messageAction"_s);
    QTRY_VERIFY(again->isVisible());
    door.desk.services.placeTrouble.reset();
    again->click();
    QTRY_COMPARE(door.opened, 2);
}

void TestStoreStates::anUnfinishedImportIsNotLeftInSilence()
{
    FakeDoor door;
    const QTemporaryDir folder;
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    window.findChild<Workbench *>()->show(Workbench::Page::Import);
    door.desk.background.held = true; // the import looks at the photos
    auto *screen = window.findChild<ImportScreen *>();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(folder.path())});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(screen, &enter);
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(screen, &drop);
    window.close();
    QVERIFY(window.isVisible());
    auto *ask = window.findChild<QMessageBox *>(u"unfinishedImport"_s);
    QTRY_VERIFY(ask->isVisible());
    ask->findChild<QPushButton *>(u"stayWithImport"_s)->click();
    QTRY_VERIFY(!window.findChild<QMessageBox *>(u"unfinishedImport"_s));
    QVERIFY(window.isVisible());
    window.findChild<QAction *>(u"file.choose"_s)->trigger();
    QTRY_VERIFY(window.findChild<QMessageBox *>(u"unfinishedImport"_s));
    QVERIFY(window.findChild<Workbench *>());
    window.findChild<QPushButton *>(u"leaveImport"_s)->click();
    QTRY_VERIFY(!window.findChild<Workbench *>());
    window.close(); // nothing is lost any more
    QVERIFY(!window.isVisible());
    door.desk.background.release();
}

void TestStoreStates::theTourShowsACaseOfTheDemo()
{
    FakeDoor door;
    const ReportId first = door.desk.addPending();
    door.desk.desk.demo = DemoAids{{}, {}, {}};
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/demo/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QTRY_VERIFY(window.findChild<QTableView *>(u"queueTable"_s)->model()->rowCount() > 0);
    window.findChild<QAction *>(u"help.tour"_s)->trigger();
    auto *next = window.findChild<QPushButton *>(u"tourNext"_s);
    for (int step = 1; step < 4; ++step)
        next->click();
    QTRY_COMPARE(door.desk.actions(first), (QStringList{u"report.created"_s, u"report.viewed"_s}));
    QTRY_VERIFY(window.findChild<QWidget *>(u"casePanels"_s)->isVisible());
}

void TestStoreStates::keysWorkAfterASwitchOfLanguage()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QPointer<Workbench> before = window.findChild<Workbench *>();
    window.findChild<QAction *>(u"language.uk"_s)->trigger();
    QTRY_VERIFY(!before && window.findChild<Workbench *>());
    QCOMPARE(window.findChildren<QAction *>(u"file.settings"_s).size(), 1);
    QCOMPARE(window.findChildren<QAction *>(u"language.uk"_s).size(), 1);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(window.findChild<SettingsDialog *>());
    door.translation.reset();
}

SVIDOK_SUITE(TestStoreStates, QApplication)

} // namespace svidok::test::storestatestests

#include "tst_storestates.moc"
