// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/verification.h"
#include "domain/wire.h"
#include "support/reports.h"
#include "support/suites.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace svidok::test::wiretests {

class WireTest : public QObject {
    Q_OBJECT

private slots:
    void namesComeBack();
    void followsTheContract();
    void instants_data();
    void instants();
    void localInstants();
    void canonicalForm();
    void refusesWhatIsOutOfRange();
    void verificationCounts();
    void effectivePlates();
};

void WireTest::namesComeBack()
{
    const auto walk = [](auto last, auto parse) {
        QStringList names;
        for (int i = 0; i <= static_cast<int>(last); ++i) {
            const auto value = static_cast<decltype(last)>(i);
            const QString name = wire::name(value);
            QVERIFY(!name.isEmpty() && !names.contains(name));
            QVERIFY(parse(name) == value);
            names.append(name);
        }
        QVERIFY(!parse(QString()) && !parse(u"nonsense"_s));
    };
    walk(ReportStatus::Rejected, wire::reportStatus);
    walk(PhotoRole::Context, wire::photoRole);
    walk(RuleId::Scene, wire::ruleId);
    walk(Verdict::Unknown, wire::verdict);
    walk(OutboxState::Cancelled, wire::outboxState);
    walk(CaptureFlag::TimeImplausible, wire::captureFlag);
    walk(ReaderFailure::SwitchedOff, wire::readerFailure);
    walk(InstantSource::FileName, wire::instantSource);
    walk(ViolationState::Rejected, wire::violationState);
    walk(Decision::Kind::Reopened, wire::decisionKind);
    walk(NoteVisibility::Reporter, wire::noteVisibility);
    for (int bit = 1; bit <= static_cast<int>(Role::Importer); bit *= 2)
        QCOMPARE(wire::role(wire::name(static_cast<Role>(bit))), std::optional(static_cast<Role>(bit)));
    QCOMPARE(wire::name(ReportStatus::PendingVerification), u"pending_verification"_s);
}

// The members that outside checks rely on.
void WireTest::followsTheContract()
{
    const QJsonObject plate =
        wire::toJson(reading(u"g"_s, u"p"_s, { u"AA1234BB"_s })).value(u"plates").toArray().at(0).toObject();
    for (const char16_t *key : { u"text", u"raw", u"country", u"format", u"lines", u"confidence", u"abstained",
             u"subject", u"quad", u"chars", u"readers", u"suggestion" })
        QVERIFY2(plate.contains(QString::fromUtf16(key)), qPrintable(QString::fromUtf16(key)));
    QVERIFY(plate.value(u"suggestion").isNull());
    QCOMPARE(plate.value(u"quad").toArray().size(), 4);
    const QJsonObject check = wire::toJson(RuleCheck());
    for (const char16_t *key :
        { u"rule", u"result", u"value", u"threshold", u"uncertainty", u"unit", u"source", u"reason" })
        QVERIFY2(check.contains(QString::fromUtf16(key)), qPrintable(QString::fromUtf16(key)));
    QCOMPARE(check.value(u"result").toString(), u"UNKNOWN"_s);
    QVERIFY(check.value(u"value").isNull());
}

void WireTest::instants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    QTest::newRow("UTC") << u"2026-10-25T00:30:00.123Z"_s << u"2026-10-25T00:30:00.123Z"_s;
    QTest::newRow("summer") << u"2026-10-25T03:30:00+03:00"_s << u"2026-10-25T00:30:00.000Z"_s;
    QTest::newRow("winter") << u"2026-10-25T03:30:00.000+02:00"_s << u"2026-10-25T01:30:00.000Z"_s;
    QTest::newRow("no offset") << u"2026-10-25T03:30:00"_s << QString();
    QTest::newRow("date") << u"2026-10-25"_s << QString();
    QTest::newRow("no such day") << u"2026-02-29T00:00:00Z"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("text") << u"yesterday"_s << QString();
}

void WireTest::instants()
{
    QFETCH(QString, text);
    QFETCH(QString, utc);
    const QDateTime parsed = wire::instantFrom(text);
    QCOMPARE(parsed.isNull(), utc.isEmpty());
    if (!utc.isEmpty())
        QCOMPARE(wire::instant(parsed), utc);
}

void WireTest::localInstants()
{
    ObservedInstant observed;
    observed.utc = QDateTime({ 2026, 10, 25 }, { 0, 30 }, Qt::UTC);
    QCOMPARE(wire::localInstant(observed), u"2026-10-25T00:30:00.000Z"_s);
    observed.offsetSeconds = 10800;
    QCOMPARE(wire::localInstant(observed), u"2026-10-25T03:30:00.000+03:00"_s);
    observed.offsetSeconds = -12600;
    QCOMPARE(wire::localInstant(observed), u"2026-10-24T21:00:00.000-03:30"_s);
    observed.offsetSeconds = 0;
    QCOMPARE(wire::localInstant(observed), u"2026-10-25T00:30:00.000+00:00"_s);
}

