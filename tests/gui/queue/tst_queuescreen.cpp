// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "screens/queuescreen.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"
#include "widgets/queuetable.h"

#include "../casepanels/casepanels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

namespace svidok::test::queuescreentests {

using namespace Qt::StringLiterals;

/// The queue as a person uses it: by keys, over fakes.
class TestQueueScreen : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ReportId>(); }
    void opensWithEnter();
    void claimsTheNextWithOneKey();
    void saysWhenNothingIsFree();
    void whatWasLeftComesLast();
    void allMeansAllThatTheFilterHolds();
    void searchesAndExplainsLookAlikes();
    void chipsGoByKey();
    void keepsSelectionAndScrollWhileOthersWork();
    void rejectsManyAfterALook();
    void approvedOnesAreRejectedOnlyWhenAskedFor();
    void rejectsOnlyWhatItCanAndWasSeen();
    void thePlaceIsReadInANarrowWindow();
    void ageHolderAndNumberAreReadInANarrowWindow();
    void escapeLeavesTheSearch();
    void foldersAreSavedRenamedAndRemoved();
    void saysWhatToDoWhenThereIsNothing();
    void keepsTheKeyboardThroughEveryState();
    void everythingHasAName();
    void fitsAtTwiceTheSize();

private:
    struct Bench {
        DeskFixture f;
        Actions actions{f.session};
        std::unique_ptr<QueueModels> models;
        std::unique_ptr<QueueScreen> screen;

        ReportId put(int n, const QString &plate = u"AA1234BB"_s)
        {
            return f.addPending([&](Report &r) {
                r.id = ReportId(u"r-%1"_s.arg(n, 4, 10, QLatin1Char('0')));
                r.readings.clear();
                r.corrections.clear();
                r.enteredPlate = {plate, PlateText::fold(plate)};
                r.dueAt = f.clock.nowUtc().addDays(n);
            });
        }
        void show()
        {
            models = std::make_unique<QueueModels>(f.desk);
            screen = std::make_unique<QueueScreen>(*models, actions);
            screen->resize(1100, 600);
            screen->show();
            QTRY_VERIFY(models->queue.state() != QueueModel::State::Loading);
        }
        template <typename T>
        T &get(const char *name) { return *child<T>(*screen, name); }
        QTableView &table() { return get<QTableView>("queueTable"); }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            screen->activateWindow();
            table().setFocus();
            QTRY_VERIFY(table().hasFocus());
            QTest::keyClick(&table(), key, modifiers);
        }
    };
};

void TestQueueScreen::opensWithEnter()
{
    Bench b;
    b.put(1);
    const ReportId second = b.put(2);
    b.show();
    QSignalSpy opened(b.screen.get(), &QueueScreen::openRequested);
    b.press(Qt::Key_Down);
    QTest::keyClick(&b.table(), Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ReportId>(), second);
}

void TestQueueScreen::claimsTheNextWithOneKey()
{
    Bench b;
    const ReportId first = b.put(1);
    const ReportId second = b.put(2);
    b.show();
    static_cast<void>(await(b.f.store.reports().claim(first, UserId(u"anna"_s), std::chrono::minutes(5))));
    QSignalSpy opened(b.screen.get(), &QueueScreen::openRequested);
    b.press(Qt::Key_N);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ReportId>(), second);
    QVERIFY(opened.first().last().toBool());
    QVERIFY(b.f.actions(second).contains(u"report.claimed"_s));
    b.models->queue.poll();
    QTRY_VERIFY(b.models->queue.index(1, QueueModel::Holder).data().toString().contains(u"me"));
    QVERIFY(b.models->queue.index(0, QueueModel::Holder).data().toString().contains(u"anna"));
}

void TestQueueScreen::saysWhenNothingIsFree()
{
    Bench b;
    b.show();
    QSignalSpy nothing(b.screen.get(), &QueueScreen::nothingNext);
    b.screen->claimNext();
    QTRY_COMPARE(nothing.size(), 1);
    QVERIFY(!b.screen->findChild<MessageBar *>()->text().isEmpty());
}

