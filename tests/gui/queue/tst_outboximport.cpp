// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errordetails.h"
#include "base/errortable.h"
#include "base/translation.h"
#include "screens/importscreen.h"
#include "screens/outboxscreen.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "viewmodels/courier.h"
#include "viewmodels/errorwords.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"

#include "../casepanels/casepanels.h"
#include "importcard.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>

namespace svidok::test::outboximporttests {

using namespace Qt::StringLiterals;

namespace {

QByteArray redPhoto()
{
    QImage photo(640, 480, QImage::Format_RGB32);
    photo.fill(qRgb(200, 0, 0));
    QBuffer bytes;
    photo.save(&bytes, "PNG");
    return bytes.data();
}

} // namespace

/// Outbox and import as a person uses them.
class TestOutboxImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ReportId>(); }
    void tellsWhatBecameOfMessages();
    void triesAgainAndCancels();
    void whatWouldBecomeASecondCaseIsNotOffered();
    void whatMayHaveArrivedIsSaidBeforeAndAfterItIsCancelled();
    void whoMayNotIsToldSo();
    void proposesThenBringsIn();
    void splitsAndMergesByKey();
    void handworkIsNotThrownAwayUnasked();
    void sendsOnceHoweverOftenItIsPressed();
    void whatIsOnItsWayIsNotCalledSent();
    void whatIsMissingHereIsSaidWhileSomethingWaits();
    void pausesGoesOnAndStops();
    void showsWhatIsNotBroughtInYet();
    void whatWentAwayMeanwhileIsCounted();
    void problemsAreListed();
    void aPhotoThatIsCutOffIsSaidWhereItIsProposed();
    void recipientsAreNotCutShort();
    void whoWasNotAskedIsNotSaidToAnswer();
    void unfinishedUntilItIsBroughtIn();
    void goesOnAfterARestart();
    void everythingHasAName();
    void fitsAtTwiceTheSize();

private:
    struct Post {
        DeskFixture f;
        Actions actions{f.session};
        OutboxModel model{f.desk};
        Courier courier{f.desk, {std::chrono::hours(1), std::chrono::hours(24)}};
        ReportId report = f.addPending();
        QString recipient = u"police"_s;
        std::unique_ptr<OutboxScreen> screen;

        OutboxId put(int n)
        {
            OutboxMessage message;
            message.id = OutboxId(u"m-%1"_s.arg(n));
            message.report = report;
            message.recipient = recipient;
            message.idempotencyKey = u"key-%1"_s.arg(n);
            message.createdAt = f.clock.nowUtc().addSecs(n);
            message.nextAttemptAt = f.clock.nowUtc();
            const Report now = f.stored(report);
            static_cast<void>(await(f.store.reports().store({now, now.version, {}, {message}, {}})));
            return message.id;
        }
        void settle(const OutboxId &id, OutboxState state)
        {
            static_cast<void>(await(f.store.outbox().take(u"w"_s, 1, f.clock.nowUtc(), std::chrono::minutes(1))));
            Settlement end{id, state, {}, {}, {}, {}};
            if (state == OutboxState::Delivered)
                end.receipt = Receipt{u"P-77"_s, u"accepted"_s, f.clock.nowUtc(), "{}"};
            else
                end.error = Error{ErrorCode::ServiceRefused, u"police.example"_s, u"HTTP 422 plate"_s, {}};
            static_cast<void>(await(f.store.outbox().settle(u"w"_s, {end})));
        }
        OutboxState stateOf(const OutboxId &id)
        {
            const auto messages = await(f.store.outbox().list({}));
            for (const OutboxMessage &one : *messages) {
                if (one.id == id)
                    return one.state;
            }
            return OutboxState::InFlight;
        }
        void show()
        {
            screen = std::make_unique<OutboxScreen>(model, courier, actions);
            screen->resize(1100, 600);
            screen->show();
            QTRY_VERIFY(model.isLoaded());
        }
    };
};

