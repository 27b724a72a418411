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

#include <functional>

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

PhotoReading reading(const QString &text, bool abstained)
{
    PlateRead plate;
    plate.quad = {QPointF(10, 10), QPointF(110, 10), QPointF(110, 35), QPointF(10, 35)};
    plate.raw = text;
    plate.text = PlateText::fold(text);
    plate.abstained = abstained;
    plate.subject = true;
    PhotoReading one;
    one.plates = {plate};
    return one;
}

using Change = std::function<void(PairFacts &)>;

const PhotoFile First{"first", u"a.jpg"_s};
const PhotoFile Second{"second", u"b.jpg"_s};

} // namespace

class ComparePairTest : public QObject {
    Q_OBJECT

private slots:
    void gathersAllThatTheRulesNeed();
    void usesReadingsThatAreThere();
    void measuresWhereTheConfirmedPlateStands();
    void measuresTheShiftOfOneVehicleAlone_data();
    void measuresTheShiftOfOneVehicleAlone();
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

void ComparePairTest::measuresWhereTheConfirmedPlateStands()
{
    Bench bench;
    PairFacts facts;
    facts.confirmedPlate = PlateText::fold(u"AA4721KM");
    facts.firstReading = reading(u"BAHK383"_s, false);
    facts.firstReading->plates.append(reading(u"AA4721KM"_s, true).plates.first());
    const Quad place{QPointF(10, 10), QPointF(60, 10), QPointF(60, 20), QPointF(10, 20)};
    facts.firstReading->plates.last().quad = place;
    facts.firstReading->plates.last().subject = false;
    QVERIFY(bench.pair.compare(facts, "first", "second"));
    QCOMPARE(bench.matcher.firstPlate, std::optional(place));
    facts.firstReading->chosenBy = UserId(u"u"_s);
    QVERIFY(bench.pair.compare(facts, "first", "second"));
    QVERIFY2(bench.matcher.firstPlate != std::optional(place), "she chose the vehicle herself");
}

// A car stood, and the poster that was taken for its plate did not stand where the plate was, and the other way round.
void ComparePairTest::measuresTheShiftOfOneVehicleAlone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("measured");
    const auto row = [](const char *name, bool measured, Change change) { QTest::newRow(name) << change << measured; };
    const auto reads = [](const QString &first, bool firstUnsure, const QString &second, bool secondUnsure) {
        return [=](PairFacts &p) {
            p.firstReading = reading(first, firstUnsure);
            p.secondReading = reading(second, secondUnsure);
        };
    };
    const auto also = [](const Change &change, const Change &then) {
        return [=](PairFacts &p) {
            change(p);
            then(p);
        };
    };
    const auto confirmed = [](PairFacts &p) { p.confirmedPlate = PlateText::fold(u"AA4721KM"); };
    const auto entered = [](PairFacts &p) { p.enteredPlate = PlateText::fold(u"AA4721KM"); };
    const auto chosen = [](PairFacts &p) { p.secondReading->chosenBy = UserId(u"u"_s); };
    const Change bothSure = reads(u"AA4721KM"_s, false, u"AA4721KM"_s, false);
    const Change bothUnsure = reads(u"AA4721KM"_s, true, u"AA472IKM"_s, true);
    const Change onePoster = reads(u"AA4721KM"_s, false, u"AMBAH"_s, true);
    const Change twoVehicles = reads(u"AA4721KM"_s, false, u"AE2960HC"_s, false);

    row("one plate, read surely twice", true, bothSure);
    row("look-alikes apart", true, reads(u"AA4721KM"_s, false, u"AA472IKM"_s, false));
    row("surely once, and as unsure elsewhere", true, reads(u"AA4721KM"_s, false, u"AA4721KM"_s, true));
    row("a plate and a poster", false, onePoster);
    row("two vehicles", false, twoVehicles);
    row("a poster reads alike twice, and like some class", false, reads(u"MBAH14"_s, true, u"MBAH14"_s, true));
    row("nobody is sure", false, bothUnsure);
    const auto likely = [](double confidence, const QString &format) {
        return [=](PairFacts &p) {
            for (auto *one : {&p.firstReading, &p.secondReading}) {
                (*one)->plates.first().confidence = confidence;
                (*one)->plates.first().format = format;
            }
        };
    };
    const Change alike = reads(u"TOP0K00"_s, true, u"TOP0K00"_s, true);
    row("unsure, but alike and likely", true, also(alike, likely(0.38, u"pl-car"_s)));
    row("alike, but hardly a plate", false, also(alike, likely(0.06, u"pl-car"_s)));
    row("alike, but of no class", false, also(alike, likely(0.38, {})));
    row("likely, but not alike", false, also(bothUnsure, likely(0.38, u"ua-2015"_s)));
    row("nobody but the person who typed it", true, also(bothUnsure, confirmed));
    row("nobody but the reporter", true, also(bothUnsure, entered));
    row("an inspector's word goes before a reporter's", false, also(also(bothUnsure, entered), [](PairFacts &p) {
        p.confirmedPlate = PlateText::fold(u"BC1111AA");
    }));
    row("a typed plate makes no plate of a poster", false, also(onePoster, confirmed));
    row("nor one vehicle of two", false, also(twoVehicles, confirmed));
    const Change aSign = reads(u"BAHK383"_s, false, u"BAHK383"_s, false);
    row("a sign read surely twice, and no person", true, aSign);
    row("a sign read surely twice, where a person says what the plate is", false, also(aSign, confirmed));
    row("a slip in two sure reads that a person mended", true, also(reads(u"AA4721XM"_s, false, u"AA4721XM"_s, false), confirmed));
    row("a sign beside the plate that a person names", true, also(also(aSign, confirmed), [](PairFacts &p) {
        for (auto *one : {&p.firstReading, &p.secondReading})
            (*one)->plates.append(reading(u"AA4721KM"_s, false).plates.first());
    }));
    row("nor one of a sure read and what reads otherwise", false,
        also(reads(u"AE2960HC"_s, false, u"AA4721KM"_s, true), confirmed));
    row("a dirty plate that a person pointed at", true, also(reads(u"AA4721KM"_s, false, u"A4T21"_s, true), chosen));
    row("pointed at on one photo only", false, also(bothUnsure, chosen));
    row("pointed at, but surely another one", false, also(twoVehicles, chosen));
    row("no plate on a photo", false, also(bothSure, [](PairFacts &p) { p.secondReading->plates.clear(); }));
}

void ComparePairTest::measuresTheShiftOfOneVehicleAlone()
{
    QFETCH(Change, change);
    QFETCH(bool, measured);
    Bench bench;
    PairFacts facts;
    change(facts);
    const auto compared = bench.pair.compare(facts, "first", "second");
    QVERIFY(compared && compared->facts.scene);
    QCOMPARE(compared->facts.scene->vehicleShiftMetres.has_value(), measured);
    QCOMPARE(compared->facts.scene->vehicleShiftUncertainty.has_value(), measured);
    QCOMPARE(compared->checks.at(3).reason, measured ? u"scene.same"_s : u"vehicle.shift_missing"_s);
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
