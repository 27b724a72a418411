// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/readquality.h"
#include "support/reports.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::readqualitytests {

using namespace Qt::StringLiterals;

namespace {

ConfirmedRead read(const QString &truth, const QString &text, double confidence = 0.95, int daysAgo = 1)
{
    ConfirmedRead one;
    one.truth = PlateText::fold(truth);
    one.text = PlateText::fold(text);
    one.confidence = confidence;
    one.abstained = confidence < 0.9;
    one.plateClass = u"ua-2015"_s;
    one.confirmedAt = Now.addDays(-daysAgo);
    return one;
}

QList<ConfirmedRead> many(int right, int wrong, int daysAgo = 1, double confidence = 0.95)
{
    return QList<ConfirmedRead>(right, read(u"AA1234BB"_s, u"AA1234BB"_s, confidence, daysAgo))
        + QList<ConfirmedRead>(wrong, read(u"AA1234BB"_s, u"AA1234B8"_s, confidence, daysAgo));
}

} // namespace

class ReadQualityTest : public QObject {
    Q_OBJECT

private slots:
    void onlyConfirmedPlatesCount()
    {
        Report report = reportIn(ReportStatus::PendingVerification);
        QVERIFY(confirmedReads(report).isEmpty());
        report.decisions = { { Decision::Kind::Rejected, u"x"_s, {}, PlateText::fold(u"AA1234BB"), {}, Now } };
        QVERIFY(confirmedReads(report).isEmpty());
        report.decisions = { { Decision::Kind::Verified, {}, {}, PlateText::fold(u"AA1234BB"), {}, Now } };
        QCOMPARE(confirmedReads(report).size(), 1); // one photo was read
        QVERIFY(!confirmedReads(report).first().typed);
        report.decisions.append({ Decision::Kind::Reopened, {}, {}, {}, {}, Now });
        QVERIFY(confirmedReads(report).isEmpty());
        report.corrections = { { PlateText::fold(u"AA1234BB"), PlateText::fold(u"AA1234B8"), {}, {}, {}, Now } };
        const auto reads = confirmedReads(report);
        QCOMPARE(reads.size(), 1);
        QVERIFY(reads.first().typed);
        QCOMPARE(reads.first().truth.text(), u"AA1234B8"_s);
        QCOMPARE(reads.first().text.text(), u"AA1234BB"_s);
    }

    // What was read again later was not what the person saw.
    void theReadThatThePersonSawCounts()
    {
        Report report = reportIn(ReportStatus::Verified);
        report.decisions = { { Decision::Kind::Verified, {}, {}, PlateText::fold(u"AA1234BB"), {}, Now } };
        report.readings.first().readAt = Now.addSecs(-60);
        report.readings.append(reading(u"g2"_s, u"p1"_s, { u"KA9999MH"_s }));
        report.readings.last().readAt = Now.addSecs(60);
        QCOMPARE(confirmedReads(report).first().text.text(), u"AA1234BB"_s);
    }

    void countsOnlyTheSureAsRightOrWrong()
    {
        const ReadQuality quality = readQuality(many(90, 10) + many(0, 20, 1, 0.5), Now);
        QCOMPARE(quality.sureAndRight.hits, 90);
        QCOMPARE(quality.sureAndRight.of, 100);
        QCOMPARE(quality.sure.hits, 100);
        QCOMPARE(quality.sure.of, 120);
        QCOMPARE(quality.typed.hits, 0);
    }

    void intervalsAreWilsons()
    {
        const Share share = shareOf(90, 100);
        QVERIFY(std::abs(share.low - 0.8256) < 0.0005); // Newcombe 1998, method 3
        QVERIFY(std::abs(share.high - 0.9448) < 0.0005);
        QCOMPARE(shareOf(0, 0), Share());
        QVERIFY(shareOf(29, 29).isTooFew());
        QVERIFY(!shareOf(30, 30).isTooFew());
        QVERIFY(shareOf(30, 30).low < 0.9); // never surer than it is
    }

    void namesWhatIsTakenForWhat()
    {
        const ReadQuality quality = readQuality({ read(u"AA1234BB"_s, u"AA1234B8"_s), read(u"AA1234BB"_s, u"AA1234B8"_s),
                                                    read(u"AO0000BB"_s, u"A00000BB"_s), read(u"AA1234BB"_s, u"AA1234B"_s) },
            Now);
        QCOMPARE(quality.confusions.size(), 2);
        QCOMPARE(quality.confusions.first(), (ReadQuality::Confusion{ u'B', u'8', 2 }));
        QCOMPARE(quality.confusions.last(), (ReadQuality::Confusion{ u'O', u'0', 1 }));
        QCOMPARE(quality.comparedCharacters, 24); // one had another length
    }

    void calibrationComparesWhatWasSaidWithWhatWasRight()
    {
        const ReadQuality quality = readQuality(many(50, 50), Now);
        QCOMPARE(quality.calibration.size(), 10);
        QCOMPARE(quality.calibration.last().right.of, 100);
        QVERIFY(std::abs(quality.calibration.last().mean - 0.95) < 1e-9);
        QVERIFY(std::abs(*quality.calibrationError - 0.45) < 1e-9);
        QVERIFY(!readQuality(many(10, 10), Now).calibrationError);
        const ReadQuality edges = readQuality({ read(u"A"_s, u"A"_s, 1.0), read(u"A"_s, u"A"_s, 0.0) }, Now);
        QCOMPARE(edges.calibration.first().right.of, 1);
        QCOMPARE(edges.calibration.last().right.of, 1);
    }