void TestOutboxImport::tellsWhatBecameOfMessages()
{
    Post p;
    p.show();
    QVERIFY(child<QLabel>(*p.screen, "outboxEmpty")->isVisible());
    p.settle(p.put(1), OutboxState::Delivered);
    p.settle(p.put(2), OutboxState::DeadLetter);
    const QAbstractItemModelTester tester(&p.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    p.model.refresh();
    QTRY_COMPARE(p.model.rowCount(), 2);
    // What needs a person comes first, with the reason and the way out; a delivery has its case number.
    QCOMPARE(p.model.message(0).state, OutboxState::DeadLetter);
    QVERIFY(p.model.story(0).contains(errorAdvice(ErrorCode::ServiceRefused)));
    QVERIFY(p.model.story(0).contains(u"HTTP 422 plate"_s)); // the details of which the advice speaks
    QCOMPARE(p.model.index(1, OutboxModel::Receipt).data().toString(), u"P-77"_s);
    QVERIFY(p.model.story(1).contains(u"accepted"));
    QCOMPARE(p.model.index(0, OutboxModel::Plate).data().toString(), p.f.stored(p.report).effectivePlate().text());
    QCOMPARE(child<QLabel>(*p.screen, "outboxStory")->text(), p.model.story(0));
    QSignalSpy opened(p.screen.get(), &OutboxScreen::openRequested);
    child<QPushButton>(*p.screen, "outboxOpen")->click();
    QCOMPARE(opened.first().first().value<ReportId>(), p.report);
    QVERIFY(!opened.first().last().toBool());
}

void TestOutboxImport::triesAgainAndCancels()
{
    Post p;
    const OutboxId dead = p.put(1);
    p.settle(dead, OutboxState::DeadLetter);
    p.show();
    QTRY_VERIFY(child<QPushButton>(*p.screen, "outboxRetry")->isEnabled());
    child<QPushButton>(*p.screen, "outboxRetry")->click();
    QTRY_COMPARE(p.stateOf(dead), OutboxState::Queued);
    QTRY_VERIFY(child<QPushButton>(*p.screen, "outboxCancel")->isEnabled());
    child<QPushButton>(*p.screen, "outboxCancel")->click();
    QTRY_COMPARE(p.stateOf(dead), OutboxState::Cancelled);
    QTRY_VERIFY(!child<QPushButton>(*p.screen, "outboxCancel")->isEnabled());
    QVERIFY(p.f.actions(p.report).contains(u"outbox.retried"_s));
    QVERIFY(p.f.actions(p.report).contains(u"outbox.cancelled"_s));
}

void TestOutboxImport::whatWouldBecomeASecondCaseIsNotOffered()
{
    Post p;
    p.settle(p.put(1), OutboxState::DeadLetter);
    p.settle(p.put(2), OutboxState::Delivered);
    p.show();
    QTRY_COMPARE(p.model.rowCount(), 2);
    QCOMPARE(p.model.message(0).state, OutboxState::DeadLetter);
    QVERIFY(!child<QPushButton>(*p.screen, "outboxRetry")->isEnabled());
    QVERIFY(p.model.story(0).contains(errorwords::shown({ErrorCode::EdgeIllegal, u"P-77"_s, errordetail::SentBefore, {}})));
}

void TestOutboxImport::whatMayHaveArrivedIsSaidBeforeAndAfterItIsCancelled()
{
    Post p;
    const OutboxId message = p.put(1);
    static_cast<void>(await(p.f.store.outbox().take(u"w"_s, 1, p.f.clock.nowUtc(), std::chrono::minutes(1))));
    const Error cutOff{ErrorCode::ServiceUnreachable, u"police.example"_s, u"Connection closed"_s, {}};
    static_cast<void>(await(p.f.store.outbox().settle(u"w"_s, {{message, OutboxState::Queued, {}, cutOff, p.f.clock.nowUtc(), {}}})));
    p.show();
    QTRY_COMPARE(p.model.rowCount(), 1);
    const QString said = u"police may have the case"_s;
    QVERIFY(p.model.story(0).contains(said));
    p.model.cancel(0);
    QTRY_COMPARE(p.stateOf(message), OutboxState::Cancelled);
    QTRY_COMPARE(p.model.message(0).state, OutboxState::Cancelled);
    QVERIFY(p.model.story(0).contains(said));
}

void TestOutboxImport::whoMayNotIsToldSo()
{
    Post p;
    const OutboxId dead = p.put(1);
    p.settle(dead, OutboxState::DeadLetter);
    p.show();
    QTRY_COMPARE(p.model.rowCount(), 1);
    p.f.identity.user->roles = Role::Inspector | Role::Auditor;
    QSignalSpy failed(&p.model, &OutboxModel::failed);
    p.model.retry(0);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(p.stateOf(dead), OutboxState::DeadLetter);
    QVERIFY(p.f.actions(p.report).contains(u"outbox.retried.refused"_s));
}

void TestOutboxImport::aPhotoThatIsCutOffIsSaidWhereItIsProposed()
{
    Card c;
    c.intake.files.remove(u"/card/note.txt"_s);
    c.intake.cutOff = {u"002.jpg"_s};
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QCOMPARE(model.index(0, ImportModel::Files).data().toString(), u"001.jpg, 002.jpg (\u26A0 cut off)"_s);
    auto *problems = child<QListWidget>(screen, "importProblems");
    QVERIFY(problems->isVisible());
    QCOMPARE(problems->count(), 1);
    QVERIFY(problems->item(0)->text().startsWith(u"\u26A0 /card/002.jpg"_s));
    QCOMPARE(model.taken(), 3); // said, and proposed all the same
}

void TestOutboxImport::unfinishedUntilItIsBroughtIn()
{
    Card c;
    ImportModel model(c.desk);
    QVERIFY(!model.isUnfinished());
    model.look({u"/card"_s});
    QVERIFY(model.isUnfinished());
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QVERIFY(model.isUnfinished());
    model.bringIn();
    QVERIFY(model.isUnfinished());
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Done);
    QVERIFY(!model.isUnfinished());
}

