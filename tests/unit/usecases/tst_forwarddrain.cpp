// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/forwardfixture.h"
#include "support/suites.h"
#include "usecases/forwarddrain.h"
#include "usecases/forwardversions.h"

#include <QTest>

#include <numeric>
#include <thread>

namespace svidok::test::forwarddraintests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Error serviceError(ErrorCode code, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return {code, u"police"_s, u"HTTP"_s, retryAfter};
}

OutboxDrainer drainer(ForwardFixture &f, const QString &worker = u"w1"_s)
{
    DrainSettings settings;
    settings.worker = worker;
    settings.inFlight = 6;
    settings.retry = {2s, 10min, 4};
    return {f.context, f.evidence, f.recipients, settings, [] { return 0.5; }};
}

// Takes nobody's case as long as the access is not renewed.
class DenyingRecipient final : public Recipient {
public:
    bool denies = true;

    Future<Receipt> submit(const CaseFile &file, const QString &idempotencyKey, CancelToken cancel) override
    {
        return denies ? ready<Receipt>(fail(serviceError(ErrorCode::ServiceDenied))) : m_inner.submit(file, idempotencyKey, cancel);
    }
    Future<PoliceUpdate> status(const QString &caseNumber, CancelToken cancel) override { return m_inner.status(caseNumber, cancel); }

private:
    FakeRecipient m_inner;
};

DrainReport drainOnce(ForwardFixture &f)
{
    return drainer(f).drain().value();
}

} // namespace

class TestForwardDrain : public QObject {
    Q_OBJECT

private slots:
    void sends()
    {
        ForwardFixture f;
        for (int i = 0; i < 25; ++i)
            f.addMessage(i);
        QCOMPARE(drainOnce(f).delivered, 25);
        QCOMPARE(f.police->cases().size(), 25);
        for (int i = 0; i < 25; ++i) {
            const Report report = f.report(i);
            QCOMPARE(report.status, ReportStatus::Submitted);
            QVERIFY(!report.caseNumber.isEmpty());
            QCOMPARE(f.actions(i), (QStringList{u"submit.confirmed"_s, u"report.submitted"_s}));
        }
        for (const OutboxMessage &message : f.messages()) {
            QCOMPARE(message.state, OutboxState::Delivered);
            QCOMPARE(f.report(message.report.toString().mid(2).toInt()).caseNumber, message.receipt->caseNumber);
        }
        QCOMPARE(drainOnce(f), DrainReport());
        QCOMPARE(f.police->calls(), 25);
    }

