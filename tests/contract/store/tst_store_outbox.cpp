// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::storeoutboxtests {

/// The outbox: taken once, settled once, never lost (F1, F2, F3, F11).
class StoreOutboxTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_fixture = std::make_unique<StoreFixture>(kind);
    }
    void cleanup() { m_fixture.reset(); }

    void enqueuesOncePerKey()
    {
        const Report report = enqueue(1);
        OutboxMessage again = makeMessage(7, report.id);
        again.idempotencyKey = makeMessage(1, report.id).idempotencyKey;
        ReportChange change = update(got(reports().load(report.id)));
        change.enqueue = { again };
        QCOMPARE(got(reports().store(change)), 2);
        QVERIFY(got(outbox().list({})) == QList<OutboxMessage>{ makeMessage(1, report.id) });
        again.idempotencyKey = QStringLiteral("another key");
        again.id = makeMessage(1, report.id).id;
        change = update(got(reports().load(report.id)));
        change.enqueue = { again };
        QCOMPARE(errorOf(reports().store(change)), ErrorCode::InvalidArgument);
    }

    void takesWhatIsDueMostOverdueFirst()
    {
        for (int n = 5; n >= 1; --n)
            enqueue(n);
        Report later = makeReport(9);
        OutboxMessage message = makeMessage(9, later.id);
        message.nextAttemptAt = now().addSecs(60);
        store(later, { message });
        const auto taken = take(3);
        QCOMPARE(idsOf(taken), (QStringList{ id(1), id(2), id(3) }));
        QCOMPARE(taken.first().state, OutboxState::InFlight);
        QCOMPARE(taken.first().attempts, 1);
        QCOMPARE(idsOf(take(10)), (QStringList{ id(4), id(5) }));
        QVERIFY(take(10).isEmpty());
        m_fixture->clock.advance(std::chrono::seconds(60));
        QVERIFY(
            idsOf(got(m_fixture->second().outbox().take(QStringLiteral("w2"), 10, now(), lease()))).contains(id(9)));
    }

    void takesFromWhomItIsTold()
    {
        for (int n = 1; n <= 6; ++n) {
            const Report report = makeReport(n);
            OutboxMessage message = makeMessage(n, report.id);
            message.recipient = n < 4 ? QStringLiteral("police") : n == 4 ? QStringLiteral("місто \"A\"") : QStringLiteral("county");
            message.nextAttemptAt = n == 6 ? now().addYears(1) : message.nextAttemptAt; // a clock was wrong
            store(report, { message });
        }
        const auto takeFrom = [&](const OutboxScope &scope) { return idsOf(got(outbox().take(worker(), 2, now(), lease(), scope))); };
        QVERIFY(takeFrom({ QStringLiteral("nobody"), {} }).isEmpty());
        QCOMPARE(takeFrom({ QStringLiteral("county"), {} }), (QStringList{ id(5), id(6) }));
        QCOMPARE(takeFrom({ {}, { QStringLiteral("police") } }), QStringList{ id(4) });
        QVERIFY(takeFrom({ {}, { QStringLiteral("police"), QStringLiteral("місто \"A\"") } }).isEmpty());
        QCOMPARE(takeFrom({}), (QStringList{ id(1), id(2) }));
        QCOMPARE(takeFrom({ QStringLiteral("police"), {} }), QStringList{ id(3) });
    }

    // One that is damaged is named and left where it is; all others go their way.
    void aDamagedMessageIsInNobodysWay()
    {
        for (int n = 1; n <= 5; ++n)
            enqueue(n);
        QCOMPARE(take(1).size(), 1); // and the worker dies with it
        for (const int n : { 1, 2, 4 })
            m_fixture->damage(id(n), n == 2 ? "{}" : "{\"damaged");
        const auto listed = got(outbox().list({}));
        QCOMPARE(idsOf(listed), (QStringList{ id(3), id(5) }));
        QCOMPARE(named(listed.unreadable), (QStringList{ id(1), id(2), id(4) }));
        QCOMPARE(got(outbox().resume(worker())), 0);
        const auto taken = take(2);
        QCOMPARE(idsOf(taken), (QStringList{ id(3), id(5) }));
        QVERIFY(named(taken.unreadable).contains(id(2)));
        const auto left = got(outbox().take(worker(), 2, now(), lease(), { {}, { QStringLiteral("county") } }));
        QVERIFY(left.isEmpty());
        QVERIFY(named(left.unreadable).contains(id(4)));
        QCOMPARE(errorOf(outbox().retry(OutboxId(id(2)), now())), ErrorCode::StoreUnreadable);
        QCOMPARE(errorOf(outbox().cancel(OutboxId(id(4)))), ErrorCode::StoreUnreadable);
        QVERIFY(got(outbox().settle(worker(), { delivered(taken.at(0)), delivered(taken.at(1)) })).isEmpty());
        QCOMPARE(unrecorded().size(), 2);
    }

    void takesWhatAWrongClockPutOff()
    {
        enqueue(1);
        const QDateTime waits = now().addDays(1);
        Settlement end{ take(1).first().id, OutboxState::Queued, {}, {}, waits, {} };
        QVERIFY(got(outbox().settle(worker(), { end })).isEmpty());
        QVERIFY2(take(1).isEmpty(), "so long a message may wait");
        m_fixture->clock.advance(std::chrono::hours(24));
        QCOMPARE(take(1).size(), 1);
        end.nextAttemptAt = now().addYears(1);
        QVERIFY(got(outbox().settle(worker(), { end })).isEmpty());
        enqueue(2);
        QCOMPARE(idsOf(take(2)), (QStringList{ id(2), id(1) }));
        QVERIFY(take(2).isEmpty());
    }

    void givesBackWhatAWorkerLost()
    {
        const Report report = enqueue(1);
        QCOMPARE(take(1).size(), 1);
        m_fixture->clock.advance(lease() - std::chrono::seconds(1));
        QVERIFY(take(1).isEmpty());
        m_fixture->clock.advance(std::chrono::seconds(1));
        const auto again = got(m_fixture->second().outbox().take(QStringLiteral("w2"), 1, now(), lease()));
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().attempts, 2);
        // The first worker comes back late: its failure is no longer its to report, a delivery is a fact.
        Settlement failed{ again.first().id, OutboxState::DeadLetter, {}, Error{}, {}, {} };
        QVERIFY(got(outbox().settle(worker(), { failed })).isEmpty());
        QCOMPARE(only().state, OutboxState::InFlight);
        QVERIFY(got(outbox().settle(worker(), { delivered(again.first()) })).isEmpty());
        QCOMPARE(only().state, OutboxState::Delivered);
        failed.state = OutboxState::Queued;
        QVERIFY(got(outbox().settle(QStringLiteral("w2"), { failed })).isEmpty());
        QCOMPARE(only().state, OutboxState::Delivered);
    }

    void takesUpWhatItHeldWhenItDied()
    {
        enqueue(1);
        enqueue(2);
        QCOMPARE(take(1).size(), 1);
        QCOMPARE(got(m_fixture->second().outbox().take(QStringLiteral("w2"), 1, now(), lease())).size(), 1);
        QCOMPARE(got(outbox().resume(worker())), 1);
        QCOMPARE(got(outbox().resume(worker())), 0);
        const auto again = take(5);
        QCOMPARE(idsOf(again), QStringList{ id(1) });
        QCOMPARE(again.first().attempts, 2);
    }

    void keepsReceiptAndChangeTogether()
    {
        const Report report = enqueue(1);
        const OutboxMessage message = take(1).first();
        Settlement end = delivered(message);
        Report submitted = got(reports().load(report.id));
        submitted.status = ReportStatus::Submitted;
        end.change = update(submitted);
        end.change->events = { makeEvent(report.id.toString(), QStringLiteral("report.submitted")) };
        QVERIFY(got(outbox().settle(worker(), { end })).isEmpty());
        m_fixture->reopen();
        QCOMPARE(got(reports().load(report.id)).status, ReportStatus::Submitted);
        QCOMPARE(only().receipt, end.receipt);
        QCOMPARE(only().attempts, 1);
        QVERIFY(unrecorded().isEmpty());
        QCOMPARE(got(m_fixture->store().custody().links(report.id.toString(), 0, 10)).size(), 1);
    }

    void keepsTheReceiptWhenTheReportMovedOn()
    {
        const Report report = enqueue(1);
        Settlement end = delivered(take(1).first());
        end.change = update(got(reports().load(report.id)));
        end.change->events = { makeEvent(report.id.toString()) };
        static_cast<void>(got(reports().store(update(got(reports().load(report.id)))))); // somebody else was quicker
        QCOMPARE(got(outbox().settle(worker(), { end })), QList<OutboxId>{ end.message });
        QCOMPARE(only().state, OutboxState::Delivered);
        QCOMPARE(only().receipt, end.receipt);
        QCOMPARE(idsOf(unrecorded()), QStringList{ id(1) });
        QVERIFY(got(m_fixture->store().custody().links(report.id.toString(), 0, 10)).isEmpty());
        QVERIFY(take(10).isEmpty());

        ReportChange change = update(got(reports().load(report.id)));
        change.recorded = end.message;
        static_cast<void>(got(reports().store(change)));
        QVERIFY(unrecorded().isEmpty());
    }

    void recordsOnlyWhatWasDelivered()
    {
        const Report report = enqueue(1);
        ReportChange change = update(got(reports().load(report.id)));
        change.recorded = OutboxId(id(1));
        QCOMPARE(errorOf(reports().store(change)), ErrorCode::EdgeIllegal);
        change.recorded = OutboxId(QStringLiteral("nobody"));
        QCOMPARE(errorOf(reports().store(change)), ErrorCode::NotFound);
        QCOMPARE(got(reports().load(report.id)).version, 1);
    }

    void triesAgainLater()
    {
        enqueue(1);
        const Error error{ ErrorCode::ServiceTimedOut, QStringLiteral("host"), QStringLiteral("no answer"),
            std::chrono::seconds(3) };
        Settlement end{ take(1).first().id, OutboxState::Queued, {}, error, now().addSecs(120), {} };
        QVERIFY(got(outbox().settle(worker(), { end })).isEmpty());
        QCOMPARE(only().lastError, error);
        QCOMPARE(only().nextAttemptAt, end.nextAttemptAt);
        QVERIFY(take(1).isEmpty());
        m_fixture->clock.advance(std::chrono::seconds(120));
        QCOMPARE(take(1).value(0).attempts, 2);
        end.error.reset(); // given back untried
        end.nextAttemptAt = now();
        QVERIFY(got(outbox().settle(worker(), { end })).isEmpty());
        QCOMPARE(only().attempts, 1);
        QCOMPARE(only().lastError, error);
    }

    void keepsWhyItWasGivenBackUntilTheNextTry()
    {
        enqueue(1);
        const OutboxMessage message = take(1).first();
        Settlement held{ message.id, OutboxState::Queued, {}, {}, now(), {} };
        held.held = Error{ ErrorCode::ServiceDenied, {}, QStringLiteral("HTTP 403"), {} };
        QVERIFY(got(outbox().settle(worker(), { held })).isEmpty());
        QCOMPARE(only().held, held.held);
        QCOMPARE(only().attempts, 0);
        QVERIFY(!only().lastError);
        QVERIFY(!take(1).first().held);
        QVERIFY(!only().held);
    }

    void settlesAllOrNothing()
    {
        enqueue(1);
        const OutboxMessage message = take(1).first();
        Settlement unknown = delivered(message);
        unknown.message = OutboxId(QStringLiteral("nobody"));
        QCOMPARE(errorOf(outbox().settle(worker(), { delivered(message), unknown })), ErrorCode::NotFound);
        QCOMPARE(only().state, OutboxState::InFlight);
    }

    void letsAPersonRetryAndCancel()
    {
        enqueue(1);
        QCOMPARE(errorOf(outbox().retry(OutboxId(QStringLiteral("nobody")), now())), ErrorCode::NotFound);
        QCOMPARE(errorOf(outbox().cancel(OutboxId(QStringLiteral("nobody")))), ErrorCode::NotFound);
        const OutboxMessage message = take(1).first();
        QCOMPARE(errorOf(outbox().retry(message.id, now())), ErrorCode::EdgeIllegal);
        QCOMPARE(errorOf(outbox().cancel(message.id)), ErrorCode::EdgeIllegal);
        const Settlement dead{ message.id, OutboxState::DeadLetter, {}, Error{ ErrorCode::ServiceRefused, {}, {}, {} },
            {}, {} };
        QVERIFY(got(outbox().settle(worker(), { dead })).isEmpty());
        QVERIFY(take(1).isEmpty());
        static_cast<void>(got(outbox().cancel(message.id)));
        QCOMPARE(only().state, OutboxState::Cancelled);
        QVERIFY(take(1).isEmpty());
        const Error word{ ErrorCode::ServiceRefused, QStringLiteral("x"), QStringLiteral("a word"), {} };
        static_cast<void>(got(outbox().cancel(message.id, word)));
        QCOMPARE(only().lastError, word);
        static_cast<void>(got(outbox().retry(message.id, now(), 2)));
        QCOMPARE(only().attempts, 2);
        static_cast<void>(got(outbox().retry(message.id, now())));
        QCOMPARE(only().attempts, 0);
        QCOMPARE(take(1).value(0).attempts, 1);
        QVERIFY(got(outbox().settle(worker(), { delivered(message) })).isEmpty());
        QCOMPARE(errorOf(outbox().retry(message.id, now())), ErrorCode::EdgeIllegal);
        QCOMPARE(errorOf(outbox().cancel(message.id)), ErrorCode::EdgeIllegal);
    }

    void keepsUnsentMessagesWhateverTheReportBecomes()
    {
        Report report = enqueue(1);
        report = got(reports().load(report.id));
        report.status = ReportStatus::Rejected;
        report.deletedAt = now();
        static_cast<void>(got(reports().store(update(report))));
        QCOMPARE(only().state, OutboxState::Queued);
        QCOMPARE(take(1).size(), 1);
    }

    void listsByStateAndReport()
    {
        for (int n = 1; n <= 4; ++n)
            enqueue(n);
        QVERIFY(got(outbox().settle(worker(), { delivered(take(1).first()) })).isEmpty());
        OutboxFilter filter;
        filter.state = OutboxState::Queued;
        QCOMPARE(idsOf(got(outbox().list(filter))), (QStringList{ id(2), id(3), id(4) }));
        filter.limit = 2;
        QCOMPARE(idsOf(got(outbox().list(filter))), (QStringList{ id(3), id(4) })); // the newest
        QCOMPARE(idsOf(got(outbox().list({ {}, {}, false, 3 }))), (QStringList{ id(2), id(3), id(4) }));
        filter.report = makeReport(3).id;
        QCOMPARE(idsOf(got(outbox().list(filter))), QStringList{ id(3) });
        filter.state = OutboxState::Delivered;
        QVERIFY(got(outbox().list(filter)).isEmpty());
        filter.report = makeReport(1).id;
        filter.unrecordedOnly = true;
        QCOMPARE(idsOf(got(outbox().list(filter))), QStringList{ id(1) });
        filter.state = OutboxState::Queued;
        QVERIFY(got(outbox().list(filter)).isEmpty());
        filter.report.reset();
        QVERIFY(got(outbox().list(filter)).isEmpty());
    }

