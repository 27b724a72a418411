// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a reading says where a reader, the finder or the file fails.

#include "domain/wire.h"
#include "readbench.h"
#include "support/suites.h"
#include "usecases/readplatesjson.h"

#include <QJsonArray>
#include <QTest>

namespace svidok::test::readerfailurestests {

using namespace Qt::StringLiterals;

class ReaderFailuresTest : public QObject {
    Q_OBJECT

private slots:
    void aFailingReaderCostsItsTranscript();
    void saysWhyAReaderFailed_data();
    void saysWhyAReaderFailed();
    void saysThatTheFileIsDamaged();
    void aHangingReaderCostsItsTranscript();
    void allReadersFailing();
    void noReaderAtAll();
    void theFindersErrorIsTheAnswer();
};

void ReaderFailuresTest::aFailingReaderCostsItsTranscript()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    bench.second.faults.next(Faults::Kind::Fail, {ErrorCode::ReaderFailed, u"two"_s, {}, {}});
    const auto reading = bench.make(true).read(AnyPhoto, "bytes");
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->subject()->readers.size(), 2);
    QCOMPARE(reading->subject()->readers.last(), (ReaderTranscript{u"two"_s, {}, 0.0, {}, bench.second.modelHash(), ReaderFailure::Failed}));
    QVERIFY(wasAsked(reading->subject()->readers.last()));
    QCOMPARE(reading->failedReaders, (QList<FailedReader>{{u"two"_s, ReaderFailure::Failed}}));
    QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
}

void ReaderFailuresTest::saysWhyAReaderFailed_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ReaderFailure>("failure");
    QTest::newRow("crashed") << ErrorCode::ReaderCrashed << ReaderFailure::Crashed;
    QTest::newRow("not started") << ErrorCode::ReaderUnavailable << ReaderFailure::NotStarted;
    QTest::newRow("switched off") << ErrorCode::PluginSwitchedOff << ReaderFailure::SwitchedOff;
    QTest::newRow("failed") << ErrorCode::ReaderFailed << ReaderFailure::Failed;
}

void ReaderFailuresTest::saysWhyAReaderFailed()
{
    QFETCH(ErrorCode, code);
    QFETCH(ReaderFailure, failure);
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    bench.reader.faults.next(Faults::Kind::Fail, {code, u"one"_s, {}, {}});
    const auto reading = bench.make(false, true).read(AnyPhoto, "bytes");
    QVERIFY(reading);
    QVERIFY2(reading->plates.isEmpty(), "nobody could read it");
    QCOMPARE(reading->failedReaders, (QList<FailedReader>{{u"one"_s, failure}}));
    const QJsonObject failed = ocrJson(u"a.jpg"_s, reading, {}).value(u"failed_readers"_s).toArray().first().toObject();
    QCOMPARE(failed, (QJsonObject{{u"name"_s, u"one"_s}, {u"failed"_s, wire::name(failure)}}));
    QVERIFY2(bench.cache.puts == 0, "the next time may go better");
    const auto again = bench.make(false, true).read(AnyPhoto, "bytes");
    QVERIFY(again && again->subject());
    QVERIFY(again->failedReaders.isEmpty());
    QVERIFY(!ocrJson(u"a.jpg"_s, again, {}).contains(u"failed_readers"_s));
    QCOMPARE(bench.cache.puts, 1);
}

void ReaderFailuresTest::saysThatTheFileIsDamaged()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading && !reading->damaged);
    QVERIFY(!ocrJson(u"a.jpg"_s, reading, {}).contains(u"damaged"_s));
    bench.finder.found.damaged = true;
    reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading && reading->damaged && reading->subject());
    QCOMPARE(ocrJson(u"a.jpg"_s, reading, {}).value(u"damaged"_s), QJsonValue(true));
}

void ReaderFailuresTest::aHangingReaderCostsItsTranscript()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    bench.shows(u"KA5678CH"_s, 0.3);
    bench.second.faults.next(Faults::Kind::Hang); // on the first plate
    const auto reading = bench.make(true).read(AnyPhoto, "bytes");
    QVERIFY(reading && reading->plates.size() == 2);
    QCOMPARE(reading->plates.first().readers.last().failure, std::optional(ReaderFailure::TimedOut));
    QVERIFY2(!reading->plates.last().readers.last().failure, "what it had finished counts");
    QCOMPARE(reading->failedReaders, (QList<FailedReader>{{u"two"_s, ReaderFailure::TimedOut}}));
}

void ReaderFailuresTest::allReadersFailing()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    bench.reader.faults.next(Faults::Kind::Fail);
    const auto reading = bench.make().read(AnyPhoto, "bytes");
    QVERIFY(reading);
    QVERIFY(reading->plates.isEmpty());
}

void ReaderFailuresTest::noReaderAtAll()
{
    Bench bench;
    const ReadPlates read({bench.finder, {}, nullptr, bench.clock, bench.ids}, *defaultPlateGrammar(), u"g"_s);
    const auto reading = read.read(AnyPhoto, "bytes");
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::ReaderUnavailable);
}

void ReaderFailuresTest::theFindersErrorIsTheAnswer()
{
    Bench bench;
    bench.finder.faults.next(Faults::Kind::Fail, {ErrorCode::PhotoTruncated, {}, {}, {}});
    const auto reading = bench.make(false, true).read(AnyPhoto, "bytes");
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, ErrorCode::PhotoTruncated);
    QCOMPARE(bench.cache.puts, 0);
}

SVIDOK_SUITE(ReaderFailuresTest, QCoreApplication)

} // namespace svidok::test::readerfailurestests

#include "tst_readerfailures.moc"
