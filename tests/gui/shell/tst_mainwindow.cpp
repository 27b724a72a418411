// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/casescreen.h"
#include "screens/mainwindow.h"
#include "screens/welcomescreen.h"
#include "screens/workbench.h"
#include "support/fakedoor.h"
#include "widgets/actions.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace svidok::test {

using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void beginsWithAChoice();
    void opensTheLastStoreAgain();
    void aStoreThatDoesNotOpenIsSaid();
    void anAnswerThatComesTooLateIsDropped();
    void demoCanBeMade();
    void speaksAnotherLanguageAtOnce();
    void namesTheProfile();
    void coloursAreRemembered();
    void copiesDiagnostics();
    void noKeyIsGivenTwice();
    void aCaseIsReviewedByKeyAlone();
    void whoeverTakesACaseFindsItMeasured();
};

void TestMainWindow::beginsWithAChoice()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openLast();
    QVERIFY(window.findChild<WelcomeScreen *>()->isVisible());
    QVERIFY(window.findChild<QPushButton *>(u"demoStore"_s)->isVisible());
    QVERIFY(!window.findChild<Workbench *>());
}

void TestMainWindow::opensTheLastStoreAgain()
{
    FakeDoor door;
    {
        MainWindow window(door);
        window.openStore(u"sqlite:/a/store.sqlite"_s);
        QTRY_VERIFY(window.findChild<Workbench *>());
    }
    MainWindow again(door);
    again.show();
    again.openLast();
    QTRY_VERIFY(again.findChild<Workbench *>());
    QVERIFY(again.findChild<Workbench *>()->isVisible());
    QCOMPARE(door.opened, 2);
}

void TestMainWindow::aStoreThatDoesNotOpenIsSaid()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    door.faults.next(Faults::Kind::Fail, {ErrorCode::StoreMissing, u"/a/store.sqlite"_s, {}, {}});
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<QLabel *>(u"messageText"_s)->text().contains(u"/a/store.sqlite"_s));
    QVERIFY(window.findChild<QPushButton *>(u"openStore"_s)->isVisible()); // another one can be chosen at once
}

void TestMainWindow::anAnswerThatComesTooLateIsDropped()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    door.faults.next(Faults::Kind::Late);
    window.openStore(u"sqlite:/slow.sqlite"_s);
    QVERIFY(window.findChild<QLabel *>(u"busyText"_s)->isVisible());
    door.faults.next(Faults::Kind::Fail, {ErrorCode::StoreMissing, u"/other.sqlite"_s, {}, {}});
    window.openStore(u"sqlite:/other.sqlite"_s);
    QTRY_VERIFY(window.findChild<QPushButton *>(u"openStore"_s)->isVisible());
    door.faults.releaseLate();
    QCoreApplication::sendPostedEvents();
    QVERIFY(!window.findChild<Workbench *>());
}

void TestMainWindow::demoCanBeMade()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openLast();
    window.findChild<QPushButton *>(u"demoStore"_s)->click();
    QTRY_VERIFY(window.findChild<Workbench *>());
}

void TestMainWindow::speaksAnotherLanguageAtOnce()
{
    FakeDoor door;
    door.setLanguage(u"en"_s);
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QCOMPARE(window.findChild<QLabel *>(u"outboxState"_s)->text(), u"Nothing waits to be sent"_s);
    QAction *ukrainian = window.findChild<QAction *>(u"language.uk"_s);
    ukrainian->trigger();
    QTRY_COMPARE(window.findChild<QLabel *>(u"outboxState"_s)->text(), u"Усе надіслано"_s);
    QCOMPARE(door.opened, 1); // the store stayed open
    window.findChild<Workbench *>()->show(Workbench::Page::Outbox);
    window.findChild<QAction *>(u"language.en"_s)->trigger();
    QTRY_COMPARE(window.findChild<QLabel *>(u"outboxState"_s)->text(), u"Nothing waits to be sent"_s);
    QCOMPARE(window.findChild<Workbench *>()->page(), Workbench::Page::Outbox); // and so did the page
    door.translation.reset();
}

