// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/casescreen.h"
#include "screens/mainwindow.h"
#include "screens/welcomescreen.h"
#include "screens/workbench.h"
#include "support/fakedoor.h"
#include "support/suites.h"
#include "widgets/actions.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QScopeGuard>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>

#include <algorithm>
#include <thread>

namespace svidok::test::mainwindowtests {

using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void beginsWithAChoice();
    void opensTheLastStoreAgain();
    void aStoreThatDoesNotOpenIsSaid();
    void aNewerStoreLeavesWaysOut();
    void aNewStoreWritesOverNothing();
    void anAnswerThatComesTooLateIsDropped();
    void demoCanBeMade();
    void speaksAnotherLanguageAtOnce();
    void namesTheProfile();
    void coloursAreRemembered();
    void copiesDiagnostics();
    void saysWhichProgramThisIs();
    void noKeyIsGivenTwice();
    void heldKeysDoNothingTwiceButLookAround();
    void aCaseIsReviewedByKeyAlone();
    void whoeverTakesACaseFindsItMeasured();
    void theCaseIsOnTheDeskAgain();
    void aCaseThatIsGoneIsTriedOnce();
    void anOlderStoreIsBroughtUpToDateOnAWord();
    void aPluginThatCrashedIsOffered();
    void aPluginThatIsMissedIsSaid();
    void theDemoSaysHowFarItIs();
    void aNewcomerIsShownAround();
    void theManualIsOpenOnce();
    void theManualIsFoundIn_data();
    void theManualIsFoundIn();
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

namespace {

/// Stands in for the file manager.
class FolderOpener : public QObject {
    Q_OBJECT

public:
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

} // namespace

void TestMainWindow::aNewerStoreLeavesWaysOut()
{
    const QTemporaryDir folder;
    FolderOpener files;
    QDesktopServices::setUrlHandler(u"file"_s, &files, "open");
    FakeDoor door;
    MainWindow window(door);
    window.show();
    const QString path = folder.filePath(u"store.sqlite"_s);
    door.faults.next(Faults::Kind::Fail, {ErrorCode::StoreSchemaNewer, path, {}, {}});
    window.openStore(u"sqlite:"_s + path);
    const auto button = [&](const QString &name) { return window.findChild<QPushButton *>(name); };
    QTRY_VERIFY(button(u"failedQuit"_s)->isVisible());
    QVERIFY(window.findChild<QLabel *>(u"messageText"_s)->text().contains(path));
    QVERIFY(button(u"openStore"_s)->isVisible() && button(u"newStore"_s)->isVisible()); // another store
    button(u"failedFolder"_s)->click();
    QCOMPARE(files.opened, QList<QUrl>{QUrl::fromLocalFile(folder.path())});
    QApplication::clipboard()->clear();
    button(u"failedDiagnostics"_s)->click();
    QTRY_VERIFY(!QApplication::clipboard()->text().isEmpty());
    button(u"failedQuit"_s)->click();
    QVERIFY(!window.isVisible());
    QDesktopServices::unsetUrlHandler(u"file"_s);
    // A store elsewhere has no folder here, and what opens needs no way out.
    window.show();
    door.faults.next(Faults::Kind::Fail, {ErrorCode::ServiceUnreachable, u"store.example"_s, {}, {}});
    window.openStore(u"https://store.example/api/v1"_s);
    QTRY_VERIFY(button(u"failedQuit"_s)->isVisible());
    QVERIFY(!button(u"failedFolder"_s)->isVisible());
    window.openStore(u"sqlite:"_s + path);
    QTRY_VERIFY(window.findChild<Workbench *>());
}

void TestMainWindow::aNewStoreWritesOverNothing()
{
    const QTemporaryDir folder;
    QFile kept(folder.filePath(u"kept.sqlite"_s));
    QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("a store") > 0);
    kept.close();
    FakeDoor door;
    MainWindow window(door);
    window.show();
    const auto choose = [&](const QString &name) {
        window.findChild<QPushButton *>(u"newStore"_s)->click();
        QDialog *dialog = window.findChild<QFileDialog *>();
        static_cast<QFileDialog *>(dialog)->selectFile(folder.filePath(name));
        dialog->accept();
    };
    choose(u"kept.sqlite"_s);
    QVERIFY(!window.findChild<QMessageBox *>());
    const auto *text = window.findChild<QLabel *>(u"messageText"_s);
    QTRY_VERIFY(text->isVisible() && text->text().contains(u"kept.sqlite"_s));
    QVERIFY(!window.findChild<Workbench *>());
    const QList<QPushButton *> buttons = window.findChildren<QPushButton *>();
    const auto open = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) { return one->text() == u"Open it"_s; });
    QVERIFY(open != buttons.end());
    (*open)->click();
    QTRY_VERIFY(window.findChild<Workbench *>());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("a store"));
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
    QTRY_COMPARE(window.findChild<QLabel *>(u"outboxState"_s)->text(), u"Надсилати нічого"_s);
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
    window.show();
    QCOMPARE(banner->grab().toImage().pixelColor(1, 1), banner->palette().color(QPalette::Window)); // and seen to be
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

