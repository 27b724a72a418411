// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::storereportstests {

/// Reports: versions, claims, soft delete, photos, atomic changes.
class StoreReportsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_fixture = std::make_unique<StoreFixture>(kind);
    }
    void cleanup() { m_fixture.reset(); }

    void givesBackWhatWasStored()
    {
        Report report = makeReport(1);
        QCOMPARE(got(reports().store(creation(report))), 1);
        m_fixture->reopen();
        report.version = 1;
        QVERIFY(got(reports().load(report.id)) == report);
        QCOMPARE(errorOf(reports().load(ReportId(QStringLiteral("nobody")))), ErrorCode::NotFound);
    }

    void refusesAStaleVersion()
    {
        Report report = makeReport(1);
        QCOMPARE(errorOf(reports().store({ report, 3, {}, {}, {} })), ErrorCode::VersionConflict);
        report.version = got(reports().store(creation(report)));
        QCOMPARE(errorOf(reports().store(creation(report))), ErrorCode::VersionConflict);
        Report mine = report;
        mine.place = QStringLiteral("mine");
        QCOMPARE(got(m_fixture->second().reports().store(update(mine))), 2);
        Report stale = report;
        stale.place = QStringLiteral("stale");
        const auto refused = await(reports().store(update(stale)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::VersionConflict);
        QCOMPARE(refused.error().subject, report.id.toString());
        QCOMPARE(got(reports().load(report.id)).place, QStringLiteral("mine"));
    }

    void refusesAReportWithoutId()
    {
        QCOMPARE(errorOf(reports().store(creation(Report()))), ErrorCode::InvalidArgument);
    }

    void storesAChangeWholeOrNotAtAll()
    {
        Report report = makeReport(1);
        ReportChange change = creation(report);
        change.events = { makeEvent(report.id.toString()) };
        change.enqueue = { makeMessage(1, report.id), makeMessage(2, ReportId(QStringLiteral("nobody"))) };
        QCOMPARE(errorOf(reports().store(change)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(reports().load(report.id)), ErrorCode::NotFound);
        QVERIFY(got(m_fixture->store().custody().heads({}, 10)).isEmpty());
        QVERIFY(got(m_fixture->store().outbox().list({})).isEmpty());
        QVERIFY(got(reports().page({})).rows.isEmpty());
        QVERIFY(got(reports().reportsWithPhoto(report.photos.first().sha256)).isEmpty());
    }

    void aRefusedChangeLeavesItsNeighboursAlone()
    {
        // Queued together, so that a store that batches has them in one transaction.
        QList<Future<qint64>> answers;
        for (int n = 0; n < 50; ++n)
            answers.append(reports().store(creation(makeReport(n % 10))));
        int stored = 0;
        for (auto &answer : answers)
            stored += await(answer) ? 1 : 0;
        QCOMPARE(stored, 10);
        QCOMPARE(got(reports().page({})).rows.size(), 10);
    }

    void showsTheQueueLine()
    {
        Report report = makeReport(1, QStringLiteral("АА 1234 ВВ")); // Cyrillic
        report.status = ReportStatus::UnderReview;
        report.caseNumber = QStringLiteral("UA-77");
        report.dueAt = report.createdAt.addDays(3);
        static_cast<void>(got(reports().store(creation(report))));
        const ReportRow row = got(reports().page({})).rows.value(0);
        ReportRow expected{ report.id, 1, report.status, PlateText::fold(u"AA1234BB"), report.place, report.createdAt,
            report.occurredAt(), report.dueAt, 2, 1, report.caseNumber, {}, {}, report.photos.at(0).sha256,
            report.photos.at(1).sha256, 0, SearchHit::Exact };
        QVERIFY(row == expected);
    }

    void showsWhatIsNotKnownAsNothing()
    {
        Report report;
        report.id = ReportId(QStringLiteral("bare"));
        static_cast<void>(got(reports().store(creation(report))));
        const ReportRow row = got(reports().page({})).rows.value(0);
        QCOMPARE(row.id, report.id);
        QVERIFY(row.createdAt.isNull() && row.occurredAt.isNull() && row.dueAt.isNull() && row.plate.isEmpty());
    }

    void claimsOnce()
    {
        const Report report = makeReport(1);
        static_cast<void>(got(reports().store(creation(report))));
        const Lease lease = got(reports().claim(report.id, ann(), std::chrono::minutes(10)));
        QCOMPARE(lease.holder, ann());
        QCOMPARE(lease.until, m_fixture->clock.nowUtc().addSecs(600));
        QCOMPARE(errorOf(m_fixture->second().reports().claim(report.id, bob(), std::chrono::minutes(10))),
            ErrorCode::LeaseHeld);
        QCOMPARE(got(reports().page({})).rows.value(0).claimedBy, ann());
        QCOMPARE(got(reports().page({})).rows.value(0).leaseUntil, lease.until);

        m_fixture->clock.advance(std::chrono::minutes(5));
        QCOMPARE(got(reports().claim(report.id, ann(), std::chrono::minutes(10))).until,
            m_fixture->clock.nowUtc().addSecs(600));
        m_fixture->clock.advance(std::chrono::minutes(10));
        QVERIFY(got(reports().page({})).rows.value(0).claimedBy.isEmpty());
        QCOMPARE(errorOf(reports().release(report.id, ann())), ErrorCode::LeaseLost);
        QCOMPARE(got(reports().claim(report.id, bob(), std::chrono::minutes(10))).holder, bob());
        QCOMPARE(errorOf(reports().release(report.id, ann())), ErrorCode::LeaseLost);
        static_cast<void>(got(reports().release(report.id, bob())));
        QVERIFY(got(reports().page({})).rows.value(0).claimedBy.isEmpty());
        QCOMPARE(got(reports().claim(report.id, ann(), std::chrono::minutes(1))).holder, ann());
    }

    void claimsOnlyWhatIsThere()
    {
        Report report = makeReport(1);
        QCOMPARE(errorOf(reports().claim(report.id, ann(), std::chrono::minutes(1))), ErrorCode::NotFound);
        report.deletedAt = report.createdAt;
        static_cast<void>(got(reports().store(creation(report))));
        QCOMPARE(errorOf(reports().claim(report.id, ann(), std::chrono::minutes(1))), ErrorCode::NotFound);
        QCOMPARE(errorOf(reports().claim(report.id, {}, std::chrono::minutes(1))), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(reports().claim(report.id, ann(), std::chrono::seconds(0))), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(reports().release(report.id, ann())), ErrorCode::LeaseLost);
    }

    void deletesSoftly()
    {
        Report report = makeReport(1);
        report.version = got(reports().store(creation(report)));
        static_cast<void>(got(reports().store(creation(makeReport(2)))));
        report.deletedAt = report.createdAt.addDays(1);
        static_cast<void>(got(reports().store(update(report))));
        QCOMPARE(idsOf(got(reports().page({})).rows), QStringList{ QStringLiteral("report-000002") });
        ReportQuery all;
        all.includeDeleted = true;
        QCOMPARE(got(reports().page(all)).rows.size(), 2);
        all.text = QStringLiteral("AA1234BB");
        QCOMPARE(got(reports().page(all)).rows.size(), 2);
        all.includeDeleted = false;
        QCOMPARE(got(reports().page(all)).rows.size(), 1);
        QCOMPARE(got(reports().load(report.id)).deletedAt, report.deletedAt);
        QCOMPARE(got(reports().reportsWithPhoto(report.photos.first().sha256)), QList<ReportId>{ report.id });
    }

    void findsReportsByPhoto()
    {
        Report one = makeReport(1);
        Report two = makeReport(2);
        const Sha256 shared = one.photos.first().sha256;
        two.photos.first().sha256 = shared;
        static_cast<void>(got(reports().store(creation(one))));
        two.version = got(reports().store(creation(two)));
        QCOMPARE(got(reports().reportsWithPhoto(shared)), (QList<ReportId>{ one.id, two.id }));
        QVERIFY(got(reports().reportsWithPhoto(Sha256::of("no such photo"))).isEmpty());
        two.photos.first().sha256 = Sha256::of("another");
        static_cast<void>(got(reports().store(update(two))));
        QCOMPARE(got(reports().reportsWithPhoto(shared)), QList<ReportId>{ one.id });
        QCOMPARE(got(reports().reportsWithPhoto(Sha256::of("another"))), QList<ReportId>{ two.id });
    }

    void keepsPhotosInOneReportWhereAsked()
    {
        Report one = makeReport(1);
        ReportChange change = creation(makeReport(2));
        change.report.photos.last().sha256 = one.photos.first().sha256;
        change.events = { makeEvent(change.report.id.toString()) };
        change.alone = true;
        one.version = got(reports().store(creation(one)));
        const auto refused = await(reports().store(change));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::VersionConflict);
        QCOMPARE(refused.error().subject, one.id.toString());
        QCOMPARE(errorOf(reports().load(change.report.id)), ErrorCode::NotFound);
        QVERIFY(got(m_fixture->store().custody().links(change.report.id.toString(), 0, 9)).isEmpty());
        one.deletedAt = one.createdAt;
        one.version = got(reports().store(update(one)));
        QCOMPARE(errorOf(reports().store(change)), ErrorCode::VersionConflict);
        one.photos.first().sha256 = Sha256::of("another");
        static_cast<void>(got(reports().store(update(one))));
        change.report.version = got(reports().store(change));
        change.expectedVersion = change.report.version;
        QCOMPARE(got(reports().store(change)), 2); // its own photos are in nobody's way
    }

    void numbersDocumentsWithoutReuse()
    {
        DocumentNumbers &numbers = m_fixture->store().numbers();
        for (int n = 1; n <= 3; ++n)
            static_cast<void>(got(reports().store(creation(makeReport(n)))));
        QCOMPARE(got(numbers.numberFor(makeReport(1).id, 2026)), QStringLiteral("SV-2026-000001"));
        QCOMPARE(
            got(m_fixture->second().numbers().numberFor(makeReport(2).id, 2026)), QStringLiteral("SV-2026-000002"));
        QCOMPARE(got(numbers.numberFor(makeReport(1).id, 2026)), QStringLiteral("SV-2026-000001"));
        QCOMPARE(got(numbers.numberFor(makeReport(1).id, 2027)), QStringLiteral("SV-2026-000001"));
        QCOMPARE(got(numbers.numberFor(makeReport(3).id, 2027)), QStringLiteral("SV-2027-000001"));
        QCOMPARE(errorOf(numbers.numberFor(ReportId(QStringLiteral("nobody")), 2026)), ErrorCode::NotFound);
    }

    void keepsPeople()
    {
        UserDirectory &users = m_fixture->store().users();
        User user{ UserId(QStringLiteral("u-2")), QStringLiteral("ann"), QStringLiteral("Ганна"),
            QStringLiteral("інспектор"), Role::Inspector | Role::Senior, true, Sha256::of("certificate") };
        static_cast<void>(got(users.put(user)));
        static_cast<void>(
            got(users.put({ UserId(QStringLiteral("u-1")), QStringLiteral("bob"), {}, {}, Role::Auditor, true, {} })));
        QCOMPARE(got(users.users()).size(), 2);
        QCOMPARE(got(users.users()).at(0).login, QStringLiteral("bob"));
        user.active = false;
        static_cast<void>(got(users.put(user)));
        QVERIFY(got(m_fixture->second().users().users()).at(1) == user);
        user.id = UserId(QStringLiteral("u-3"));
        QCOMPARE(errorOf(users.put(user)), ErrorCode::InvalidArgument);
        QCOMPARE(errorOf(users.put({})), ErrorCode::InvalidArgument);
    }

    void aDamagedPersonIsNamedBesideTheOthers()
    {
        UserDirectory &users = m_fixture->store().users();
        for (const auto *login : { "ann", "bob", "eve" }) {
            const QString name = QLatin1String(login);
            static_cast<void>(got(users.put({ UserId(QStringLiteral("u-") + name), name, {}, {}, Role::Inspector, true, {} })));
        }
        m_fixture->damage(QStringLiteral("u-bob"), "x");
        const auto people = got(users.users());
        QCOMPARE(people.size(), 2);
        QCOMPARE(people.at(1).login, QStringLiteral("eve"));
        QCOMPARE(people.unreadable.size(), 1);
        QCOMPARE(people.unreadable.first().code, ErrorCode::StoreUnreadable);
        QCOMPARE(people.unreadable.first().subject, QStringLiteral("bob"));
    }

    void remembersReadings()
    {
        ReadingCache &cache = m_fixture->store().readings();
        PhotoReading reading;
        reading.id = ReadingId(QStringLiteral("r-1"));
        reading.photo = PhotoId(QStringLiteral("p-1"));
        reading.photoSha = Sha256::of("photo");
        reading.modelHash = QStringLiteral("sha256:1");
        reading.parameters = QStringLiteral("{}");
        reading.readAt = m_fixture->clock.nowUtc();
        static_cast<void>(got(cache.put(reading)));
        QVERIFY(got(cache.find(reading.photoSha, reading.modelHash, reading.parameters)) == reading);
        reading.elapsedMs = 7;
        static_cast<void>(got(cache.put(reading)));
        QVERIFY(got(cache.find(reading.photoSha, reading.modelHash, reading.parameters)) == reading);
        QVERIFY(!got(cache.find(Sha256::of("other"), reading.modelHash, reading.parameters)));
        QVERIFY(!got(cache.find(reading.photoSha, QStringLiteral("sha256:2"), reading.parameters)));
        QVERIFY(!got(cache.find(reading.photoSha, reading.modelHash, QStringLiteral("{\"a\":1}"))));
    }

private:
    ReportStore &reports() { return m_fixture->store().reports(); }
    static UserId ann() { return UserId(QStringLiteral("ann")); }
    static UserId bob() { return UserId(QStringLiteral("bob")); }

    std::unique_ptr<StoreFixture> m_fixture;
};

SVIDOK_SUITE(StoreReportsTest, QCoreApplication)

} // namespace svidok::test::storereportstests

#include "tst_store_reports.moc"
