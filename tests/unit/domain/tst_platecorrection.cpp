// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandruns.h"
#include "support/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::platecorrectiontests {

using namespace commandruns;

/// A person's word on the plate: what it replaces, what it leaves as it is, and how it is taken back.
class PlateCorrectionTest : public QObject {
    Q_OBJECT

private slots:
    void correctionsKeepTheReads();
    void aCorrectionTakenBackLeavesWhatStoodBefore();
    void aTypedPlateIsJudgedAtOnce();
    void whatWasMeasuredElsewhereIsNoLongerKnown();
    void aCorrectionStandsForItsPairAlone();
};

void PlateCorrectionTest::correctionsKeepTheReads()
{
    const Report before = reportIn(ReportStatus::PendingVerification);
    const Report report = after(before, { { command::CorrectPlate{ u"ка 0001 ая"_s, u"blurred"_s }, Inspector } });
    QCOMPARE(report.readings, before.readings);
    QCOMPARE(report.corrections.last().from.text(), u"AA1234BB"_s);
    QCOMPARE(report.corrections.last().to.text(), u"KA0001AЯ"_s);
    QCOMPARE(report.corrections.last().asEntered, u"ка 0001 ая"_s);
    QCOMPARE(report.effectivePlate().text(), u"KA0001AЯ"_s);
    for (const QString &slip : { u" - "_s, u"AA1234BB;"_s, u"AA1234BB/AA1234BC"_s, u"AA1234BB AA1234BC"_s })
        QCOMPARE(codeOf(run(report, command::CorrectPlate{ slip, {} }, Inspector)), ErrorCode::InvalidArgument);
}

void PlateCorrectionTest::aCorrectionTakenBackLeavesWhatStoodBefore()
{
    const ReportCommand back = command::TakeBackCorrection{};
    const auto typed = [](const QString &plate) { return command::CorrectPlate{ plate, u"typed"_s }; };
    Report before = reportIn(ReportStatus::PendingVerification);
    before.checks = checkPair(*before.pairFacts(), {});
    QCOMPARE(codeOf(run(before, back, Inspector)), ErrorCode::EdgeIllegal);

    Report report = after(before, { { typed(u"KA0001AA"_s), Inspector }, { typed(u"KA0007AA"_s), Inspector } });
    QCOMPARE(codeOf(run(report, back, Second)), ErrorCode::EdgeIllegal); // it is not hers
    const auto taken = run(report, back, Inspector);
    QVERIFY(taken);
    QCOMPARE(taken->events.last().action, u"plate.correction_taken_back"_s);
    report = taken->report;
    QCOMPARE(report.effectivePlate().text(), u"KA0001AA"_s);
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::Corrected);

    report = after(report, { { back, Inspector } });
    QCOMPARE(report.effectivePlate(), before.effectivePlate());
    QCOMPARE(report.plateOrigin(), before.plateOrigin()); // the machine's read, and no person's word
    QCOMPARE(report.checks, before.checks);
    QCOMPARE(report.corrections.size(), 4);
    QCOMPARE(report.corrections.last().from.text(), u"KA0001AA"_s);
    QCOMPARE(report.corrections.last().to, before.effectivePlate());
    QCOMPARE(codeOf(run(report, back, Inspector)), ErrorCode::EdgeIllegal);

    report = after(report, { { typed(u"KA0009AA"_s), Inspector } });
    QCOMPARE(report.effectivePlate().text(), u"KA0009AA"_s);
}

void PlateCorrectionTest::aTypedPlateIsJudgedAtOnce()
{
    Report before = reportIn(ReportStatus::PendingVerification);
    const auto facts = before.pairFacts();
    QVERIFY(facts);
    before.checks = checkPair(*facts, {});
    QCOMPARE(before.checks.at(2).source, u"reader"_s);
    const Report report = after(before, { { command::CorrectPlate{ u"KA0001AA"_s, u"blurred"_s }, Inspector } });
    QCOMPARE(report.checks.at(2).source, u"person"_s);
    QVERIFY(report.checks.at(2).notes.contains(u"plate.read_contradicts"_s));
    for (const int other : { 0, 1, 3 })
        QCOMPARE(report.checks.at(other), before.checks.at(other));
}

