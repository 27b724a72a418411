// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/exifphotoprobe.h"
#include "support/drawnphoto.h"
#include "support/fakeclock.h"
#include "support/suites.h"

#include <QLocale>
#include <QTest>
#include <QtEndian>

namespace svidok::test::capturefactstests {

namespace {

using Tags = QMap<QString, QString>;

const QString Original = QStringLiteral("Exif.Photo.DateTimeOriginal");
const QString OriginalFraction = QStringLiteral("Exif.Photo.SubSecTimeOriginal");
const QString OriginalOffset = QStringLiteral("Exif.Photo.OffsetTimeOriginal");
const QString Digitized = QStringLiteral("Exif.Photo.DateTimeDigitized");
const QString DigitizedOffset = QStringLiteral("Exif.Photo.OffsetTimeDigitized");
const QString Modified = QStringLiteral("Exif.Image.DateTime");
const QString ModifiedOffset = QStringLiteral("Exif.Photo.OffsetTime");
const QString GpsDate = QStringLiteral("Exif.GPSInfo.GPSDateStamp");
const QString GpsTime = QStringLiteral("Exif.GPSInfo.GPSTimeStamp");

QString gps(const char *field)
{
    return QLatin1String("Exif.GPSInfo.") + QLatin1String(field);
}

Tags position(
    const QString &latitude, const QString &latitudeRef, const QString &longitude, const QString &longitudeRef)
{
    return { { gps("GPSLatitude"), latitude }, { gps("GPSLatitudeRef"), latitudeRef },
        { gps("GPSLongitude"), longitude }, { gps("GPSLongitudeRef"), longitudeRef } };
}

QDateTime utc(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODateWithMs);
}

} // namespace

/// Every row of the precedence table of times and positions, and its traps.
class CaptureFactsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_photo = draw({}); }
    void time_data();
    void time();
    void clocks_data();
    void clocks();
    void place_data();
    void place();
    void placeHasNoNoise();
    void wholeSecondsAreCoarse();
    void timesAhead();
    void flags_data();
    void flags();
    void editorInTheHistory();
    void deviceAndEntries();
    void gpsTimeAgainstTheRepeatedHour();

private:
    CaptureFacts factsOf(const Tags &tags, const QString &fileName = QStringLiteral("photo.jpg"));
    QByteArray m_photo;
};

CaptureFacts CaptureFactsTest::factsOf(const Tags &tags, const QString &fileName)
{
    const auto facts = ExifPhotoProbe().probe(tagged(m_photo, tags), fileName, false);
    return facts ? facts->capture : CaptureFacts();
}