// Those that were left undecided come again when no other one is free, and not in turns before.
void TestQueueScreen::whatWasLeftComesLast()
{
    Bench b;
    const QList<ReportId> ids{b.put(1), b.put(2), b.put(3)};
    b.show();
    QSignalSpy opened(b.screen.get(), &QueueScreen::openRequested);
    QList<ReportId> given;
    for (int turn = 1; turn <= 4; ++turn) {
        b.screen->claimNext();
        QTRY_COMPARE(opened.size(), turn);
        given.append(opened.constLast().first().value<ReportId>());
        QVERIFY(b.f.review.release(given.constLast()));
    }
    QCOMPARE(given, (QList<ReportId>{ids.at(0), ids.at(1), ids.at(2), ids.at(0)}));
}

// Also what was not scrolled to; and as long as it is on its way the count says so.
void TestQueueScreen::allMeansAllThatTheFilterHolds()
{
    Bench b;
    for (int n = 0; n < 250; ++n)
        b.put(n);
    b.show();
    auto &words = b.get<QLabel>("queueSelection");
    QTRY_COMPARE(b.models->queue.total(), 250);
    b.f.background.held = true;
    b.press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(words.text(), u"100 of 250 selected"_s);
    b.f.background.release();
    b.f.background.held = false;
    QTRY_COMPARE(b.table().selectionModel()->selectedRows().size(), 250);
    QTRY_COMPARE(words.text(), u"250 selected"_s);
    b.put(251); // what comes in later nobody wanted
    b.models->queue.poll();
    QTRY_COMPARE(b.models->queue.rowCount(), 251);
    QCOMPARE(b.table().selectionModel()->selectedRows().size(), 250);

    QueueFilter newest;
    newest.order = ReportOrder::Newest;
    b.models->queue.setFilter(newest);
    QTRY_COMPARE(b.models->queue.rowCount(), 100);
    b.f.background.held = true;
    b.press(Qt::Key_A, Qt::ControlModifier);
    b.press(Qt::Key_Down); // she thought better of it
    b.f.background.release();
    QTRY_COMPARE(b.models->queue.rowCount(), 200);
    QCOMPARE(b.table().selectionModel()->selectedRows().size(), 1);
}

void TestQueueScreen::searchesAndExplainsLookAlikes()
{
    Bench b;
    b.put(1, u"AA1Z34BB"_s);
    b.put(2, u"AA1234BB"_s);
    b.put(3, u"KA0001KA"_s);
    b.show();
    auto &search = b.get<QLineEdit>("queueSearch");
    search.setFocus();
    typeText(&search, u"АА 1234 ВВ"_s); // Cyrillic
    QTest::keyClick(&search, Qt::Key_Return);
    QTRY_COMPARE(b.models->queue.rowCount(), 2);
    QCOMPARE(b.models->queue.row(0).plate.text(), u"AA1234BB"_s);
    QCOMPARE(b.models->queue.row(1).hit, SearchHit::LookAlike);
    QVERIFY(b.models->queue.index(1, QueueModel::Plate).data(Qt::ToolTipRole).toString().contains(u"AA1234BB"));
    QVERIFY(!b.get<QComboBox>("queueOrder").isEnabled());
    b.press(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(b.models->queue.rowCount(), 3);
    QVERIFY(search.text().isEmpty());
}

void TestQueueScreen::chipsGoByKey()
{
    Bench b;
    b.put(1);
    b.show();
    QueueFilter filter;
    filter.status = ReportStatus::Verified;
    filter.due = QueueFilter::Due::Overdue;
    b.models->queue.setFilter(filter);
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::NoMatch);
    QTest::keyClick(&b.get<QToolButton>("chip.due"), Qt::Key_Delete);
    QVERIFY(!b.screen->findChild<QToolButton *>(u"chip.due"_s));
    QTest::keyClick(&b.get<QToolButton>("chip.status"), Qt::Key_Return);
    QVERIFY(b.models->queue.filter().isEmpty());
    QTRY_COMPARE(b.models->queue.rowCount(), 1);
}