void TestMainWindow::namesTheProfile()
{
    FakeDoor door;
    door.profileName = u"training"_s;
    MainWindow window(door);
    QVERIFY(window.windowTitle().contains(u"training"_s));
    auto *banner = window.findChild<QLabel *>(u"profileBanner"_s);
    QVERIFY(banner->text().contains(u"training"_s));
    QVERIFY(theme::contrast(banner->palette().color(QPalette::WindowText), banner->palette().color(QPalette::Window)) >= 4.5);
    FakeDoor usual;
    QVERIFY(!MainWindow(usual).findChild<QLabel *>(u"profileBanner"_s));
}

void TestMainWindow::coloursAreRemembered()
{
    FakeDoor door;
    {
        MainWindow window(door);
        window.findChild<QAction *>(u"scheme.dark"_s)->trigger();
        QTRY_VERIFY(theme::isDark(QApplication::palette()));
        window.findChild<QAction *>(u"scheme.light"_s)->trigger();
        QTRY_VERIFY(!theme::isDark(QApplication::palette()));
        window.findChild<QAction *>(u"scheme.dark"_s)->trigger();
        QTRY_VERIFY(theme::isDark(QApplication::palette()));
    }
    theme::apply(*qApp, theme::Scheme::Light);
    MainWindow again(door);
    QVERIFY(theme::isDark(QApplication::palette()));
}

void TestMainWindow::copiesDiagnostics()
{
    FakeDoor door;
    MainWindow window(door);
    window.findChild<QAction *>(u"help.diagnostics"_s)->trigger();
    QTRY_COMPARE(QApplication::clipboard()->text(), u"Svidok test"_s);
}

void TestMainWindow::noKeyIsGivenTwice()
{
    FakeDoor door;
    MainWindow window(door);
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QVERIFY(window.actions().entries().size() > 40);
    QStringList clashes;
    for (const auto &[one, other] : window.actions().conflicts())
        clashes.append(one + u" and "_s + other);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u", "_s)));
}

// K1: from the queue to the decision with nothing but keys.
void TestMainWindow::aCaseIsReviewedByKeyAlone()
{
    FakeDoor door;
    const ReportId id = door.desk.addPending();
    MainWindow window(door);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QTRY_VERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::NoModifier);
    auto *screen = window.findChild<CaseScreen *>();
    QTRY_VERIFY(screen->isVisible());
    QTRY_VERIFY(door.desk.actions(id).contains(u"report.claimed"_s));
    auto *approve = screen->findChild<QPushButton *>(u"approveButton"_s);
    QVERIFY(approve);
    QTRY_VERIFY(approve->isEnabled());
    // The first press says what was not looked at and what is not proven; the second is the word.
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(door.desk.stored(id).status, ReportStatus::PendingVerification);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(door.desk.stored(id).status, ReportStatus::Verified);
    // And back again, while nothing was submitted.
    QTRY_VERIFY(screen->findChild<QPushButton *>(u"undoButton"_s)->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(door.desk.stored(id).status, ReportStatus::PendingVerification);
}

void TestMainWindow::whoeverTakesACaseFindsItMeasured()
{
    FakeDoor door;
    const ReportId id = door.desk.addPending([](Report &report) { report.checks.clear(); });
    MainWindow window(door);
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    window.findChild<Workbench *>()->openReport(id, false);
    QTRY_VERIFY(window.findChild<CaseScreen *>());
    QCoreApplication::sendPostedEvents();
    QVERIFY(door.desk.stored(id).checks.isEmpty()); // looking changes nothing
    window.findChild<Workbench *>()->openReport(id, true);
    QTRY_COMPARE(door.desk.stored(id).checks.size(), 4);
    QCOMPARE(door.desk.stored(id).status, ReportStatus::PendingVerification);
}

} // namespace svidok::test

QTEST_MAIN(svidok::test::TestMainWindow)
#include "tst_mainwindow.moc"
