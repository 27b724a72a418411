// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"
#include "readbench.h"
#include "support/suites.h"
#include "usecases/readplates.h"
#include "usecases/readplatesbatch.h"
#include "usecases/readplatesfusion.h"
#include "usecases/readplatesjson.h"

#include <QJsonArray>
#include <QTest>
#include <QThreadPool>

namespace svidok::test::readplatestests {

using namespace Qt::StringLiterals;

namespace {

class PoolExecutor final : public Executor {
public:
    void post(std::function<void()> task) override { m_pool.start(std::move(task)); }

private:
    QThreadPool m_pool;
};

} // namespace

class ReadPlatesTest : public QObject {
    Q_OBJECT

private slots:
    void recordsEverythingThatMadeTheRead();
    void keepsTheRawReadBesideTheGrammars();
    void everyReadingNamesTheMissingReaders();
    void hidesNothingThatGrammarDoubts();
    void anUnknownRegionIsNotFilledIn();
    void theRestOfALongerPlateIsNotFilledIn();
    void oneUnsureCharacterIsNotFilledIn();
    void aPlateAtThePhotosEdgeIsNotFilledIn();
    void aSignIsNotFilledIn();
    void abstainsBelowTheThreshold();
    void choosesTheSubject();
    void dropsWhatNobodyCouldRead();
    void stopsWhenCancelled();
    void readsTheLikeliestOnly();
    void cachesByPhotoModelAndParameters();
    void bypassReadsAnewAndReplaces();
    void aFailingCacheCostsNothing();
    void theLargerPlateIsTheSubjectThoughASmallerReadsMoreSurely();
    void twoSureTextsForOnePlaceAreNone();
    void moreLooksAreNoMoreWeight();
    void textsOfDifferentLinesDoNotWeakenEachOther();
    void allOfAPlatesLinesGoBeforeSomeOfThem();
    void whatReadsTheSameHasTheFewerLines();
    void whatStandsSmallInFrontBelongsToThePlate();
    void namesNoLetterThatItDoesNotKnow();
    void saysWhichReaderWasNotAsked();
    void grammarIsAPriorOnly();
    void batchReadsAllAndReportsEach();
    void batchStopsWhenCancelled();
};

void ReadPlatesTest::recordsEverythingThatMadeTheRead()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const ReadPlates read = bench.make(true);
    const auto reading = read.read(AnyPhoto, "bytes");
    QVERIFY(reading);
    QVERIFY(!reading->id.isEmpty());
    QCOMPARE(reading->photo, AnyPhoto);
    QCOMPARE(reading->photoSha, Sha256::of("bytes"));
    QCOMPARE(reading->width, 400);
    QCOMPARE(reading->height, 300);
    QCOMPARE(reading->readAt, bench.clock.nowUtc());
    QCOMPARE(reading->modelHash, read.modelHash());
    QVERIFY(reading->modelHash.startsWith(u"sha256:"_s));
    QCOMPARE(reading->parameters, read.parameters());
    QVERIFY2(bench.make(false).modelHash() != read.modelHash(), "another set of readers is another model");
    QVERIFY2(bench.make(true, false, u"g2"_s).parameters() != read.parameters(), "another grammar is other parameters");
    QCOMPARE(bench.make(true).modelHash(), read.modelHash());
    const PlateRead *subject = reading->subject();
    QVERIFY(subject);
    QCOMPARE(subject->text, PlateText::fold(u"AA1234BB"));
    QCOMPARE(subject->readers.size(), 2);
    QCOMPARE(subject->chars.size(), 8);
    QCOMPARE(subject->localisationScore, 0.9);
    QVERIFY(!subject->abstained);
}

void ReadPlatesTest::keepsTheRawReadBesideTheGrammars()
{
    Bench bench;
    bench.shows(u"AA1234B8"_s, 0.5);
    const auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->subject()->raw, u"AA1234B8"_s);
    QCOMPARE(reading->subject()->text, PlateText::fold(u"AA1234BB"));
    QCOMPARE(reading->subject()->grammarSteps.size(), 1);
    QCOMPARE(reading->subject()->chars.last().c, QChar(u'8'));
}