void TestQueueScreen::keepsSelectionAndScrollWhileOthersWork()
{
    Bench b;
    for (int n = 10; n < 60; ++n)
        b.put(n);
    b.show();
    QTRY_COMPARE(b.models->queue.rowCount(), 50);
    b.table().selectRow(30);
    b.table().scrollTo(b.models->queue.index(20, 0), QAbstractItemView::PositionAtTop);
    QTRY_COMPARE(b.table().indexAt(QPoint(5, 5)).row(), 20);
    const ReportId top = b.models->queue.row(20).id;
    const ReportId selected = b.models->queue.row(30).id;
    b.put(1);
    b.put(2);
    b.f.changeBehind(b.models->queue.row(5).id, [](Report &r) { r.deletedAt = r.createdAt; });
    b.models->queue.poll();
    QTRY_COMPARE(b.models->queue.rowCount(), 51);
    QTRY_COMPARE(b.models->queue.row(b.table().indexAt(QPoint(5, 5)).row()).id, top);
    auto *table = qobject_cast<QueueTable *>(&b.table());
    QCOMPARE(table->selectedReports().size(), 1);
    QCOMPARE(table->selectedReports().first().id, selected);
    b.models->queue.reload();
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::Ready);
    QTRY_COMPARE(table->selectedReports().value(0).id, selected);
}

void TestQueueScreen::rejectsManyAfterALook()
{
    Bench b;
    const QList<ReportId> ids{b.put(1), b.put(2), b.put(3)};
    User anna;
    anna.id = UserId(u"anna"_s);
    anna.login = u"anna"_s;
    anna.displayName = u"Анна Колежанка"_s;
    static_cast<void>(await(b.f.store.users().put(anna)));
    b.show();
    // One of them is somebody else's: it fails, the others do not.
    static_cast<void>(await(b.f.store.reports().claim(ids.at(1), UserId(u"anna"_s), std::chrono::minutes(5))));
    b.table().selectAll();
    b.press(Qt::Key_R);
    QTRY_VERIFY(b.screen->findChild<QDialog *>(u"queueBulk"_s));
    auto *dialog = b.screen->findChild<QDialog *>(u"queueBulk"_s);
    QCOMPARE(child<QTableView>(*dialog, "bulkList")->model()->rowCount(), 3);
    QVERIFY(!child<QPushButton>(*dialog, "bulkStart")->isEnabled());
    child<QComboBox>(*dialog, "bulkReason")->setCurrentIndex(1);
    QVERIFY(!child<QLineEdit>(*dialog, "bulkComment")->text().isEmpty());
    QCOMPARE(b.f.stored(ids.at(0)).status, ReportStatus::PendingVerification);
    child<QPushButton>(*dialog, "bulkStart")->click();
    QTRY_COMPARE(b.f.stored(ids.at(2)).status, ReportStatus::Rejected);
    QCOMPARE(b.f.stored(ids.at(0)).decisions.last().reasonCode, law().reasons.first().code);
    QCOMPARE(b.f.stored(ids.at(1)).status, ReportStatus::PendingVerification);
    QTRY_VERIFY(child<QPushButton>(*dialog, "bulkStart")->isEnabled());
    auto *list = child<QTableView>(*dialog, "bulkList");
    QTRY_VERIFY(list->model()->index(1, 3).data().toString().contains(u"Анна Колежанка has it; the claim runs until"_s));
    QVERIFY(list->rowHeight(1) > list->rowHeight(0)); // what failed says why, in as many lines as that takes
    static_cast<void>(await(b.f.store.reports().release(ids.at(1), UserId(u"anna"_s))));
    child<QPushButton>(*dialog, "bulkStart")->click();
    QTRY_COMPARE(b.f.stored(ids.at(1)).status, ReportStatus::Rejected);
    QTRY_VERIFY(child<QPushButton>(*dialog, "bulkTakeBack")->isEnabled());
    child<QPushButton>(*dialog, "bulkTakeBack")->click();
    for (const ReportId &id : ids)
        QTRY_COMPARE(b.f.stored(id).status, ReportStatus::PendingVerification);
}