void WireTest::canonicalForm()
{
    const QJsonObject json{ { u"b"_s, 1.0 }, { u"a"_s, QJsonArray{ 0.1, 1e-7, qint64{9007199254740993}, true, QJsonValue() } },
        { u"Б"_s, u"\"ї\\\n"_s }, { u"aa"_s, QJsonObject{ { u"z"_s, 1 }, { u"y"_s, 2 } } } };
    QCOMPARE(wire::canonical(json),
        QByteArray(
            "{\"a\":[0.1,1e-07,9007199254740993,true,null],\"aa\":{\"y\":2,\"z\":1},\"b\":1,\"Б\":\"\\\"ї\\\\\\n\"}"));
}

void WireTest::refusesWhatIsOutOfRange()
{
    const auto refused = [](const QString &key, const QJsonValue &value) {
        QJsonObject json = wire::toJson(photo(PhotoRole::Initial, u"p"_s, 0));
        json.insert(key, value);
        const auto back = wire::photoFrom(json);
        return !back && back.error().code == ErrorCode::InvalidArgument && back.error().subject == key;
    };
    QVERIFY(refused(u"width"_s, 3e9));
    QVERIFY(refused(u"width"_s, 1.5));
    QVERIFY(refused(u"byte_size"_s, 1e300));
    QVERIFY(refused(u"sha256"_s, u"abcd"_s));
    QVERIFY(refused(u"perceptual_hash"_s, u"xyz"_s));
    QVERIFY(refused(u"role"_s, u"third"_s));
    QVERIFY(refused(u"id"_s, 7));
    // what is no number has no JSON: absent where it may be, refused where it must not
    RuleCheck check;
    check.value = std::numeric_limits<double>::quiet_NaN();
    const auto valueless = wire::ruleCheckFrom(wire::toJson(check));
    QVERIFY(valueless && !valueless->value);
    check.threshold = std::numeric_limits<double>::infinity();
    QCOMPARE(wire::ruleCheckFrom(wire::toJson(check)).error().subject, u"threshold"_s);
}

void WireTest::verificationCounts()
{
    const VerificationAnswer pass{ Verdict::Pass, {}, {} };
    const VerificationAnswer unknown{ Verdict::Unknown, {}, {} };
    const VerificationAnswer fail{ Verdict::Fail, {}, {} };
    VerificationReport report;
    QVERIFY(!report.isValid()); // no signature
    SignatureReport good;
    good.integrity = pass;
    report.signatures = { good };
    QVERIFY(report.isValid()); // what nobody could answer is no failure
    report.files = { pass };
    QVERIFY(report.isValid());
    report.files = { pass, unknown }; // what no signature covers is said, and no failure
    QVERIFY(report.isValid());
    report.files = { pass, unknown, fail };
    QVERIFY(!report.isValid());
    report.files.clear();
    for (auto answer : { &SignatureReport::integrity, &SignatureReport::signerAnswer, &SignatureReport::chain,
             &SignatureReport::revocation, &SignatureReport::time, &SignatureReport::laterChanges }) {
        SignatureReport bad = good;
        bad.*answer = fail;
        report.signatures = { good, bad };
        QVERIFY(!report.isValid());
    }
    SignatureReport unread = good;
    unread.integrity = unknown;
    report.signatures = { unread };
    QVERIFY(!report.isValid());
}

void WireTest::effectivePlates()
{
    Report report = reportIn(ReportStatus::PendingVerification);
    report.enteredPlate = { u"вс 9999 аа"_s, PlateText::fold(u"вс 9999 аа") };
    QCOMPARE(report.effectivePlate().text(), u"AA1234BB"_s);
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::SingleRead);
    report.readings.append(reading(u"g1b"_s, u"p2"_s, { u"AA1234BB"_s }));
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::AgreeingReads);
    report.readings.append(reading(u"g2"_s, u"p2"_s, { u"AA1234BC"_s }));
    QCOMPARE(report.effectivePlate().text(), u"BC9999AA"_s); // the reads disagree
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::Entered);
    report.readings.last().plates.first().abstained = true;
    QCOMPARE(report.effectivePlate().text(), u"AA1234BB"_s);
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::SingleRead);
    report.readings.clear();
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::Entered);
    report.corrections.append({ {}, PlateText::fold(u"KA0001AA"), {}, {}, {}, Now });
    QCOMPARE(report.plateOrigin(), Report::PlateOrigin::Corrected);
    QCOMPARE(report.effectivePlate().text(), u"KA0001AA"_s);
}

SVIDOK_SUITE(WireTest, QCoreApplication)

} // namespace svidok::test::wiretests

#include "tst_wire.moc"
