// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "domain/wire.h"
#include "storefixture.h"
#include "support/suites.h"

#include "sqlcatalogue.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <array>
#include <barrier>
#include <future>

namespace svidok::test::storeschematests {

/// The SQL of the SQLite store: every statement, its plans, the guards of the schema and the gate in front of it (A8).
class StoreSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(QStringLiteral("sqlite"));
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
        m_database.setDatabaseName(m_fixture->path());
        QVERIFY(m_database.open());
    }

    void cleanup()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("test"));
        m_fixture.reset();
    }

    void preparesEveryStatement()
    {
        QVERIFY(catalogue().names().size() > 40);
        for (const QString &name : catalogue().names()) {
            QSqlQuery query(m_database);
            QVERIFY2(query.prepare(catalogue().statement(QLatin1String(name.toLatin1())).sql),
                qPrintable(name + u": " + query.lastError().text()));
        }
    }

    void usesEveryStatement()
    {
        QByteArray code;
        for (const QString &file :
            QDir(QStringLiteral(SVIDOK_SOURCE_DIR "/plugins/storage_sqlite")).entryList({ QStringLiteral("*.cpp") }))
            code += contents(QStringLiteral(SVIDOK_SOURCE_DIR "/plugins/storage_sqlite/") + file);
        for (const QString &name : catalogue().names())
            QVERIFY2(code.contains(QByteArray('"' + name.toLatin1() + '"')), qPrintable(name));
    }

    void pagesAlongAnIndex_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("index");
        QTest::newRow("queue.page") << QStringLiteral("queue.page") << QStringLiteral("reports_queue");
        QTest::newRow("queue.page_of_status")
            << QStringLiteral("queue.page_of_status") << QStringLiteral("reports_queue_of_status");
        for (const auto *name : { "queue.page_filtered", "queue.page_oldest", "queue.page_newest", "queue.page_by_place" }) {
            const QString kind = QString::fromLatin1(name).section(u'_', -1);
            QTest::newRow(name) << QString::fromLatin1(name)
                                << (kind == u"filtered"    ? QStringLiteral("reports_queue")
                                        : kind == u"place" ? QStringLiteral("reports_by_place")
                                                           : QStringLiteral("reports_by_age"));
        }
        QTest::newRow("queue.mark") << QStringLiteral("queue.mark") << QStringLiteral("reports_touched");
        QTest::newRow("search.exact") << QStringLiteral("search.exact") << QStringLiteral("reports_plate");
        QTest::newRow("search.look_alikes") << QStringLiteral("search.look_alikes") << QStringLiteral("reports_plate");
        for (const auto *name : { "related.same_plate", "related.same_plate_no_time", "related.of_plate" })
            QTest::newRow(name) << QString::fromLatin1(name) << QStringLiteral("reports_plate_by_time");
        QTest::newRow("related.duplicates") << QStringLiteral("related.duplicates") << QStringLiteral("reports_duplicates");
        QTest::newRow("outbox.due") << QStringLiteral("outbox.due") << QStringLiteral("outbox_due");
        QTest::newRow("outbox.held") << QStringLiteral("outbox.held") << QStringLiteral("outbox_of_worker");
        QTest::newRow("outbox.list") << QStringLiteral("outbox.list") << QStringLiteral("outbox_by_age");
        QTest::newRow("outbox.list_of_state")
            << QStringLiteral("outbox.list_of_state") << QStringLiteral("outbox_of_state");
        QTest::newRow("outbox.list_of_report")
            << QStringLiteral("outbox.list_of_report") << QStringLiteral("outbox_of_report");
        QTest::newRow("outbox.list_unrecorded")
            << QStringLiteral("outbox.list_unrecorded") << QStringLiteral("outbox_unrecorded");
        QTest::newRow("custody.links") << QStringLiteral("custody.links") << QStringLiteral("PRIMARY KEY");
        QTest::newRow("custody.scan") << QStringLiteral("custody.scan") << QStringLiteral("PRIMARY KEY");
    }

    void pagesAlongAnIndex()
    {
        QFETCH(QString, name);
        QFETCH(QString, index);
        const QString plan = planOf(name);
        QVERIFY2(plan.contains(index), qPrintable(plan));
        QVERIFY2(!plan.contains(u"TEMP B-TREE"), qPrintable(plan));
        QVERIFY2(!plan.contains(QRegularExpression(QStringLiteral("SCAN (r|c|l)\\b(?! USING)"))), qPrintable(plan));
        QVERIFY2(!plan.contains(u"report_bodies"), qPrintable(plan));
    }

    // Along all four indexes of the quarters of a hash; never through the table.
    void looksUpAlikePhotosByTheirQuarters()
    {
        const QString plan = planOf(QStringLiteral("related.near_photos"));
        for (int quarter = 1; quarter <= 4; ++quarter)
            QVERIFY2(plan.contains(QStringLiteral("report_photos_quarter%1 (").arg(quarter)), qPrintable(plan));
        QVERIFY2(!plan.contains(u"SCAN report_photos"), qPrintable(plan));
        QVERIFY(!planOf(QStringLiteral("related.same_photos")).contains(u"SCAN report_photos"));
        QVERIFY(!planOf(QStringLiteral("related.by_row")).contains(u"SCAN r"));
    }

    void forbidsRewritingHistory_data()
    {
        QTest::addColumn<QString>("sql");
        for (const auto *sql : { "UPDATE custody_links SET canonical = x'00'", "DELETE FROM custody_links",
                 "INSERT OR REPLACE INTO custody_links SELECT * FROM custody_links", "DELETE FROM custody_heads",
                 "UPDATE custody_heads SET sequence = sequence - 1", "UPDATE custody_heads SET hash = zeroblob(32)",
                 "DELETE FROM outbox", "UPDATE outbox SET idempotency_key = 'x'", "UPDATE outbox SET state = 'queued'",
                 "DELETE FROM reports", "DELETE FROM document_numbers", "UPDATE document_numbers SET sequence = 9" })
            QTest::newRow(sql) << QString::fromLatin1(sql);
    }

    void forbidsRewritingHistory()
    {
        QFETCH(QString, sql);
        ReportChange change = creation(makeReport(1));
        change.events = { makeEvent(change.report.id.toString()), makeEvent(change.report.id.toString()) };
        change.enqueue = { makeMessage(1, change.report.id) };
        Store &store = m_fixture->store();
        static_cast<void>(got(store.reports().store(change)));
        static_cast<void>(got(store.numbers().numberFor(change.report.id, 2026)));
        const Settlement end{ change.enqueue.first().id, OutboxState::Delivered, Receipt{}, {}, {}, {} };
        QVERIFY(got(store.outbox().settle(QStringLiteral("w"), { end })).isEmpty());
        QSqlQuery query(m_database);
        QVERIFY(!query.exec(sql));
        QVERIFY(query.lastError().nativeErrorCode().startsWith(u"1811"));
    }

    void locatesWhatWasAlteredBehindItsBack()
    {
        const QString chain = QStringLiteral("store");
        static_cast<void>(got(m_fixture->store().custody().append(QList<CustodyEvent>(9, makeEvent(chain)))));
        run("DROP TRIGGER custody_links_no_update");
        run("DROP TRIGGER custody_links_no_delete");
        run("UPDATE custody_links SET canonical = CAST(replace(canonical, 'viewed', 'hidden') AS BLOB) WHERE sequence "
            "= 4");
        QCOMPARE(verify(chain).fault, CustodyVerifier::Fault::HashDiffers);
        QCOMPARE(verify(chain).brokenSequence, 4);
        run("DELETE FROM custody_links WHERE sequence >= 4");
        QCOMPARE(verify(chain).fault, CustodyVerifier::Fault::HeadDiffers);
        QCOMPARE(verify(chain).brokenSequence, 4);
        QCOMPARE(got(m_fixture->store().custody().head(chain))->sequence, 9);
        run("DROP TRIGGER custody_heads_no_delete");
        run("DELETE FROM custody_heads");
        QCOMPARE(errorOf(m_fixture->store().custody().append({ makeEvent(chain) })), ErrorCode::CustodyBroken);
    }

    void namesADamagedBody()
    {
        const Report report = makeReport(1);
        static_cast<void>(got(m_fixture->store().reports().store(creation(report))));
        for (const auto *body : { "x'7b'", "x'6e756c6c'", "CAST('{\"id\":7}' AS BLOB)" }) {
            run(QByteArray("UPDATE report_bodies SET body = ") + body);
            const auto loaded = await(m_fixture->store().reports().load(report.id));
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().code, ErrorCode::StoreUnreadable);
            QCOMPARE(loaded.error().subject, report.id.toString());
        }
    }

    void listsTheOthersBesideADamagedRow_data()
    {
        QTest::addColumn<ReportQuery>("query");
        ReportQuery query;
        QTest::newRow("all") << query;
        query.order = ReportOrder::Newest;
        QTest::newRow("newest first") << query;
        query.order = ReportOrder::Place;
        QTest::newRow("by place") << query;
        query = {};
        query.text = QStringLiteral("AA");
        QTest::newRow("search") << query;
    }

    void listsTheOthersBesideADamagedRow()
    {
        QFETCH(ReportQuery, query);
        QStringList whole;
        QStringList damaged;
        for (int i = 1; i <= 7; ++i) {
            const Report report = makeReport(i);
            static_cast<void>(got(m_fixture->store().reports().store(creation(report))));
            (i == 2 || i == 5 || i == 7 ? damaged : whole).append(report.id.toString());
        }
        for (const QString &id : damaged)
            run(QByteArray("UPDATE reports SET status = 'zz' WHERE id = '" + id.toLatin1() + "'"));
        for (const int limit : { 1, 2, 3, 7 }) {
            query.limit = limit;
            query.after.clear();
            QStringList read;
            QStringList named;
            do {
                const ReportPage page = got(m_fixture->store().reports().page(query));
                QVERIFY(page.rows.size() + page.unreadable.size() <= limit);
                for (const ReportRow &row : page.rows)
                    read.append(row.id.toString());
                for (const Error &error : page.unreadable) {
                    QCOMPARE(error.code, ErrorCode::StoreUnreadable);
                    named.append(error.subject);
                }
                query.after = page.next;
            } while (!query.after.isEmpty());
            read.sort();
            named.sort();
            QCOMPARE(read, whole);
            QCOMPARE(named, damaged);
        }
    }

    // Nor does a row that cannot be read hide the chain of another.
    void namesUnloggedReportsWhateverTheirRowsSay()
    {
        ReportChange logged = creation(makeReport(1));
        logged.events = { makeEvent(logged.report.id.toString(), QStringLiteral("report.created")) };
        const Report unlogged = makeReport(2);
        for (const ReportChange &change : { logged, creation(unlogged) })
            static_cast<void>(got(m_fixture->store().reports().store(change)));
        run("UPDATE reports SET status = 'zz'");
        QCOMPARE(got(m_fixture->store().reports().page({})).unreadable.size(), 2);
        QCOMPARE(got(m_fixture->store().custody().unlogged()), QStringList{ unlogged.id.toString() });
    }

    void numbersItsMigrations()
    {
        int expected = 0;
        for (const Migration &migration : catalogue().migrations()) {
            QCOMPARE(migration.number, ++expected);
            QCOMPARE(migration.statements.last().trimmed(), QStringLiteral("PRAGMA user_version = %1;").arg(expected));
        }
        QSqlQuery query(m_database);
        QVERIFY(query.exec(QStringLiteral("SELECT count(*), max(number) FROM schema_migrations")) && query.next());
        QCOMPARE(query.value(0).toInt(), expected);
        QCOMPARE(query.value(1).toInt(), expected);
    }

    void migratesAnOlderStoreOnlyWhenAsked()
    {
        const QString path = m_fixture->path() + QStringLiteral(".old %1 of %2");
        makeOlder(path, 2);
        const QString url = QStringLiteral("sqlite:") + path;
        const QByteArray before = contents(path);
        const auto pending = sqliteFactory().pending(url);
        QVERIFY(pending);
        QCOMPARE(pending->size(), catalogue().migrations().size() - 2);
        QCOMPARE(pending->first().number, 3);
        QCOMPARE(pending->first().name, catalogue().migrations().at(2).name);
        QCOMPARE(contents(path), before);

        StoreOptions options;
        options.createIfMissing = true;
        auto refused = sqliteFactory().open(url, options, m_fixture->clock);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreSchemaOlder);
        options.readOnly = true;
        options.migrate = true;
        QCOMPARE(sqliteFactory().open(url, options, m_fixture->clock).error().code, ErrorCode::StoreSchemaOlder);
        options.readOnly = false;
        auto opened = sqliteFactory().open(url, options, m_fixture->clock);
        QVERIFY(opened);
        QCOMPARE(got((*opened)->reports().store(creation(makeReport(1)))), 1);
        QVERIFY(sqliteFactory().pending(url)->isEmpty());
        // The way back: as it was, beside it.
        const auto kept = sqliteFactory().pending(url + QStringLiteral(".schema-2"));
        QVERIFY(kept);
        QCOMPARE(kept->size(), catalogue().migrations().size() - 2);
    }

    // Each finds the store up to date or brings it there, and the way back is there whoever was first.
    void severalMigrateAtOnce()
    {
        for (int round = 0; round < 6; ++round) {
            const QString path = m_fixture->path() + QStringLiteral(".old-%1").arg(round);
            makeOlder(path, 2, [](QSqlQuery &query) { QVERIFY(query.exec(QStringLiteral("PRAGMA journal_mode = WAL"))); });
            const QString url = QStringLiteral("sqlite:") + path;
            StoreOptions options;
            options.migrate = true;
            std::barrier together(4);
            std::array<std::future<QString>, 4> runs;
            for (auto &run : runs) {
                run = std::async(std::launch::async, [&] {
                    together.arrive_and_wait();
                    const auto opened = sqliteFactory().open(url, options, m_fixture->clock);
                    return opened ? QString() : opened.error().detail;
                });
            }
            for (auto &run : runs)
                QCOMPARE(run.get(), QString());
            QVERIFY(sqliteFactory().pending(url)->isEmpty());
            const auto kept = sqliteFactory().pending(url + QStringLiteral(".schema-2"));
            QVERIFY(kept);
            QCOMPARE(kept->size(), catalogue().migrations().size() - 2);
            QVERIFY(!QFile::exists(path + QStringLiteral(".schema-2.part")));
        }
    }

    // What cannot be copied is not migrated, and a copy from before is not lost over it.
    void keepsTheCopyOfBefore()
    {
        const QString path = m_fixture->path() + QStringLiteral(".old");
        makeOlder(path, 2);
        const QString url = QStringLiteral("sqlite:") + path;
        QFile before(path + QStringLiteral(".schema-2"));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        const QString part = before.fileName() + QStringLiteral(".part");
        QVERIFY(QDir().mkpath(part + QStringLiteral("/in the way")));
        StoreOptions options;
        options.migrate = true;
        QVERIFY(!sqliteFactory().open(url, options, m_fixture->clock));
        QCOMPARE(contents(before.fileName()), QByteArray("before"));
        QCOMPARE(sqliteFactory().pending(url)->size(), catalogue().migrations().size() - 2);
        QVERIFY(QDir(part).removeRecursively());
        QVERIFY(sqliteFactory().open(url, options, m_fixture->clock));
        QCOMPARE(sqliteFactory().pending(QStringLiteral("sqlite:") + before.fileName())->size(), catalogue().migrations().size() - 2);
    }

    void fillsTheNewColumnsOfOldReports()
    {
        Report report = makeReport(1);
        RuleCheck check;
        check.verdict = Verdict::Fail;
        report.checks = { check, RuleCheck() };
        report.version = 1;
        const QString path = m_fixture->path() + QStringLiteral(".old");
        makeOlder(path, 4, [&](QSqlQuery &query) {
            for (const QByteArray &body : { wire::canonical(report), QByteArray("damaged") }) {
                const bool damaged = body == "damaged";
                QVERIFY(query.prepare(QStringLiteral(
                    "INSERT INTO reports (id, version, status, due_at, created_at, plate, plate_skeleton, photo_count, "
                    "violation_count, case_number, place) VALUES (?, 1, 'draft', ?, 2, 'X', 'X', 2, 1, '', '') RETURNING rid")));
                query.addBindValue(damaged ? QStringLiteral("z") : report.id.toString());
                query.addBindValue(damaged ? 2 : 1);
                QVERIFY(query.exec() && query.next());
                const int rid = query.value(0).toInt();
                QVERIFY(query.prepare(QStringLiteral("INSERT INTO report_bodies VALUES (?, ?)")));
                query.addBindValue(rid);
                query.addBindValue(body);
                QVERIFY(query.exec());
            }
        });
        StoreOptions options;
        options.migrate = true;
        auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path, options, m_fixture->clock);
        QVERIFY(opened);
        const ReportPage page = got((*opened)->reports().page({}));
        QCOMPARE(page.rows.size(), 2);
        QCOMPARE(page.rows.at(0).firstPhoto, report.photos.at(0).sha256);
        QCOMPARE(page.rows.at(0).secondPhoto, report.photos.at(1).sha256);
        QCOMPARE(page.rows.at(0).failedRules, 1);
        QVERIFY(page.rows.at(1).firstPhoto.isNull());
        static_cast<void>(got((*opened)->reports().store(update(got((*opened)->reports().load(report.id))))));
        QCOMPARE(got((*opened)->queue().changes({}, page.mark)).changed, QList<ReportId>{ report.id });
    }

    // Those that waited for a second review before the store had a column for it still do, and no others.
    void knowsWhatWaitedForASecondReview()
    {
        const QString path = m_fixture->path() + QStringLiteral(".old");
        makeOlder(path, 7, [&](QSqlQuery &query) {
            for (int n = 1; n <= 4; ++n) {
                Report report = makeReport(n);
                report.version = 1;
                report.status = n == 3 ? ReportStatus::Verified : ReportStatus::PendingVerification;
                report.secondReview = n != 2;
                Decision asked;
                asked.kind = Decision::Kind::SecondReviewAsked;
                asked.by = UserId(QStringLiteral("ira \"я\""));
                report.decisions = { asked };
                QVERIFY(query.prepare(QStringLiteral(
                    "INSERT INTO reports (id, version, status, due_at, created_at, plate, plate_skeleton, photo_count, "
                    "violation_count, case_number, place, touched) VALUES (?, 1, ?, 1, 2, '', '', 2, 1, '', '', ?) RETURNING rid")));
                query.addBindValue(report.id.toString());
                query.addBindValue(wire::name(report.status));
                query.addBindValue(n);
                QVERIFY(query.exec() && query.next());
                const int rid = query.value(0).toInt();
                QVERIFY(query.prepare(QStringLiteral("INSERT INTO report_bodies VALUES (?, ?)")));
                query.addBindValue(rid);
                query.addBindValue(n == 4 ? QByteArray("damaged") : wire::canonical(report));
                QVERIFY(query.exec());
            }
        });
        StoreOptions options;
        options.migrate = true;
        auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path, options, m_fixture->clock);
        QVERIFY(opened);
        ReportQuery second;
        second.review = ReportQuery::Review::Second;
        const ReportPage page = got((*opened)->reports().page(second));
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows.first().id, makeReport(1).id);
        QCOMPARE(page.rows.first().firstOpinions, QList<UserId>{ UserId(QStringLiteral("ira \"я\"")) });
    }

    // The perceptual hash and the fix are found again for reports from before they had columns.
    void relatesOldReports()
    {
        const QString path = m_fixture->path() + QStringLiteral(".old");
        QList<Report> reports{ makeReport(1), makeReport(2, QStringLiteral("KA9999MH")) };
        makeOlder(path, 5, [&](QSqlQuery &query) {
            for (Report &report : reports) {
                report.version = 1;
                report.photos[0].perceptualHash = 0xfedcba9876543210;
                GeoFix fix;
                fix.point = { 50.4501, 30.5234 };
                report.photos[1].capture.fix = fix;
                QVERIFY(query.prepare(QStringLiteral(
                    "INSERT INTO reports (id, version, status, due_at, created_at, plate, plate_skeleton, photo_count, "
                    "violation_count, case_number, place) VALUES (?, 1, 'draft', 1, 2, '', '', 2, 1, '', '') RETURNING rid")));
                query.addBindValue(report.id.toString());
                QVERIFY(query.exec() && query.next());
                const int rid = query.value(0).toInt();
                QVERIFY(query.prepare(QStringLiteral("INSERT INTO report_bodies VALUES (?, ?)")));
                query.addBindValue(rid);
                query.addBindValue(wire::canonical(report));
                QVERIFY(query.exec());
                for (const Photo &photo : std::as_const(report.photos)) {
                    QVERIFY(query.prepare(QStringLiteral("INSERT INTO report_photos (sha256, rid) VALUES (?, ?)")));
                    query.addBindValue(photo.sha256.toHex());
                    query.addBindValue(rid);
                    QVERIFY(query.exec());
                }
            }
        });
        StoreOptions options;
        options.migrate = true;
        auto opened = sqliteFactory().open(QStringLiteral("sqlite:") + path, options, m_fixture->clock);
        QVERIFY(opened);
        const auto found = got((*opened)->related().candidates(reports.first().id, 10));
        QCOMPARE(found.report.traits.fix->point.longitude, 30.5234);
        QCOMPARE(found.others.size(), 1);
        QCOMPARE(found.others.first().row.id, reports.last().id);
    }

    // Versions and tables of different stores: nothing is migrated, and a copy from before is not lost over it.
    void namesAVersionThatDoesNotFitItsTables_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("said");
        for (int version = 0; version < 8; ++version)
            QTest::addRow("says %d", version) << QByteArray("PRAGMA user_version = " + QByteArray::number(version))
                                              << QStringLiteral("says schema %1, its tables are of 8").arg(version);
        QTest::newRow("says what is not there") << QByteArray("DELETE FROM schema_migrations WHERE number > 5") << QStringLiteral("says schema 8, its tables are of 5");
        QTest::newRow("no record") << QByteArray("DROP TABLE schema_migrations") << QStringLiteral("schema_migrations");
        QTest::newRow("a table too many") << QByteArray("DELETE FROM schema_migrations WHERE number > 5; PRAGMA user_version = 5") << QStringLiteral("assignee");
    }
    void namesAVersionThatDoesNotFitItsTables()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, said);
        for (const QByteArray &statement : sql.split(';'))
            run(statement);
        QFile kept(m_fixture->path() + QStringLiteral(".schema-6"));
        QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write("before") == 6);
        kept.close();
        StoreOptions options;
        options.migrate = true;
        const auto opened = sqliteFactory().open(url(), options, m_fixture->clock);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreUnreadable);
        QCOMPARE(opened.error().subject, m_fixture->path());
        QVERIFY2(opened.error().detail.contains(said), qPrintable(opened.error().detail));
        QVERIFY2(opened.error().detail.contains(kept.fileName()), qPrintable(opened.error().detail));
        QVERIFY2(errorAdvice(opened.error()).contains(u".schema-"), qPrintable(errorAdvice(opened.error())));
        QCOMPARE(contents(kept.fileName()), QByteArray("before"));
        if (!said.contains(u"assignee"))
            QCOMPARE(sqliteFactory().pending(url()).error(), opened.error());
    }

    void refusesANewerStore()
    {
        run("PRAGMA user_version = 99");
        StoreOptions options;
        options.migrate = true;
        for (const bool readOnly : { false, true }) {
            options.readOnly = readOnly;
            const auto opened = sqliteFactory().open(url(), options, m_fixture->clock);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::StoreSchemaNewer);
            QCOMPARE(opened.error().subject, m_fixture->path());
            QVERIFY(opened.error().detail.contains(u"99"));
        }
        QCOMPARE(sqliteFactory().pending(url()).error().code, ErrorCode::StoreSchemaNewer);
    }