// As after kill -9: another model finds what this one was doing.
void TestOutboxImport::goesOnAfterARestart()
{
    Card c;
    {
        ImportModel model(c.desk);
        QVERIFY(model.brokenOff().isEmpty());
        model.look({u"/card"_s});
        QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
        QVERIFY2(model.brokenOff().isEmpty(), "nothing was begun but looking");
        model.bringIn();
        QCOMPARE(model.brokenOff(), QStringList{u"/card"_s});
    }
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    auto *again = child<QPushButton>(screen, "messageAction");
    QVERIFY(again->isVisible());
    QVERIFY(child<QLabel>(screen, "messageText")->text().contains(u"/card"_s));
    again->click();
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    if (model.taken() > 0) // what the first one had not brought in by then
        model.bringIn();
    QTRY_VERIFY(model.stage() == ImportModel::Stage::Done || model.taken() == 0);
    QCOMPARE(c.reports(), 3);
    QVERIFY(model.brokenOff().isEmpty());
    ImportScreen afterwards(model, c.thumbnails, c.actions);
    afterwards.show();
    QVERIFY(!child<QPushButton>(afterwards, "messageAction")->isVisible());
}

void TestOutboxImport::whoWasNotAskedIsNotSaidToAnswer()
{
    const QDateTime now({2026, 5, 6}, {7, 0}, Qt::UTC);
    CircuitBreaker breaker({});
    const auto said = [&] { return OutboxModel::circuit({{u"police"_s, {}, {}}, breaker.snapshot(now)}); };
    QVERIFY2(said().contains(u"not asked yet"), qPrintable(said()));
    breaker.failed({ErrorCode::ServiceFailed, {}, {}, {}}, now);
    QVERIFY2(said().contains(u"the last try failed"), qPrintable(said()));
    breaker.succeeded();
    QVERIFY2(said().contains(u"answers"), qPrintable(said()));
}