void CaptureFactsTest::time_data()
{
    QTest::addColumn<Tags>("tags");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QDateTime>("expected"); // UTC; null: none
    QTest::addColumn<int>("source");
    QTest::addColumn<bool>("assumed");
    QTest::addColumn<double>("uncertainty");
    const auto row = [](const char *name, const Tags &tags, const QString &expected, InstantSource source, bool assumed,
                         double uncertainty, const QString &fileName = QStringLiteral("photo.jpg")) {
        QTest::newRow(name) << tags << fileName << (expected.isEmpty() ? QDateTime() : utc(expected)) << int(source)
                            << assumed << uncertainty;
    };
    const QString t1 = QStringLiteral("2026:05:04 10:11:12");
    const QString t2 = QStringLiteral("2026:05:04 20:00:00");
    const QString east3 = QStringLiteral("+03:00");
    const QString gpsDay = QStringLiteral("2026:05:04");
    const QString gpsClock = QStringLiteral("7/1 30/1 1500/100");
    using enum InstantSource;
    row("original with offset", { { Original, t1 }, { OriginalOffset, east3 } }, u"2026-05-04T07:11:12Z"_qs,
        ExifOriginal, false, 1.0);
    row("original with a western offset", { { Original, t1 }, { OriginalOffset, u"-05:30"_qs } },
        u"2026-05-04T15:41:12Z"_qs, ExifOriginal, false, 1.0);
    row("original in UTC", { { Original, t1 }, { OriginalOffset, u"Z"_qs } }, u"2026-05-04T10:11:12Z"_qs, ExifOriginal,
        false, 1.0);
    row("fraction", { { Original, t1 }, { OriginalFraction, u"25"_qs }, { OriginalOffset, east3 } },
        u"2026-05-04T07:11:12.250Z"_qs, ExifOriginal, false, 0.01);
    row("long fraction", { { Original, t1 }, { OriginalFraction, u"987654"_qs }, { OriginalOffset, east3 } },
        u"2026-05-04T07:11:12.987Z"_qs, ExifOriginal, false, 0.001);
    row("fraction that is none", { { Original, t1 }, { OriginalFraction, u"  "_qs }, { OriginalOffset, east3 } },
        u"2026-05-04T07:11:12Z"_qs, ExifOriginal, false, 1.0);
    row("fraction of another field",
        { { Original, t1 }, { u"Exif.Photo.SubSecTime"_qs, u"5"_qs }, { OriginalOffset, east3 } },
        u"2026-05-04T07:11:12Z"_qs, ExifOriginal, false, 1.0);
    row("offset of another field", { { Original, t1 }, { ModifiedOffset, u"+09:00"_qs } }, u"2026-05-04T07:11:12Z"_qs,
        ExifOriginal, true, 1.0);
    row("no offset in winter", { { Original, u"2026:01:04 10:00:00"_qs } }, u"2026-01-04T08:00:00Z"_qs, ExifOriginal,
        true, 1.0);
    row("nonsense offset", { { Original, t1 }, { OriginalOffset, u"+25:00"_qs } }, u"2026-05-04T07:11:12Z"_qs,
        ExifOriginal, true, 1.0);
    row("original before all others",
        { { Original, t1 }, { OriginalOffset, east3 }, { Digitized, t2 }, { Modified, t2 }, { GpsDate, gpsDay },
            { GpsTime, gpsClock } },
        u"2026-05-04T07:11:12Z"_qs, ExifOriginal, false, 1.0);
    row("zeros are no original",
        { { Original, u"0000:00:00 00:00:00"_qs }, { GpsDate, gpsDay }, { GpsTime, gpsClock } },
        u"2026-05-04T07:30:15Z"_qs, Gps, false, 1.0);
    row("blanks are no original",
        { { Original, u"    :  :     :  :  "_qs }, { Digitized, t1 }, { DigitizedOffset, east3 } },
        u"2026-05-04T07:11:12Z"_qs, ExifDigitized, false, 1.0);
    row("an impossible day is no original",
        { { Original, u"2026:02:30 10:00:00"_qs }, { Digitized, t1 }, { DigitizedOffset, east3 } },
        u"2026-05-04T07:11:12Z"_qs, ExifDigitized, false, 1.0);
    row("GPS before digitized", { { Digitized, t2 }, { GpsDate, gpsDay }, { GpsTime, gpsClock } },
        u"2026-05-04T07:30:15Z"_qs, Gps, false, 1.0);
    row("GPS time without a day is none", { { GpsTime, gpsClock }, { Digitized, t1 }, { DigitizedOffset, east3 } },
        u"2026-05-04T07:11:12Z"_qs, ExifDigitized, false, 1.0);
    row("digitized before modified", { { Digitized, t1 }, { DigitizedOffset, east3 }, { Modified, t2 } },
        u"2026-05-04T07:11:12Z"_qs, ExifDigitized, false, 1.0);
    row("modified with its own offset", { { Modified, t1 }, { ModifiedOffset, u"+02:00"_qs } },
        u"2026-05-04T08:11:12Z"_qs, ExifModified, false, 1.0);
    row("modified before the file name", { { Modified, t1 }, { ModifiedOffset, east3 } }, u"2026-05-04T07:11:12Z"_qs,
        ExifModified, false, 1.0, u"IMG_20250101_000000.jpg"_qs);
    row("file name", {}, u"2026-05-04T07:11:12Z"_qs, FileName, true, 1.0, u"IMG_20260504_101112.jpg"_qs);
    row("file name of a messenger", {}, u"2026-05-04T07:11:12Z"_qs, FileName, true, 1.0,
        u"photo_2026-05-04_10-11-12.jpg"_qs);
    row("file name of a Pixel is UTC", {}, u"2026-05-04T10:11:12.345Z"_qs, FileName, false, 0.001,
        u"PXL_20260504_101112345.jpg"_qs);
    row("file name with a day only", {}, QString(), FileName, false, 0.0, u"IMG-20260504-WA0001.jpg"_qs);
    row("file name with an impossible time", {}, QString(), FileName, false, 0.0, u"IMG_20260504_256112.jpg"_qs);
    row("nothing", {}, QString(), FileName, false, 0.0);
}