private:
    static const SqlCatalogue &catalogue()
    {
        static const SqlCatalogue read =
            SqlCatalogue::fromFolder(QStringLiteral(SVIDOK_SOURCE_DIR "/resources/sql/sqlite"));
        return read;
    }

    QString url() { return QStringLiteral("sqlite:") + m_fixture->path(); }

    void run(const QByteArray &sql)
    {
        QSqlQuery query(m_database);
        QVERIFY2(query.exec(QString::fromLatin1(sql)), qPrintable(query.lastError().text()));
    }

    QString planOf(const QString &name)
    {
        const SqlStatement statement = catalogue().statement(QLatin1String(name.toLatin1()));
        QSqlQuery query(m_database);
        if (!query.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + statement.sql))
            return query.lastError().text();
        for (int i = 0; i < statement.parameters.size(); ++i)
            query.bindValue(i, 1);
        if (!query.exec())
            return query.lastError().text();
        QStringList plan;
        while (query.next())
            plan.append(query.value(3).toString());
        return plan.join(u'\n');
    }

    CustodyVerifier::Answer verify(const QString &chain)
    {
        CustodyVerifier verifier;
        for (const CustodyLink &link : got(m_fixture->store().custody().links(chain, 0, 100)))
            verifier.add(link);
        return verifier.finish(got(m_fixture->store().custody().head(chain)));
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void makeOlder(const QString &path, int version, const std::function<void(QSqlQuery &)> &fill = {})
    {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("older"));
            database.setDatabaseName(path);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const Migration &migration : catalogue().migrations().mid(0, version)) {
                for (const QString &statement : migration.statements)
                    QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
                QVERIFY(query.exec(QStringLiteral("INSERT INTO schema_migrations VALUES (%1, '', 0)").arg(migration.number)));
            }
            if (fill)
                fill(query);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("older"));
    }

    std::unique_ptr<StoreFixture> m_fixture;
    QSqlDatabase m_database;
};

SVIDOK_SUITE(StoreSchemaTest, QCoreApplication)

} // namespace svidok::test::storeschematests

#include "tst_store_schema.moc"
