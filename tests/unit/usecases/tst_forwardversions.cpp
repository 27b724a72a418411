// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errordetails.h"
#include "support/forwardfixture.h"
#include "support/suites.h"
#include "usecases/forwarddrain.h"
#include "usecases/forwardversions.h"
#include "usecases/outboxcare.h"

#include <QTest>

namespace svidok::test::forwardversionstests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How a try of the only message that is due ends.
void settle(ForwardFixture &f, OutboxState state, const std::optional<Error> &error)
{
    const auto taken = await(f.store.outbox().take(u"w"_s, 1, f.clock.nowUtc(), std::chrono::minutes(5)));
    Settlement end{taken->constFirst().id, state, {}, error, f.clock.nowUtc(), {}};
    if (state == OutboxState::Delivered)
        end.receipt = Receipt{u"PD-1"_s, u"accepted"_s, f.clock.nowUtc(), "{}"};
    static_cast<void>(await(f.store.outbox().settle(u"w"_s, {end})));
}

Result<OutboxMessage> confirm(ForwardFixture &f)
{
    const Forwarding forwarding(f.context, f.evidence);
    const auto preview = forwarding.preview(ReportId(u"r-1"_s), f.target);
    return preview ? forwarding.confirm(*preview) : Result<OutboxMessage>(fail(preview.error()));
}

// Two documents of a report that both wait, as a store of an earlier version may hold them.
QList<OutboxId> addTwoVersions(ForwardFixture &f, const std::optional<ErrorCode> &firstFailed)
{
    const OutboxId first = f.addMessage(1).id;
    static_cast<void>(await(f.store.outbox().cancel(first)));
    f.amend(1);
    const OutboxId second = confirm(f)->id;
    static_cast<void>(await(f.store.outbox().cancel(second)));
    static_cast<void>(await(f.store.outbox().retry(first, f.clock.nowUtc())));
    if (firstFailed)
        settle(f, OutboxState::Queued, Error{*firstFailed, {}, {}, {}});
    static_cast<void>(await(f.store.outbox().retry(second, f.clock.nowUtc())));
    return {first, second};
}

DrainReport drainOnce(ForwardFixture &f)
{
    DrainSettings settings;
    settings.worker = u"w1"_s;
    settings.retry = {2s, 10min, 4};
    return OutboxDrainer(f.context, f.evidence, f.recipients, settings, [] { return 0.5; }).drain().value();
}

} // namespace