void TestOutboxImport::recipientsAreNotCutShort()
{
    Post p;
    p.recipient = u"Department of patrol police of the city of Kyiv, unit of parking"_s;
    p.put(1);
    p.show();
    QTRY_COMPARE(p.model.rowCount(), 1);
    auto &table = *child<QTableView>(*p.screen, "outboxTable");
    p.screen->resize(1900, 600);
    QTRY_VERIFY(table.columnWidth(OutboxModel::Recipient) >= static_cast<QAbstractItemView &>(table).sizeHintForColumn(OutboxModel::Recipient));
    QCOMPARE(p.model.index(0, OutboxModel::Recipient).data(Qt::ToolTipRole).toString(), p.recipient);
    p.screen->resize(700, 600); // where there is no room the rest stays in sight
    QTRY_VERIFY(table.columnWidth(OutboxModel::Recipient) < 350);
}

void TestOutboxImport::proposesThenBringsIn()
{
    Card c;
    ImportModel model(c.desk);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(c.reports(), 0);
    QCOMPARE(c.f.evidence.count(), 0); // looking brings nothing in
    QVERIFY(model.index(0, ImportModel::Reasons).data().toString().contains(u"3 m apart"));
    QVERIFY(model.setData(model.index(2, ImportModel::Take), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.taken(), 2);
    QVERIFY(QTest::qWaitForWindowActive(&screen));
    child<QPushButton>(screen, "importBringIn")->setFocus();
    child<QPushButton>(screen, "importBringIn")->click();
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Done);
    QVERIFY(child<QPushButton>(screen, "importQueue")->hasFocus());
    QCOMPARE(c.reports(), 2);
    QCOMPARE(c.f.evidence.count(), 4); // nothing of what was left out
    QVERIFY(child<QPushButton>(screen, "importQueue")->isVisible());
    // The same once more: only what was left out is still new.
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.count(ImportedFile::State::Known), 4);
}

void TestOutboxImport::splitsAndMergesByKey()
{
    Card c;
    ImportModel model(c.desk);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.resize(1100, 600);
    screen.show();
    screen.activateWindow();
    model.look({u"/card"_s});
    QTRY_COMPARE(model.rowCount(), 3);
    auto &table = *child<QTableView>(screen, "importTable");
    table.setFocus();
    QTRY_VERIFY(table.hasFocus());
    child<QListWidget>(screen, "importPictures")->setCurrentRow(1);
    QTest::keyClick(&table, Qt::Key_X);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.group(0).photos.size(), 1);
    QCOMPARE(model.group(1).photos.first().fileName, u"002.jpg"_s);
    QTest::keyClick(&table, Qt::Key_X); // the only photo stays
    QCOMPARE(model.rowCount(), 4);
    QTest::keyClick(&table, Qt::Key_M);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.group(0).isPair());
    QCOMPARE(model.index(0, ImportModel::Photos).data().toString(), u"2 photo(s), by hand"_s); // the program did not say so
    QTest::keyClick(&table, Qt::Key_L);
    QCOMPARE(model.taken(), 2);
}