void ReadPlatesTest::everyReadingNamesTheMissingReaders()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const FailedReader off{u"off"_s, ReaderFailure::SwitchedOff};
    const ReadPlates read({bench.finder, {&bench.reader}, &bench.cache, bench.clock, bench.ids, {off}}, *defaultPlateGrammar(), u"g1"_s, bench.limits);
    const auto reading = read.read(AnyPhoto, "bytes");
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->failedReaders, QList<FailedReader>{off});
    QCOMPARE(reading->subject()->readers.last().reader, u"off"_s);
    QCOMPARE(reading->subject()->readers.last().failure, std::optional(ReaderFailure::SwitchedOff));
    QVERIFY(!reading->subject()->abstained);
    const auto again = read.read(AnyPhoto, "bytes");
    QVERIFY2(again && again->id != reading->id, "not kept for the next time, which may have all readers");
}

void ReadPlatesTest::hidesNothingThatGrammarDoubts()
{
    Bench bench;
    bench.shows(u"1291164"_s, 0.5); // fits nothing; must not become 1Z91164
    const auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading && !reading->plates.isEmpty());
    QCOMPARE(reading->plates.first().raw, u"1291164"_s);
    QCOMPARE(reading->plates.first().text, PlateText::fold(u"1291164"));
}

void ReadPlatesTest::anUnknownRegionIsNotFilledIn()
{
    const PlateRead known = ScanBench().subjectShowing(u"WU44288"_s);
    QCOMPARE(known.raw, u"WU44288"_s);
    QVERIFY(!known.abstained);
    QCOMPARE(known.unknownRegion, QString());
    const PlateRead unknown = ScanBench().subjectShowing(u"MU44288"_s);
    QVERIFY(unknown.abstained);
    QCOMPARE(unknown.raw, u"MU44288"_s);
    QCOMPARE(unknown.text, PlateText::fold(u"MU44288"));
    QCOMPARE(unknown.format, u"pl-car"_s);
    QCOMPARE(unknown.unknownRegion, u"MU"_s);
}

void ReadPlatesTest::theRestOfALongerPlateIsNotFilledIn()
{
    const PlateRead whole = ScanBench().subjectShowing(u"AE1455KH"_s);
    QCOMPARE(whole.raw, u"AE1455KH"_s);
    QVERIFY(!whole.abstained);
    QVERIFY(!whole.mayLackFirst);
    const PlateRead rest = ScanBench().subjectShowing(u"E1455KH"_s);
    QVERIFY(rest.abstained);
    QCOMPARE(rest.raw, u"E1455KH"_s);
    QVERIFY(rest.mayLackFirst);

    ScanBench bench;
    bench.reader.faint = {{u'A', 0.2}, {u'H', 0.012}};
    const PlateRead completed = bench.subjectShowing(u"E1455KH"_s);
    QCOMPARE(completed.text.text(), u"AE1455KH"_s);
    QCOMPARE(completed.raw, u"E1455KH"_s);
    QVERIFY2(completed.abstained && completed.confidence < ReadParameters{}.abstainBelow, "a person looks");
    QVERIFY(completed.mayLackFirst);
    QCOMPARE(completed.grammarSteps, QStringList{u"whole:E1455KH>AE1455KH (likelier as a plate)"_s});
}

void ReadPlatesTest::oneUnsureCharacterIsNotFilledIn()
{
    ScanBench bench;
    bench.reader.instead = u'7';
    bench.reader.doubted = 2;
    bench.finder.found.plates = {bench.shows(u"AE1455KH"_s, 0.5, {})};
    bench.reader.doubts.insert(bench.finder.found.plates.first().crops.first().bytes, 0.25);
    const auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QVERIFY2(reading->subject()->abstained && reading->subject()->confidence > 0.9, "it is likely right");
}

void ReadPlatesTest::aPlateAtThePhotosEdgeIsNotFilledIn()
{
    ScanBench bench;
    const auto read = [&](double width) {
        FoundPlate plate = bench.shows(u"AE1455KH"_s, 0.5, {});
        plate.quad = {QPointF(100, 100), QPointF(300, 100), QPointF(300, 143), QPointF(100, 143)};
        bench.finder.found = {int(width), 400, {plate}};
        const auto reading = bench.read();
        return reading && reading->subject() ? *reading->subject() : PlateRead();
    };
    const PlateRead inside = read(310);
    QVERIFY(!inside.abstained);
    QVERIFY(!inside.mayBeCutOff);
    const PlateRead cut = read(296);
    QCOMPARE(cut.raw, u"AE1455KH"_s);
    QVERIFY(cut.abstained);
    QVERIFY(cut.mayBeCutOff);
}