void TestMainWindow::saysWhichProgramThisIs()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.findChild<QAction *>(u"help.about"_s)->trigger();
    auto *about = window.findChild<QDialog *>(u"aboutDialog"_s);
    QVERIFY(about && about->isVisible());
    const auto *text = about->findChild<QPlainTextEdit *>(u"aboutText"_s);
    QTRY_VERIFY(text->toPlainText().contains(u"Svidok test"_s)); // what the door knows of tools, packs and nets
    QVERIFY(text->toPlainText().contains(u"OpenCV: Apache-2.0"_s));
    about->findChild<QPushButton *>(u"aboutCopy"_s)->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"GPL-3.0-or-later"_s) && copied.contains(text->toPlainText()));
    QVERIFY(!about->findChild<QLabel *>(u"aboutCopied"_s)->text().isEmpty());
    QTest::keyClick(about, Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QDialog *>(u"aboutDialog"_s));
}

void TestMainWindow::noKeyIsGivenTwice()
{
    FakeDoor door;
    MainWindow window(door);
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QTRY_VERIFY(window.actions().entries().size() > 40); // screens that nobody asked for are made by and by
    window.findChild<Workbench *>()->makeAllScreens();
    QStringList clashes;
    for (const auto &[one, other] : window.actions().conflicts())
        clashes.append(one + u" and "_s + other);
    QVERIFY2(clashes.isEmpty(), qPrintable(clashes.join(u", "_s)));
}

void TestMainWindow::heldKeysDoNothingTwiceButLookAround()
{
    FakeDoor door;
    MainWindow window(door);
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    window.findChild<Workbench *>()->makeAllScreens();
    QStringList repeat;
    for (const Actions::Entry &entry : window.actions().entries()) {
        if (entry.action->autoRepeat())
            repeat.append(entry.id);
    }
    repeat.sort();
    QCOMPARE(repeat,
        (QStringList{u"pair.down"_s, u"pair.down-alone"_s, u"pair.left"_s, u"pair.left-alone"_s, u"pair.less-a"_s, u"pair.more-a"_s, u"pair.right"_s,
            u"pair.right-alone"_s, u"pair.up"_s, u"pair.up-alone"_s, u"pair.zoom-in"_s, u"pair.zoom-out"_s}));
}

// K1: from the queue to the decision with nothing but keys.
void TestMainWindow::aCaseIsReviewedByKeyAlone()
{
    const auto interval = qScopeGuard([usual = QApplication::doubleClickInterval()] { QApplication::setDoubleClickInterval(usual); });
    QApplication::setDoubleClickInterval(0); // the test need not take its time
    FakeDoor door;
    const ReportId id = door.desk.addPending();
    MainWindow window(door);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QTRY_VERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier); // as the tour says, or N alone
    QTRY_VERIFY(window.findChild<CaseScreen *>());
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