// Taking the rejection back does not bring the approval back, so nobody loses one by the way.
void TestQueueScreen::approvedOnesAreRejectedOnlyWhenAskedFor()
{
    Bench b;
    const ReportId open = b.put(1);
    const ReportId approved = b.put(2);
    b.f.changeBehind(approved, [](Report &report) { report.status = ReportStatus::Verified; });
    b.show();
    QTRY_COMPARE(b.models->queue.rowCount(), 2);
    b.table().selectAll();
    b.press(Qt::Key_R);
    QTRY_VERIFY(b.screen->findChild<QDialog *>(u"queueBulk"_s));
    auto &dialog = *b.screen->findChild<QDialog *>(u"queueBulk"_s);
    auto *title = child<QLabel>(dialog, "bulkTitle");
    auto *too = child<QCheckBox>(dialog, "bulkApproved");
    auto *start = child<QPushButton>(dialog, "bulkStart");
    const auto result = [&](int row) { return child<QTableView>(dialog, "bulkList")->model()->index(row, 3).data().toString(); };
    QVERIFY2(title->text().startsWith(u'1'), qPrintable(title->text()));
    QVERIFY(result(0).isEmpty());
    QVERIFY2(result(1).contains(u"approved"_s), qPrintable(result(1)));
    child<QComboBox>(dialog, "bulkReason")->setCurrentIndex(1);
    start->click();
    QTRY_COMPARE(b.f.stored(open).status, ReportStatus::Rejected);
    QTRY_VERIFY(!start->isEnabled() && too->isEnabled()); // nothing is left that was asked for
    QCOMPARE(b.f.stored(approved).status, ReportStatus::Verified);
    QVERIFY2(!title->text().contains(u"will"_s), qPrintable(title->text()));

    too->click();
    start->click();
    QTRY_COMPARE(b.f.stored(approved).status, ReportStatus::Rejected);
    QTRY_VERIFY(child<QPushButton>(dialog, "bulkTakeBack")->isEnabled());
    child<QPushButton>(dialog, "bulkTakeBack")->click();
    QTRY_COMPARE(b.f.stored(approved).status, ReportStatus::PendingVerification);
    QTRY_VERIFY(result(1).contains(u"to be approved again"_s));
    QTRY_VERIFY(!result(0).isEmpty() && !result(0).contains(u"approved"_s));
}

void TestQueueScreen::rejectsOnlyWhatItCanAndWasSeen()
{
    Bench b;
    const ReportId open = b.put(1);
    const ReportId stale = b.put(2);
    b.f.changeBehind(b.put(3), [](Report &report) { report.status = ReportStatus::Draft; });
    b.f.changeBehind(b.put(4), [](Report &report) { report.status = ReportStatus::Submitted; });
    b.show();
    QTRY_COMPARE(b.models->queue.rowCount(), 4);
    b.table().selectAll();
    b.press(Qt::Key_R);
    QTRY_VERIFY(b.screen->findChild<QDialog *>(u"queueBulk"_s));
    auto &dialog = *b.screen->findChild<QDialog *>(u"queueBulk"_s);
    const auto result = [&](int row) { return child<QTableView>(dialog, "bulkList")->model()->index(row, 3).data().toString(); };
    QVERIFY(child<QLabel>(dialog, "bulkTitle")->text().startsWith(u'2'));
    QVERIFY(!dialog.findChild<QCheckBox *>(u"bulkApproved"_s));
    for (const int row : {2, 3})
        QVERIFY2(result(row).contains(u"cannot be rejected"_s), qPrintable(result(row)));
    // What somebody changed since it was listed is not rejected unseen, and no further try helps.
    b.f.changeBehind(stale, [](Report &report) { report.place = u"Львів"_s; });
    child<QComboBox>(dialog, "bulkReason")->setCurrentIndex(1);
    auto *start = child<QPushButton>(dialog, "bulkStart");
    start->click();
    QTRY_COMPARE(b.f.stored(open).status, ReportStatus::Rejected);
    QTRY_VERIFY(child<QPushButton>(dialog, "bulkTakeBack")->isEnabled());
    QCOMPARE(b.f.stored(stale).status, ReportStatus::PendingVerification);
    QVERIFY(!start->isEnabled());
}

