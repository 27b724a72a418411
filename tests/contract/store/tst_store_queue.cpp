// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include <QSet>
#include <QTest>

namespace svidok::test::storequeuetests {

/// The queue: order, keyset paging (Q1) and search (Q2).
class StoreQueueTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_fixture = std::make_unique<StoreFixture>(kind);
    }
    void cleanup() { m_fixture.reset(); }

    void putsTheDueFirstThenTheOldest()
    {
        const QDateTime day({ 2026, 6, 1 }, { 0, 0 }, Qt::UTC);
        put(1, {}, day.addDays(2), {});
        put(2, {}, day, {});
        put(3, {}, day.addDays(1), day.addDays(9));
        put(4, {}, day.addDays(3), day.addDays(8));
        put(6, {}, day, {});
        put(5, {}, day, {});
        QCOMPARE(numbers(page({})), (QList<int>{ 4, 3, 2, 5, 6, 1 }));
    }

    void pagesWithoutLossOrRepeat_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : { 1, 2, 7, 49, 50, 1000 })
            QTest::addRow("%d", limit) << limit;
    }

    void pagesWithoutLossOrRepeat()
    {
        QFETCH(int, limit);
        fill(50);
        QList<int> seen;
        ReportQuery query;
        query.limit = limit;
        int pages = 0;
        do {
            const ReportPage one = got(reports().page(query));
            QVERIFY(!one.rows.isEmpty());
            QVERIFY(one.rows.size() <= limit);
            seen += numbers(one);
            query.after = one.next;
            ++pages;
        } while (!query.after.isEmpty());
        QCOMPARE(pages, (50 + limit - 1) / limit);
        query.after.clear();
        query.limit = 1000;
        QCOMPARE(seen, numbers(got(reports().page(query))));
        QCOMPARE(QSet<int>(seen.begin(), seen.end()).size(), 50);
    }

    void keepsItsPlaceWhileOthersEdit()
    {
        fill(30);
        ReportQuery query;
        query.limit = 10;
        const ReportPage first = got(reports().page(query));
        // The row the key stands on goes, one before it is edited, one after it is edited, one comes in before.
        change(numbers(first).last(), [](Report &report) { report.deletedAt = report.createdAt; });
        change(numbers(first).first(), [](Report &report) { report.place = QStringLiteral("edited"); });
        put(100, {}, QDateTime({ 2020, 1, 1 }, { 0, 0 }, Qt::UTC), QDateTime({ 2020, 1, 2 }, { 0, 0 }, Qt::UTC));
        QList<int> rest;
        query.after = first.next;
        while (!query.after.isEmpty()) {
            const ReportPage one = got(reports().page(query));
            rest += numbers(one);
            query.after = one.next;
        }
        QList<int> all = numbers(first) + rest;
        std::sort(all.begin(), all.end());
        QList<int> expected(30);
        std::iota(expected.begin(), expected.end(), 0);
        QCOMPARE(all, expected);
    }

    void filtersByStatus()
    {
        fill(12);
        change(3, [](Report &report) { report.status = ReportStatus::Verified; });
        change(7, [](Report &report) { report.status = ReportStatus::Verified; });
        ReportQuery query;
        query.status = ReportStatus::Verified;
        query.limit = 1;
        ReportPage one = got(reports().page(query));
        QCOMPARE(numbers(one).size(), 1);
        QList<int> found = numbers(one);
        query.after = one.next;
        found += numbers(got(reports().page(query)));
        std::sort(found.begin(), found.end());
        QCOMPARE(found, (QList<int>{ 3, 7 }));
        query.after.clear();
        query.includeDeleted = true;
        query.limit = 50;
        QCOMPARE(got(reports().page(query)).rows.size(), 2);
    }

    void saysWhoGaveTheFirstOpinion()
    {
        fill(2);
        change(1, [](Report &report) {
            Decision opinion;
            opinion.kind = Decision::Kind::SecondReviewAsked;
            opinion.by = UserId(QStringLiteral("ira"));
            report.decisions = { opinion };
            report.secondReview = true;
            report.status = ReportStatus::PendingVerification;
        });
        const auto opinions = [&] {
            QList<UserId> found;
            for (const ReportRow &row : got(reports().page({})).rows)
                found += row.firstOpinions;
            return found;
        };
        QCOMPARE(opinions(), QList<UserId>{ UserId(QStringLiteral("ira")) });
        change(1, [](Report &report) { report.status = ReportStatus::Verified; });
        QVERIFY(opinions().isEmpty());
    }

    void refusesWhatIsNoPage()
    {
        ReportQuery query;
        query.limit = 0;
        QCOMPARE(errorOf(reports().page(query)), ErrorCode::InvalidArgument);
        query.limit = 1001;
        QCOMPARE(errorOf(reports().page(query)), ErrorCode::InvalidArgument);
        query.limit = 1;
        for (const auto *key : { "1", "%%%", "MSAyIDM", "abc def", "OTkgMSAxIHg" }) {
            query.after = QString::fromLatin1(key);
            QCOMPARE(errorOf(reports().page(query)), ErrorCode::InvalidArgument);
        }
    }

    void findsAPlateInEitherAlphabet_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("latin") << QStringLiteral("AA1234BB");
        QTest::newRow("cyrillic") << QStringLiteral("АА1234ВВ");
        QTest::newRow("spaces") << QStringLiteral("  АА 1234 ВВ ");
        QTest::newRow("small") << QStringLiteral("aa1234bb");
        QTest::newRow("mixed and dashed") << QStringLiteral("аA-1234-вB");
    }

    void findsAPlateInEitherAlphabet()
    {
        QFETCH(QString, typed);
        put(1, QStringLiteral("AA1234BB"));
        put(2, QStringLiteral("АА1234ВВ"));
        put(3, QStringLiteral("KA9999MH"));
        QCOMPARE(numbers(page(typed)), (QList<int>{ 1, 2 }));
        QCOMPARE(page(typed).rows.first().hit, SearchHit::Exact);
    }

    void ranksExactThenWordsThenLookAlikes()
    {
        put(1, QStringLiteral("AA1Z34BB")); // look-alike, though it is the oldest
        put(2, QStringLiteral("KA0001KA"), {}, {}, QStringLiteral("next to AA1234BB"));
        put(3, QStringLiteral("AA1234BB"));
        put(4, QStringLiteral("AA1234BBX"));
        put(5, QStringLiteral("AAI234B8"));
        put(6, QStringLiteral("CC1234BB"));
        const ReportPage found = page(QStringLiteral("AA1234BB"));
        QCOMPARE(numbers(found), (QList<int>{ 3, 2, 4, 1, 5 }));
        QList<SearchHit> hits;
        for (const ReportRow &row : found.rows)
            hits.append(row.hit);
        QCOMPARE(hits,
            (QList{ SearchHit::Exact, SearchHit::Words, SearchHit::Words, SearchHit::LookAlike,
                SearchHit::LookAlike }));
    }

    void pagesThroughASearch()
    {
        for (int n = 0; n < 30; ++n)
            put(n,
                n % 3 == 0       ? QStringLiteral("OO0000OO")
                    : n % 3 == 1 ? QStringLiteral("000000OO")
                                 : QStringLiteral("KA1111KA"),
                {}, {}, n % 2 == 0 ? QStringLiteral("seen with OO0000OO") : QString());
        const QList<int> whole = numbers(page(QStringLiteral("OO0000OO")));
        ReportQuery query;
        query.text = QStringLiteral("OO0000OO");
        query.limit = 4;
        QList<int> seen;
        do {
            const ReportPage one = got(reports().page(query));
            seen += numbers(one);
            query.after = one.next;
        } while (!query.after.isEmpty());
        QCOMPARE(seen, whole);
        QCOMPARE(seen.size(), 25);
        QCOMPARE(QSet<int>(seen.begin(), seen.end()).size(), 25);
    }

    void findsByWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("place") << QStringLiteral("Хрещатик 7");
        QTest::newRow("start of a word") << QStringLiteral("хрещ");
        QTest::newRow("other alphabet inside") << QStringLiteral("xpeщaтик");
        QTest::newRow("note") << QStringLiteral("тротуар");
        QTest::newRow("note with accent") << QStringLiteral("тротуа́р");
        QTest::newRow("case number") << QStringLiteral("PN-2026/000417");
        QTest::newRow("part of case number") << QStringLiteral("000417");
        QTest::newRow("document number") << QStringLiteral("sv-2026-000123");
        QTest::newRow("digits of the plate") << QStringLiteral("4711");
        QTest::newRow("end of the plate") << QStringLiteral("4711 MH");
        QTest::newRow("start of the plate") << QStringLiteral("KA47");
        QTest::newRow("two fields") << QStringLiteral("4711 хрещатик");
        QTest::newRow("plate before it was corrected") << QStringLiteral("KA4777MH");
    }

    void findsByWords()
    {
        QFETCH(QString, typed);
        Report report = makeReport(1, QStringLiteral("KA4777MH"));
        report.place = QStringLiteral("вулиця Хрещатик, 7");
        report.caseNumber = QStringLiteral("PN-2026/000417");
        report.corrections.append({ PlateText::fold(u"KA4777MH"), PlateText::fold(u"KA4711MH"),
            QStringLiteral("KA4711MH"), {}, {}, m_fixture->clock.nowUtc() });
        Note note;
        note.text = QStringLiteral("Авто стоїть на тротуарі.");
        note.at = m_fixture->clock.nowUtc();
        report.notes.append(note);
        DocumentVersion document;
        document.number = QStringLiteral("SV-2026-000123");
        report.documents.append(document);
        static_cast<void>(got(reports().store(creation(report))));
        Report other = makeReport(2, QStringLiteral("BC5555CB"));
        other.place = QStringLiteral("Дерибасівська");
        static_cast<void>(got(reports().store(creation(other))));
        QCOMPARE(numbers(page(typed)), QList<int>{ 1 });
    }

    void forgetsWhatWasEditedAway()
    {
        put(1, QStringLiteral("KA4711MH"), {}, {}, QStringLiteral("стара адреса"));
        QCOMPARE(numbers(page(QStringLiteral("стара"))), QList<int>{ 1 });
        change(1, [](Report &report) { report.place = QStringLiteral("нова адреса"); });
        QCOMPARE(numbers(page(QStringLiteral("нова"))), QList<int>{ 1 });
        QVERIFY(numbers(page(QStringLiteral("стара"))).isEmpty());
    }

    void survivesAnyText_data()
    {
        QTest::addColumn<QString>("typed");
        const QStringList texts{ QStringLiteral("\""), QStringLiteral("\"\"\"*"), QStringLiteral("AND OR NOT NEAR"),
            QStringLiteral("NEAR(a b)"), QStringLiteral("words : x"), QStringLiteral("-a ^b {c}"),
            QStringLiteral("'; DROP TABLE reports; --"), QStringLiteral("%_*?[a-z]"),
            QString::fromUtf8("\xf0\x9f\x9a\x97"), QString::fromUtf8("a\xf0\x9f\x9a\x97") + u'b',
            QString(QChar(0xd800)), QString(QChar(0)), QStringLiteral("()"), QStringLiteral("*"), QString(20000, u'A'),
            QStringLiteral("a ").repeated(5000), QString::fromUtf8("\u0301"), QString::fromUtf8("Ⅷ ½ ﬁ ß İ") };
        int n = 0;
        for (const QString &text : texts)
            QTest::addRow("%d", n++) << text;
    }

    void survivesAnyText()
    {
        QFETCH(QString, typed);
        put(1, QStringLiteral("KA4711MH"));
        QCOMPARE(numbers(page(typed)), QList<int>{});
        // And a report made of it is stored and found again by its plate.
        put(2, QStringLiteral("BC5555CB"), {}, {}, typed);
        QCOMPARE(numbers(page(QStringLiteral("BC5555CB"))), QList<int>{ 2 });
    }

    void blankTextMeansAll()
    {
        fill(3);
        QCOMPARE(page(QStringLiteral(" \t ")).rows.size(), 3);
    }