void CaptureFactsTest::time()
{
    QFETCH(Tags, tags);
    QFETCH(QString, fileName);
    QFETCH(QDateTime, expected);
    QFETCH(int, source);
    QFETCH(bool, assumed);
    QFETCH(double, uncertainty);
    const CaptureFacts facts = factsOf(tags, fileName);
    QCOMPARE(facts.taken.has_value(), !expected.isNull());
    if (!facts.taken)
        return;
    QCOMPARE(facts.taken->utc, expected);
    QCOMPARE(facts.taken->utc.timeSpec(), Qt::UTC);
    QCOMPARE(int(facts.taken->source), source);
    QCOMPARE(facts.taken->offsetAssumed, assumed);
    QCOMPARE(facts.flags.contains(CaptureFlag::OffsetAssumed), assumed);
    QCOMPARE(facts.taken->uncertaintySeconds, uncertainty);
    QVERIFY(!facts.taken->sourceField.isEmpty());
    QCOMPARE(facts.taken->offsetSeconds.has_value(), facts.taken->source != InstantSource::Gps);
}

void CaptureFactsTest::clocks_data()
{
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("offset");
    QTest::addColumn<QDateTime>("expected");
    QTest::addColumn<double>("uncertainty");
    QTest::addColumn<bool>("neverWas");
    const auto row = [](const char *name, const QString &local, const QString &offset, const QString &expected,
                         double uncertainty, bool neverWas) {
        QTest::newRow(name) << local << offset << utc(expected) << uncertainty << neverWas;
    };
    // Kyiv: 29 March 2026 03:00 becomes 04:00, 25 October 2026 04:00 becomes 03:00.
    row("before spring", u"2026:03:29 02:59:59"_qs, {}, u"2026-03-29T00:59:59Z"_qs, 1.0, false);
    row("the hour that never was", u"2026:03:29 03:30:00"_qs, {}, u"2026-03-29T01:30:00Z"_qs, 3600.0, true);
    row("after spring", u"2026:03:29 04:00:00"_qs, {}, u"2026-03-29T01:00:00Z"_qs, 1.0, false);
    row("before autumn", u"2026:10:25 02:59:59"_qs, {}, u"2026-10-24T23:59:59Z"_qs, 1.0, false);
    row("the hour that was twice", u"2026:10:25 03:30:00"_qs, {}, u"2026-10-25T00:30:00Z"_qs, 3600.0, false);
    row("its first pass, named", u"2026:10:25 03:30:00"_qs, u"+03:00"_qs, u"2026-10-25T00:30:00Z"_qs, 1.0, false);
    row("its second pass, named", u"2026:10:25 03:30:00"_qs, u"+02:00"_qs, u"2026-10-25T01:30:00Z"_qs, 1.0, false);
    row("after autumn", u"2026:10:25 04:00:00"_qs, {}, u"2026-10-25T02:00:00Z"_qs, 1.0, false);
}

void CaptureFactsTest::clocks()
{
    QFETCH(QString, local);
    QFETCH(QString, offset);
    QFETCH(QDateTime, expected);
    QFETCH(double, uncertainty);
    QFETCH(bool, neverWas);
    const CaptureFacts facts = factsOf({ { Original, local }, { OriginalOffset, offset } });
    QVERIFY(facts.taken);
    QCOMPARE(facts.taken->utc, expected);
    QCOMPARE(facts.taken->uncertaintySeconds, uncertainty);
    QCOMPARE(facts.taken->offsetAssumed, offset.isEmpty());
    QCOMPARE(facts.flags.contains(CaptureFlag::TimeImplausible), neverWas);
}