void ReadPlatesTest::aSignIsNotFilledIn()
{
    const PlateRead plate = ScanBench().subjectShowing(u"AE1455KH"_s);
    QVERIFY(!plate.abstained && !plate.mayBeNoPlate);
    for (const QString &sign : {u"TAXI014"_s, u"31231764"_s}) {
        const PlateRead read = ScanBench().subjectShowing(sign);
        QCOMPARE(read.raw, sign);
        QVERIFY(read.abstained && read.mayBeNoPlate);
    }
}

void ReadPlatesTest::abstainsBelowTheThreshold()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5, 0.2);
    const auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading && reading->subject());
    QVERIFY(reading->subject()->abstained);
    QVERIFY(reading->subject()->confidence < 0.8);
    QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
}

void ReadPlatesTest::choosesTheSubject()
{
    Bench bench;
    bench.shows(u"SHOP"_s, 0.9); // large and central, but no plate
    bench.shows(u"KA5678CH"_s, 0.3);
    bench.shows(u"AA1234BB"_s, 0.6);
    const auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading);
    QCOMPARE(reading->plates.size(), 3);
    QVERIFY(reading->plates.first().subject);
    QCOMPARE(reading->plates.first().raw, u"AA1234BB"_s);
    QCOMPARE(std::count_if(reading->plates.begin(), reading->plates.end(), [](const PlateRead &p) { return p.subject; }), 1);
}

void ReadPlatesTest::dropsWhatNobodyCouldRead()
{
    Bench bench;
    bench.finder.found.plates.append(plateLike(u"XXXX"_s, 0.9)); // the reader was not taught it
    bench.shows(u"TO"_s, 0.8); // part of a poster
    const auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading);
    QVERIFY(reading->plates.isEmpty());
    QVERIFY(!reading->subject());
}

void ReadPlatesTest::stopsWhenCancelled()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    CancelSource source;
    source.cancel();
    const auto reading = bench.make(false, true).read(AnyPhoto, "bytes", ReadPlates::Caching::Use, source.token());
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::Cancelled);
    QCOMPARE(bench.cache.puts, 0);
}

void ReadPlatesTest::readsTheLikeliestOnly()
{
    Bench bench;
    bench.limits.maxPlates = 1;
    bench.shows(u"AA1234BB"_s, 0.5);
    bench.shows(u"KA5678CH"_s, 0.3);
    QVERIFY(bench.make().read(AnyPhoto, "bytes"));
    QCOMPARE(bench.reader.calls(), 1);
}

void ReadPlatesTest::cachesByPhotoModelAndParameters()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const ReadPlates read = bench.make(false, true);
    const auto first = read.read(AnyPhoto, "bytes");
    QVERIFY(first);
    QCOMPARE(bench.cache.puts, 1);
    const auto again = read.read(AnyPhoto, "bytes");
    QVERIFY(again);
    QCOMPARE(*again, *first);
    QCOMPARE(bench.finder.calls, 1);
    // the same bytes under another photo are another photo's reading
    const auto copy = read.read(PhotoId(u"photo-2"_s), "bytes");
    QVERIFY(copy);
    QCOMPARE(bench.finder.calls, 1);
    QCOMPARE(copy->photo, PhotoId(u"photo-2"_s));
    QVERIFY(copy->id != first->id);
    QVERIFY(bench.make(false, true, u"g2"_s).read(AnyPhoto, "bytes"));
    QCOMPARE(bench.finder.calls, 2);
    QVERIFY(read.read(AnyPhoto, "other bytes"));
    QCOMPARE(bench.finder.calls, 3);
}

void ReadPlatesTest::bypassReadsAnewAndReplaces()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const ReadPlates read = bench.make(false, true);
    const auto first = read.read(AnyPhoto, "bytes");
    const auto second = read.read(AnyPhoto, "bytes", ReadPlates::Caching::Bypass);
    QVERIFY(first && second);
    QCOMPARE(bench.finder.calls, 2);
    QCOMPARE(bench.cache.kept->id, second->id);
    QVERIFY(first->id != second->id);
}

