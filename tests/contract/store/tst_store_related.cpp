// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::storerelatedtests {

/// What the store knows beside a report: candidates for duplicates (Q11), the vehicle's history (Q13), what was merged.
class StoreRelatedTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_fixture = std::make_unique<StoreFixture>(kind);
    }
    void cleanup() { m_fixture.reset(); }

    void findsWhatHasAHint()
    {
        put(1, [](Report &) {});
        put(2, [](Report &report) { report.enteredPlate.canonical = PlateText::fold(u"AAI234B8"); }); // looks alike, near
        put(3, [](Report &report) { report.enteredPlate.canonical = PlateText::fold(u"KA9999MH"); });
        put(4, [](Report &report) { shift(report, 86400); });
        put(5, [](Report &report) { report.deletedAt = report.createdAt; });
        put(6, [](Report &report) {
            shift(report, 86400);
            report.enteredPlate = {};
            report.photos[1].sha256 = makeReport(1).photos.at(0).sha256;
        });
        QCOMPARE(hinted(1), (QList<int>{ 2, 6 }));
        QCOMPARE(hinted(3), QList<int>{});
    }

    void findsPhotosThatDifferInBits_data()
    {
        QTest::addColumn<quint64>("turned");
        QTest::addColumn<bool>("found");
        QTest::newRow("none") << quint64(0) << true;
        QTest::newRow("7 in one quarter") << quint64(0x7f) << true;
        QTest::newRow("2 2 2 1") << quint64(0x0003'0300'0003'8000) << true;
        QTest::newRow("2 2 1 2") << quint64(0xc000'0300'0001'8001) << true;
        QTest::newRow("2 1 2 2") << quint64(0xc000'0100'0030'8001) << true;
        QTest::newRow("1 2 2 2") << quint64(0x8000'0101'0030'8001) << true;
        QTest::newRow("8") << quint64(0x0303'0000'0003'8001) << false;
    }

    void findsPhotosThatDifferInBits()
    {
        QFETCH(quint64, turned);
        QFETCH(bool, found);
        const quint64 hash = 0x00ff'1234'9abc'ffff;
        for (const int n : { 1, 2 }) {
            put(n, [&](Report &report) {
                report.enteredPlate = {};
                report.photos[0].perceptualHash = n == 1 ? hash : ~hash;
                report.photos[1].perceptualHash = n == 1 ? 0 : hash ^ turned;
            });
        }
        QCOMPARE(hinted(1), found ? QList<int>{ 2 } : QList<int>{});
        QCOMPARE(hinted(2), found ? QList<int>{ 1 } : QList<int>{});
    }

    void followsWhatDecodingShowsLater()
    {
        put(1, [](Report &report) {
            report.enteredPlate = {};
            report.photos[0].perceptualHash = 0xabcdef;
        });
        put(2, [](Report &report) { report.enteredPlate = {}; });
        QCOMPARE(hinted(1), QList<int>{});
        change(2, [](Report &report) { report.photos[1].perceptualHash = 0xabcdef; });
        QCOMPARE(hinted(1), QList<int>{ 2 });
        m_fixture->reopen();
        QCOMPARE(hinted(2), QList<int>{ 1 });
    }

    void tellsTheTraits()
    {
        put(1, [](Report &report) {
            GeoFix fix;
            fix.point = { -50.5, 30.25 };
            report.photos[1].capture.fix = fix;
            fix.point = { 50.4501, 30.5234 };
            fix.accuracyMetres = 12.5;
            report.photos[0].capture.fix = fix;
            report.photos[0].perceptualHash = 0xfedcba9876543210;
        });
        const Report report = got(m_fixture->store().reports().load(makeReport(1).id));
        const ReportTraits traits = got(related().candidates(report.id, 10)).report.traits;
        ReportTraits expected = ReportTraits::of(report);
        std::sort(expected.pictures.begin(), expected.pictures.end(),
            [](const auto &a, const auto &b) { return a.sha256.toHex() < b.sha256.toHex(); });
        ReportTraits sorted = traits;
        std::sort(sorted.pictures.begin(), sorted.pictures.end(),
            [](const auto &a, const auto &b) { return a.sha256.toHex() < b.sha256.toHex(); });
        QCOMPARE(sorted.pictures, expected.pictures);
        QCOMPARE(traits.plate, expected.plate);
        QCOMPARE(traits.occurredAt, expected.occurredAt);
        QCOMPARE(traits.place, expected.place);
        QCOMPARE(traits.fix->point, expected.fix->point);
        QCOMPARE(traits.fix->accuracyMetres, expected.fix->accuracyMetres);
    }

    void candidatesAreBounded()
    {
        for (int n = 1; n <= 9; ++n)
            put(n, [](Report &) {});
        QCOMPARE(got(related().candidates(makeReport(5).id, 3)).others.size(), 3);
        QCOMPARE(errorOf(related().candidates(ReportId(QStringLiteral("none")), 3)), ErrorCode::NotFound);
    }

    void tellsTheHistoryOfAPlate()
    {
        put(1, [](Report &report) { shift(report, -3 * 86400); });
        put(2, [](Report &report) { report.enteredPlate.canonical = PlateText::fold(u"AAI234B8"); });
        put(3, [](Report &report) { report.enteredPlate.canonical = PlateText::fold(u"KA9999MH"); });
        put(4, [](Report &report) {
            report.photos[0].capture.taken.reset();
            report.photos[1].capture.taken.reset();
        });
        put(5, [](Report &report) { shift(report, 86400); });
        put(6, [](Report &report) { report.deletedAt = report.createdAt; });
        put(7, [](Report &report) { report.enteredPlate = {}; });
        const PlateText plate = PlateText::fold(u"AA1234BB");
        QCOMPARE(numbers(got(related().ofPlate(plate, 10))), (QList<int>{ 5, 2, 1, 4 }));
        QCOMPARE(numbers(got(related().ofPlate(plate, 2))), (QList<int>{ 5, 2 }));
        QCOMPARE(got(related().ofPlate({}, 10)).size(), 0);
    }

    void tellsWhatWasMerged()
    {
        put(1, [](Report &) {});
        for (const int n : { 3, 2 }) {
            put(n, [](Report &report) {
                report.status = ReportStatus::Rejected;
                report.duplicateOf = makeReport(1).id;
            });
        }
        m_fixture->reopen();
        QCOMPARE(numbers(got(related().duplicatesOf(makeReport(1).id))), (QList<int>{ 2, 3 }));
        QCOMPARE(got(related().candidates(makeReport(2).id, 10)).report.duplicateOf, makeReport(1).id);
        change(2, [](Report &report) { report.duplicateOf = ReportId(); });
        QCOMPARE(numbers(got(related().duplicatesOf(makeReport(1).id))), QList<int>{ 3 });
        QCOMPARE(got(related().duplicatesOf(ReportId())).size(), 0);
    }

    void keepsWhatWasToldApart()
    {
        put(1, [](Report &) {});
        put(2, [](Report &) {});
        put(3, [](Report &) {});
        const ReportId one = makeReport(1).id;
        const ReportId other = makeReport(2).id;
        const auto mark = got(m_fixture->store().reports().page({})).mark;
        static_cast<void>(got(related().tellApart(one, other, true, { makeEvent(one.toString()), makeEvent(other.toString()) })));
        m_fixture->reopen();
        QCOMPARE(got(related().candidates(one, 10)).toldApart, QList<ReportId>{ other });
        QCOMPARE(got(related().candidates(other, 10)).toldApart, QList<ReportId>{ one });
        QVERIFY(got(related().candidates(makeReport(3).id, 10)).toldApart.isEmpty());
        QCOMPARE(hinted(1), (QList<int>{ 2, 3 })); // it is the use case that leaves them out
        // Other windows hear of it, and no version moved: who has the case on the desk can go on.
        QCOMPARE(got(m_fixture->store().queue().changes({}, mark)).changed.size(), 2);
        QCOMPARE(got(m_fixture->store().reports().load(one)).version, 1);

        static_cast<void>(got(related().tellApart(other, one, true, { makeEvent(one.toString()) }))); // once more, the other way round
        QCOMPARE(got(m_fixture->store().custody().links(one.toString(), 0, 9)).size(), 1);
        static_cast<void>(got(related().tellApart(other, one, false, { makeEvent(one.toString()) })));
        QVERIFY(got(related().candidates(one, 10)).toldApart.isEmpty());
        QVERIFY(got(related().candidates(other, 10)).toldApart.isEmpty());
        QCOMPARE(got(m_fixture->store().custody().links(one.toString(), 0, 9)).size(), 2);
        QCOMPARE(got(m_fixture->store().custody().links(other.toString(), 0, 9)).size(), 1);

        const QList<CustodyEvent> none;
        QCOMPARE(errorOf(related().tellApart(one, ReportId(QStringLiteral("none")), true, none)), ErrorCode::NotFound);
        QCOMPARE(errorOf(related().tellApart(one, one, true, none)), ErrorCode::InvalidArgument);
    }

    void aChangeReliesOnOthersBeingAsSeen()
    {
        put(1, [](Report &) {});
        put(2, [](Report &) {});
        ReportChange merging = update(got(m_fixture->store().reports().load(makeReport(2).id)));
        merging.report.duplicateOf = makeReport(1).id;
        merging.events = { makeEvent(makeReport(1).id.toString()) };
        merging.unchanged = { { makeReport(1).id, 1 } };
        change(1, [](Report &report) { report.place += u'!'; });
        QCOMPARE(errorOf(m_fixture->store().reports().store(merging)), ErrorCode::VersionConflict);
        QCOMPARE(got(related().duplicatesOf(makeReport(1).id)).size(), 0);
        QVERIFY(got(m_fixture->store().custody().links(makeReport(1).id.toString(), 0, 9)).isEmpty());
        merging.unchanged = { { ReportId(QStringLiteral("none")), 1 } };
        QCOMPARE(errorOf(m_fixture->store().reports().store(merging)), ErrorCode::VersionConflict);
        merging.unchanged = { { makeReport(1).id, 2 } };
        QCOMPARE(got(m_fixture->store().reports().store(merging)), 2);
        QCOMPARE(got(related().duplicatesOf(makeReport(1).id)).size(), 1);
    }

private:
    RelatedReports &related() { return m_fixture->store().related(); }

    static void shift(Report &report, qint64 seconds)
    {
        for (Photo &photo : report.photos)
            photo.capture.taken->utc = photo.capture.taken->utc.addSecs(seconds);
    }

    void put(int n, const std::function<void(Report &)> &edit)
    {
        Report report = makeReport(n);
        report.place = QStringLiteral("one place");
        edit(report);
        static_cast<void>(got(m_fixture->store().reports().store(creation(report))));
    }

    void change(int n, const std::function<void(Report &)> &edit)
    {
        Report report = got(m_fixture->store().reports().load(makeReport(n).id));
        edit(report);
        static_cast<void>(got(m_fixture->store().reports().store(update(report))));
    }

    QList<int> hinted(int n)
    {
        const auto found = got(related().candidates(makeReport(n).id, 100));
        QList<RelatedReport> others;
        for (const RelatedReport &other : found.others) {
            if (duplicateHint(found.report.traits, other.traits))
                others.append(other);
        }
        QList<int> ids = numbers(others);
        std::sort(ids.begin(), ids.end());
        return ids;
    }

    static QList<int> numbers(const QList<RelatedReport> &reports)
    {
        QList<int> found;
        for (const RelatedReport &report : reports)
            found.append(report.row.id.toString().section(u'-', 1).toInt());
        return found;
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

SVIDOK_SUITE(StoreRelatedTest, QCoreApplication)

} // namespace svidok::test::storerelatedtests

#include "tst_store_related.moc"