void TestMainWindow::theCaseIsOnTheDeskAgain()
{
    FakeDoor door;
    const ReportId id = door.desk.addPending();
    {
        MainWindow window(door);
        window.openStore(u"sqlite:/a/store.sqlite"_s);
        QTRY_VERIFY(window.findChild<Workbench *>());
        window.findChild<Workbench *>()->openReport(id, true);
        QTRY_VERIFY(door.desk.actions(id).contains(u"report.claimed"_s));
        QTRY_VERIFY(window.findChild<QPushButton *>(u"approveButton"_s)->isEnabled());
    }
    {
        FakeDoor another; // another store has its own
        OwnMemory itsOwn(door.desk.session, u"sqlite:/b/store.sqlite"_s, u"olena"_s);
        Desk desk = door.desk.deskOver(itsOwn);
        another.offered = &desk;
        MainWindow other(another);
        other.openStore(u"sqlite:/b/store.sqlite"_s);
        QTRY_VERIFY(other.findChild<Workbench *>());
        QCOMPARE(other.findChild<Workbench *>()->page(), Workbench::Page::Queue);
    }
    MainWindow again(door);
    again.show();
    again.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(again.findChild<Workbench *>());
    QCOMPARE(again.findChild<Workbench *>()->page(), Workbench::Page::Case);
    QTRY_VERIFY(again.findChild<QPushButton *>(u"approveButton"_s)->isEnabled()); // claimed again
}

void TestMainWindow::aCaseThatIsGoneIsTriedOnce()
{
    FakeDoor door;
    door.desk.own.write(u"open-case"_s, R"({"report":"gone","claimed":true})");
    MainWindow window(door);
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QTRY_VERIFY(!window.findChild<QLabel *>(u"noCase"_s)->isHidden());
    QVERIFY(door.desk.own.read(u"open-case"_s).isEmpty());
}

void TestMainWindow::anOlderStoreIsBroughtUpToDateOnAWord()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    door.faults.next(Faults::Kind::Fail, {ErrorCode::StoreSchemaOlder, u"/a/store.sqlite"_s, {}, {}});
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    auto *offer = window.findChild<WelcomeScreen *>()->findChild<QPushButton *>(u"messageAction"_s);
    QTRY_VERIFY(offer->isVisible());
    QVERIFY(window.findChild<QLabel *>(u"messageText"_s)->text().contains(u"a copy of it"_s));
    QVERIFY(door.ways.isEmpty());
    offer->click();
    QTRY_VERIFY(window.findChild<Workbench *>());
    QCOMPARE(door.ways, QList{OpenHow::Migrate});
}

void TestMainWindow::aPluginThatCrashedIsOffered()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    door.faults.next(Faults::Kind::Fail, {ErrorCode::PluginSwitchedOff, u"storage_sqlite"_s, {}, {}});
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    auto *offer = window.findChild<WelcomeScreen *>()->findChild<QPushButton *>(u"messageAction"_s);
    QTRY_VERIFY(offer->isVisible());
    QVERIFY(door.switchedOn.isEmpty());
    offer->click();
    QTRY_VERIFY(window.findChild<Workbench *>());
    QCOMPARE(door.switchedOn, QStringList{u"storage_sqlite"_s});
}

void TestMainWindow::aPluginThatIsMissedIsSaid()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_VERIFY(window.findChild<Workbench *>());
    auto *offer = window.findChild<Workbench *>()->findChild<QPushButton *>(u"messageAction"_s);
    QTRY_VERIFY(offer->isVisible()); // the desk's reader crashed
    offer->click();
    QTRY_COMPARE(door.opened, 2);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QVERIFY(door.desk.settings.known.front().available);
    QVERIFY(!window.findChild<Workbench *>()->findChild<QPushButton *>(u"messageAction"_s)->isVisible());
}

void TestMainWindow::theDemoSaysHowFarItIs()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    window.openLast();
    door.faults.next(Faults::Kind::Late);
    window.findChild<QPushButton *>(u"demoStore"_s)->click();
    auto *bar = window.findChild<QProgressBar *>(u"busyProgress"_s);
    QVERIFY(bar->isVisible());
    std::thread([&door] { door.progress(58); }).join();
    QTRY_COMPARE(bar->value(), 58);
    QVERIFY(window.findChild<QPushButton *>(u"cancelDemo"_s)->isVisible());
    door.faults.releaseLate();
    QTRY_VERIFY(window.findChild<Workbench *>());
}