void TestOutboxImport::handworkIsNotThrownAwayUnasked()
{
    Card c;
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    const auto drop = [&screen] {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/card"_s)});
        QDragEnterEvent entered({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&screen, &entered);
        QDropEvent dropped({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&screen, &dropped);
    };
    drop();
    QTRY_COMPARE(model.rowCount(), 3);
    QVERIFY(model.mergeWithNext(0));
    drop();
    QCOMPARE(model.stage(), ImportModel::Stage::Review);
    QCOMPARE(model.rowCount(), 2);
    auto *action = child<QPushButton>(*child<MessageBar>(screen, "messageBar"), "messageAction");
    QVERIFY(action->isVisible());
    action->click();
    QTRY_COMPARE(model.rowCount(), 3);
}

void TestOutboxImport::sendsOnceHoweverOftenItIsPressed()
{
    Post p;
    int drains = 0;
    p.f.services.drainNow = [&] {
        ++drains;
        return Result<DrainReport>(DrainReport{});
    };
    p.show();
    auto *send = p.screen->findChild<QPushButton *>(u"outboxSend"_s);
    p.f.background.held = true;
    send->click();
    send->click();
    p.f.background.release();
    QTRY_VERIFY(!p.courier.isSending());
    QCOMPARE(drains, 1);
    send->click();
    QTRY_COMPARE(drains, 2);
}

// A recipient may take its time: meanwhile nothing may say that all was sent.
void TestOutboxImport::whatIsOnItsWayIsNotCalledSent()
{
    Card c;
    QSemaphore answers;
    const auto answered = qScopeGuard([&answers] { answers.release(2); }); // whatever fails here
    c.f.services.drainNow = [&] {
        answers.acquire();
        return Result<DrainReport>(DrainReport{});
    };
    Courier courier(c.threaded, {std::chrono::hours(1), std::chrono::hours(24)});
    QSignalSpy counted(&courier, &Courier::changed);
    QTRY_VERIFY(!counted.isEmpty());
    QCOMPARE(courier.waiting(), 0);
    OutboxMessage message;
    message.id = OutboxId(u"m"_s);
    message.report = c.f.addPending();
    message.recipient = u"police"_s;
    message.idempotencyKey = u"key"_s;
    message.createdAt = message.nextAttemptAt = c.f.clock.nowUtc();
    const Report report = c.f.stored(message.report);
    QVERIFY(await(c.f.store.reports().store({report, report.version, {}, {message}, {}})));
    courier.sendNow();
    QTRY_COMPARE(courier.waiting(), 1);
    QVERIFY(courier.isSending());
    answers.release();
    QTRY_VERIFY(!courier.isSending());
}

// It is tried anew from time to time only; in between the rounds find nothing due.
void TestOutboxImport::whatIsMissingHereIsSaidWhileSomethingWaits()
{
    Card c;
    OutboxMessage message;
    message.id = OutboxId(u"m"_s);
    message.report = c.f.addPending();
    message.recipient = u"police"_s;
    message.idempotencyKey = u"key"_s;
    message.createdAt = message.nextAttemptAt = c.f.clock.nowUtc();
    const Report report = c.f.stored(message.report);
    QVERIFY(await(c.f.store.reports().store({report, report.version, {}, {message}, {}})));
    DrainReport answer;
    answer.held = 1;
    answer.hindrance = Error{ErrorCode::EvidenceUnreachable, u"/mnt/evidence"_s, {}, {}};
    c.f.services.drainNow = [&] { return Result<DrainReport>(std::exchange(answer, DrainReport())); };
    Courier courier(c.f.desk, {std::chrono::hours(1), std::chrono::hours(24)});
    for (int round = 0; round < 2; ++round) {
        courier.sendNow();
        QTRY_VERIFY(!courier.isSending());
        QCOMPARE(courier.lastError()->code, ErrorCode::EvidenceUnreachable);
    }
    answer.delivered = 1;
    courier.sendNow();
    QTRY_VERIFY(!courier.lastError());
}

void TestOutboxImport::pausesGoesOnAndStops()
{
    Card c;
    for (int n = 10; n < 90; ++n)
        c.intake.files.insert(u"/card/x%1.jpg"_s.arg(n), QByteArray::number(n * 20000) + " 0");
    ImportModel model(c.threaded);
    {
        const QMutexLocker nobodyReads(&c.intake.reading);
        model.look({u"/card"_s});
        model.setPaused(true);
    }
    QVERIFY(model.isPaused());
    QCOMPARE(model.stage(), ImportModel::Stage::Looking);
    model.setPaused(false);
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    const int proposed = model.rowCount();
    // Paused, then stopped: what was looked over stays, and bringing in once more completes it.
    {
        const QMutexLocker nobodyReads(&c.intake.reading);
        model.bringIn();
        model.setPaused(true);
        model.stop();
        QVERIFY(model.isStopping()); // a large photo may take its time
    }
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QVERIFY(!model.isStopping());
    QCOMPARE(model.rowCount(), proposed);
    model.bringIn();
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Done);
    QCOMPARE(c.reports(), proposed);
}

// The card was pulled out too early.
void TestOutboxImport::whatWentAwayMeanwhileIsCounted()
{
    Card c;
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    c.intake.files.remove(u"/card/003.jpg"_s);
    child<QPushButton>(screen, "importBringIn")->click();
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Done);
    QCOMPARE(c.reports(), 2);
    QVERIFY(child<QLabel>(screen, "importSummary")->text().contains(u"Not brought in: 1"_s));
}