void CaptureFactsTest::place_data()
{
    QTest::addColumn<Tags>("tags");
    QTest::addColumn<bool>("hasFix");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<bool>("implausible");
    const QString kyivLatitude = QStringLiteral("50/1 27/1 90000/10000");
    const QString kyivLongitude = QStringLiteral("30/1 31/1 240000/10000");
    const Tags kyiv = position(kyivLatitude, u"N"_qs, kyivLongitude, u"E"_qs);
    const auto with = [&](const char *field, const QString &value) {
        Tags tags = kyiv;
        tags.insert(gps(field), value);
        return tags;
    };
    QTest::newRow("Kyiv") << kyiv << true << 50.4525 << 30.523333 << false;
    QTest::newRow("south and west") << position(u"33/1 52/1 1200/100"_qs, u"S"_qs, u"70/1 40/1 300/100"_qs, u"W"_qs)
                                    << true << -33.87 << -70.6675 << false;
    QTest::newRow("decimal degrees") << position(
                                            u"504525/10000 0/1 0/1"_qs, u"N"_qs, u"305233/10000 0/1 0/1"_qs, u"E"_qs)
                                     << true << 50.4525 << 30.5233 << false;
    QTest::newRow("decimal minutes") << position(
                                            u"50/1 271523/10000 0/1"_qs, u"N"_qs, u"30/1 314012/10000 0/0"_qs, u"E"_qs)
                                     << true << 50.452538 << 30.523353 << false;
    QTest::newRow("nothing") << Tags() << false << 0.0 << 0.0 << false;
    QTest::newRow("one half") << Tags{ { gps("GPSLatitude"), kyivLatitude }, { gps("GPSLatitudeRef"), u"N"_qs } }
                              << false << 0.0 << 0.0 << false;
    QTest::newRow("no hemisphere") << Tags{ { gps("GPSLatitude"), kyivLatitude },
        { gps("GPSLongitude"), kyivLongitude } }
                                   << false << 0.0 << 0.0 << false;
    QTest::newRow("null island") << position(u"0/1 0/1 0/1"_qs, u"N"_qs, u"0/1 0/1 0/1"_qs, u"E"_qs) << false << 0.0
                                 << 0.0 << true;
    QTest::newRow("zero denominators") << position(u"0/0 0/0 0/0"_qs, u"N"_qs, u"0/0 0/0 0/0"_qs, u"E"_qs) << false
                                       << 0.0 << 0.0 << false;
    QTest::newRow("out of range") << position(u"95/1 0/1 1/1"_qs, u"N"_qs, u"30/1 0/1 1/1"_qs, u"E"_qs) << false << 0.0
                                  << 0.0 << true;
    QTest::newRow("ninety minutes") << position(u"49/1 87/1 900/100"_qs, u"N"_qs, kyivLongitude, u"E"_qs) << false << 0.0 << 0.0
                                    << true;
    QTest::newRow("ninety seconds") << position(kyivLatitude, u"N"_qs, u"30/1 30/1 9000/100"_qs, u"E"_qs) << false << 0.0 << 0.0
                                    << true;
    QTest::newRow("rounded up to sixty seconds") << position(u"50/1 26/1 6000/100"_qs, u"N"_qs, kyivLongitude, u"E"_qs) << true
                                                 << 50.45 << 30.523333 << false;
    QTest::newRow("swapped") << position(kyivLongitude, u"N"_qs, kyivLatitude, u"E"_qs) << true << 30.523333 << 50.4525
                             << true;
    QTest::newRow("whole minutes") << position(u"50/1 27/1 0/1"_qs, u"N"_qs, u"30/1 31/1 0/1"_qs, u"E"_qs) << true
                                   << 50.45 << 30.516667 << true;
    QTest::newRow("void") << with("GPSStatus", u"V"_qs) << true << 50.4525 << 30.523333 << true;
    QTest::newRow("poor dilution") << with("GPSDOP", u"45/1"_qs) << true << 50.4525 << 30.523333 << true;
    QTest::newRow("good dilution") << with("GPSDOP", u"12/10"_qs) << true << 50.4525 << 30.523333 << false;
    QTest::newRow("WGS-84") << with("GPSMapDatum", u"WGS-84"_qs) << true << 50.4525 << 30.523333 << false;
    QTest::newRow("another datum") << with("GPSMapDatum", u"SK-42"_qs) << true << 50.4525 << 30.523333 << true;
}