void TestMainWindow::aNewcomerIsShownAround()
{
    FakeDoor door;
    static_cast<void>(door.desk.addPending());
    MainWindow window(door);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.openLast();
    window.findChild<QPushButton *>(u"demoStore"_s)->click();
    QTRY_VERIFY(window.findChild<QWidget *>(u"tour"_s));
    QStringList said;
    while (auto *text = window.findChild<QLabel *>(u"tourText"_s)) {
        said.append(text->text());
        auto *next = window.findChild<QPushButton *>(u"tourNext"_s);
        QTRY_VERIFY(next->hasFocus()); // Space is all it takes
        QTest::keyClick(next, Qt::Key_Space);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QVERIFY(said.size() > 5);
    QCOMPARE(said.removeDuplicates(), 0);
    QTRY_VERIFY(qobject_cast<QTableView *>(QApplication::focusWidget())); // the next key works, where she was before
    QCOMPARE(window.findChild<Workbench *>()->page(), Workbench::Page::Queue);
    // Once by itself, again from the menu; Esc ends it.
    window.openStore(u"sqlite:/a/store.sqlite"_s);
    QTRY_COMPARE(door.opened, 2);
    QTRY_VERIFY(window.findChild<Workbench *>());
    QVERIFY(!window.findChild<QWidget *>(u"tour"_s));
    window.findChild<QAction *>(u"help.tour"_s)->trigger();
    QTRY_VERIFY(window.findChild<QWidget *>(u"tour"_s)->isVisible());
    QTest::keyClick(window.findChild<QPushButton *>(u"tourNext"_s), Qt::Key_Escape);
    QTRY_VERIFY(!window.findChild<QWidget *>(u"tour"_s));
    QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget()));
}

void TestMainWindow::theManualIsOpenOnce()
{
    FakeDoor door;
    MainWindow window(door);
    window.show();
    auto *manual = window.findChild<QAction *>(u"help.manual"_s);
    manual->trigger();
    manual->trigger();
    QCOMPARE(window.findChildren<QTextBrowser *>(u"manualText"_s).size(), 1);
    window.findChild<QTextBrowser *>(u"manualText"_s)->window()->close();
    QTRY_VERIFY(!window.findChild<QTextBrowser *>(u"manualText"_s));
    manual->trigger();
    QVERIFY(window.findChild<QTextBrowser *>(u"manualText"_s)->isVisible());
}

void TestMainWindow::theManualIsFoundIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::newRow("English") << u"en"_s << u"passphrase"_s;
    QTest::newRow("Ukrainian") << u"uk"_s << u"парольну"_s;
}

void TestMainWindow::theManualIsFoundIn()
{
    QFETCH(QString, language);
    QFETCH(QString, word);
    FakeDoor door;
    door.spoken = language;
    MainWindow window(door);
    window.show();
    window.findChild<QAction *>(u"help.manual"_s)->trigger();
    auto *text = window.findChild<QTextBrowser *>(u"manualText"_s);
    QVERIFY(text && text->isVisible());
    auto *search = window.findChild<QLineEdit *>(u"searchManual"_s);
    search->setText(word);
    QCOMPARE(text->textCursor().selectedText(), word);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText(), word);
    search->setText(u"xyzzy"_s);
    QVERIFY(!window.findChild<QLabel *>(u"manualFound"_s)->text().isEmpty());
    // Every chapter is reached, every picture is there.
    auto *chapters = window.findChild<QListWidget *>(u"manualChapters"_s);
    QVERIFY(chapters->count() > 8);
    chapters->setCurrentRow(chapters->count() - 1);
    QCOMPARE(text->textCursor().block().text(), chapters->currentItem()->text());
    int pictures = 0;
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat image = part.fragment().charFormat().toImageFormat();
            if (!image.isValid())
                continue;
            ++pictures;
            QVERIFY2(!text->document()->resource(QTextDocument::ImageResource, QUrl(image.name())).isNull(), qPrintable(image.name()));
        }
    }
    QCOMPARE(pictures, 12);
}

SVIDOK_SUITE(TestMainWindow, QApplication)

} // namespace svidok::test::mainwindowtests

#include "tst_mainwindow.moc"