    void theLightIsTheSunsWhereTimeAndPlaceAreKnown_data()
    {
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<Daylight>("light");
        // Kyiv on 21 June 2026: the sun rises at 4:46 and sets at 21:13 by local time (UTC+3); civil twilight lasts 43 minutes.
        const auto june = [](int hour, int minute) { return QDateTime({ 2026, 6, 21 }, { hour, minute }, Qt::UTC); };
        QTest::newRow("noon") << june(10, 0) << Daylight::Day;
        QTest::newRow("just risen") << june(1, 55) << Daylight::Day;
        QTest::newRow("about to rise") << june(1, 35) << Daylight::Twilight;
        QTest::newRow("just set") << june(18, 22) << Daylight::Twilight;
        QTest::newRow("dark") << june(19, 10) << Daylight::Night;
        QTest::newRow("no time") << QDateTime() << Daylight::Unknown;
    }
    void theLightIsTheSunsWhereTimeAndPlaceAreKnown()
    {
        QFETCH(QDateTime, utc);
        QFETCH(Daylight, light);
        CaptureFacts capture;
        if (utc.isValid()) {
            capture.taken.emplace();
            capture.taken->utc = utc;
        }
        capture.fix.emplace();
        capture.fix->point = { 50.4501, 30.5234 };
        QCOMPARE(daylightOf(capture), light);
        capture.fix.reset();
        QCOMPARE(daylightOf(capture), Daylight::Unknown);
    }

    void figuresByLight()
    {
        auto reads = many(40, 0);
        for (ConfirmedRead &one : reads)
            one.light = Daylight::Day;
        auto dark = many(6, 4);
        for (ConfirmedRead &one : dark)
            one.light = Daylight::Night;
        dark.append(read(u"AA1234BB"_s, u"AA1234BB"_s, 0.5));
        dark.last().light = Daylight::Night;
        const auto lights = readQuality(reads + dark, Now).lights;
        QCOMPARE(lights.size(), 2);
        QCOMPARE(lights.first().of, Daylight::Day);
        QCOMPARE(lights.first().sureAndRight.hits, 40);
        QCOMPARE(lights.last().of, Daylight::Night);
        QCOMPARE(lights.last().sureAndRight, shareOf(6, 10));
        QCOMPARE(lights.last().sure, shareOf(10, 11));
        QVERIFY(lights.last().sureAndRight.isTooFew());
    }

    void figuresByClass()
    {
        QList<ConfirmedRead> reads = many(40, 0);
        ConfirmedRead other = read(u"AA1234BB"_s, u"AA1234B8"_s);
        other.plateClass.clear();
        reads.append(other);
        const ReadQuality quality = readQuality(reads, Now);
        QCOMPARE(quality.classes.size(), 2);
        QCOMPARE(quality.classes.first().of, u"ua-2015"_s);
        QCOMPARE(quality.classes.last().sureAndRight.hits, 0);
    }

    void alarmsOnAFallOnly_data()
    {
        QTest::addColumn<int>("rightBefore");
        QTest::addColumn<int>("wrongBefore");
        QTest::addColumn<int>("rightNow");
        QTest::addColumn<int>("wrongNow");
        QTest::addColumn<bool>("known");
        QTest::addColumn<bool>("alarm");
        QTest::newRow("as before") << 990 << 10 << 99 << 1 << true << false;
        QTest::newRow("a bit worse by chance") << 990 << 10 << 98 << 2 << true << false;
        QTest::newRow("worse") << 990 << 10 << 90 << 10 << true << true;
        QTest::newRow("better") << 900 << 100 << 100 << 0 << true << false;
        QTest::newRow("all right") << 100 << 0 << 100 << 0 << true << false;
        QTest::newRow("too few now") << 990 << 10 << 20 << 20 << false << false;
        QTest::newRow("too few before") << 49 << 0 << 50 << 50 << false << false;
    }

    void alarmsOnAFallOnly()
    {
        QFETCH(int, rightBefore);
        QFETCH(int, wrongBefore);
        QFETCH(int, rightNow);
        QFETCH(int, wrongNow);
        const auto drift = readQuality(many(rightBefore, wrongBefore, 90) + many(rightNow, wrongNow, 1), Now).drift;
        QTEST(drift.isKnown, "known");
        QTEST(drift.alarm, "alarm");
    }

    void nothingIsSaidOfNothing()
    {
        const ReadQuality quality = readQuality({}, Now);
        QVERIFY(quality.sureAndRight.isTooFew());
        QVERIFY(!quality.calibrationError);
        QVERIFY(quality.classes.isEmpty() && quality.confusions.isEmpty());
        QVERIFY(!quality.drift.isKnown && !quality.drift.alarm);
    }
};

SVIDOK_SUITE(ReadQualityTest, QCoreApplication)

} // namespace svidok::test::readqualitytests

#include "tst_readquality.moc"
