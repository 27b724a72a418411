// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "base/translation.h"
#include "support/suites.h"
#include "viewmodels/errorwords.h"
#include "viewmodels/platewords.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/timewords.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace svidok::test::casewordstests {

using namespace Qt::StringLiterals;

class TestCaseWords : public QObject {
    Q_OBJECT

private slots:
    void everyCodeOfTheRulesHasWords_data();
    void everyCodeOfTheRulesHasWords();
    void numbersAreWrittenAsTheLocaleDoes();
    void whatIsNotTheLimitNeverLooksLikeIt();
    void noThresholdLacksItsUnit();
    void confidenceSaysWhatItMeans();
    void grammarStepsAreSentences();
    void anOffsetIsNeverInvented();
    void everyFormatOfPlatesHasAName();
    void errorsNameNoInternalNumber();
};

// The codes are taken from the sources that make them, so that a new one without words is found here.
static QSet<QString> codesOfTheSources()
{
    QSet<QString> codes;
    static const QRegularExpression code(u"\"([a-z]+\\.[a-z_]{3,})[:\"]"_s);
    for (const QString &name : {u"app/domain/rules.cpp"_s, u"app/vision/cvscenematcher.cpp"_s, u"app/domain/scene.h"_s}) {
        QFile file(QStringLiteral(SVIDOK_SOURCE_DIR) + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is gone", qPrintable(name));
        auto found = code.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            codes.insert(found.next().captured(1));
    }
    return codes;
}

void TestCaseWords::everyCodeOfTheRulesHasWords_data()
{
    QTest::addColumn<QString>("code");
    const QSet<QString> codes = codesOfTheSources();
    QVERIFY(codes.contains(u"gps.uncertain"_s) && codes.contains(u"texture.too_little"_s)); // of both rooms
    for (const QString &code : codes)
        QTest::newRow(qPrintable(code)) << code;
}

void TestCaseWords::everyCodeOfTheRulesHasWords()
{
    QFETCH(QString, code);
    const QString whole = code == u"plate.differs_at"_s ? code + u":2"_s : code;
    const QString english = rulewords::reason(whole);
    QVERIFY(english != whole);
    QVERIFY(!english.contains(u'%'));
    const Translation ukrainian(u"uk"_s);
    QVERIFY(ukrainian.isLoaded());
    QVERIFY2(rulewords::reason(whole) != english, "the words are not translated");
}

void TestCaseWords::numbersAreWrittenAsTheLocaleDoes()
{
    RuleCheck check{RuleId::Interval, Verdict::Pass, 372.5, 300.0, 2.0, u"s"_s, {}, {}, {}};
    QCOMPARE(rulewords::measured(check, QLocale(QLocale::English)), u"6 min 12.5 s \u00b1 2 s"_s);
    QCOMPARE(rulewords::measured(check, QLocale(QLocale::Ukrainian)), u"6 min 12,5 s \u00b1 2 s"_s);
    QCOMPARE(rulewords::threshold(check, QLocale(QLocale::English)), u"at least 5 min"_s);
    check.value = -61.0;
    QVERIFY(rulewords::measured(check, QLocale(QLocale::English)).contains(u"1 min 1 s"_s));
    QVERIFY(rulewords::measured(check, QLocale(QLocale::English)).startsWith(QLocale(QLocale::English).negativeSign()));
    check.value.reset();
    QCOMPARE(rulewords::measured(check), u"not measured"_s);
}

void TestCaseWords::whatIsNotTheLimitNeverLooksLikeIt()
{
    RuleCheck check{RuleId::Distance, Verdict::Unknown, 10.0004, 10.0, std::nullopt, u"m"_s, {}, {}, {}};
    QCOMPARE(rulewords::measured(check, QLocale(QLocale::English)), u"10.0004 m"_s);
    check.value = 10.0;
    QCOMPARE(rulewords::measured(check, QLocale(QLocale::English)), u"10 m"_s);
    check = {RuleId::Interval, Verdict::Fail, 299.9999, 300.0, std::nullopt, u"s"_s, {}, {}, {}};
    QVERIFY(rulewords::measured(check, QLocale(QLocale::English)) != u"5 min"_s);
    QVERIFY(!rulewords::measured(check, QLocale(QLocale::English)).contains(u"60 s"_s));
    check.value = 359.9999;
    QCOMPARE(rulewords::measured(check, QLocale(QLocale::English)), u"6 min"_s);
    check.value = 59.9999;
    QCOMPARE(rulewords::measured(check, QLocale(QLocale::English)), u"1 min"_s);
}

void TestCaseWords::noThresholdLacksItsUnit()
{
    for (const QString &unit : {u"s"_s, u"m"_s, u"px"_s}) {
        const RuleCheck check{RuleId::Scene, Verdict::Pass, 1.0, 3.0, 1.0, unit, {}, {}, {}};
        QVERIFY(rulewords::threshold(check, QLocale(QLocale::English)).endsWith(u"3 "_s + unit));
    }
}

void TestCaseWords::confidenceSaysWhatItMeans()
{
    PlateRead read;
    read.raw = u"AA1234BB"_s;
    read.confidence = 0.999;
    read.abstained = false;
    QVERIFY(platewords::confidence(read).startsWith(u"99 %"_s)); // never rounded up to certainty
    read.abstained = true;
    QVERIFY(platewords::confidence(read).contains(u"not sure enough to fill in"_s));
    QVERIFY(platewords::confidenceMeaning(0.9).contains(u"90"_s));
}

void TestCaseWords::grammarStepsAreSentences()
{
    QCOMPARE(platewords::grammarStep(u"2:I>1 (digit expected)"_s), u"character 3: I became 1, because a digit is expected there"_s);
    QCOMPARE(platewords::grammarStep(u"0:P>R (likelier as a plate)"_s), u"character 1: P became R, because so it is likelier as a plate"_s);
    QCOMPARE(platewords::grammarStep(u"whole:T6883CM>AT6883CM (likelier as a plate)"_s),
        u"the whole read: T6883CM became AT6883CM, because so it is likelier as a plate"_s);
    QVERIFY(platewords::grammarStep(u"order:AABB1234>AA1234BB (lines)"_s).contains(u"AABB1234 became AA1234BB"_s));
    QCOMPARE(platewords::grammarStep(u"something new"_s), u"something new"_s);
    QVERIFY(platewords::unknownRegion(u"UKG"_s).contains(u"UKG"_s));
    QVERIFY(platewords::mayLackFirst().contains(u"left end"_s));
    QVERIFY(platewords::mayBeCutOff().contains(u"right end"_s));
    QVERIFY(platewords::mayBeNoPlate().contains(u"signs"_s));
}

// K8: what was observed is shown with the offset that was observed, and with none where there was none.
void TestCaseWords::anOffsetIsNeverInvented()
{
    const QLocale locale(QLocale::Ukrainian, QLocale::Ukraine);
    ObservedInstant at{QDateTime({2026, 10, 25}, {0, 30, 5}, Qt::UTC), 10800, InstantSource::ExifOriginal, u"x"_s, 1, false};
    QCOMPARE(timewords::observed(at, locale), u"25.10.26 03:30:05 +03:00"_s);
    at.offsetSeconds = -(3 * 3600 + 30 * 60);
    QCOMPARE(timewords::observed(at, locale), u"24.10.26 21:00:05 \u221203:30"_s);
    at.offsetSeconds = 10800;
    at.offsetAssumed = true;
    QCOMPARE(timewords::observed(at, locale), u"25.10.26 03:30:05 +03:00, offset assumed"_s);
    at.offsetSeconds.reset();
    QCOMPARE(timewords::observed(at, locale), u"25.10.26 00:30:05 UTC, no offset recorded"_s);
    QCOMPARE(timewords::instant({}), u"not known"_s);
}

void TestCaseWords::errorsNameNoInternalNumber()
{
    const QString noAuthority = errorwords::shown({ErrorCode::TemplateFieldMissing, u"authority"_s, {}, {}});
    QVERIFY(noAuthority.startsWith(u"The document needs the name of the authority"_s) && noAuthority.contains(u"settings"_s));
    QVERIFY(errorwords::shown({ErrorCode::TemplateFieldMissing, u"report.plate"_s, {}, {}}).startsWith(u"The document needs a plate"_s));
    for (const QString &field : {u"authority"_s, u"report.plate"_s, u"report.photos.initial"_s, u"report.photos.verification"_s, u"report.violations"_s, u"report.checks"_s}) {
        const QString said = errorwords::shown({ErrorCode::TemplateFieldMissing, field, {}, {}});
        QVERIFY2(said.startsWith(u"The document needs "_s) && !said.contains(u':'), qPrintable(said));
    }
    const Error ofAReport{ErrorCode::LeaseHeld, u"01976986-13a0-75e0-893d-4bde9d59fd11"_s, {}, {}};
    QCOMPARE(errorwords::shown(ofAReport), errorWithAdvice({ErrorCode::LeaseHeld, {}, {}, {}}));
    const Error ofAPhoto{ErrorCode::EvidenceMissing, QString(64, u'a'), {}, {}};
    QVERIFY(errorwords::shown(ofAPhoto).startsWith(QString(12, u'a') + u"\u2026:"_s));
    const Error ofAFile{ErrorCode::PhotoEmpty, u"IMG_1.jpg"_s, {}, {}};
    QVERIFY(errorwords::shown(ofAFile).startsWith(u"IMG_1.jpg"_s));
    QVERIFY(errorwords::shown({ErrorCode::NotSignedIn, {}, {}, {}}).contains(u"Who works here"_s)); // there is nowhere to sign in
}

void TestCaseWords::everyFormatOfPlatesHasAName()
{
    const Translation ukrainian(u"uk"_s);
    static const QRegularExpression format(u"\"name\": \"([a-z]{2}-[a-z0-9-]+)\", \"country\""_s);
    QSet<QString> codes;
    for (const QString &name : {u"ua"_s, u"neighbours"_s}) {
        QFile file(QStringLiteral(SVIDOK_SOURCE_DIR) + u"/resources/plates/%1.json"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto found = format.globalMatch(QString::fromUtf8(file.readAll()));
        while (found.hasNext())
            codes.insert(found.next().captured(1));
    }
    QVERIFY(codes.contains(u"ua-2015"_s) && codes.contains(u"pl-car"_s)); // of both packs
    for (const QString &code : codes)
        QVERIFY2(platewords::formatName(code) != code, qPrintable(code));
    QCOMPARE(platewords::formatName(u"ua-2015"_s), u"Україна, авто з 2004 року"_s);
    QCOMPARE(platewords::formatName(u"xx-unknown"_s), u"xx-unknown"_s);
}

SVIDOK_SUITE(TestCaseWords, QCoreApplication)

} // namespace svidok::test::casewordstests

#include "tst_casewords.moc"
