// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"
#include "support/suites.h"

#include <QTest>

#include <functional>
#include <limits>

using namespace Qt::StringLiterals;

namespace svidok::test::rulestests {

namespace {

ObservedInstant exifInstant(const QDateTime &utc, double uncertainty = 1.0)
{
    ObservedInstant taken;
    taken.utc = utc;
    taken.offsetSeconds = 3 * 3600;
    taken.sourceField = u"Exif.Photo.DateTimeOriginal"_s;
    taken.uncertaintySeconds = uncertainty;
    return taken;
}

GeoFix fix(double latitude, double longitude, std::optional<double> accuracy)
{
    return { { latitude, longitude }, accuracy, u"Exif.GPSInfo.GPSLatitude"_s, {}, {}, {} };
}

PhotoReading reading(const QString &text, bool abstained = false)
{
    PlateRead plate;
    plate.raw = text;
    plate.text = PlateText::fold(text);
    plate.abstained = abstained;
    plate.subject = true;
    PhotoReading one;
    one.plates = { plate };
    return one;
}

SceneMatch scene(int inliers, double residual, std::optional<double> shift, std::optional<double> uncertainty)
{
    SceneMatch match;
    match.refused = false;
    match.inliers = inliers;
    match.residualPixels = residual;
    match.vehicleShiftMetres = shift;
    match.vehicleShiftUncertainty = uncertainty;
    match.method = u"sift"_s;
    return match;
}

const QDateTime Start({ 2026, 5, 4 }, { 9, 0 }, Qt::UTC);

/// A pair that passes everything: 6 minutes, 2 m with 3 m each, the same plate, the same scene.
PairFacts goodPair()
{
    PairFacts pair;
    for (Photo *photo : { &pair.first, &pair.second }) {
        photo->capture.make = u"Maker"_s;
        photo->capture.model = u"Phone"_s;
    }
    pair.first.capture.taken = exifInstant(Start);
    pair.second.capture.taken = exifInstant(Start.addSecs(360));
    pair.first.capture.fix = fix(50.45, 30.52, 3.0);
    pair.second.capture.fix = fix(50.450018, 30.52, 3.0);
    pair.firstReading = reading(u"AA1234BB"_s);
    pair.secondReading = reading(u"AA1234BB"_s);
    pair.scene = scene(120, 0.8, 0.03, 0.05);
    return pair;
}

using Change = std::function<void(PairFacts &)>;

void flagBoth(PairFacts &pair, CaptureFlag flag)
{
    pair.first.capture.flags = { flag };
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void alwaysFourInOrder();
    void judges_data();
    void judges();
    void acrossTheClockChange_data();
    void acrossTheClockChange();
    void saysWhatItMeasured();
    void nothingKnownIsUnknown();
};

void RulesTest::alwaysFourInOrder()
{
    const auto checks = checkPair(goodPair(), {});
    QCOMPARE(checks.size(), 4);
    const QList<RuleId> order{ RuleId::Interval, RuleId::Distance, RuleId::Plate, RuleId::Scene };
    for (qsizetype i = 0; i < 4; ++i) {
        QCOMPARE(checks.at(i).rule, order.at(i));
        QCOMPARE(checks.at(i).verdict, Verdict::Pass);
        QVERIFY(checks.at(i).notes.isEmpty());
        QVERIFY(!checks.at(i).reason.isEmpty());
    }
}

void RulesTest::judges_data()
{
    QTest::addColumn<RuleId>("rule");
    QTest::addColumn<Change>("change");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QStringList>("notes");
    const auto row = [](const char *name, RuleId rule, Verdict verdict, const char16_t *reason, Change change,
                         const QStringList &notes = {}) {
        QTest::newRow(name) << rule << change << verdict << QString::fromUtf16(reason) << notes;
    };
    const auto seconds = [](double value, double each) {
        return [=](PairFacts &pair) {
            pair.first.capture.taken->uncertaintySeconds = each;
            pair.second.capture.taken->uncertaintySeconds = each;
            pair.second.capture.taken->utc = Start.addMSecs(static_cast<qint64>(value * 1000));
        };
    };
    using enum Verdict;
    using enum RuleId;

    row("4:58 in whole seconds", Interval, Fail, u"time.too_short", seconds(298, 1.0));
    row("4:59 in whole seconds", Interval, Unknown, u"time.at_the_edge", seconds(299, 1.0));
    row("5:00 in whole seconds", Interval, Unknown, u"time.at_the_edge", seconds(300, 1.0));
    row("5:01 in whole seconds", Interval, Unknown, u"time.at_the_edge", seconds(301, 1.0));
    row("5:02 in whole seconds", Interval, Pass, u"time.long_enough", seconds(302, 1.0));
    row("5:00 with halves known", Interval, Unknown, u"time.at_the_edge", seconds(300, 0.5));
    row("4:59.999 to the millisecond", Interval, Fail, u"time.too_short", seconds(299.999, 0.0005));
    row("5:00.001 to the millisecond", Interval, Pass, u"time.long_enough", seconds(300.001, 0.0005));
    row("no time between", Interval, Fail, u"time.too_short", seconds(0, 1.0));
    row("verification first", Interval, Fail, u"time.reversed", seconds(-400, 1.0));
    row("first time missing", Interval, Unknown, u"time.missing", [](PairFacts &p) { p.first.capture.taken.reset(); });
    row("second time missing", Interval, Unknown, u"time.missing",
        [](PairFacts &p) { p.second.capture.taken.reset(); });
    row("edit time", Interval, Unknown, u"time.weak_source",
        [](PairFacts &p) { p.first.capture.taken->source = InstantSource::ExifModified; });
    row("time in the file name", Interval, Unknown, u"time.weak_source",
        [](PairFacts &p) { p.second.capture.taken->source = InstantSource::FileName; });
    row("a weak source cannot fail either", Interval, Unknown, u"time.weak_source", [=](PairFacts &p) {
        seconds(10, 1.0)(p);
        p.second.capture.taken->source = InstantSource::FileName;
    });
    row("digitised time is good", Interval, Pass, u"time.long_enough",
        [](PairFacts &p) { p.first.capture.taken->source = InstantSource::ExifDigitized; });
    row("both offsets assumed", Interval, Pass, u"time.long_enough",
        [](PairFacts &p) {
            p.first.capture.taken->offsetAssumed = true;
            p.second.capture.taken->offsetAssumed = true;
        },
        { u"offset.assumed"_s });
    row("one offset assumed, the other known", Interval, Unknown, u"offset.assumed",
        [](PairFacts &p) { p.first.capture.taken->offsetAssumed = true; }, { u"offset.assumed"_s });
    row("one offset assumed fails nobody, either", Interval, Unknown, u"offset.assumed",
        [=](PairFacts &p) {
            seconds(-3000, 1.0)(p);
            p.second.capture.taken->offsetAssumed = true;
        },
        { u"offset.assumed"_s });
    row("an hour that was twice", Interval, Unknown, u"time.zone_ambiguous",
        [](PairFacts &p) {
            p.first.capture.taken->uncertaintySeconds = 3600;
            p.first.capture.taken->offsetAssumed = true;
            p.second.capture.taken->offsetAssumed = true;
        },
        { u"offset.assumed"_s });
    row("an hour that was twice, but long before", Interval, Pass, u"time.long_enough", [](PairFacts &p) {
        p.first.capture.taken->uncertaintySeconds = 3600;
        p.second.capture.taken->utc = Start.addSecs(3 * 3600);
    });
    const auto byGps = [](PairFacts &p) {
        p.second.capture.taken->source = InstantSource::Gps;
        p.second.capture.taken->offsetSeconds.reset();
    };
    row("a camera's clock against that of GPS", Interval, Unknown, u"time.clocks_differ", byGps);
    row("nor does that fail anybody", Interval, Unknown, u"time.clocks_differ", [=](PairFacts &p) {
        seconds(10, 1.0)(p);
        byGps(p);
    });
    row("both by GPS", Interval, Pass, u"time.long_enough", [=](PairFacts &p) {
        byGps(p);
        p.first.capture.taken = p.second.capture.taken;
        p.first.capture.taken->utc = Start;
    });
    row("two zones in one summer", Interval, Unknown, u"offset.differs",
        [](PairFacts &p) { p.second.capture.taken->offsetSeconds = 2 * 3600; });
    row("two phones of another country", Interval, Pass, u"time.long_enough", [](PairFacts &p) {
        p.first.capture.taken->offsetSeconds = 2 * 3600;
        p.second.capture.taken->offsetSeconds = 2 * 3600;
    });
    row("Kyiv's clocks went back in between", Interval, Pass, u"time.long_enough", [](PairFacts &p) {
        p.first.capture.taken->utc = QDateTime({ 2026, 10, 25 }, { 0, 58 }, Qt::UTC);
        p.second.capture.taken->utc = QDateTime({ 2026, 10, 25 }, { 1, 4 }, Qt::UTC);
        p.second.capture.taken->offsetSeconds = 2 * 3600;
    });
    const auto fixes = [](int apart) {
        return [=](PairFacts &p) {
            p.first.capture.fix->fixUtc = Start;
            p.second.capture.fix->fixUtc = Start.addSecs(apart);
        };
    };
    row("GPS says so, too", Interval, Pass, u"time.long_enough", fixes(302));
    row("GPS cannot say", Interval, Pass, u"time.long_enough", fixes(300));
    row("GPS says otherwise", Interval, Unknown, u"time.gps_contradicts", fixes(298));
    row("GPS does not call it too short", Interval, Unknown, u"time.gps_contradicts", [=](PairFacts &p) {
        seconds(298, 1.0)(p);
        fixes(302)(p);
    });
    row("another device", Interval, Pass, u"time.long_enough",
        [](PairFacts &p) { p.second.capture.model = u"Other"_s; }, { u"device.differs"_s });
    row("an unnamed device is no other", Interval, Pass, u"time.long_enough",
        [](PairFacts &p) { p.second.capture.model.clear(); });
    row("uncertainty is no number", Interval, Unknown, u"time.uncertainty_missing",
        [](PairFacts &p) { p.first.capture.taken->uncertaintySeconds = std::numeric_limits<double>::quiet_NaN(); });
    for (const auto &[flag, code] : { std::pair(CaptureFlag::EditedBySoftware, u"capture.edited"),
             std::pair(CaptureFlag::ThumbnailDiffers, u"capture.thumbnail_differs"),
             std::pair(CaptureFlag::ClockSkew, u"capture.clock_skew"),
             std::pair(CaptureFlag::TimeImplausible, u"time.implausible"),
             std::pair(CaptureFlag::MetadataDamaged, u"capture.metadata_damaged") }) {
        const QStringList notes{ QString::fromUtf16(code) };
        row(
            qPrintable(u"doubt: "_s + notes.first()), Interval, Unknown, code,
            [flag = flag](PairFacts &p) { flagBoth(p, flag); }, notes);
        row(
            qPrintable(u"doubt heals no failure: "_s + notes.first()), Interval, Fail, u"time.too_short",
            [=, flag = flag](PairFacts &p) {
                seconds(10, 1.0)(p);
                flagBoth(p, flag);
            },
            notes);
    }

    const auto onePicture = [](PairFacts &p) {
        p.scene = SceneMatch();
        p.scene->refusal = SceneMatch::SamePicture.toString();
    };
    row("one picture with two times", Interval, Unknown, u"scene.same_picture", onePicture);
    row("one picture is no scene", Scene, Unknown, u"scene.same_picture", onePicture);

    const auto apart = [](double metresNorth, double each) {
        return [=](PairFacts &p) {
            p.first.capture.fix->accuracyMetres = each;
            p.second.capture.fix = fix(50.45 + metresNorth / 111250.0, 30.52, each);
        };
    };
    row("8 m twice proves nothing within 10 m", Distance, Unknown, u"gps.uncertain", apart(0, 8));
    row("5 m twice at the same point just does", Distance, Pass, u"gps.near_enough", apart(0, 5));
    row("30 m apart", Distance, Fail, u"gps.too_far", apart(30, 5));
    row("30 m apart with poor fixes", Distance, Unknown, u"gps.uncertain", apart(30, 12));
    row("no fix", Distance, Unknown, u"gps.missing", [](PairFacts &p) { p.first.capture.fix.reset(); });
    row("no accuracy", Distance, Unknown, u"gps.accuracy_missing",
        [](PairFacts &p) { p.second.capture.fix->accuracyMetres.reset(); });
    row("far apart, no accuracy", Distance, Unknown, u"gps.accuracy_missing",
        [](PairFacts &p) { p.second.capture.fix = fix(51, 30, std::nullopt); });
    row("an accuracy of nothing is none", Distance, Unknown, u"gps.accuracy_missing",
        [](PairFacts &p) { p.second.capture.fix->accuracyMetres = 0.0; });
    row("no such place", Distance, Unknown, u"gps.implausible",
        [](PairFacts &p) { p.second.capture.fix->point.latitude = 95; });
    row("old fix", Distance, Unknown, u"gps.stale", [](PairFacts &p) { flagBoth(p, CaptureFlag::StaleFix); },
        { u"gps.stale"_s });
    row("implausible fix", Distance, Unknown, u"gps.implausible",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::PositionImplausible); }, { u"gps.implausible"_s });
    row("edited", Distance, Unknown, u"capture.edited",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::EditedBySoftware); }, { u"capture.edited"_s });
    row("damaged metadata", Distance, Unknown, u"capture.metadata_damaged",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::MetadataDamaged); }, { u"capture.metadata_damaged"_s });
    row("clock skew is noted only", Distance, Pass, u"gps.near_enough",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::ClockSkew); }, { u"capture.clock_skew"_s });

    row("Cyrillic against Latin", Plate, Pass, u"plate.same",
        [](PairFacts &p) { p.secondReading = reading(u"АА1234ВВ"_s); });
    row("O against zero", Plate, Unknown, u"plate.confusable",
        [](PairFacts &p) { p.secondReading = reading(u"AA12O4BB"_s), p.firstReading = reading(u"AA1204BB"_s); },
        { u"plate.differs_at:4"_s });
    row("another plate", Plate, Fail, u"plate.differs", [](PairFacts &p) { p.secondReading = reading(u"AA1239BB"_s); },
        { u"plate.differs_at:5"_s });
    row("one abstained", Plate, Unknown, u"plate.abstained",
        [](PairFacts &p) { p.secondReading = reading(u"AA1239BB"_s, true); });
    row("no reading", Plate, Unknown, u"plate.missing", [](PairFacts &p) { p.secondReading.reset(); });
    row("no plate on it", Plate, Unknown, u"plate.missing", [](PairFacts &p) { p.secondReading->plates.clear(); });
    row("confirmed where the reader abstained", Plate, Pass, u"plate.confirmed", [](PairFacts &p) {
        p.secondReading = reading(u"AA1239BB"_s, true);
        p.confirmedPlate = PlateText::fold(u"AA1234BB");
    });
    row("confirmed against a sure read", Plate, Pass, u"plate.confirmed",
        [](PairFacts &p) { p.confirmedPlate = PlateText::fold(u"AA9999BB"); }, { u"plate.read_contradicts"_s });
    row("edited pixels", Plate, Unknown, u"capture.thumbnail_differs",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::ThumbnailDiffers); }, { u"capture.thumbnail_differs"_s });

    row("not compared", Scene, Unknown, u"scene.missing", [](PairFacts &p) { p.scene.reset(); });
    row("refused", Scene, Unknown, u"texture.too_little", [](PairFacts &p) {
        p.scene = SceneMatch();
        p.scene->refusal = u"texture.too_little"_s;
    });
    row("few inliers never fail", Scene, Unknown, u"inliers.too_few",
        [](PairFacts &p) { p.scene = scene(24, 0.5, 3.0, 0.1); });
    row("large residual", Scene, Unknown, u"scene.residual_large",
        [](PairFacts &p) { p.scene = scene(100, 3.1, 0.0, 0.1); });
    row("moved by 40 cm", Scene, Fail, u"vehicle.moved", [](PairFacts &p) { p.scene = scene(100, 1, 0.40, 0.10); });
    row("moved by 40 cm, poorly measured", Scene, Unknown, u"vehicle.shift_uncertain",
        [](PairFacts &p) { p.scene = scene(100, 1, 0.40, 0.20); });
    row("stood still, poorly measured", Scene, Unknown, u"vehicle.shift_uncertain",
        [](PairFacts &p) { p.scene = scene(100, 1, 0.10, 0.20); });
    row("shift not measured", Scene, Unknown, u"vehicle.shift_missing",
        [](PairFacts &p) { p.scene = scene(100, 1, std::nullopt, std::nullopt); });
    row("damaged pixels show no vehicle that moved", Scene, Unknown, u"capture.pixels_truncated",
        [](PairFacts &p) {
            p.scene = scene(100, 1, 0.40, 0.10);
            flagBoth(p, CaptureFlag::PixelsTruncated);
        },
        { u"capture.pixels_truncated"_s });
    row("nor one that stood", Scene, Unknown, u"capture.pixels_truncated",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::PixelsTruncated); }, { u"capture.pixels_truncated"_s });
    row("edited scene", Scene, Unknown, u"capture.edited",
        [](PairFacts &p) { flagBoth(p, CaptureFlag::EditedBySoftware); }, { u"capture.edited"_s });
}