// Between two signs nothing moved, and the car may have.
void PlateCorrectionTest::whatWasMeasuredElsewhereIsNoLongerKnown()
{
    const auto corrected = [](const QString &plate) {
        Report before = reportIn(ReportStatus::PendingVerification);
        before.readings = { reading(u"g1"_s, u"p1"_s, { u"BAHK383"_s, u"AA4721KM"_s }), reading(u"g2"_s, u"p2"_s, { u"BAHK383"_s, u"AA4721KM"_s }) };
        for (PhotoReading &each : before.readings)
            each.plates.last().quad = { QPointF(10, 10), QPointF(60, 10), QPointF(60, 20), QPointF(10, 20) };
        before.scene = SceneMatch{ false, {}, 900, 910, 300, 200, 0.8, { 1, 0, 0, 0, 1, 0, 0, 0, 1 }, 0.03, 0.02, u"test"_s };
        before.checks = checkPair(*before.pairFacts(), {});
        return std::pair(before, after(before, { { command::CorrectPlate{ plate, u"typed"_s }, Inspector } }));
    };
    for (const QString &another : { u"AA4721KM"_s, u"KA0001AA"_s }) {
        const auto [before, report] = corrected(another);
        QCOMPARE(before.checks.at(3).verdict, Verdict::Pass);
        QCOMPARE(report.checks.at(3).verdict, Verdict::Unknown);
        QCOMPARE(report.checks.at(3).reason, u"vehicle.shift_missing"_s);
        QVERIFY(!report.scene->vehicleShiftMetres && !report.scene->vehicleShiftUncertainty);
        QCOMPARE(report.checks.at(0), before.checks.at(0));
        QCOMPARE(report.checks.at(1), before.checks.at(1));
    }
    const auto [before, report] = corrected(u"BAHX383"_s); // a slip of the reader
    QCOMPARE(report.checks.at(3), before.checks.at(3));
    QCOMPARE(report.scene, before.scene);
}

void PlateCorrectionTest::aCorrectionStandsForItsPairAlone()
{
    const Report pending = reportIn(ReportStatus::PendingVerification);
    Report report = after(pending, { { command::CorrectPlate{ u"KA0001AA"_s, u"blurred"_s }, Inspector } });
    QCOMPARE(report.corrections.last().photos, (QList<PhotoId>{ PhotoId(u"p1"_s), PhotoId(u"p2"_s) }));
    QVERIFY(report.standingCorrection());
    report = after(report,
        { { command::AskReporter{ u"A clearer one, please."_s }, Inspector },
            { command::AddPhoto{ photo(PhotoRole::Verification, u"p3"_s, 720) }, actor(Role::Importer) },
            { command::SubmitForVerification{}, actor(Role::Importer) },
            { command::AddReading{ reading(u"g3"_s, u"p3"_s, { u"AE2960HC"_s }) }, Worker } });
    QVERIFY2(!report.standingCorrection(), "nobody has seen that photo yet");
    QVERIFY(!report.pairFacts()->confirmedPlate);
    QCOMPARE(report.pairFacts()->enteredPlate, report.enteredPlate.canonical);
    QVERIFY(checkPlate(*report.pairFacts()).verdict != Verdict::Pass);
    QVERIFY(report.plateOrigin() != Report::PlateOrigin::Corrected);
    QCOMPARE(report.corrections.size(), 1);

    report = after(report, { { command::CorrectPlate{ u"KA0001AA"_s, u"blurred"_s }, Inspector } });
    QCOMPARE(checkPlate(*report.pairFacts()).verdict, Verdict::Pass);
    report.corrections.last().photos.clear();
    QVERIFY2(report.standingCorrection(), "an earlier version did not say which photos it was made of");
}

SVIDOK_SUITE(PlateCorrectionTest, QCoreApplication)

} // namespace svidok::test::platecorrectiontests

#include "tst_platecorrection.moc"