void CaptureFactsTest::place()
{
    QFETCH(Tags, tags);
    QFETCH(bool, hasFix);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(bool, implausible);
    const CaptureFacts facts = factsOf(tags);
    QCOMPARE(facts.fix.has_value(), hasFix);
    QCOMPARE(facts.flags.contains(CaptureFlag::PositionImplausible), implausible);
    if (!hasFix)
        return;
    QVERIFY2(std::abs(facts.fix->point.latitude - latitude) < 1e-6,
        qPrintable(QString::number(facts.fix->point.latitude, 'f', 8)));
    QVERIFY2(std::abs(facts.fix->point.longitude - longitude) < 1e-6,
        qPrintable(QString::number(facts.fix->point.longitude, 'f', 8)));
    QVERIFY(!facts.fix->accuracyMetres); // none was given: none is made from the dilution
}

// What leaves shows the whole number, and its noise would be read as precision.
void CaptureFactsTest::placeHasNoNoise()
{
    const CaptureFacts facts = factsOf(position(u"50/1 27/1 36/100"_qs, u"N"_qs, u"30/1 30/1 3672/1000"_qs, u"E"_qs));
    QCOMPARE(QString::number(facts.fix->point.latitude, 'g', QLocale::FloatingPointShortest), u"50.4501"_qs);
    QCOMPARE(QString::number(facts.fix->point.longitude, 'g', QLocale::FloatingPointShortest), u"30.50102"_qs);
}

// A second of arc is 31 m to the north and, in Kyiv, 20 m to the east.
void CaptureFactsTest::wholeSecondsAreCoarse()
{
    const auto radius = [&](const QString &latitude, const QString &longitude) {
        Tags tags = position(latitude, u"N"_qs, longitude, u"E"_qs);
        tags.insert(gps("GPSHPositioningError"), u"3/1"_qs);
        return factsOf(tags).fix->accuracyMetres.value_or(-1);
    };
    const QString wholeLatitude = u"50/1 27/1 9/1"_qs;
    const QString wholeLongitude = u"30/1 31/1 24/1"_qs;
    QVERIFY(std::abs(radius(wholeLatitude, wholeLongitude) - 39.6) < 0.2);
    QVERIFY(std::abs(radius(u"50/1 27/1 90000/10000"_qs, wholeLongitude) - 39.6) < 0.2);
    QCOMPARE(radius(wholeLatitude, u"30/1 31/1 2401/100"_qs), 3.0); // happens to be whole
    QCOMPARE(radius(u"50/1 27/1 901/100"_qs, wholeLongitude), 3.0);
    QVERIFY(!factsOf(position(wholeLatitude, u"N"_qs, wholeLongitude, u"E"_qs)).fix->accuracyMetres);
}

void CaptureFactsTest::timesAhead()
{
    const FakeClock clock(utc(u"2026-05-04T09:00:00Z"_qs));
    const ExifPhotoProbe probe({}, &clock);
    const auto isImplausible = [&](const Tags &tags, const QString &fileName = u"a.jpg"_qs) {
        const auto facts = probe.probe(tagged(m_photo, tags), fileName, false);
        return facts && facts->capture.flags.contains(CaptureFlag::TimeImplausible);
    };
    QVERIFY(isImplausible({ { Original, u"2093:05:04 12:00:00"_qs }, { OriginalOffset, u"+03:00"_qs } }));
    QVERIFY(isImplausible({ { GpsDate, u"2093:05:04"_qs }, { GpsTime, u"12/1 0/1 0/1"_qs } }));
    QVERIFY(isImplausible({}, u"IMG_20930504_120000.jpg"_qs));
    // clocks are wrong, by a day where somebody forgot about midnight
    QVERIFY(!isImplausible({ { Original, u"2026:05:05 12:00:00"_qs }, { OriginalOffset, u"+03:00"_qs } }));
    QVERIFY(isImplausible({ { Original, u"2026:05:05 12:00:01"_qs }, { OriginalOffset, u"+03:00"_qs } }));
}

