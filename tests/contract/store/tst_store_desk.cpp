// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lease.h"
#include "storefixture.h"
#include "support/suites.h"

#include <QSet>
#include <QTest>

#include <thread>

namespace svidok::test::storedesktests {

/// The queue as several inspectors work on it: filters and orders, what changed since, whose turn the next one is.
class StoreDeskTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_fixture = std::make_unique<StoreFixture>(kind);
    }
    void cleanup() { m_fixture.reset(); }

    void showsThePairAndWhatFailed()
    {
        Report report = makeReport(1);
        RuleCheck check;
        check.verdict = Verdict::Fail;
        report.checks = { check, RuleCheck(), check };
        static_cast<void>(got(reports().store(creation(report))));
        const ReportRow row = got(reports().page({})).rows.first();
        QCOMPARE(row.firstPhoto, report.photos.at(0).sha256);
        QCOMPARE(row.secondPhoto, report.photos.at(1).sha256);
        QCOMPARE(row.failedRules, 2);
        report.photos.removeLast();
        report.checks.clear();
        report.version = 1;
        static_cast<void>(got(reports().store(update(report))));
        QVERIFY(got(reports().page({})).rows.first().secondPhoto.isNull());
        QCOMPARE(got(reports().page({})).rows.first().failedRules, 0);
    }

    void ordersAsAsked_data()
    {
        QTest::addColumn<ReportOrder>("order");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("due") << ReportOrder::Due << QList<int>{ 4, 1, 3, 2, 5 };
        QTest::newRow("oldest") << ReportOrder::Oldest << QList<int>{ 2, 5, 1, 3, 4 };
        QTest::newRow("newest") << ReportOrder::Newest << QList<int>{ 4, 3, 1, 5, 2 };
        QTest::newRow("place") << ReportOrder::Place << QList<int>{ 3, 2, 5, 4, 1 };
    }

    void ordersAsAsked()
    {
        QFETCH(ReportOrder, order);
        QFETCH(QList<int>, expected);
        put(1, 20, 3, QStringLiteral("я"));
        put(2, 10, 0, QStringLiteral("в"));
        put(3, 20, 4, QStringLiteral("а"));
        put(4, 30, 1, QStringLiteral("г"));
        put(5, 10, 0, QStringLiteral("в"));
        for (const int limit : { 1, 2, 50 }) {
            ReportQuery query;
            query.order = order;
            query.limit = limit;
            QCOMPARE(all(query), expected);
        }
        ReportQuery deleted;
        deleted.order = order;
        deleted.includeDeleted = true;
        QCOMPARE(errorOf(reports().page(deleted)).has_value(), order != ReportOrder::Due);
    }

    void narrows_data()
    {
        QTest::addColumn<std::function<void(ReportQuery &)>>("narrow");
        QTest::addColumn<QList<int>>("expected");
        using Narrow = std::function<void(ReportQuery &)>;
        QTest::newRow("nothing") << Narrow([](ReportQuery &) {}) << QList<int>{ 1, 2, 3, 4 };
        QTest::newRow("due") << Narrow([](ReportQuery &q) { q.dueBefore = day(3); }) << QList<int>{ 1, 2 };
        QTest::newRow("due from") << Narrow([](ReportQuery &q) { q.dueFrom = day(3); }) << QList<int>{ 3, 4 };
        QTest::newRow("due between") << Narrow([](ReportQuery &q) {
            q.dueFrom = day(2);
            q.dueBefore = day(4);
        }) << QList<int>{ 2, 3 };
        QTest::newRow("known plate") << Narrow([](ReportQuery &q) { q.plate = ReportQuery::Plate::Known; })
                                     << QList<int>{ 1, 3, 4 };
        QTest::newRow("no plate") << Narrow([](ReportQuery &q) { q.plate = ReportQuery::Plate::Missing; })
                                  << QList<int>{ 2 };
        QTest::newRow("free") << Narrow([](ReportQuery &q) { q.claim = ReportQuery::Claim::Free; })
                              << QList<int>{ 2, 4 };
        QTest::newRow("claimed") << Narrow([](ReportQuery &q) { q.claim = ReportQuery::Claim::Claimed; })
                                 << QList<int>{ 1, 3 };
        QTest::newRow("mine") << Narrow([](ReportQuery &q) {
            q.claim = ReportQuery::Claim::Mine;
            q.who = UserId(QStringLiteral("olena"));
        }) << QList<int>{ 3 };
        const auto assigned = [](ReportQuery::Assigned whom) {
            return Narrow([whom](ReportQuery &q) {
                q.assigned = whom;
                q.who = UserId(QStringLiteral("olena"));
            });
        };
        QTest::newRow("assigned to me") << assigned(ReportQuery::Assigned::Mine) << QList<int>{ 2 };
        QTest::newRow("assigned to nobody") << assigned(ReportQuery::Assigned::Nobody) << QList<int>{ 1, 3 };
        QTest::newRow("not assigned to others") << assigned(ReportQuery::Assigned::NotToOthers) << QList<int>{ 1, 2, 3 };
        QTest::newRow("first review") << Narrow([](ReportQuery &q) { q.review = ReportQuery::Review::First; }) << QList<int>{ 1, 3, 4 };
        QTest::newRow("second review") << Narrow([](ReportQuery &q) { q.review = ReportQuery::Review::Second; }) << QList<int>{ 2 };
        QTest::newRow("failed rules") << Narrow([](ReportQuery &q) { q.failedRulesOnly = true; }) << QList<int>{ 4 };
        QTest::newRow("only these") << Narrow([](ReportQuery &q) {
            q.only = QList<ReportId>{ makeReport(4).id, makeReport(2).id, ReportId(QStringLiteral("'\"")) };
        }) << QList<int>{ 2, 4 };
        QTest::newRow("none of them") << Narrow([](ReportQuery &q) { q.only = QList<ReportId>(); }) << QList<int>{};
        QTest::newRow("status") << Narrow([](ReportQuery &q) { q.status = ReportStatus::Verified; })
                                << QList<int>{ 3, 4 };
        QTest::newRow("all at once") << Narrow([](ReportQuery &q) {
            q.status = ReportStatus::Verified;
            q.dueBefore = day(99);
            q.claim = ReportQuery::Claim::Free;
            q.plate = ReportQuery::Plate::Known;
            q.failedRulesOnly = true;
        }) << QList<int>{ 4 };
    }

    void narrows()
    {
        QFETCH(std::function<void(ReportQuery &)>, narrow);
        QFETCH(QList<int>, expected);
        fillForFilters();
        for (const auto order : { ReportOrder::Due, ReportOrder::Oldest, ReportOrder::Newest, ReportOrder::Place }) {
            for (const QString &text : { QString(), QStringLiteral("street") }) {
                ReportQuery query;
                query.order = order;
                query.text = text;
                query.limit = 3;
                narrow(query);
                QList<int> found = all(query);
                std::sort(found.begin(), found.end());
                QCOMPARE(found, expected);
                QCOMPARE(got(queue().count(query)), expected.size());
                query.includeDeleted = true;
                QCOMPARE(got(queue().count(query)), expected.size());
            }
        }
    }

    void tellsWhatIsInHandFromWhatIsNot()
    {
        const QList<ReportStatus> statuses{ReportStatus::Draft, ReportStatus::PendingVerification, ReportStatus::Verified,
            ReportStatus::Submitted, ReportStatus::UnderReview, ReportStatus::Resolved, ReportStatus::Rejected};
        for (int n = 1; n <= statuses.size(); ++n) {
            put(n, n, n, QStringLiteral("street"));
            change(n, [&](Report &report) { report.status = statuses.at(n - 1); });
        }
        for (const auto order : {ReportOrder::Due, ReportOrder::Oldest, ReportOrder::Newest, ReportOrder::Place}) {
            ReportQuery query;
            query.order = order;
            query.inHandOnly = true;
            QList<int> found = all(query);
            std::sort(found.begin(), found.end());
            QCOMPARE(found, (QList<int>{1, 2, 3}));
            QCOMPARE(got(queue().count(query)), 3);
        }
    }

    void countsASearchAsItPages()
    {
        put(1, 1, 1, QStringLiteral("a"), QStringLiteral("AA1234BB"));
        put(2, 1, 1, QStringLiteral("seen AA1234BB"), QStringLiteral("KA0001KA"));
        put(3, 1, 1, QStringLiteral("a"), QStringLiteral("AAI234B8"));
        put(4, 1, 1, QStringLiteral("a"), QStringLiteral("CC1234CC"));
        ReportQuery query;
        query.text = QStringLiteral("AA1234BB");
        QCOMPARE(got(queue().count(query)), 3);
        query.text = QStringLiteral("?!");
        QCOMPARE(got(queue().count(query)), 0);
        QCOMPARE(got(queue().count({})), 4);
    }

    void tellsWhatChanged()
    {
        for (int n = 1; n <= 5; ++n)
            put(n, n, n, QStringLiteral("street"));
        ReportQuery query;
        query.status = ReportStatus::Draft;
        const QueueMark start = got(reports().page(query)).mark;
        QVERIFY(got(queue().changes(query, start)).changed.isEmpty());

        change(2, [](Report &report) { report.status = ReportStatus::Verified; });
        change(3, [](Report &report) { report.place = QStringLiteral("elsewhere"); });
        put(6, 6, 6, QStringLiteral("new"));
        static_cast<void>(got(reports().claim(makeReport(4).id, Anna, std::chrono::minutes(5))));
        const ReportChanges changes = got(queue().changes(query, start));
        QCOMPARE(numbers(changes.changed), (QList<int>{ 2, 3, 4, 6 }));
        QCOMPARE(numbers(changes.rows), (QList<int>{ 3, 4, 6 }));
        for (const ReportRow &row : changes.rows) {
            if (row.id == makeReport(4).id)
                QCOMPARE(row.claimedBy, Anna);
        }
        QVERIFY(got(queue().changes(query, changes.mark)).changed.isEmpty());

        static_cast<void>(got(reports().release(makeReport(4).id, Anna)));
        QCOMPARE(numbers(got(queue().changes(query, changes.mark)).changed), QList<int>{ 4 });
    }

    void tellsWhenALeaseRanOut()
    {
        put(1, 1, 1, {});
        put(2, 2, 2, {});
        static_cast<void>(got(reports().claim(makeReport(1).id, Anna, std::chrono::minutes(5))));
        const QueueMark mark = got(reports().page({})).mark;
        m_fixture->clock.advance(std::chrono::minutes(4));
        const ReportChanges before = got(queue().changes({}, mark));
        QVERIFY(before.changed.isEmpty());
        m_fixture->clock.advance(std::chrono::minutes(2));
        const ReportChanges after = got(queue().changes({}, before.mark));
        QCOMPARE(numbers(after.changed), QList<int>{ 1 });
        QVERIFY(after.rows.first().claimedBy.isEmpty());
    }

    void tellsHowAChangedOneIsFound()
    {
        put(1, 1, 1, QStringLiteral("x"), QStringLiteral("AA1234BB"));
        ReportQuery query;
        query.text = QStringLiteral("AA1234BB");
        const QueueMark mark = got(reports().page(query)).mark;
        put(2, 1, 1, QStringLiteral("x"), QStringLiteral("AAI234B8"));
        put(3, 1, 1, QStringLiteral("x"), QStringLiteral("AA1234BB"));
        put(4, 1, 1, QStringLiteral("by AA1234BB"), QStringLiteral("KA0001KA"));
        put(5, 1, 1, QStringLiteral("x"), QStringLiteral("KA0001KA"));
        const ReportChanges changes = got(queue().changes(query, mark));
        QCOMPARE(changes.changed.size(), 4);
        QMap<int, SearchHit> hits;
        for (const ReportRow &row : changes.rows)
            hits.insert(number(row.id), row.hit);
        QCOMPARE(hits,
            (QMap<int, SearchHit>{ { 2, SearchHit::LookAlike }, { 3, SearchHit::Exact }, { 4, SearchHit::Words } }));
    }

    void claimsTheNextFreeOne()
    {
        fillForFilters();
        const auto minute = std::chrono::minutes(1);
        const UserId me(QStringLiteral("me"));
        QCOMPARE(number(got(queue().claimNext({}, me, minute))->report), 2);
        ReportQuery verified;
        verified.status = ReportStatus::Verified;
        const auto lease = got(queue().claimNext(verified, me, minute));
        QCOMPARE(number(lease->report), 4);
        QCOMPARE(lease->holder, me);
        QCOMPARE(lease->until, m_fixture->clock.nowUtc().addSecs(60));
        QVERIFY(!got(queue().claimNext({}, me, minute)));
        QCOMPARE(errorOf(queue().claimNext({}, UserId(), minute)).has_value(), false); // nothing to claim for nobody
        m_fixture->clock.advance(std::chrono::hours(1));
        QCOMPARE(errorOf(queue().claimNext({}, UserId(), minute)), ErrorCode::InvalidArgument);
        QCOMPARE(number(got(queue().claimNext({}, me, minute))->report), 1);
    }

    // Taken while somebody's clock was three days ahead: it holds as long as any other from now on, and not until then.
    void aClockThatRanAheadLocksNothing()
    {
        put(1, 1, 1, {});
        put(2, 2, 2, {});
        const UserId borys(QStringLiteral("borys"));
        m_fixture->clock.advance(std::chrono::hours(72));
        static_cast<void>(got(reports().claim(makeReport(1).id, Anna, LeaseDuration)));
        static_cast<void>(got(reports().claim(makeReport(2).id, Anna, LeaseDuration)));
        m_fixture->clock.advance(std::chrono::hours(-72));
        QCOMPARE(errorOf(reports().claim(makeReport(1).id, borys, LeaseDuration)), ErrorCode::LeaseHeld);
        for (const ReportRow &row : got(reports().page({})).rows)
            QCOMPARE(row.leaseUntil, m_fixture->clock.nowUtc().addSecs(LeaseDuration.count()));
        QVERIFY(!got(queue().claimNext({}, borys, LeaseDuration)));
        m_fixture->clock.advance(LeaseDuration);
        QCOMPARE(got(reports().claim(makeReport(1).id, borys, LeaseDuration)).holder, borys);
        QCOMPARE(number(got(queue().claimNext({}, borys, LeaseDuration))->report), 2);
    }

    void neverGivesTwoTheSame()
    {
        constexpr int Count = 120;
        for (int n = 0; n < Count; ++n)
            put(n, n, n % 7, {});
        Store &first = m_fixture->store();
        Store &second = m_fixture->second();
        const auto claimAll = [](Store &store, const UserId &who, QList<ReportId> &claimed) {
            while (const auto lease = got(store.queue().claimNext({}, who, std::chrono::minutes(5))))
                claimed.append(lease->report);
        };
        QList<ReportId> annas;
        QList<ReportId> borys;
        std::thread anna([&] { claimAll(first, Anna, annas); });
        std::thread bory([&] { claimAll(second, UserId(QStringLiteral("borys")), borys); });
        anna.join();
        bory.join();
        const QList<ReportId> both = annas + borys;
        QCOMPARE(both.size(), Count);
        QCOMPARE(QSet<ReportId>(both.begin(), both.end()).size(), Count);
    }