void RulesTest::judges()
{
    QFETCH(RuleId, rule);
    QFETCH(Change, change);
    PairFacts pair = goodPair();
    change(pair);
    const RuleCheck check = checkPair(pair, {}).at(static_cast<qsizetype>(rule));
    QTEST(check.reason, "reason");
    QTEST(check.verdict, "verdict");
    QTEST(check.notes, "notes");
}

void RulesTest::acrossTheClockChange_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<double>("seconds");
    // Kyiv: 25 October 2026, 04:00 +03:00 becomes 03:00 +02:00; 29 March 2026, 03:00 +02:00 becomes 04:00 +03:00
    QTest::newRow("autumn, 03:58 to 03:04")
        << u"2026-10-25T03:58:00+03:00"_s << u"2026-10-25T03:04:00+02:00"_s << 360.0;
    QTest::newRow("autumn, same clock time")
        << u"2026-10-25T03:30:00+03:00"_s << u"2026-10-25T03:30:00+02:00"_s << 3600.0;
    QTest::newRow("spring, 02:58 to 04:02")
        << u"2026-03-29T02:58:00+02:00"_s << u"2026-03-29T04:02:00+03:00"_s << 240.0;
}

void RulesTest::acrossTheClockChange()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    PairFacts pair = goodPair();
    pair.first.capture.taken = exifInstant(QDateTime::fromString(first, Qt::ISODate).toUTC());
    pair.second.capture.taken = exifInstant(QDateTime::fromString(second, Qt::ISODate).toUTC());
    const RuleCheck check = checkPair(pair, {}).first();
    QTEST(*check.value, "seconds");
    QCOMPARE(check.verdict, *check.value > 300 ? Verdict::Pass : Verdict::Fail);
}