void CaptureFactsTest::flags_data()
{
    QTest::addColumn<Tags>("tags");
    QTest::addColumn<QList<CaptureFlag>>("expected");
    using enum CaptureFlag;
    const auto taken = [](const Tags &more) {
        Tags tags = phoneTags(u"2026:05:04 10:00:00"_qs, u"+03:00"_qs, 50.4525, 30.5233);
        tags.insert(more);
        return tags;
    };
    const auto gpsAt = [&](const QString &clock) {
        return taken({ { GpsDate, u"2026:05:04"_qs }, { GpsTime, clock } });
    };
    QTest::newRow("clean") << taken({}) << QList<CaptureFlag>();
    QTest::newRow("GPS agrees") << gpsAt(u"6/1 59/1 10/1"_qs) << QList<CaptureFlag>();
    QTest::newRow("fix two minutes old") << gpsAt(u"6/1 58/1 0/1"_qs) << QList<CaptureFlag>();
    QTest::newRow("fix older than that") << gpsAt(u"6/1 57/1 59/1"_qs) << QList{ ClockSkew, StaleFix };
    QTest::newRow("fix from the future") << gpsAt(u"7/1 2/1 1/1"_qs) << QList{ ClockSkew };
    QTest::newRow("camera an hour off") << gpsAt(u"8/1 0/1 0/1"_qs) << QList{ ClockSkew };
    const auto digitized = [&](const QString &local, const QString &clock) {
        Tags tags = gpsAt(clock);
        tags.remove(Original);
        tags.insert({ { Digitized, local }, { DigitizedOffset, u"+03:00"_qs } });
        return tags;
    };
    QTest::newRow("no original, GPS agrees") << digitized(u"2026:05:04 10:00:00"_qs, u"6/1 59/1 10/1"_qs) << QList<CaptureFlag>();
    QTest::newRow("no original, older fix") << digitized(u"2026:05:04 10:00:00"_qs, u"6/1 57/1 59/1"_qs)
                                            << QList{ ClockSkew, StaleFix };
    QTest::newRow("no original, fix from the future")
        << digitized(u"2026:05:04 10:00:00"_qs, u"7/1 6/1 12/1"_qs) << QList{ ClockSkew };
    QTest::newRow("digitized as taken, changed years later")
        << taken({ { Digitized, u"2026:05:04 10:00:02"_qs }, { Modified, u"2028:05:04 10:00:00"_qs } }) << QList<CaptureFlag>();
    QTest::newRow("digitized earlier") << taken({ { Digitized, u"2026:05:04 09:59:50"_qs } }) << QList{ ClockSkew };
    QTest::newRow("digitized later") << taken({ { Digitized, u"2026:05:04 10:00:10"_qs } }) << QList{ ClockSkew };
    QTest::newRow("digitized in another zone")
        << taken({ { Digitized, u"2026:05:04 09:00:00"_qs }, { DigitizedOffset, u"+02:00"_qs } }) << QList<CaptureFlag>();
    QTest::newRow("changed before it was taken") << taken({ { Modified, u"2026:05:04 09:54:40"_qs } }) << QList{ ClockSkew };
    QTest::newRow("digitized alone, changed before")
        << Tags{ { Digitized, u"2026:05:04 10:00:00"_qs }, { DigitizedOffset, u"+03:00"_qs }, { Modified, u"2026:05:04 09:54:40"_qs } }
        << QList{ ClockSkew };
    QTest::newRow("GPS without a day agrees") << taken({ { GpsTime, u"6/1 59/1 10/1"_qs } }) << QList<CaptureFlag>();
    QTest::newRow("GPS without a day, six hours off") << taken({ { GpsTime, u"1/1 0/1 0/1"_qs } }) << QList{ ClockSkew };
    Tags midnight = phoneTags(u"2026:05:04 02:59:30"_qs, u"+03:00"_qs, 50.4525, 30.5233);
    midnight.insert(GpsTime, u"0/1 0/1 30/1"_qs);
    QTest::newRow("GPS without a day, past midnight") << midnight << QList<CaptureFlag>();
    QTest::newRow("firmware") << taken({ { u"Exif.Image.Software"_qs, u"A536BXXS7DWK1"_qs } }) << QList<CaptureFlag>();
    QTest::newRow("camera app") << taken({ { u"Exif.Image.Software"_qs, u"HDR+ 1.0.540104767zd"_qs } })
                                << QList<CaptureFlag>();
    QTest::newRow("editor") << taken({ { u"Exif.Image.Software"_qs, u"Adobe Photoshop 25.1 (Windows)"_qs } })
                            << QList{ EditedBySoftware };
    QTest::newRow("editor in XMP") << taken({ { u"Xmp.xmp.CreatorTool"_qs, u"GIMP 2.10"_qs } })
                                   << QList{ EditedBySoftware };
    QTest::newRow("stripped") << Tags() << QList{ NoMetadata };
}

