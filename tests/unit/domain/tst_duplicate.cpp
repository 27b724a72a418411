// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duplicate.h"
#include "support/reports.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::duplicatetests {

using namespace Qt::StringLiterals;
using Kind = DuplicateClue::Kind;

namespace {

const QDateTime Noon({ 2026, 5, 4 }, { 12, 0 }, Qt::UTC);
constexpr GeoPoint Corner{ 50.4501, 30.5234 };
constexpr double DegreePerMetre = 1 / 111200.0; // of latitude

ReportTraits seen(const QString &plate, const QDateTime &at = {}, std::optional<double> metresNorth = {})
{
    ReportTraits traits{ PlateText::fold(plate), at, {}, {}, {} };
    if (metresNorth) {
        traits.fix = GeoFix();
        traits.fix->point = { Corner.latitude + *metresNorth * DegreePerMetre, Corner.longitude };
    }
    return traits;
}

QList<Kind> kinds(const std::optional<DuplicateHint> &hint)
{
    QList<Kind> found;
    if (hint) {
        for (const DuplicateClue &clue : hint->clues)
            found.append(clue.kind);
    }
    return found;
}

} // namespace

class DuplicateTest : public QObject {
    Q_OBJECT

private slots:
    void samePlateNeedsTimeOrPlace()
    {
        const ReportTraits one = seen(u"AA1234BB"_s, Noon, 0);
        QCOMPARE(kinds(duplicateHint(one, seen(u"АА 1234 ВВ"_s, Noon.addSecs(1800)))), (QList{ Kind::SamePlate, Kind::CloseInTime }));
        QCOMPARE(kinds(duplicateHint(one, seen(u"AA1234BB"_s, {}, 30))), (QList{ Kind::SamePlate, Kind::CloseInPlace }));
        QVERIFY(!duplicateHint(one, seen(u"AA1234BB"_s)));
        QVERIFY(!duplicateHint(one, seen(u"AA1234BB"_s, Noon.addSecs(7200))));
    }

    void theSameCarOnAnotherDayOrElsewhereIsAnotherOffence()
    {
        const ReportTraits one = seen(u"AA1234BB"_s, Noon, 0);
        QVERIFY(!duplicateHint(one, seen(u"AA1234BB"_s, Noon.addDays(1), 5)));
        QVERIFY(!duplicateHint(one, seen(u"AA1234BB"_s, Noon.addSecs(600), 900)));
        QVERIFY(duplicateHint(one, seen(u"AA1234BB"_s, Noon.addSecs(5 * 3600), 5))); // parked since the morning
    }

    void otherCarsSideBySideAreNoDuplicates()
    {
        QVERIFY(!duplicateHint(seen(u"AA1234BB"_s, Noon, 0), seen(u"KA9999MH"_s, Noon, 0)));
        QVERIFY(!duplicateHint(seen({}, Noon, 0), seen({}, Noon, 0)));
        ReportTraits one = seen(u"AA1234BB"_s, Noon, 0);
        ReportTraits other = seen(u"KA9999MH"_s, Noon, 0);
        one.pictures = { { Sha256::of("a"), 0xff00ff00ff00ff00 } };
        other.pictures = { { Sha256::of("b"), 0xff00ff00ff00ff00 } };
        QVERIFY(!duplicateHint(one, other)); // two cars on pictures of one scene
    }

    void lookAlikePlatesNeedBoth()
    {
        const ReportTraits one = seen(u"AA1234BB"_s, Noon, 0);
        QVERIFY(!duplicateHint(one, seen(u"AAI234B8"_s, Noon)));
        QCOMPARE(kinds(duplicateHint(one, seen(u"AAI234B8"_s, Noon, 0))),
            (QList{ Kind::LookAlikePlate, Kind::CloseInTime, Kind::CloseInPlace }));
    }

    void theSamePhotoSaysItAll()
    {
        ReportTraits one = seen(u"AA1234BB"_s, Noon, 0);
        ReportTraits other = seen(u"KA9999MH"_s);
        one.pictures = other.pictures = { { Sha256::of("a"), 0 } };
        const auto hint = duplicateHint(one, other);
        QCOMPARE(kinds(hint), (QList{ Kind::SamePhoto, Kind::OtherPlate }));
        QVERIFY(hint->points < 100);
        other.plate = {};
        QCOMPARE(duplicateHint(one, other)->points, 100);
    }

    void alikePhotosAreCountedInBits_data()
    {
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("alike");
        QTest::newRow("same") << 0 << true;
        QTest::newRow("just alike") << 7 << true;
        QTest::newRow("no longer") << 8 << false;
    }

    void alikePhotosAreCountedInBits()
    {
        QFETCH(int, bits);
        QFETCH(bool, alike);
        ReportTraits one;
        ReportTraits other;
        const quint64 hash = 0x123456789abcdef0;
        one.pictures = { { Sha256::of("x"), ~hash }, { Sha256::of("a"), hash } };
        other.pictures = { { Sha256::of("b"), hash ^ ((quint64(1) << bits) - 1) } };
        const auto hint = duplicateHint(one, other);
        QCOMPARE(hint.has_value(), alike);
        if (alike)
            QCOMPARE(hint->clues, (QList<DuplicateClue>{ { Kind::AlikePhoto, bits } }));
    }

