// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"
#include "support/drawnplate.h"
#include "support/fakeclock.h"
#include "support/fakereader.h"
#include "support/suites.h"
#include "usecases/comparepair.h"
#include "usecases/readplatesjson.h"

#include <QJsonArray>
#include <QTest>

namespace svidok::test::comparepairtests {

using namespace Qt::StringLiterals;

namespace {

/// Knows a time and a size for every photo but the broken one.
class FakeProbe final : public PhotoProbe {
public:
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool) const override
    {
        if (photo == "broken")
            return fail(ErrorCode::PhotoTruncated);
        PhotoFacts facts{u"image/jpeg"_s, 400, 300, 7, {}};
        facts.capture.make = fileName;
        return facts;
    }
};

class FakeMatcher final : public SceneMatcher {
public:
    Faults faults;
    std::optional<Quad> firstPlate;
    std::optional<Quad> secondPlate;

    Future<SceneMatch> match(const QByteArray &, const std::optional<Quad> &a, const QByteArray &,
        const std::optional<Quad> &b, CancelToken) override
    {
        firstPlate = a;
        secondPlate = b;
        return faults.pass<SceneMatch>([] {
            SceneMatch match;
            match.refused = false;
            match.inliers = 200;
            match.residualPixels = 0.5;
            match.vehicleShiftMetres = 0.01;
            match.vehicleShiftUncertainty = 0.05;
            return Result<SceneMatch>(match);
        });
    }
};

struct Bench {
    FakeProbe probe;
    FakeFinder finder;
    FakeReader reader;
    FakeMatcher matcher;
    FakeClock clock;
    SeededIds ids{1};
    ReadPlates read{{finder, {&reader}, nullptr, clock, ids}, *defaultPlateGrammar(), u"g"_s, ReadParameters{0.9}};
    ComparePair pair{probe, read, matcher};

    Bench()
    {
        finder.found.plates = {foundPlate(drawPlate(u"AA1234BB"_s, 28))};
        reader.teach(finder.found.plates.first(), u"AA1234BB"_s, 0.97);
    }
};

const PhotoFile First{"first", u"a.jpg"_s};
const PhotoFile Second{"second", u"b.jpg"_s};

} // namespace

class ComparePairTest : public QObject {
    Q_OBJECT

private slots:
    void gathersAllThatTheRulesNeed();
    void usesReadingsThatAreThere();
    void aSceneThatCannotBeMeasuredIsUnknown();
    void namesTheFileThatCannotBeRead();
    void cancelledIsNoUnknown();
    void printsTheContractsShape();
};

void ComparePairTest::gathersAllThatTheRulesNeed()
{
    Bench bench;
    const auto compared = bench.pair.compare(First, Second);
    QVERIFY(compared);
    QCOMPARE(compared->checks.size(), 4);
    QCOMPARE(compared->facts.first.role, PhotoRole::Initial);
    QCOMPARE(compared->facts.second.role, PhotoRole::Verification);
    QCOMPARE(compared->facts.first.sha256, Sha256::of("first"));
    QCOMPARE(compared->facts.second.capture.make, u"b.jpg"_s);
    QCOMPARE(compared->checks.at(0).verdict, Verdict::Unknown); // no time anywhere
    QCOMPARE(compared->checks.at(2).verdict, Verdict::Pass);
    QCOMPARE(compared->checks.at(3).verdict, Verdict::Pass);
    QCOMPARE(bench.matcher.firstPlate, std::optional(bench.finder.found.plates.first().quad));
    QCOMPARE(bench.matcher.secondPlate, bench.matcher.firstPlate);
}

void ComparePairTest::usesReadingsThatAreThere()
{
    Bench bench;
    PairFacts facts;
    facts.firstReading = *bench.read.read(PhotoId(u"1"_s), "first");
    const int calls = bench.finder.calls;
    const auto compared = bench.pair.compare(facts, "first", "second");
    QVERIFY(compared);
    QCOMPARE(bench.finder.calls, calls);
    QVERIFY(bench.matcher.firstPlate);
    QVERIFY2(!bench.matcher.secondPlate, "nobody read the second photo");
}

void ComparePairTest::aSceneThatCannotBeMeasuredIsUnknown()
{
    Bench bench;
    bench.matcher.faults.next(Faults::Kind::Fail, {ErrorCode::Internal, {}, {}, {}});
    const auto compared = bench.pair.compare(First, Second);
    QVERIFY(compared);
    QVERIFY(!compared->facts.scene);
    QCOMPARE(compared->checks.at(3).verdict, Verdict::Unknown);
}

void ComparePairTest::namesTheFileThatCannotBeRead()
{
    Bench bench;
    const auto compared = bench.pair.compare(First, {"broken", u"b.jpg"_s});
    QVERIFY(!compared);
    QCOMPARE(compared.error().code, ErrorCode::PhotoTruncated);
    QCOMPARE(compared.error().subject, u"b.jpg"_s);
}

void ComparePairTest::cancelledIsNoUnknown()
{
    Bench bench;
    bench.matcher.faults.next(Faults::Kind::Fail, {ErrorCode::Cancelled, {}, {}, {}});
    const auto compared = bench.pair.compare(First, Second);
    QVERIFY(!compared);
    QCOMPARE(compared.error().code, ErrorCode::Cancelled);
}

void ComparePairTest::printsTheContractsShape()
{
    Bench bench;
    const auto compared = bench.pair.compare(First, Second);
    QVERIFY(compared);
    const QJsonObject json = compareJson(*compared);
    QCOMPARE(json.keys(), (QStringList{u"alignment"_s, u"rules"_s}));
    const QJsonArray rules = json.value(u"rules"_s).toArray();
    QCOMPARE(rules.size(), 4);
    QCOMPARE(rules.at(0).toObject().value(u"rule"_s), u"interval"_s);
    QCOMPARE(rules.at(0).toObject().value(u"result"_s), u"UNKNOWN"_s);
    QVERIFY(rules.at(0).toObject().value(u"value"_s).isNull());
    QCOMPARE(rules.at(3).toObject().value(u"result"_s), u"PASS"_s);
    for (const QJsonValue &rule : rules)
        for (const QString &key : {u"rule"_s, u"result"_s, u"value"_s, u"threshold"_s, u"uncertainty"_s, u"unit"_s, u"source"_s, u"reason"_s})
            QVERIFY2(rule.toObject().contains(key), qPrintable(key));
    QCOMPARE(json.value(u"alignment"_s).toObject().value(u"inliers"_s), 200);
}

SVIDOK_SUITE(ComparePairTest, QCoreApplication)

} // namespace svidok::test::comparepairtests

#include "tst_comparepair.moc"