void TestQueueScreen::thePlaceIsReadInANarrowWindow()
{
    Bench b;
    b.put(1);
    b.show();
    auto &table = b.table();
    for (const int width : {1400, 1000, 820, 1400}) {
        b.screen->resize(width, 700);
        QTRY_VERIFY(table.columnWidth(QueueModel::Place) >= 16 * table.fontMetrics().averageCharWidth());
        QTRY_VERIFY2(!table.horizontalScrollBar()->isVisible(), qPrintable(QString::number(width)));
        QVERIFY(!table.isColumnHidden(QueueModel::Plate) && !table.isColumnHidden(QueueModel::Due));
    }
    QVERIFY(!table.isColumnHidden(QueueModel::Photos) && !table.isColumnHidden(QueueModel::Age) && !table.isColumnHidden(QueueModel::Holder));
}

// Where the columns have no room, what they say stands below what is left.
void TestQueueScreen::ageHolderAndNumberAreReadInANarrowWindow()
{
    Bench b;
    const ReportId id = b.put(1);
    b.show();
    auto &table = b.table();
    b.screen->resize(1000, 600);
    QTRY_VERIFY(table.isColumnHidden(QueueModel::Photos));
    QVERIFY(!table.isColumnHidden(QueueModel::Age) && !table.isColumnHidden(QueueModel::Holder)); // a photo tells less
    b.screen->resize(683, 300);
    QTRY_VERIFY(table.isColumnHidden(QueueModel::Holder));
    table.selectionModel()->clear();
    const auto seen = [&] { return table.viewport()->grab().toImage(); };
    const auto change = [&](const std::function<void(Report &)> &how) {
        b.f.changeBehind(id, how);
        b.models->queue.poll();
    };
    change([](Report &report) { report.place = u"Київ, вул. Велика Васильківська, 121"_s; });
    QTRY_VERIFY(b.models->queue.row(0).place.endsWith(u"121"));
    const QImage place = seen();
    change([](Report &report) { report.place = u"Київ, вул. Велика Васильківська, 74"_s; });
    QTRY_VERIFY(b.models->queue.row(0).place.endsWith(u"74"));
    const QImage other = seen();
    QVERIFY(other != place);
    static_cast<void>(await(b.f.store.reports().claim(id, UserId(u"anna"_s), std::chrono::minutes(5))));
    b.models->queue.poll();
    QTRY_VERIFY(!b.models->queue.row(0).claimedBy.isEmpty());
    const QImage held = seen();
    QVERIFY(held != other);
    change([](Report &report) { report.createdAt = report.createdAt.addDays(-90); });
    QTRY_VERIFY(seen() != held);
}

void TestQueueScreen::escapeLeavesTheSearch()
{
    Bench b;
    b.put(1);
    b.show();
    auto *search = child<QLineEdit>(*b.screen, "queueSearch");
    search->setFocus();
    QTest::keyClicks(search, u"nothing like this"_s);
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::NoMatch);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::Ready);
    QVERIFY(search->text().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(!search->hasFocus());
    QVERIFY(b.table().hasFocus());
}