    void photosThatWereNotDecodedAreNotAlike()
    {
        ReportTraits one;
        ReportTraits other;
        one.pictures = { { Sha256::of("a"), 0 }, { Sha256(), 0 } };
        other.pictures = { { Sha256::of("b"), 0 }, { Sha256(), 0 } };
        QVERIFY(!duplicateHint(one, other));
    }

    void aVagueFixIsGivenRoomButNotAllOfIt()
    {
        ReportTraits one = seen(u"AA1234BB"_s, {}, 0);
        ReportTraits other = seen(u"AA1234BB"_s, {}, 140);
        QVERIFY(!duplicateHint(one, other));
        one.fix->accuracyMetres = 5000;
        QVERIFY(duplicateHint(one, other));
        other.fix->point.latitude = Corner.latitude + 400 * DegreePerMetre;
        QVERIFY(!duplicateHint(one, other));
    }

    void theSameWordsAreAPlaceWhereNobodyMeasured()
    {
        ReportTraits one = seen(u"AA1234BB"_s);
        ReportTraits other = one;
        one.place = u"Хрещатик, 1"_s;
        other.place = u" хрещатик,  1 "_s;
        QCOMPARE(kinds(duplicateHint(one, other)), (QList{ Kind::SamePlate, Kind::CloseInPlace }));
        one.place = other.place = u" "_s;
        QVERIFY(!duplicateHint(one, other));
    }

    void isTheSameBothWays()
    {
        const ReportTraits one = seen(u"AA1234BB"_s, Noon, 0);
        const ReportTraits other = seen(u"AA1234BB"_s, Noon.addSecs(-900), 40);
        QVERIFY(duplicateHint(one, other));
        QCOMPARE(duplicateHint(one, other), duplicateHint(other, one));
    }

    void mergingRejectsAndSplittingReopens()
    {
        const Report report = reportIn(ReportStatus::PendingVerification);
        const ReportId primary(u"r2"_s);
        const auto who = context(actor(Role::Inspector));
        const auto merged = applyCommand(report, command::MergeInto{ primary, u"seen twice"_s }, who);
        QVERIFY(merged);
        QCOMPARE(merged->report.status, ReportStatus::Rejected);
        QCOMPARE(merged->report.duplicateOf, primary);
        QCOMPARE(merged->report.photos, report.photos);
        QCOMPARE(merged->report.decisions.last().reasonCode, QString(DuplicateReason));
        QCOMPARE(merged->events.size(), 2);
        QCOMPARE(merged->events.at(0).action, u"report.merged"_s);
        QCOMPARE(merged->events.at(0).details.value(u"into").toString(), primary.toString());
        QCOMPARE(merged->events.at(1).chain, primary.toString());
        QCOMPARE(merged->events.at(1).details.value(u"duplicate").toString(), report.id.toString());

        const auto split = applyCommand(merged->report, command::Reopen{ u"another car"_s }, who);
        QVERIFY(split);
        QCOMPARE(split->report.status, ReportStatus::PendingVerification);
        QVERIFY(split->report.duplicateOf.isEmpty());
        QCOMPARE(split->events.at(0).action, u"report.split"_s);
        QCOMPARE(split->events.at(1).chain, primary.toString());
        QCOMPARE(split->report.decisions.size(), report.decisions.size() + 2);
    }

    void mergingIsRefused_data()
    {
        QTest::addColumn<ReportStatus>("status");
        QTest::addColumn<Roles>("roles");
        QTest::addColumn<QString>("primary");
        QTest::addColumn<ErrorCode>("error");
        const Roles inspector = Role::Inspector;
        QTest::newRow("itself") << ReportStatus::PendingVerification << inspector << u"r1"_s << ErrorCode::InvalidArgument;
        QTest::newRow("nothing") << ReportStatus::PendingVerification << inspector << QString() << ErrorCode::InvalidArgument;
        QTest::newRow("submitted") << ReportStatus::Submitted << inspector << u"r2"_s << ErrorCode::EdgeIllegal;
        QTest::newRow("draft") << ReportStatus::Draft << inspector << u"r2"_s << ErrorCode::EdgeIllegal;
        QTest::newRow("auditor") << ReportStatus::PendingVerification << (inspector | Role::Auditor) << u"r2"_s << ErrorCode::RoleMissing;
        QTest::newRow("importer") << ReportStatus::PendingVerification << Roles(Role::Importer) << u"r2"_s << ErrorCode::RoleMissing;
    }

    void mergingIsRefused()
    {
        QFETCH(ReportStatus, status);
        QFETCH(Roles, roles);
        QFETCH(QString, primary);
        QFETCH(ErrorCode, error);
        const auto merged = applyCommand(reportIn(status), command::MergeInto{ ReportId(primary), {} }, context(actor(roles)));
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, error);
    }
};

SVIDOK_SUITE(DuplicateTest, QCoreApplication)

} // namespace svidok::test::duplicatetests

#include "tst_duplicate.moc"