private:
    ReportStore &reports() { return m_fixture->store().reports(); }
    Outbox &outbox() { return m_fixture->store().outbox(); }
    QDateTime now() { return m_fixture->clock.nowUtc(); }
    static QString worker() { return QStringLiteral("w1"); }
    static std::chrono::seconds lease() { return std::chrono::seconds(90); }
    static QString id(int n) { return makeMessage(n, {}).id.toString(); }

    void store(const Report &report, const QList<OutboxMessage> &messages)
    {
        ReportChange change = creation(report);
        change.enqueue = messages;
        static_cast<void>(got(reports().store(change)));
    }

    Report enqueue(int n)
    {
        const Report report = makeReport(n);
        store(report, { makeMessage(n, report.id) });
        return report;
    }

    Legible<OutboxMessage> take(int limit) { return got(outbox().take(worker(), limit, now(), lease())); }

    Settlement delivered(const OutboxMessage &message)
    {
        const Receipt receipt{ QStringLiteral("PN-1"), QStringLiteral("accepted"), now(),
            QByteArray("{\"a\":\"\xff\x00\"}", 10) };
        return { message.id, OutboxState::Delivered, receipt, {}, {}, {} };
    }

    OutboxMessage only() { return got(outbox().list({})).value(0); }

    QList<OutboxMessage> unrecorded()
    {
        OutboxFilter filter;
        filter.unrecordedOnly = true;
        return got(outbox().list(filter));
    }

    // Sorted; each is damage of the store.
    static QStringList named(const QList<Error> &unreadable)
    {
        QStringList subjects;
        for (const Error &error : unreadable)
            subjects.append(error.code == ErrorCode::StoreUnreadable ? error.subject : QString());
        subjects.sort();
        return subjects;
    }

    static QStringList idsOf(const QList<OutboxMessage> &messages)
    {
        QStringList ids;
        for (const OutboxMessage &message : messages)
            ids.append(message.id.toString());
        return ids;
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

SVIDOK_SUITE(StoreOutboxTest, QCoreApplication)

} // namespace svidok::test::storeoutboxtests

#include "tst_store_outbox.moc"