    void sendsPayloadAndDocument()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        drainOnce(f);
        QCOMPARE(f.police->cases().constFirst().content, message.payload + "%PDF of 1");
        QCOMPARE(f.police->cases().constFirst().key, message.idempotencyKey);
    }

    void sendsEachToTheAddressOfNow()
    {
        ForwardFixture f;
        for (int i = 0; i < 3; ++i)
            f.addMessage(i);
        FakeRecipient *moved = nullptr;
        std::shared_ptr<KnownRecipient> before; // whom the fixture still asks
        DrainSettings settings;
        settings.worker = u"w1"_s;
        settings.inFlight = 1;
        settings.renew = [&] {
            if (f.police->cases().size() != 1 || moved)
                return;
            auto other = std::make_unique<FakeRecipient>();
            moved = other.get();
            before = *f.recipients.share(f.target.name);
            f.recipients.add(f.target, std::move(other));
        };
        OutboxDrainer slow(f.context, f.evidence, f.recipients, settings, [] { return 0.5; });
        QCOMPARE(slow.drain().value().delivered, 3);
        QVERIFY(moved);
        QCOMPARE(f.police->cases().size(), 1);
        QCOMPARE(moved->cases().size(), 2);
    }

    void failsThenSucceeds_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("unreachable") << ErrorCode::ServiceUnreachable;
        QTest::newRow("timeout") << ErrorCode::ServiceTimedOut;
        QTest::newRow("5xx") << ErrorCode::ServiceFailed;
        QTest::newRow("unreadable") << ErrorCode::ServiceAnswerUnreadable;
    }
    void failsThenSucceeds()
    {
        QFETCH(ErrorCode, code);
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        f.police->faults.next(Faults::Kind::Fail, serviceError(code));
        const DrainReport first = drainOnce(f);
        QCOMPARE(first.failed, 1);
        const OutboxMessage waiting = f.message(message.id);
        QCOMPARE(waiting.state, OutboxState::Queued);
        QCOMPARE(waiting.attempts, 1);
        QCOMPARE(waiting.lastError->code, code);
        QCOMPARE(waiting.nextAttemptAt, f.clock.nowUtc().addMSecs(1500)); // half of 2 s and half of the other half
        f.clock.advance(1499ms);
        QCOMPARE(drainOnce(f), DrainReport());
        f.clock.advance(1ms);
        QCOMPARE(drainOnce(f).delivered, 1);
        QCOMPARE(f.actions(1),
            (QStringList{u"submit.confirmed"_s, u"submit.failed"_s, u"report.submitted"_s}));
    }

    void lostAnswerMakesNoSecondCase()
    {
        ForwardFixture f;
        f.addMessage(1);
        f.police->faults.next(Faults::Kind::CutOff, serviceError(ErrorCode::ServiceUnreachable));
        drainOnce(f);
        QCOMPARE(f.report(1).status, ReportStatus::Verified);
        f.clock.advance(1h);
        QCOMPARE(drainOnce(f).delivered, 1);
        QCOMPARE(f.police->cases().size(), 1);
        QCOMPARE(f.report(1).caseNumber, f.police->cases().constFirst().number);
    }

    // A refused token concerns the access, not one of the cases: all wait until it is renewed.
    void aRefusedTokenIsNoWordAboutTheCases()
    {
        ForwardFixture f;
        auto denying = std::make_unique<DenyingRecipient>();
        DenyingRecipient &police = *denying;
        f.recipients.add(f.target, std::move(denying));
        for (int i = 0; i < 12; ++i)
            f.addMessage(i);
        DrainReport report = drainOnce(f);
        QCOMPARE(report.deadLetters, 0);
        QCOMPARE(report.held, 6); // what was under way at once; then the circuit is open
        QCOMPARE(report.hindrance->code, ErrorCode::ServiceDenied);
        const QList<OutboxMessage> held = f.messages();
        QCOMPARE(std::count_if(held.begin(), held.end(), [](const auto &one) { return one.held && one.held->code == ErrorCode::ServiceDenied; }), 6);
        f.clock.advance(30s);
        report = drainOnce(f); // the probe
        QCOMPARE(report.held, 1);
        for (const OutboxMessage &message : f.messages()) {
            QCOMPARE(message.state, OutboxState::Queued);
            QCOMPARE(message.attempts, 0);
            QVERIFY(!mayHaveArrived(message));
        }
        police.denies = false;
        f.clock.advance(1h);
        QCOMPARE(drainOnce(f).delivered, 12);
        QVERIFY(!f.messages().constFirst().held);
    }

    void permanentErrorsAreDeadLetters()
    {
        const ErrorCode code = ErrorCode::ServiceRefused;
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        f.police->faults.next(Faults::Kind::Fail, serviceError(code));
        QCOMPARE(drainOnce(f).deadLetters, 1);
        f.clock.advance(24h);
        QCOMPARE(drainOnce(f), DrainReport());
        QCOMPARE(f.message(message.id).state, OutboxState::DeadLetter);
        QCOMPARE(f.message(message.id).lastError->code, code);
        QCOMPARE(f.actions(1), (QStringList{u"submit.confirmed"_s, u"submit.dead_letter"_s}));
        QVERIFY(await(f.store.outbox().retry(message.id, f.clock.nowUtc())));
        QCOMPARE(drainOnce(f).delivered, 1);
        QCOMPARE(f.report(1).status, ReportStatus::Submitted);
    }

    void deadAfterTooManyTries()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        for (int i = 0; i < 4; ++i) {
            f.police->faults.next(Faults::Kind::Fail, serviceError(ErrorCode::ServiceFailed));
            drainOnce(f);
            f.clock.advance(1h);
        }
        QCOMPARE(f.message(message.id).state, OutboxState::DeadLetter);
        QCOMPARE(f.message(message.id).attempts, 4);
        QCOMPARE(f.actions(1).count(u"submit.failed"_s), 3);
        QCOMPARE(f.actions(1).count(u"submit.dead_letter"_s), 1);
    }

    void waitsAsLongAsAsked()
    {
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        f.police->faults.next(Faults::Kind::Fail, serviceError(ErrorCode::ServiceRateLimited, 90s));
        drainOnce(f);
        QCOMPARE(f.message(first.id).nextAttemptAt, f.clock.nowUtc().addSecs(90));
        f.addMessage(2);
        const int calls = f.police->calls();
        f.clock.advance(89s);
        drainOnce(f); // the others wait too
        QCOMPARE(f.police->calls(), calls);
        f.clock.advance(1s);
        QCOMPARE(drainOnce(f).delivered, 2);
    }

    void breakerKeepsAwayAndCostsNoTries()
    {
        ForwardFixture f;
        QList<OutboxId> ids;
        for (int i = 0; i < 8; ++i) {
            ids.append(f.addMessage(i).id);
            f.police->faults.next(Faults::Kind::Fail, serviceError(ErrorCode::ServiceUnreachable));
            if (i < 5)
                drainOnce(f);
        }
        const QDateTime now = f.clock.nowUtc();
        QCOMPARE(f.recipients.health(now).constFirst().breaker.state, CircuitBreaker::State::Open);
        f.clock.advance(20s);
        QCOMPARE(drainOnce(f), DrainReport());
        for (int i = 5; i < 8; ++i)
            QCOMPARE(f.message(ids.at(i)).attempts, 0);
        f.clock.advance(10s);
        QCOMPARE(f.recipients.health(f.clock.nowUtc()).constFirst().breaker.state, CircuitBreaker::State::HalfOpen);
        QCOMPARE(drainOnce(f).failed, 1); // one probe, which fails
        int tries = 0;
        for (const OutboxId &id : ids)
            tries += f.message(id).attempts;
        QCOMPARE(tries, 6);
        f.clock.advance(30s);
        QCOMPARE(drainOnce(f).delivered, 8); // the probe comes through, and the rest follows
        QCOMPARE(f.recipients.health(f.clock.nowUtc()).constFirst().breaker.state, CircuitBreaker::State::Closed);
    }

    // A worker dies after the police have the case and before the receipt is stored.
    void diedBetweenAnswerAndReceipt()
    {
        ForwardFixture f;
        f.addMessage(1);
        const auto taken = await(f.store.outbox().take(u"dead"_s, 1, f.clock.nowUtc(), 60s));
        QVERIFY(await(f.police->submit(
            {taken->constFirst().payload, "%PDF of 1", {}, {}}, taken->constFirst().idempotencyKey, {})));
        QCOMPARE(drainOnce(f), DrainReport()); // still leased
        f.clock.advance(61s);
        QCOMPARE(drainOnce(f).delivered, 1);
        QCOMPARE(f.police->cases().size(), 1);
        QCOMPARE(f.report(1).status, ReportStatus::Submitted);
    }

    // ... or after the receipt is stored and before the report has moved on.
    void diedBetweenReceiptAndReport()
    {
        ForwardFixture f;
        f.addMessage(1);
        const auto taken = await(f.store.outbox().take(u"dead"_s, 1, f.clock.nowUtc(), 60s));
        Settlement settlement;
        settlement.message = taken->constFirst().id;
        settlement.state = OutboxState::Delivered;
        settlement.receipt = Receipt{u"FK-77"_s, u"accepted"_s, f.clock.nowUtc(), "{}"};
        QVERIFY(await(f.store.outbox().settle(u"dead"_s, {settlement})));
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.recorded, 1);
        QCOMPARE(report.delivered, 0);
        QCOMPARE(f.police->calls(), 0);
        QCOMPARE(f.report(1).caseNumber, u"FK-77"_s);
        QCOMPARE(f.report(1).status, ReportStatus::Submitted);
    }

    // The store goes away while the message is under way: nothing is stored, the lease runs out.
    void settleThatFailsLosesNothing()
    {
        ForwardFixture f;
        f.addMessage(1);
        f.police->faults.next(Faults::Kind::Late);
        Result<DrainReport> result;
        std::thread worker([&] { result = drainer(f).drain(); });
        QTRY_COMPARE(f.police->faults.lateCount(), 1);
        f.store.outbox().faults.next(Faults::Kind::Fail);
        f.police->faults.releaseLate();
        worker.join();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::IoFailed);
        QCOMPARE(f.report(1).status, ReportStatus::Verified);
        f.clock.advance(1h);
        QCOMPARE(drainer(f, u"w2"_s).drain()->delivered, 1);
        QCOMPARE(f.police->cases().size(), 1);
    }

    // Somebody writes a note while the case is under way: both changes stand.
    void conflictIsAppliedAgain()
    {
        ForwardFixture f;
        f.addMessage(1);
        f.police->faults.next(Faults::Kind::Late);
        DrainReport report;
        std::thread worker([&] { report = drainOnce(f); });
        QTRY_COMPARE(f.police->faults.lateCount(), 1);
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.notes.append(Note{NoteId(u"n-9"_s), NoteVisibility::Internal, u"meanwhile"_s, {}, {}});
        QVERIFY(await(f.store.reports().store(change)));
        f.police->faults.releaseLate();
        worker.join();
        QCOMPARE(report.delivered, 1);
        QCOMPARE(f.report(1).status, ReportStatus::Submitted);
        QCOMPARE(f.report(1).notes.constLast().text, u"meanwhile"_s);
    }

    void cancelGivesBack()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        f.police->faults.next(Faults::Kind::Hang);
        CancelSource source;
        Result<DrainReport> result;
        std::thread worker([&] { result = drainer(f).drain(source.token()); });
        QTRY_COMPARE(f.police->faults.hungCount(), 1); // cancelled before, the fault would meet the last drain
        QCOMPARE(f.message(message.id).state, OutboxState::InFlight);
        source.cancel();
        worker.join();
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QCOMPARE(f.message(message.id).state, OutboxState::Queued);
        QCOMPARE(f.message(message.id).attempts, 1);
        QVERIFY(mayHaveArrived(f.message(message.id))); // it left, whoever heard the answer
        QCOMPARE(drainOnce(f).delivered, 1);
    }

    // F11: what was confirmed stays visible; F6: what was taken back does not leave.
    void decisionTakenBackIsADeadLetter()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        ReportChange change;
        change.report = f.report(1);
        change.expectedVersion = change.report.version;
        change.report.status = ReportStatus::PendingVerification;
        QVERIFY(await(f.store.reports().store(change)));
        QCOMPARE(drainOnce(f).deadLetters, 1);
        QCOMPARE(f.police->calls(), 0);
        QCOMPARE(f.message(message.id).lastError->code, ErrorCode::EdgeIllegal);
        change.report.status = ReportStatus::Verified;
        ++change.expectedVersion;
        QVERIFY(await(f.store.reports().store(change)));
        QVERIFY(await(f.store.outbox().retry(message.id, f.clock.nowUtc())));
        QCOMPARE(drainOnce(f).delivered, 1);
    }

    // fixmystreet #1334: what one recipient did to the report does not swallow the message to the other.
    void secondRecipientIsSentAllTheSame()
    {
        ForwardFixture f;
        RecipientTarget other = f.target;
        other.name = u"city"_s;
        auto city = std::make_unique<FakeRecipient>();
        FakeRecipient *cityPtr = city.get();
        f.recipients.add(other, std::move(city));
        f.addMessage(1);
        const Forwarding forwarding(f.context, f.evidence);
        QVERIFY(forwarding.confirm(*forwarding.preview(ReportId(u"r-1"_s), other)));
        QCOMPARE(drainOnce(f).delivered, 2);
        QCOMPARE(cityPtr->cases().size(), 1);
        QCOMPARE(f.police->cases().size(), 1);
        QVERIFY(f.actions(1).contains(u"submit.delivered"_s));
        QCOMPARE(drainOnce(f), DrainReport()); // nothing is left unrecorded
    }

    // What is missing on this computer is no failure of the recipient: no try is used up, and another computer may send it.
    void unknownRecipientIsHeld()
    {
        ForwardFixture f;
        RecipientTarget other = f.target;
        other.name = u"moved away"_s;
        const Forwarding forwarding(f.context, f.evidence);
        const auto message = forwarding.confirm(*forwarding.preview(f.addReport(1), other));
        QVERIFY(message);
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.failed, 0);
        QCOMPARE(report.held, 1);
        QCOMPARE(report.hindrance->subject, u"moved away"_s);
        QCOMPARE(f.message(message->id).state, OutboxState::Queued);
        QCOMPARE(f.message(message->id).attempts, 0);
        QCOMPARE(f.actions(1), QStringList{u"submit.confirmed"_s});
        QCOMPARE(drainOnce(f), DrainReport()); // not asked again at once
        f.recipients.add(other, std::make_unique<FakeRecipient>());
        f.clock.advance(30s);
        QCOMPARE(drainOnce(f).delivered, 1);
    }

    // The place for evidence went away for longer than all tries take.
    void aPlaceThatIsGoneUsesUpNoTries_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("gone") << ErrorCode::EvidenceUnreachable;
        QTest::newRow("denied") << ErrorCode::AccessDenied;
        QTest::newRow("broken") << ErrorCode::IoFailed;
    }
    void aPlaceThatIsGoneUsesUpNoTries()
    {
        QFETCH(ErrorCode, code);
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        for (int i = 0; i < 9; ++i) {
            f.evidence.faults.next(Faults::Kind::Fail, {code, u"/mnt/evidence"_s, {}, {}});
            const DrainReport report = drainOnce(f);
            QCOMPARE(report.held, 1);
            QCOMPARE(report.hindrance->code, code);
            f.clock.advance(30s);
        }
        QCOMPARE(f.message(message.id).state, OutboxState::Queued);
        QCOMPARE(f.message(message.id).attempts, 0);
        QCOMPARE(f.police->calls(), 0);
        QCOMPARE(drainOnce(f).delivered, 1);
    }

    // Where the right folder is gone an empty one may have been made.
    void aDocumentThatIsMissingFromAnEmptyPlaceIsHeld()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        DrainSettings settings{u"w1"_s, 6, 300s, {2s, 10min, 4}};
        Outcome place = fail(ErrorCode::EvidenceUnreachable, u"/mnt/evidence"_s);
        settings.place = [&place] { return place; };
        OutboxDrainer drainer(f.context, f.evidence, f.recipients, settings, [] { return 0.5; });
        f.evidence.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceMissing, {}, {}, {}});
        QCOMPARE(drainer.drain()->hindrance->code, ErrorCode::EvidenceUnreachable);
        QCOMPARE(f.message(message.id).attempts, 0);
        f.clock.advance(30s);
        place = done();
        f.evidence.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceMissing, {}, {}, {}});
        QCOMPARE(drainer.drain()->deadLetters, 1);
    }

    void sendsOnlyToWhomItIsTold()
    {
        ForwardFixture f;
        RecipientTarget other = f.target;
        other.name = u"city"_s;
        auto city = std::make_unique<FakeRecipient>();
        FakeRecipient *cityPtr = city.get();
        f.recipients.add(other, std::move(city));
        const Forwarding forwarding(f.context, f.evidence);
        for (int i = 0; i < 20; ++i) {
            f.addMessage(i);
            QVERIFY(forwarding.confirm(*forwarding.preview(ReportId(u"r-%1"_s.arg(i)), other)));
        }
        DrainSettings settings{u"w1"_s, 6, 300s, {2s, 10min, 4}};
        settings.onlyTo = u"city"_s;
        QCOMPARE(OutboxDrainer(f.context, f.evidence, f.recipients, settings, [] { return 0.5; }).drain()->delivered, 20);
        QCOMPARE(cityPtr->cases().size(), 20);
        QCOMPARE(f.police->calls(), 0);
        for (const OutboxMessage &message : f.messages()) {
            const bool toCity = message.recipient == u"city"_s;
            QCOMPARE(message.state, toCity ? OutboxState::Delivered : OutboxState::Queued);
            QCOMPARE(message.attempts, toCity ? 1 : 0);
        }
        QCOMPARE(drainOnce(f).delivered, 20);
    }

    void aReportThatCannotBeReadHoldsUpNoOther_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("damaged") << ErrorCode::StoreUnreadable;
        QTest::newRow("gone") << ErrorCode::NotFound;
    }
    void aReportThatCannotBeReadHoldsUpNoOther()
    {
        QFETCH(ErrorCode, code);
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        f.addMessage(2);
        f.addMessage(3);
        f.store.reports().faults.next(Faults::Kind::Fail, {code, u"r-1"_s, {}, {}});
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.delivered, 2);
        QCOMPARE(report.held, 1);
        QCOMPARE(report.hindrance->code, code);
        QCOMPARE(report.hindrance->subject, u"r-1"_s);
        QCOMPARE(f.message(first.id).state, OutboxState::Queued);
        QCOMPARE(f.message(first.id).attempts, 0);
        f.clock.advance(30s);
        QCOMPARE(drainOnce(f).delivered, 1);
    }

    // Nor does a message: it is named, and stays.
    void aMessageThatCannotBeReadHoldsUpNoOther()
    {
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        f.addMessage(2);
        f.store.damage(first.id.toString());
        DrainReport report = drainOnce(f);
        QCOMPARE(report.delivered, 1);
        QCOMPARE(report.unreadable.size(), 1); // once
        QCOMPARE(report.unreadable.first().subject, first.id.toString());
        f.store.mend(first.id.toString());
        report = drainOnce(f);
        QCOMPARE(report.delivered, 1);
        QVERIFY(report.unreadable.isEmpty());
    }

    // Its receipt is kept and waits for it.
    void aReceiptOfAReportThatCannotBeReadHoldsUpNothing()
    {
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        f.addMessage(2);
        QCOMPARE(await(f.store.outbox().take(u"dead"_s, 1, f.clock.nowUtc(), 60s))->constFirst().id, first.id);
        const Receipt receipt{u"FK-77"_s, u"accepted"_s, f.clock.nowUtc(), "{}"};
        QVERIFY(await(f.store.outbox().settle(u"dead"_s, {{first.id, OutboxState::Delivered, receipt, {}, {}, {}}})));
        f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreUnreadable, u"r-1"_s, {}, {}});
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.delivered, 1);
        QCOMPARE(report.recorded, 0);
        QCOMPARE(report.unrecorded, QList<ReportId>{ReportId(u"r-1"_s)});
        QCOMPARE(report.hindrance->code, ErrorCode::StoreUnreadable);
        QCOMPARE(drainOnce(f).recorded, 1);
    }

    void alteredDocumentNeverLeaves()
    {
        ForwardFixture f;
        const OutboxMessage message = f.addMessage(1);
        f.evidence.alter(message.attachment, "%PDF of 2");
        QCOMPARE(drainOnce(f).deadLetters, 1);
        QCOMPARE(f.police->calls(), 0);
        QCOMPARE(f.message(message.id).lastError->code, ErrorCode::EvidenceAltered);
    }

    void manyWorkers()
    {
        ForwardFixture f;
        for (int i = 0; i < 60; ++i)
            f.addMessage(i);
        QList<int> delivered(4);
        std::vector<std::thread> workers;
        for (int w = 0; w < 4; ++w) {
            workers.emplace_back([&f, &delivered, w] {
                delivered[w] = drainer(f, u"w%1"_s.arg(w)).drain()->delivered;
            });
        }
        for (std::thread &worker : workers)
            worker.join();
        QCOMPARE(std::accumulate(delivered.begin(), delivered.end(), 0), 60);
        QCOMPARE(f.police->cases().size(), 60);
        QCOMPARE(f.police->calls(), 60);
    }
};

SVIDOK_SUITE(TestForwardDrain, QCoreApplication)

} // namespace svidok::test::forwarddraintests

#include "tst_forwarddrain.moc"