void CaptureFactsTest::flags()
{
    QFETCH(Tags, tags);
    QFETCH(QList<CaptureFlag>, expected);
    QCOMPARE(factsOf(tags).flags, expected);
}

// The tool that made the file may be a camera all the same.
void CaptureFactsTest::editorInTheHistory()
{
    const auto flagsWith = [&](const QByteArray &agent) {
        QByteArray segment("\xff\xe1\0\0http://ns.adobe.com/xap/1.0/\0", 33);
        segment += R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
                   R"(<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/")"
                   R"( xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmp:CreatorTool="HDR+ 1.0"><xmpMM:History><rdf:Seq>)"
                   R"(<rdf:li stEvt:action="saved" stEvt:softwareAgent=")" + agent
            + R"("/></rdf:Seq></xmpMM:History></rdf:Description></rdf:RDF></x:xmpmeta>)";
        qToBigEndian(static_cast<quint16>(segment.size() - 2), segment.data() + 2);
        const auto facts = ExifPhotoProbe().probe(QByteArray(m_photo).insert(2, segment), u"a.jpg"_qs, false);
        return facts ? facts->capture.flags : QList<CaptureFlag>();
    };
    QCOMPARE(flagsWith("Adobe Photoshop 25.0 (Windows)"), QList{ CaptureFlag::EditedBySoftware });
    QVERIFY(flagsWith("HDR+ 1.0").isEmpty());
}

void CaptureFactsTest::deviceAndEntries()
{
    Tags tags = phoneTags(u"2026:05:04 10:00:00"_qs, u"+03:00"_qs, 50.4525, 30.5233);
    tags.insert(gps("GPSImgDirection"), u"9050/100"_qs);
    tags.insert(gps("GPSImgDirectionRef"), u"T"_qs);
    tags.insert(gps("GPSAltitude"), u"12/1"_qs);
    tags.insert(gps("GPSAltitudeRef"), u"1"_qs);
    tags.insert(u"Exif.Photo.BodySerialNumber"_qs, u"  R58 "_qs);
    tags.insert(GpsDate, u"2026:05:04"_qs);
    tags.insert(GpsTime, u"7/1 0/1 1/1"_qs);
    CaptureFacts facts = factsOf(tags);
    QCOMPARE(facts.make, u"Samsung"_qs);
    QCOMPARE(facts.model, u"SM-A536B"_qs);
    QCOMPARE(facts.bodySerial, u"R58"_qs);
    QCOMPARE(facts.fix->accuracyMetres.value_or(-1), 5.0);
    QCOMPARE(facts.fix->directionDegrees.value_or(-1), 90.5);
    QCOMPARE(facts.fix->altitudeMetres.value_or(0), -12.0);
    QCOMPARE(facts.fix->fixUtc.value_or(QDateTime()), utc(u"2026-05-04T07:00:01Z"_qs));
    const auto time = std::find_if(
        facts.entries.begin(), facts.entries.end(), [](const MetadataEntry &e) { return e.key == Original; });
    QVERIFY(time != facts.entries.end());
    QCOMPARE(time->raw, u"2026:05:04 10:00:00"_qs);
    tags.insert(gps("GPSImgDirectionRef"), u"M"_qs);
    QVERIFY(!factsOf(tags).fix->directionDegrees); // magnetic, not from north
}

void CaptureFactsTest::gpsTimeAgainstTheRepeatedHour()
{
    // Either pass of the repeated hour agrees with the camera; a third hour does not.
    for (const auto &[clock, skewed] : { std::pair(u"0/1 30/1 0/1"_qs, false), std::pair(u"1/1 30/1 0/1"_qs, false),
             std::pair(u"2/1 30/1 0/1"_qs, true) }) {
        const CaptureFacts facts =
            factsOf({ { Original, u"2026:10:25 03:30:00"_qs }, { GpsDate, u"2026:10:25"_qs }, { GpsTime, clock } });
        QCOMPARE(facts.flags.contains(CaptureFlag::ClockSkew), skewed);
    }
}

SVIDOK_SUITE(CaptureFactsTest, QCoreApplication)

} // namespace svidok::test::capturefactstests

#include "tst_capturefacts.moc"