void TestQueueScreen::foldersAreSavedRenamedAndRemoved()
{
    Bench b;
    b.put(1);
    b.show();
    auto &folders = b.get<QListView>("queueFolders");
    auto &save = b.get<QPushButton>("saveFolder");
    auto &remove = b.get<QPushButton>("removeFolder");
    QVERIFY(!save.isEnabled()); // that filter has its folder
    QueueFilter filter;
    filter.plate = ReportQuery::Plate::Known;
    b.models->queue.setFilter(filter);
    QTRY_VERIFY(save.isEnabled());
    const auto name = [&b](const QString &text) {
        QTRY_VERIFY(b.screen->findChild<QDialog *>(u"folderName"_s));
        auto *dialog = b.screen->findChild<QDialog *>(u"folderName"_s);
        dialog->findChild<QLineEdit *>()->setText(text);
        dialog->accept();
        QTRY_VERIFY(!b.screen->findChild<QDialog *>(u"folderName"_s));
    };
    const int standard = b.models->folders.rowCount();
    save.click();
    name(u"One"_s);
    QCOMPARE(b.models->folders.rowCount(), standard + 1);
    QCOMPARE(folders.currentIndex().row(), standard);
    QVERIFY(!save.isEnabled() && remove.isEnabled());
    // Renamed in its place by key; another's name is refused.
    b.press(Qt::Key_F2);
    auto *editor = folders.findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->setText(u"Renamed"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(folders.currentIndex().data().toString(), u"Renamed"_s);
    QVERIFY(!b.models->folders.setData(b.models->folders.index(0), u"Mine"_s)); // nobody's own
    b.models->folders.save(u"Twin"_s, filter);
    QVERIFY(!b.models->folders.setData(folders.currentIndex(), u"Twin"_s));
    QCOMPARE(QueueFolders(b.models->queue, b.models->shortlist).index(standard).data().toString(), u"Renamed"_s); // after a restart
    // Of two with the same filter each can be chosen and removed, and brought back.
    folders.setCurrentIndex(b.models->folders.index(standard + 1));
    QVERIFY(remove.isEnabled());
    remove.click();
    QCOMPARE(b.models->folders.rowOf(u"Twin"_s), -1);
    QVERIFY(b.models->folders.rowOf(u"Renamed"_s) >= 0);
    auto &message = b.get<MessageBar>("messageBar");
    QVERIFY(message.isVisible() && message.text().contains(u"Twin"_s));
    b.get<QPushButton>("messageAction").click();
    QVERIFY(b.models->folders.rowOf(u"Twin"_s) >= 0);
    // A name that is taken gets the new filter, and the old one back on a word.
    filter.failedRules = true;
    b.models->queue.setFilter(filter);
    QTRY_VERIFY(save.isEnabled());
    save.click();
    name(u"Twin"_s);
    QVERIFY(b.models->folders.filter(b.models->folders.rowOf(u"Twin"_s)).failedRules);
    QVERIFY(message.isVisible());
    b.get<QPushButton>("messageAction").click();
    QVERIFY(!b.models->folders.filter(b.models->folders.rowOf(u"Twin"_s)).failedRules);
}

void TestQueueScreen::saysWhatToDoWhenThereIsNothing()
{
    Bench b;
    b.show();
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::NoReports);
    QVERIFY(b.get<QWidget>("queueState").isVisible());
    QSignalSpy import(b.screen.get(), &QueueScreen::importRequested);
    b.get<QPushButton>("queueStateButton").click();
    QCOMPARE(import.size(), 1);
    b.put(1);
    b.f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    b.models->queue.reload();
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::Failed);
    QVERIFY(!b.get<QLabel>("queueStateAdvice").text().isEmpty());
    b.get<QPushButton>("queueStateButton").click();
    QTRY_VERIFY(b.table().isVisible());
}

void TestQueueScreen::keepsTheKeyboardThroughEveryState()
{
    Bench b;
    b.put(1);
    b.f.background.held = true;
    b.models = std::make_unique<QueueModels>(b.f.desk);
    b.screen = std::make_unique<QueueScreen>(*b.models, b.actions);
    b.screen->show();
    b.screen->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(b.screen.get()));
    b.screen->setFocus();
    QCOMPARE(QApplication::focusWidget(), &b.get<QWidget>("queueState")); // still being read
    b.f.background.release();
    QTRY_VERIFY(b.table().hasFocus());
    QueueFilter filter;
    filter.text = u"ZZ9999ZZ"_s;
    b.models->queue.setFilter(filter);
    QTRY_VERIFY(b.get<QPushButton>("queueStateButton").hasFocus()); // nothing fits: the way out is a key away
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(b.table().hasFocus());
    auto &search = b.get<QLineEdit>("queueSearch");
    search.setFocus();
    QTest::keyClicks(&search, u"ZZ9999ZZ"_s);
    QTRY_COMPARE(b.models->queue.state(), QueueModel::State::NoMatch);
    QVERIFY(search.hasFocus()); // who types is left alone
}

void TestQueueScreen::everythingHasAName()
{
    Bench b;
    b.put(1);
    b.show();
    QueueFilter filter;
    filter.status = ReportStatus::PendingVerification;
    b.models->queue.setFilter(filter);
    QCOMPARE(nameless(*b.screen), QStringList());
}

void TestQueueScreen::fitsAtTwiceTheSize()
{
    const Scaled scaled(200);
    const Translation ukrainian(u"uk"_s);
    Bench b;
    b.put(1);
    b.show();
    b.screen->resize(1920, 1000);
    b.table().selectAll();
    QTRY_COMPARE(clipped(*b.screen).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestQueueScreen, QApplication)

} // namespace svidok::test::queuescreentests

#include "tst_queuescreen.moc"