void ReadPlatesTest::aFailingCacheCostsNothing()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    bench.cache.faults.next(Faults::Kind::Fail);
    const auto reading = bench.make(false, true).read(AnyPhoto, "bytes");
    QVERIFY(reading);
    QVERIFY(reading->subject());
}

void ReadPlatesTest::theLargerPlateIsTheSubjectThoughASmallerReadsMoreSurely()
{
    ScanBench bench;
    const FoundPlate large = bench.shows(u"KA5678CH"_s, 0.6, {1000, 1000}, true, 0.86);
    bench.reader.doubts.insert(large.crops.first().bytes, 0.95);
    bench.finder.found = {4000, 3000, {large, bench.shows(u"AA1234BB"_s, 0.2, {})}};
    auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->plates.size(), 2);
    QCOMPARE(reading->subject()->text, PlateText::fold(u"KA5678CH"));
    QVERIFY(reading->subject()->abstained);

    // Its finder is not sure, but it reads as well as only a plate does.
    bench.finder.found.plates[0] = bench.shows(u"KA5678CH"_s, 0.43, {1000, 1000}, true, 0.65);
    bench.reader.doubts.insert(large.crops.first().bytes, 0.85);
    reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->subject()->text, PlateText::fold(u"KA5678CH"));
    QVERIFY2(reading->subject()->abstained && reading->subject()->confidence > 0.5, qPrintable(QString::number(reading->subject()->confidence)));

    // A sign fits no class, however large it is, and six digits are called after the police's plates, but may be anything.
    for (const QString &text : {u"PARKING"_s, u"150752"_s}) {
        const FoundPlate sign = bench.shows(text, 0.6, {1000, 1000}, true, 0.86);
        bench.reader.doubts.insert(sign.crops.first().bytes, 0.95);
        bench.finder.found.plates[0] = sign;
        reading = bench.read();
        QVERIFY(reading && reading->subject());
        QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
        QVERIFY(reading->subject()->abstained);
    }
}

void ReadPlatesTest::twoSureTextsForOnePlaceAreNone()
{
    ScanBench bench;
    const FoundPlate one = bench.shows(u"KA7777CA"_s, 0.5, {});
    const FoundPlate other = bench.shows(u"KA7777CP"_s, 0.4, {2, 1});
    bench.finder.found.plates = {one, other};
    auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->plates.size(), 1);
    QVERIFY(reading->subject()->abstained);
    bench.finder.found.plates = {one, bench.shows(u"KA7777CA"_s, 0.4, {2, 1})};
    reading = bench.read();
    QVERIFY(reading && reading->subject() && !reading->subject()->abstained);
}

void ReadPlatesTest::moreLooksAreNoMoreWeight()
{
    // Who sees clearly needs one look; with other corners many are taken because none is clear.
    ScanBench bench;
    const FoundPlate clear = bench.shows(u"KA7777CA"_s, 0.5, {});
    const FoundPlate unclear = bench.shows(u"KA7777CH"_s, 0.4, {2, 1});
    bench.reader.doubted = 7;
    bench.reader.doubts.insert(unclear.crops.first().bytes, 0.7);
    bench.reader.looks.insert(unclear.crops.first().bytes, 10);
    bench.finder.found.plates = {clear, unclear};
    const auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->plates.size(), 1);
    QCOMPARE(reading->subject()->text.text(), u"KA7777CA"_s);
    QVERIFY(reading->subject()->abstained);
}

void ReadPlatesTest::textsOfDifferentLinesDoNotWeakenEachOther()
{
    // The same place cut into one line and into two: of the two texts only one can mean anything.
    ScanBench bench;
    const FoundPlate one = bench.shows(u"KA7777CA"_s, 0.5, {});
    FoundPlate cut = bench.shows(u"AA1234BB"_s, 0.4, {2, 1});
    cut.lines = 2;
    bench.finder.found.plates = {one, cut};
    const auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->plates.size(), 1);
    QCOMPARE(reading->subject()->raw, u"KA7777CA"_s);
    QVERIFY(!reading->subject()->abstained);
}