void RulesTest::saysWhatItMeasured()
{
    const auto checks = checkPair(goodPair(), {});
    QCOMPARE(*checks[0].value, 360.0);
    QCOMPARE(*checks[0].uncertainty, 2.0);
    QCOMPARE(checks[0].threshold, 300.0);
    QCOMPARE(checks[0].unit, u"s"_s);
    QCOMPARE(checks[0].source, u"Exif.Photo.DateTimeOriginal"_s);
    QVERIFY(qAbs(*checks[1].value - 2.0) < 0.01);
    QCOMPARE(*checks[1].uncertainty, 6.0);
    QCOMPARE(checks[1].unit, u"m"_s);
    QCOMPARE(*checks[2].value, 0.0);
    QCOMPARE(checks[2].unit, u"char"_s);
    QCOMPARE(*checks[3].value, 0.03);
    QCOMPARE(checks[3].threshold, 0.25);
    QCOMPARE(checks[3].unit, u"m"_s);

    PairThresholds strict;
    strict.minIntervalSeconds = 600;
    strict.maxDistanceMetres = 7;
    strict.maxVehicleShiftMetres = 0.05;
    strict.minSceneInliers = 500;
    const auto again = checkPair(goodPair(), strict);
    QCOMPARE(again[0].verdict, Verdict::Fail);
    QCOMPARE(again[1].verdict, Verdict::Unknown);
    QCOMPARE(again[3].reason, u"inliers.too_few"_s);
}

void RulesTest::nothingKnownIsUnknown()
{
    for (const RuleCheck &check : checkPair({}, {})) {
        QCOMPARE(check.verdict, Verdict::Unknown);
        QVERIFY(!check.value);
        QVERIFY(!check.reason.isEmpty());
    }
}

SVIDOK_SUITE(RulesTest, QCoreApplication)

} // namespace svidok::test::rulestests

#include "tst_rules.moc"