private:
    ReportStore &reports() { return m_fixture->store().reports(); }

    void put(int n, const QString &plate, const QDateTime &created = {}, const QDateTime &due = {},
        const QString &place = {})
    {
        Report report = makeReport(n, plate);
        if (!created.isNull())
            report.createdAt = created;
        report.dueAt = due;
        report.place = place;
        static_cast<void>(got(reports().store(creation(report))));
    }

    void fill(int count)
    {
        const QDateTime day({ 2026, 6, 1 }, { 0, 0 }, Qt::UTC);
        for (int n = 0; n < count; ++n)
            put(n, {}, day.addSecs(n * 7919 % 13), n % 4 == 0 ? QDateTime() : day.addDays(n * 31 % 5));
    }

    void change(int n, const std::function<void(Report &)> &edit)
    {
        Report report = got(reports().load(makeReport(n).id));
        edit(report);
        static_cast<void>(got(reports().store(update(report))));
    }

    ReportPage page(const QString &text)
    {
        ReportQuery query;
        query.text = text;
        return got(reports().page(query));
    }

    static QList<int> numbers(const ReportPage &page)
    {
        QList<int> found;
        for (const ReportRow &row : page.rows)
            found.append(row.id.toString().section(u'-', 1).toInt());
        return found;
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

SVIDOK_SUITE(StoreQueueTest, QCoreApplication)

} // namespace svidok::test::storequeuetests

#include "tst_store_queue.moc"