void ReadPlatesTest::allOfAPlatesLinesGoBeforeSomeOfThem()
{
    ScanBench bench;
    FoundPlate whole = bench.shows(u"BE4886AA"_s, 0.5, {});
    whole.lines = 3;
    bench.reader.doubts.insert(whole.crops.first().bytes, 0.45);
    FoundPlate part = bench.shows(u"BE4886"_s, 0.4, {2, 1});
    part.lines = 2;
    bench.finder.found.plates = {part};
    auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QVERIFY2(reading->subject()->abstained && reading->subject()->mayBeCutOff, "a line may be missing");
    bench.finder.found.plates = {whole, part};
    reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->plates.size(), 1);
    QCOMPARE(reading->subject()->raw, u"BE4886AA"_s);
    QVERIFY(reading->subject()->abstained);

    // A whole plate with something under it that reads far less surely.
    FoundPlate plate = bench.shows(u"RK776AI"_s, 0.5, {});
    FoundPlate more = bench.shows(u"RK776AI1"_s, 0.4, {2, 1});
    more.lines = 2;
    bench.reader.doubts.insert(more.crops.first().bytes, 0.45);
    bench.finder.found.plates = {more, plate};
    reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->subject()->raw, u"RK776AI"_s);
    QVERIFY(!reading->subject()->abstained);
}

void ReadPlatesTest::whatReadsTheSameHasTheFewerLines()
{
    ScanBench bench;
    FoundPlate more = bench.shows(u"BE4886AA"_s, 0.5, {});
    more.lines = 3;
    bench.finder.found.plates = {more};
    auto reading = bench.read();
    QVERIFY(reading && reading->subject() && !reading->subject()->abstained);
    const FoundPlate one = bench.shows(u"BE4886AA"_s, 0.4, {2, 1});
    bench.finder.found.plates = {more, one};
    reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->plates.size(), 1);
    QCOMPARE(reading->subject()->lines, 1);
    QCOMPARE(reading->subject()->quad, one.quad);
    QVERIFY(!reading->subject()->abstained);
}

void ReadPlatesTest::whatStandsSmallInFrontBelongsToThePlate()
{
    ScanBench bench;
    const auto read = [&](const QString &whole, const QString &line) {
        FoundPlate fronted = bench.shows(whole, 0.5, {});
        fronted.smallFront = true;
        bench.reader.doubts.insert(fronted.crops.first().bytes, 0.15); // what is small reads less surely
        bench.finder.found.plates = {bench.shows(line, 0.5, {}), fronted};
        const auto reading = bench.read();
        return reading && reading->plates.size() == 1 && reading->subject() ? *reading->subject() : PlateRead();
    };
    const PlateRead alone = bench.subjectShowing(u"KX4478"_s);
    QCOMPARE(alone.text.text(), u"KX4478"_s); // another country's
    const PlateRead transit = read(u"12KX4478"_s, u"KX4478"_s);
    QCOMPARE(transit.text.text(), u"12KX4478"_s);
    QCOMPARE(transit.format, u"ua-transit"_s);
    const PlateRead police = read(u"114835"_s, u"4835"_s);
    QCOMPARE(police.text.text(), u"114835"_s);
    QCOMPARE(police.format, u"ua-police"_s);
    QVERIFY2(!read(u"12KX4478"_s, u"12KX4478"_s).abstained, "the whole line was read as it is, and more surely");
    QVERIFY2(read(u"99BP4478"_s, u"BP4478"_s).text.text() == u"BP4478"_s, "no region: it is something else");
}

void ReadPlatesTest::namesNoLetterThatItDoesNotKnow()
{
    for (const double likely : {0.001, 0.6}) {
        ScanBench bench;
        bench.reader.instead = CharLattice::Unnamed;
        bench.reader.doubted = 6;
        const FoundPlate plate = bench.shows(u"AA7686KC"_s, 0.5, {});
        bench.reader.doubts.insert(plate.crops.first().bytes, likely);
        bench.finder.found.plates = {plate};
        const auto reading = bench.read();
        QVERIFY(reading && reading->subject());
        QCOMPARE(reading->subject()->raw, u"AA7686KC"_s);
        QCOMPARE(unnamedPlaces(reading->subject()->chars), likely > 0.5 ? QList<qsizetype>{6} : QList<qsizetype>());
        QCOMPARE(reading->subject()->abstained, likely > 0.5);
    }
}