private:
    const UserId Anna{ QStringLiteral("anna") };

    ReportStore &reports() { return m_fixture->store().reports(); }
    ReportQueue &queue() { return m_fixture->store().queue(); }

    static QDateTime day(int day) { return QDateTime({ 2026, 6, day % 30 + 1 }, { 0, 0 }, Qt::UTC).addDays(day / 30 * 30); }

    // `due` 0: none.
    void put(int n, int created, int due, const QString &place, const QString &plate = QStringLiteral("AA1234BB"))
    {
        Report report = makeReport(n, plate);
        report.createdAt = day(created);
        report.dueAt = due == 0 ? QDateTime() : day(due);
        report.place = place;
        static_cast<void>(got(reports().store(creation(report))));
    }

    void fillForFilters()
    {
        for (int n = 1; n <= 4; ++n)
            put(n, n, n, QStringLiteral("street"), n == 2 ? QString() : QStringLiteral("KA0001KA"));
        change(3, [](Report &report) { report.status = ReportStatus::Verified; });
        change(4, [this](Report &report) {
            report.status = ReportStatus::Verified;
            RuleCheck check;
            check.verdict = Verdict::Fail;
            report.checks = { check };
            report.assignee = Anna;
        });
        change(2, [this](Report &report) {
            report.assignee = UserId(QStringLiteral("olena"));
            askSecondReview(report);
        });
        change(3, [this](Report &report) { // verified since: it waits no more
            askSecondReview(report);
            report.status = ReportStatus::Verified;
        });
        static_cast<void>(got(reports().claim(makeReport(1).id, Anna, std::chrono::minutes(5))));
        static_cast<void>(got(reports().claim(makeReport(3).id, UserId(QStringLiteral("olena")), std::chrono::minutes(5))));
    }

    void askSecondReview(Report &report)
    {
        Decision asked;
        asked.kind = Decision::Kind::SecondReviewAsked;
        asked.by = Anna;
        report.decisions.append(asked);
        report.secondReview = true;
        report.status = ReportStatus::PendingVerification;
    }

    void change(int n, const std::function<void(Report &)> &edit)
    {
        Report report = got(reports().load(makeReport(n).id));
        edit(report);
        static_cast<void>(got(reports().store(update(report))));
    }

    QList<int> all(ReportQuery query)
    {
        QList<int> found;
        do {
            const ReportPage page = got(reports().page(query));
            for (const ReportRow &row : page.rows)
                found.append(number(row.id));
            query.after = page.next;
        } while (!query.after.isEmpty());
        return found;
    }

    static int number(const ReportId &id) { return id.toString().section(u'-', 1).toInt(); }

    static QList<int> numbers(const QList<ReportId> &ids)
    {
        QList<int> found;
        for (const ReportId &id : ids)
            found.append(number(id));
        std::sort(found.begin(), found.end());
        return found;
    }

    static QList<int> numbers(const QList<ReportRow> &rows)
    {
        QList<ReportId> ids;
        for (const ReportRow &row : rows)
            ids.append(row.id);
        return numbers(ids);
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

SVIDOK_SUITE(StoreDeskTest, QCoreApplication)

} // namespace svidok::test::storedesktests

#include "tst_store_desk.moc"
