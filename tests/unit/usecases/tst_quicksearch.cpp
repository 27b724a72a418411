// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readbench.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::quicksearchtests {

using namespace Qt::StringLiterals;

class QuickSearchTest : public QObject {
    Q_OBJECT

private slots:
    void looksOnceWhereThatReadsSurely();
    void looksThoroughlyWhereTheFirstLookReadsNothing();
    void looksThoroughlyWhereAnotherReaderDoubts();
    void asksNobodyTwiceAboutTheSame();
    void looksThoroughlyWhereALargerPlateIsUnread();
    void abstainsBesideALargerUnreadablePlate();
};

void QuickSearchTest::looksOnceWhereThatReadsSurely()
{
    ScanBench bench;
    bench.finder.found.plates = {bench.shows(u"AA1234BB"_s, 0.5, {})};
    const auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(bench.finder.calls, 1);
    QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
    QVERIFY(!reading->subject()->abstained);
}

void QuickSearchTest::looksThoroughlyWhereTheFirstLookReadsNothing()
{
    ScanBench bench;
    bench.finder.found.plates = {bench.shows(u"AA1234BB"_s, 0.5, {})};
    bench.finder.atOnce = FoundPlates{400, 300, {bench.shows(u"KA5678CH"_s, 0.5, {}, false)}};
    const auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(bench.finder.calls, 2);
    QCOMPARE(reading->plates.size(), 1);
    QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
}

void QuickSearchTest::looksThoroughlyWhereAnotherReaderDoubts()
{
    ScanBench bench;
    const FoundPlate quick = bench.shows(u"AA1234BB"_s, 0.5, {}, true, 0.45);
    const FoundPlate thorough = bench.shows(u"AA1234BH"_s, 0.5, {});
    bench.reader.doubts.insert(quick.crops.first().bytes, 0.19);
    bench.finder.atOnce = FoundPlates{400, 300, {quick}};
    bench.finder.found.plates = {thorough};
    const auto readBeside = [&](const QString &text) {
        FakeReader other(u"other"_s);
        other.teach(quick, text, 0.9);
        return ReadPlates({bench.finder, {&bench.reader, &other}, nullptr, bench.clock, bench.ids}, *defaultPlateGrammar(), u"g"_s)
            .read(PhotoId(u"1"_s), "bytes");
    };
    const auto agreed = readBeside(u"AA1234BB"_s);
    QVERIFY(agreed && agreed->subject());
    QCOMPARE(bench.finder.calls, 1);
    QCOMPARE(agreed->subject()->raw, u"AA1234BB"_s);
    const auto doubted = readBeside(u"KA5678CH"_s);
    QVERIFY(doubted && doubted->subject());
    QCOMPARE(bench.finder.calls, 3);
    QCOMPARE(doubted->subject()->raw, u"AA1234BH"_s);
}

void QuickSearchTest::asksNobodyTwiceAboutTheSame()
{
    ScanBench bench;
    const FoundPlate quick = bench.shows(u"AA1234BB"_s, 0.5, {}, true, 0.45);
    bench.reader.doubts.insert(quick.crops.first().bytes, 0.19);
    FakeReader other(u"other"_s);
    other.teach(quick, u"KA5678CH"_s, 0.9);
    const auto read = [&] {
        return ReadPlates({bench.finder, {&bench.reader, &other}, nullptr, bench.clock, bench.ids}, *defaultPlateGrammar(), u"g"_s)
            .read(PhotoId(u"1"_s), "bytes");
    };
    FoundPlate again = quick;
    again.subjectRank = 0.7; // a reader does not see that
    bench.finder.atOnce = FoundPlates{400, 300, {quick}};
    bench.finder.found.plates = {again};
    const auto once = read();
    QVERIFY(once && once->subject());
    QCOMPARE(bench.finder.calls, 2);
    QCOMPARE(bench.reader.calls.loadRelaxed(), 1);
    QCOMPARE(other.calls(), 1);
    QCOMPARE(once->subject()->readers.size(), 2);
    QCOMPARE(once->subject()->readers.last().raw, u"KA5678CH"_s);

    // Straightened in another way it may read in another way.
    again.crops.append(again.crops.first());
    bench.finder.found.plates = {again};
    QVERIFY(read());
    QCOMPARE(bench.reader.calls.loadRelaxed(), 3);
    QCOMPARE(other.calls(), 3);
}

void QuickSearchTest::looksThoroughlyWhereALargerPlateIsUnread()
{
    ScanBench bench;
    const FoundPlate small = bench.shows(u"AA1234BB"_s, 0.2, {});
    bench.finder.atOnce = FoundPlates{4000, 3000, {bench.shows(u"KA5678CH"_s, 0.6, {1000, 1000}, false), small}};
    bench.finder.found = {4000, 3000, {bench.shows(u"KA5678CK"_s, 0.6, {1000, 1000}), small}};
    const auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(bench.finder.calls, 2);
    QCOMPARE(reading->subject()->raw, u"KA5678CK"_s);
    QVERIFY(!reading->subject()->abstained);
}

void QuickSearchTest::abstainsBesideALargerUnreadablePlate()
{
    ScanBench bench;
    bench.finder.found = {4000, 3000, {bench.shows(u"KA5678CH"_s, 0.6, {1000, 1000}, false), bench.shows(u"AA1234BB"_s, 0.2, {})}};
    auto reading = bench.read();
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
    QVERIFY2(reading->subject()->abstained, "another car's plate is no answer, however well it reads");
    QVERIFY(reading->subject()->confidence < 0.9);

    // From aside it is less surely a plate, but so much nearer that the other is behind it.
    bench.finder.found.plates[0].score = 0.71;
    reading = bench.read();
    QVERIFY(reading && reading->subject() && reading->subject()->abstained);
    bench.finder.found.plates[0].subjectRank = 0.45;
    reading = bench.read();
    QVERIFY(reading && reading->subject() && reading->subject()->abstained);
    bench.finder.found.plates[0].subjectRank = 0.43;
    reading = bench.read();
    QVERIFY(reading && reading->subject() && !reading->subject()->abstained);

    // A blotch that the finder is not sure of, or a plate no larger, takes nothing away.
    bench.finder.found.plates[0].subjectRank = 0.6;
    bench.finder.found.plates[0].score = 0.5;
    reading = bench.read();
    QVERIFY(reading && reading->subject() && !reading->subject()->abstained);
    bench.finder.found.plates[0].score = 0.95;
    bench.finder.found.plates[0].subjectRank = 0.25;
    reading = bench.read();
    QVERIFY(reading && reading->subject() && !reading->subject()->abstained);
}

SVIDOK_SUITE(QuickSearchTest, QCoreApplication)

} // namespace svidok::test::quicksearchtests

#include "tst_quicksearch.moc"