void ReadPlatesTest::saysWhichReaderWasNotAsked()
{
    ScanBench bench;
    FakeReader other(u"other"_s);
    bench.finder.found.plates = {bench.shows(u"AA1234BB"_s, 0.5, {})};
    other.teach(bench.finder.found.plates.first(), u"AA1234B8"_s);
    ReadParameters limits;
    const auto read = [&] {
        return ReadPlates({bench.finder, {&bench.reader, &other}, nullptr, bench.clock, bench.ids}, *defaultPlateGrammar(), u"g"_s, limits)
            .read(PhotoId(u"1"_s), "bytes");
    };
    auto reading = read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(other.calls(), 0);
    QCOMPARE(reading->subject()->readers.size(), 2);
    QVERIFY(wasAsked(reading->subject()->readers.first()));
    QCOMPARE(reading->subject()->readers.last().reader, u"other"_s);
    QVERIFY(!wasAsked(reading->subject()->readers.last()));
    const QJsonObject plate = ocrJson(u"a.jpg"_s, reading, {}).value(u"plates"_s).toArray().first().toObject();
    QCOMPARE(plate.value(u"readers"_s).toArray().last().toObject().value(u"asked"_s), QJsonValue(false));

    limits.sureByScan = 1.0;
    reading = read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(other.calls(), 1);
    QVERIFY(wasAsked(reading->subject()->readers.last()));
    QCOMPARE(reading->subject()->readers.last().raw, u"AA1234B8"_s);
}

void ReadPlatesTest::grammarIsAPriorOnly()
{
    // Clearly seen, and no known class: it stays.
    const ReaderAnswer clear{{u"scan"_s, u"QW12ER34"_s, 0.99, {}, {}}, {latticeOf(u"QW12ER34"_s, 0, u'O', 0.01)}};
    const FusedRead fused = fuseReads({clear}, *defaultPlateGrammar(), 1);
    QCOMPARE(fused.text, u"QW12ER34"_s);
    QCOMPARE(fused.raw, u"QW12ER34"_s);
    QVERIFY(fusionSteps(fused).isEmpty());
}

void ReadPlatesTest::batchReadsAllAndReportsEach()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const ReadPlates read = bench.make();
    QList<ReadRequest> requests;
    for (int i = 0; i < 9; ++i) {
        requests.append({PhotoId(QString::number(i)), [i]() -> Result<QByteArray> {
                             if (i == 4)
                                 return fail(ErrorCode::EvidenceMissing);
                             return QByteArray::number(i);
                         }});
    }
    PoolExecutor executor;
    QList<int> counts;
    const auto answers = readAll(read, requests, executor, 1, ReadPlates::Caching::Use,
        [&](int done, int total, int, const Result<PhotoReading> &) {
            QCOMPARE(total, 9);
            counts.append(done);
        });
    QCOMPARE(answers.size(), 9);
    QCOMPARE(counts, (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
    for (int i = 0; i < 9; ++i) {
        QCOMPARE(answers.at(i).has_value(), i != 4);
        if (answers.at(i))
            QCOMPARE(answers.at(i)->photo, PhotoId(QString::number(i)));
    }
    QCOMPARE(answers.at(4).error().code, ErrorCode::EvidenceMissing);
}

void ReadPlatesTest::batchStopsWhenCancelled()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const ReadPlates read = bench.make();
    const QList<ReadRequest> requests(5, {AnyPhoto, []() -> Result<QByteArray> { return QByteArray("bytes"); }});
    PoolExecutor executor;
    CancelSource source;
    const auto answers = readAll(read, requests, executor, 1, ReadPlates::Caching::Use,
        [&](int done, int, int, const Result<PhotoReading> &) {
            if (done == 2)
                source.cancel();
        },
        source.token());
    QVERIFY(answers.at(0) && answers.at(1));
    for (int i = 2; i < 5; ++i)
        QCOMPARE(answers.at(i).error().code, ErrorCode::Cancelled);
}

SVIDOK_SUITE(ReadPlatesTest, QCoreApplication)

} // namespace svidok::test::readplatestests

#include "tst_readplates.moc"