void TestOutboxImport::showsWhatIsNotBroughtInYet()
{
    Card c;
    // As in an archive: only the intake can read it.
    c.intake.files = {{u"/a.zip!001.jpg"_s, "0 0"}, {u"/a.zip!002.jpg"_s, "400 3"}, {u"/a.zip!003.jpg"_s, "90000 1000"}};
    c.intake.pictures = {{u"/a.zip!001.jpg"_s, redPhoto()}, {u"/a.zip!002.jpg"_s, "no photo"}};
    ImportModel model(c.desk);
    QueueThumbnails thumbnails(c.desk);
    ImportScreen screen(model, thumbnails, c.actions);
    screen.resize(1100, 600);
    screen.show();
    model.look({u"/a.zip"_s});
    QTRY_COMPARE(model.rowCount(), 2);
    auto *pictures = child<QListWidget>(screen, "importPictures");
    QTRY_COMPARE(pictures->count(), 2);
    QTRY_VERIFY(!pictures->item(0)->icon().isNull());
    QTRY_VERIFY(pictures->item(1)->text().contains(errorText({ErrorCode::PhotoNotAnImage, {}, {}, {}})));
    QCOMPARE(c.f.evidence.count(), 0);
    // The row itself shows them as well: the red of the first photo.
    auto *table = child<QTableView>(screen, "importTable");
    const QImage row = table->viewport()->grab(table->visualRect(model.index(0, ImportModel::Photos))).toImage();
    int red = 0;
    for (int x = 0; x < row.width() / 2; ++x)
        red += qRed(row.pixel(x, row.height() / 2)) == 200 ? 1 : 0;
    QVERIFY(red > 10);
}

void TestOutboxImport::problemsAreListed()
{
    Card c;
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    auto *problems = child<QListWidget>(screen, "importProblems");
    QCOMPARE(problems->count(), 1);
    QVERIFY(problems->item(0)->text().contains(u"note.txt"));
    QVERIFY(problems->item(0)->text().contains(errorAdvice(ErrorCode::PhotoNotAnImage)));
    // A place that is not there is said, and one can choose again.
    model.look({u"/nowhere"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Choose);
    QVERIFY(!screen.findChild<MessageBar *>()->text().isEmpty());
}

void TestOutboxImport::everythingHasAName()
{
    Card c;
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.show();
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QCOMPARE(nameless(screen), QStringList());
    Post p;
    p.put(1);
    p.show();
    QCOMPARE(nameless(*p.screen), QStringList());
}

void TestOutboxImport::fitsAtTwiceTheSize()
{
    const Scaled scaled(200);
    const Translation ukrainian(u"uk"_s);
    Card c;
    ImportModel model(c.desk);
    ImportScreen screen(model, c.thumbnails, c.actions);
    screen.resize(1920, 1000);
    screen.show();
    QTRY_COMPARE(clipped(screen).join(u"; "_s), QString());
    model.look({u"/card"_s});
    QTRY_COMPARE(model.stage(), ImportModel::Stage::Review);
    QTRY_COMPARE(clipped(screen).join(u"; "_s), QString());
    Post p;
    p.settle(p.put(1), OutboxState::DeadLetter);
    p.show();
    p.screen->resize(1920, 1000);
    QTRY_COMPARE(clipped(*p.screen).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestOutboxImport, QApplication)

} // namespace svidok::test::outboximporttests

#include "tst_outboximport.moc"