/// One report becomes one case, whatever its documents' versions are (F1).
class TestForwardVersions : public QObject {
    Q_OBJECT

private slots:
    void aFurtherVersionTakesThePlaceOfWhatDidNotArrive_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::newRow("never tried") << false;
        QTest::newRow("refused") << true;
    }
    void aFurtherVersionTakesThePlaceOfWhatDidNotArrive()
    {
        QFETCH(bool, refused);
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        if (refused)
            settle(f, OutboxState::DeadLetter, Error{ErrorCode::ServiceRefused, {}, {}, {}});
        f.amend(1);
        const auto second = confirm(f);
        QVERIFY(second);
        QVERIFY(second->id != first.id);
        QCOMPARE(f.message(first.id).state, OutboxState::Cancelled);
        QCOMPARE(f.message(second->id).state, OutboxState::Queued);
        QCOMPARE(f.actions(1), (QStringList{u"submit.confirmed"_s, u"submit.cancelled"_s, u"submit.confirmed"_s}));
        QCOMPARE(OutboxCare(f.context).retry(f.message(first.id)).error().detail, errordetail::NewerWaits);
        QCOMPARE(f.message(first.id).state, OutboxState::Cancelled);
        QVERIFY(f.actions(1).contains(u"outbox.retried.refused"_s));
    }

    // Stores of before hold messages to one service under addresses that were written otherwise, with keys of their own.
    void oneServiceIsOneRecipientHoweverItsAddressWasWritten_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("localhost") << u"http://localhost/police/v1"_s;
        QTest::newRow("port") << u"http://127.0.0.1:80/police/v1"_s;
        QTest::newRow("IPv6") << u"http://[::1]:80/police/v1/"_s;
    }
    void oneServiceIsOneRecipientHoweverItsAddressWasWritten()
    {
        QFETCH(QString, before);
        for (const bool tried : {false, true}) {
            ForwardFixture f;
            f.target.name = before;
            const OutboxMessage first = f.addMessage(1);
            QCOMPARE(first.recipient, before);
            if (tried)
                settle(f, OutboxState::Queued, Error{ErrorCode::ServiceTimedOut, {}, {}, {}});
            f.target.name = u"http://127.0.0.1/police/v1"_s;
            const auto second = confirm(f);
            QCOMPARE(second.has_value(), !tried);
            QCOMPARE(f.message(first.id).state, tried ? OutboxState::Queued : OutboxState::Cancelled);
            QCOMPARE(f.message(first.id).idempotencyKey, first.idempotencyKey);
            if (tried)
                QCOMPARE(second.error().detail, errordetail::ArrivalUnknown);
        }
    }

    // As an earlier version let both into the outbox.
    void ofOneDocumentUnderTwoAddressesOneLeaves()
    {
        ForwardFixture f;
        const auto known = [&f](const QString &name) {
            f.target.name = name;
            auto recipient = std::make_unique<FakeRecipient>();
            FakeRecipient *it = recipient.get();
            f.recipients.add(f.target, std::move(recipient), {});
            return it;
        };
        const FakeRecipient *const older = known(u"http://localhost/police/v1"_s);
        const OutboxMessage first = f.addMessage(1);
        QVERIFY(await(f.store.outbox().cancel(first.id)));
        const FakeRecipient *const newer = known(u"http://127.0.0.1/police/v1"_s);
        QVERIFY(confirm(f));
        QVERIFY(await(f.store.outbox().retry(first.id, f.clock.nowUtc())));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(drainOnce(f).delivered, i == 0 ? 1 : 0);
            f.clock.advance(10min);
        }
        QCOMPARE(older->cases().size() + newer->cases().size(), 1);
    }

    void aFurtherVersionWaitsForWhatMayHaveArrived_data()
    {
        QTest::addColumn<std::optional<ErrorCode>>("code");
        QTest::newRow("unreachable") << std::optional(ErrorCode::ServiceUnreachable);
        QTest::newRow("timeout") << std::optional(ErrorCode::ServiceTimedOut);
        QTest::newRow("5xx") << std::optional(ErrorCode::ServiceFailed);
        QTest::newRow("unreadable") << std::optional(ErrorCode::ServiceAnswerUnreadable);
        QTest::newRow("under way") << std::optional<ErrorCode>();
    }
    void aFurtherVersionWaitsForWhatMayHaveArrived()
    {
        QFETCH(std::optional<ErrorCode>, code);
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        if (code)
            settle(f, OutboxState::Queued, Error{*code, {}, {}, {}});
        else
            QVERIFY(await(f.store.outbox().take(u"w"_s, 1, f.clock.nowUtc(), std::chrono::minutes(5))));
        const OutboxMessage before = f.message(first.id);
        f.amend(1);
        const auto second = confirm(f);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::EdgeIllegal);
        QCOMPARE(second.error().detail, errordetail::ArrivalUnknown);
        QCOMPARE(f.messages(), QList<OutboxMessage>{before});
        if (!code)
            return;
        // Not sent any more, it is as unknown as before whether it arrived; under its old key the recipient says it.
        QVERIFY(OutboxCare(f.context).cancel(first));
        QCOMPARE(confirm(f).error().detail, errordetail::ArrivalUnknown);
        QCOMPARE(f.messages().size(), 1);
        QVERIFY(OutboxCare(f.context).retry(f.message(first.id)));
        QCOMPARE(drainOnce(f).delivered, 1);
        QCOMPARE(f.police->cases().size(), 1);
    }

    void aFurtherVersionGoesOnceAPersonSaysThatTheFirstIsNotThere()
    {
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        QCOMPARE(OutboxCare(f.context).notThere(first).error().code, ErrorCode::EdgeIllegal); // never tried
        settle(f, OutboxState::Queued, Error{ErrorCode::ServiceTimedOut, {}, {}, {}});
        QVERIFY(OutboxCare(f.context).notThere(first)); // by what is stored, not by what was seen
        QCOMPARE(f.message(first.id).state, OutboxState::Cancelled);
        QVERIFY(!mayHaveArrived(f.message(first.id)));
        QCOMPARE(f.actions(1).last(), u"outbox.not_there"_s);
        f.amend(1);
        QVERIFY(confirm(f));
        QCOMPARE(drainOnce(f).delivered, 1);
        QCOMPARE(f.police->cases().size(), 1);
    }

    // Trying again begins a new count; what came of the tries before is no better known for it.
    void whatIsNotKnownStaysSoWhenItIsTriedAgain()
    {
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        settle(f, OutboxState::DeadLetter, Error{ErrorCode::ServiceTimedOut, {}, {}, {}});
        QVERIFY(OutboxCare(f.context).retry(first));
        settle(f, OutboxState::Queued, Error{ErrorCode::ServiceRateLimited, {}, {}, {}});
        QVERIFY(mayHaveArrived(f.message(first.id)));
        QVERIFY(OutboxCare(f.context).retry(f.message(first.id)));
        settle(f, OutboxState::DeadLetter, Error{ErrorCode::EvidenceMissing, {}, {}, {}});
        QVERIFY(mayHaveArrived(f.message(first.id)));
    }

    void whatWasDeliveredIsNotSentAsAnotherVersion()
    {
        ForwardFixture f;
        const OutboxMessage first = f.addMessage(1);
        settle(f, OutboxState::DeadLetter, Error{ErrorCode::ServiceRefused, {}, {}, {}});
        f.amend(1);
        QVERIFY(confirm(f));
        settle(f, OutboxState::Delivered, {});
        const auto entries = OutboxCare(f.context).entries();
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->constFirst().message.id, first.id);
        QCOMPARE(entries->constFirst().hindrance->detail, errordetail::SentBefore);
        QCOMPARE(entries->constFirst().hindrance->subject, u"PD-1"_s);
        QVERIFY(!entries->constLast().hindrance);
        QCOMPARE(OutboxCare(f.context).retry(f.message(first.id)).error().detail, errordetail::SentBefore);
        // The receipt is there and the report has not moved on yet: somebody makes a third document.
        f.amend(1);
        QCOMPARE(confirm(f).error().detail, errordetail::SentBefore);
    }

    // What nobody said no to may be there; a refusal is a word about the case, unless another try began since.
    void whatMayHaveArrived_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<std::optional<ErrorCode>>("error");
        QTest::addColumn<bool>("may");
        const std::optional<ErrorCode> none;
        const int queued = int(OutboxState::Queued);
        const int dead = int(OutboxState::DeadLetter);
        QTest::newRow("waits") << queued << 0 << none << false;
        QTest::newRow("under way") << int(OutboxState::InFlight) << 1 << none << true;
        QTest::newRow("a worker died") << queued << 1 << none << true;
        QTest::newRow("cut off") << queued << 1 << std::optional(ErrorCode::ServiceUnreachable) << true;
        QTest::newRow("cut off, then tried again by hand") << queued << 0 << std::optional(ErrorCode::ServiceTimedOut) << true;
        QTest::newRow("cut off, then cancelled") << int(OutboxState::Cancelled) << 1 << std::optional(ErrorCode::ServiceFailed) << true;
        QTest::newRow("refused") << dead << 1 << std::optional(ErrorCode::ServiceRefused) << false;
        QTest::newRow("refused, and a worker died since") << queued << 1 << std::optional(ErrorCode::ServiceRefused) << true;
        QTest::newRow("later, please") << queued << 1 << std::optional(ErrorCode::ServiceRateLimited) << false;
        QTest::newRow("later, please, after another try") << queued << 2 << std::optional(ErrorCode::ServiceRateLimited) << true;
        QTest::newRow("document lost") << dead << 1 << std::optional(ErrorCode::EvidenceMissing) << false;
    }
    void whatMayHaveArrived()
    {
        QFETCH(int, state);
        QFETCH(int, attempts);
        QFETCH(std::optional<ErrorCode>, error);
        QFETCH(bool, may);
        OutboxMessage message;
        message.state = OutboxState(state);
        message.attempts = attempts;
        if (error)
            message.lastError = Error{*error, {}, {}, {}};
        QCOMPARE(mayHaveArrived(message), may);
    }

    void ofTwoVersionsTheNewerOneGoes()
    {
        ForwardFixture f;
        const QList<OutboxId> ids = addTwoVersions(f, {});
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.delivered, 1);
        QCOMPARE(report.deadLetters, 1);
        QCOMPARE(f.message(ids.first()).lastError->detail, errordetail::NewerWaits);
        QCOMPARE(f.message(ids.last()).state, OutboxState::Delivered);
        QCOMPARE(f.police->cases().size(), 1);
    }

    void ofTwoVersionsTheOneThatMayHaveArrivedGoes()
    {
        ForwardFixture f;
        const QList<OutboxId> ids = addTwoVersions(f, ErrorCode::ServiceUnreachable);
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.delivered, 1);
        QCOMPARE(report.held, 1);
        QCOMPARE(report.hindrance->detail, errordetail::ArrivalUnknown);
        QCOMPARE(f.message(ids.first()).state, OutboxState::Delivered);
        QCOMPARE(f.message(ids.last()).attempts, 0);
        f.clock.advance(30s);
        QCOMPARE(drainOnce(f).deadLetters, 1);
        QCOMPARE(f.message(ids.last()).lastError->detail, errordetail::SentBefore);
        QCOMPARE(f.police->cases().size(), 1);
    }

    void ofTwoVersionsOneIsUnderWayElsewhere()
    {
        ForwardFixture f;
        addTwoVersions(f, {});
        QCOMPARE(await(f.store.outbox().take(u"another"_s, 1, f.clock.nowUtc(), 60s))->size(), 1);
        QCOMPARE(drainOnce(f).held, 1);
        QCOMPARE(f.police->calls(), 0);
    }

    // It may have arrived, or not: until it can be read no other goes.
    void ofTwoVersionsOneCannotBeRead()
    {
        ForwardFixture f;
        const QList<OutboxId> ids = addTwoVersions(f, {});
        f.addMessage(2);
        f.store.damage(ids.first().toString());
        const DrainReport report = drainOnce(f);
        QCOMPARE(report.delivered, 1);
        QCOMPARE(report.held, 1);
        QCOMPARE(report.hindrance->subject, ids.first().toString());
        QCOMPARE(f.message(ids.last()).attempts, 0);
    }
};

SVIDOK_SUITE(TestForwardVersions, QCoreApplication)

} // namespace svidok::test::forwardversionstests

#include "tst_forwardversions.moc"
