// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

// Stable code of a hint, as a note of a check or the reason why a check cannot pass.
QString codeOf(CaptureFlag flag)
{
    switch (flag) {
    case CaptureFlag::NoMetadata:
        return u"capture.no_metadata"_s;
    case CaptureFlag::MetadataDamaged:
        return u"capture.metadata_damaged"_s;
    case CaptureFlag::OffsetAssumed:
        return u"offset.assumed"_s;
    case CaptureFlag::ClockSkew:
        return u"capture.clock_skew"_s;
    case CaptureFlag::StaleFix:
        return u"gps.stale"_s;
    case CaptureFlag::EditedBySoftware:
        return u"capture.edited"_s;
    case CaptureFlag::ThumbnailDiffers:
        return u"capture.thumbnail_differs"_s;
    case CaptureFlag::PositionImplausible:
        return u"gps.implausible"_s;
    case CaptureFlag::TimeImplausible:
        return u"time.implausible"_s;
    case CaptureFlag::PixelsTruncated:
        return u"capture.pixels_truncated"_s;
    }
    return {};
}

void note(RuleCheck &check, const QString &code)
{
    if (!check.notes.contains(code))
        check.notes.append(code);
}

void decide(RuleCheck &check, Verdict verdict, const QString &reason)
{
    check.verdict = verdict;
    check.reason = reason;
}

/// Flags that put into doubt what a rule looks at: such a check never passes. Other flags are noted where they matter.
void weighFlags(
    RuleCheck &check, const PairFacts &pair, const QList<CaptureFlag> &doubts, const QList<CaptureFlag> &hints)
{
    const auto present = [&](CaptureFlag flag) {
        return pair.first.capture.flags.contains(flag) || pair.second.capture.flags.contains(flag);
    };
    for (const CaptureFlag flag : doubts) {
        if (!present(flag))
            continue;
        note(check, codeOf(flag));
        if (check.verdict == Verdict::Pass)
            decide(check, Verdict::Unknown, codeOf(flag));
    }
    for (const CaptureFlag flag : hints) {
        if (present(flag))
            note(check, codeOf(flag));
    }
}

bool devicesDiffer(const CaptureFacts &a, const CaptureFacts &b)
{
    const auto differ = [](const QString &x, const QString &y) { return !x.isEmpty() && !y.isEmpty() && x != y; };
    return differ(a.make, b.make) || differ(a.model, b.model) || differ(a.bodySerial, b.bodySerial);
}

QString bothSources(const QString &a, const QString &b)
{
    return a == b ? a : a + u" / " + b;
}

bool isWeak(const ObservedInstant &taken)
{
    return taken.source == InstantSource::ExifModified || taken.source == InstantSource::FileName;
}

/// Two clocks on one wall: those of one offset, and those that Kyiv's change of the clocks sets apart.
bool offsetsAgree(const ObservedInstant &first, const ObservedInstant &second)
{
    const auto isLocal = [](const ObservedInstant &taken) {
        return *taken.offsetSeconds == assumedZone().offsetFromUtc(taken.utc);
    };
    return !first.offsetSeconds || !second.offsetSeconds || *first.offsetSeconds == *second.offsetSeconds
        || (isLocal(first) && isLocal(second));
}

/// The same interval by the clocks of the satellites, where both photos have them; unknown says nothing.
Verdict verdictOfGps(const PairFacts &pair, double threshold)
{
    constexpr double WholeSeconds = 2.0; ///< one on each side
    const auto &first = pair.first.capture.fix;
    const auto &second = pair.second.capture.fix;
    if (!first || !second || !first->fixUtc || !second->fixUtc)
        return Verdict::Unknown;
    const double value = static_cast<double>(first->fixUtc->msecsTo(*second->fixUtc)) / 1000.0;
    return value - WholeSeconds >= threshold ? Verdict::Pass
        : value + WholeSeconds <= threshold  ? Verdict::Fail
                                             : Verdict::Unknown;
}

/// The true interval lies within value +- uncertainty, and strictly inside where fields are truncated to seconds. So
/// it passes if all of that is long enough, fails if none of it is, and is unknown in between.
void judgeInterval(RuleCheck &check, const ObservedInstant &first, const ObservedInstant &second)
{
    const double value = static_cast<double>(first.utc.msecsTo(second.utc)) / 1000.0;
    const double uncertainty = first.uncertaintySeconds + second.uncertaintySeconds;
    check.value = value;
    check.uncertainty = uncertainty;
    check.source = bothSources(first.sourceField, second.sourceField);
    if (first.offsetAssumed || second.offsetAssumed)
        note(check, codeOf(CaptureFlag::OffsetAssumed));
    if (isWeak(first) || isWeak(second))
        return decide(check, Verdict::Unknown, u"time.weak_source"_s);
    // Two clocks read in the same assumed zone are wrong by the same; one of them alone may be hours off.
    if (first.offsetAssumed != second.offsetAssumed)
        return decide(check, Verdict::Unknown, codeOf(CaptureFlag::OffsetAssumed));
    // Nobody knows how far a camera's clock is from that of the satellites.
    if ((first.source == InstantSource::Gps) != (second.source == InstantSource::Gps))
        return decide(check, Verdict::Unknown, u"time.clocks_differ"_s);
    if (!offsetsAgree(first, second))
        return decide(check, Verdict::Unknown, u"offset.differs"_s);
    if (!std::isfinite(uncertainty) || uncertainty < 0.0)
        return decide(check, Verdict::Unknown, u"time.uncertainty_missing"_s);
    if (value - uncertainty >= check.threshold)
        return decide(check, Verdict::Pass, u"time.long_enough"_s);
    if (value + uncertainty < 0.0)
        return decide(check, Verdict::Fail, u"time.reversed"_s);
    if (value + uncertainty <= check.threshold)
        return decide(check, Verdict::Fail, u"time.too_short"_s);
    const bool isZone = first.uncertaintySeconds >= 3600.0 || second.uncertaintySeconds >= 3600.0;
    decide(check, Verdict::Unknown, isZone ? u"time.zone_ambiguous"_s : u"time.at_the_edge"_s);
}

RuleCheck checkInterval(const PairFacts &pair, const PairThresholds &thresholds)
{
    RuleCheck check;
    check.rule = RuleId::Interval;
    check.threshold = thresholds.minIntervalSeconds;
    check.unit = u"s"_s;
    const auto &first = pair.first.capture.taken;
    const auto &second = pair.second.capture.taken;
    if (first && second)
        judgeInterval(check, *first, *second);
    else
        decide(check, Verdict::Unknown, u"time.missing"_s);
    const Verdict byGps = verdictOfGps(pair, check.threshold);
    if (check.verdict != Verdict::Unknown && byGps != Verdict::Unknown && byGps != check.verdict)
        decide(check, Verdict::Unknown, u"time.gps_contradicts"_s);
    if (devicesDiffer(pair.first.capture, pair.second.capture))
        note(check, u"device.differs"_s);
    weighFlags(check, pair,
        { CaptureFlag::EditedBySoftware, CaptureFlag::ThumbnailDiffers, CaptureFlag::ClockSkew,
            CaptureFlag::TimeImplausible, CaptureFlag::MetadataDamaged },
        { CaptureFlag::NoMetadata, CaptureFlag::OffsetAssumed });
    if (pair.scene && pair.scene->refusal == SceneMatch::SamePicture)
        decide(check, Verdict::Unknown, pair.scene->refusal); // whatever its copies say of when they were taken
    return check;
}

bool isRadius(const std::optional<double> &accuracy)
{
    return accuracy && std::isfinite(*accuracy) && *accuracy > 0.0;
}

void judgeDistance(RuleCheck &check, const GeoFix &first, const GeoFix &second)
{
    check.source = bothSources(first.source, second.source);
    const double value = distanceMetres(first.point, second.point);
    if (std::isnan(value))
        return decide(check, Verdict::Unknown, codeOf(CaptureFlag::PositionImplausible));
    check.value = value;
    if (!isRadius(first.accuracyMetres) || !isRadius(second.accuracyMetres))
        return decide(check, Verdict::Unknown, u"gps.accuracy_missing"_s);
    const double uncertainty = *first.accuracyMetres + *second.accuracyMetres;
    check.uncertainty = uncertainty;
    if (value + uncertainty <= check.threshold)
        return decide(check, Verdict::Pass, u"gps.near_enough"_s);
    if (value - uncertainty > check.threshold)
        return decide(check, Verdict::Fail, u"gps.too_far"_s);
    decide(check, Verdict::Unknown, u"gps.uncertain"_s);
}

RuleCheck checkDistance(const PairFacts &pair, const PairThresholds &thresholds)
{
    RuleCheck check;
    check.rule = RuleId::Distance;
    check.threshold = thresholds.maxDistanceMetres;
    check.unit = u"m"_s;
    const auto &first = pair.first.capture.fix;
    const auto &second = pair.second.capture.fix;
    if (first && second)
        judgeDistance(check, *first, *second);
    else
        decide(check, Verdict::Unknown, u"gps.missing"_s);
    if (devicesDiffer(pair.first.capture, pair.second.capture))
        note(check, u"device.differs"_s);
    weighFlags(check, pair,
        { CaptureFlag::PositionImplausible, CaptureFlag::StaleFix, CaptureFlag::EditedBySoftware,
            CaptureFlag::ThumbnailDiffers, CaptureFlag::MetadataDamaged },
        { CaptureFlag::ClockSkew, CaptureFlag::NoMetadata });
    return check;
}

const PlateRead *subjectOf(const std::optional<PhotoReading> &reading)
{
    return reading ? reading->subject() : nullptr;
}

bool isSure(const PlateRead *plate)
{
    return plate && !plate->abstained && !plate->text.isEmpty();
}

/// A plate, if not surely this one. Posters are read like some country's class now and then, but with next to no
/// confidence: up to 0.06 where honest reads that agree have 0.38 and more.
bool isLikely(const PlateRead &plate)
{
    constexpr double Likely = 0.25;
    return !plate.format.isEmpty() && plate.confidence >= Likely;
}

bool mayBeOne(const PlateText &a, const PlateText &b)
{
    const auto kind = comparePlates(a, b).kind;
    return kind == PlateAgreement::Kind::Match || kind == PlateAgreement::Kind::ConfusableMatch;
}

/// Read with a slip or two: with more of them it is something else that was read.
bool isNearly(const PlateText &read, const PlateText &plate)
{
    constexpr qsizetype MostSlips = 2;
    return mayBeOne(read, plate) || comparePlates(read, plate).differing.size() <= MostSlips;
}

void judgeConfirmed(RuleCheck &check, const PlateText &confirmed, const PlateRead *first, const PlateRead *second)
{
    check.value = 0.0;
    check.source = u"person"_s;
    decide(check, Verdict::Pass, u"plate.confirmed"_s);
    for (const PlateRead *read : { first, second }) {
        if (isSure(read) && comparePlates(read->text, confirmed).kind == PlateAgreement::Kind::Mismatch)
            note(check, u"plate.read_contradicts"_s);
    }
}

void judgeReads(RuleCheck &check, const PlateRead &first, const PlateRead &second)
{
    const PlateAgreement agreement = comparePlates(first.text, second.text);
    check.value = static_cast<double>(agreement.differing.size());
    for (const int place : agreement.differing)
        note(check, u"plate.differs_at:%1"_s.arg(place));
    switch (agreement.kind) {
    case PlateAgreement::Kind::Match:
        return decide(check, Verdict::Pass, u"plate.same"_s);
    case PlateAgreement::Kind::ConfusableMatch:
        return decide(check, Verdict::Unknown, u"plate.confusable"_s);
    case PlateAgreement::Kind::Mismatch:
        return decide(check, Verdict::Fail, u"plate.differs"_s);
    case PlateAgreement::Kind::Unknown:
        return decide(check, Verdict::Unknown, u"plate.missing"_s);
    }
}

/// Few inliers prove nothing: fog, another angle or a bare wall do the same as another street. So a scene that does not
/// fit is unknown; only a vehicle that was measured to have moved against a background that does fit fails.
void judgeScene(RuleCheck &check, const SceneMatch &scene, const PairThresholds &thresholds)
{
    check.source = scene.method;
    if (scene.refused)
        return decide(check, Verdict::Unknown, scene.refusal.isEmpty() ? u"scene.refused"_s : scene.refusal);
    check.value = scene.residualPixels;
    if (scene.inliers < thresholds.minSceneInliers)
        return decide(check, Verdict::Unknown, u"inliers.too_few"_s);
    if (!(scene.residualPixels <= thresholds.maxSceneResidualPixels))
        return decide(check, Verdict::Unknown, u"scene.residual_large"_s);
    if (!scene.vehicleShiftMetres || !scene.vehicleShiftUncertainty)
        return decide(check, Verdict::Unknown, u"vehicle.shift_missing"_s);
    const double shift = *scene.vehicleShiftMetres;
    const double uncertainty = *scene.vehicleShiftUncertainty;
    check.unit = u"m"_s;
    check.threshold = thresholds.maxVehicleShiftMetres;
    check.value = shift;
    check.uncertainty = uncertainty;
    if (shift + uncertainty <= check.threshold)
        return decide(check, Verdict::Pass, u"scene.same"_s);
    if (shift - uncertainty > check.threshold)
        return decide(check, Verdict::Fail, u"vehicle.moved"_s);
    decide(check, Verdict::Unknown, u"vehicle.shift_uncertain"_s);
}

} // namespace

RuleCheck checkScene(const PairFacts &pair, const PairThresholds &thresholds)
{
    RuleCheck check;
    check.rule = RuleId::Scene;
    check.unit = u"px"_s;
    check.threshold = thresholds.maxSceneResidualPixels;
    if (pair.scene)
        judgeScene(check, *pair.scene, thresholds);
    else
        decide(check, Verdict::Unknown, u"scene.missing"_s);
    weighFlags(check, pair,
        { CaptureFlag::EditedBySoftware, CaptureFlag::ThumbnailDiffers, CaptureFlag::PixelsTruncated }, {});
    // What damage moves about in a picture looks like a vehicle that moved.
    if (const QString damaged = codeOf(CaptureFlag::PixelsTruncated);
        check.verdict == Verdict::Fail && check.notes.contains(damaged))
        decide(check, Verdict::Unknown, damaged);
    return check;
}

int decimalsBeside(double limit, double value, int fewest)
{
    constexpr int Most = 6;
    const auto looksLikeIt = [&](int decimals) {
        const double scale = std::pow(10.0, decimals);
        return std::round(value * scale) == std::round(limit * scale);
    };
    int decimals = fewest;
    while (decimals < Most && value != limit && looksLikeIt(decimals))
        ++decimals;
    return decimals;
}

const PlateRead *vehicleRead(const std::optional<PhotoReading> &reading, const std::optional<PlateText> &confirmed)
{
    const PlateRead *subject = subjectOf(reading);
    if (!subject || !confirmed || !reading->chosenBy.isEmpty() || isNearly(subject->text, *confirmed))
        return subject;
    const auto &plates = reading->plates;
    const auto same = std::find_if(plates.begin(), plates.end(), [&](const PlateRead &plate) { return plate.text == *confirmed; });
    return same == plates.end() ? subject : &*same;
}

bool showOneVehicle(const PairFacts &pair)
{
    const PlateRead *first = vehicleRead(pair.firstReading, pair.confirmedPlate);
    const PlateRead *second = vehicleRead(pair.secondReading, pair.confirmedPlate);
    if (!first || !second)
        return false;
    const auto isAnothers = [&pair](const PlateRead *read, const std::optional<PhotoReading> &reading) {
        return pair.confirmedPlate && isSure(read) && reading->chosenBy.isEmpty() && !isNearly(read->text, *pair.confirmedPlate);
    };
    if (isAnothers(first, pair.firstReading) || isAnothers(second, pair.secondReading))
        return false; // a sign, or another car: the person said what the plate is
    const PlateText said = pair.confirmedPlate.value_or(pair.enteredPlate);
    const auto reads = [&said](const PlateRead *read, const PlateRead *other) {
        return isSure(read) || mayBeOne(read->text, said) || (isSure(other) && mayBeOne(read->text, other->text))
            || (isLikely(*read) && isLikely(*other) && read->text == other->text);
    };
    const bool firstReads = reads(first, second);
    const bool secondReads = reads(second, first);
    if (firstReads && secondReads)
        return mayBeOne(first->text, second->text);
    // What reads as nothing may be dirty: whoever pointed at it saw whose it is.
    return (firstReads || !pair.firstReading->chosenBy.isEmpty()) && (secondReads || !pair.secondReading->chosenBy.isEmpty());
}

RuleCheck checkPlate(const PairFacts &pair)
{
    RuleCheck check;
    check.rule = RuleId::Plate;
    check.unit = u"char"_s;
    check.source = u"reader"_s;
    const PlateRead *first = subjectOf(pair.firstReading);
    const PlateRead *second = subjectOf(pair.secondReading);
    if (pair.confirmedPlate && !pair.confirmedPlate->isEmpty())
        judgeConfirmed(check, *pair.confirmedPlate, first, second);
    else if (isSure(first) && isSure(second))
        judgeReads(check, *first, *second);
    else
        decide(check, Verdict::Unknown, first && second ? u"plate.abstained"_s : u"plate.missing"_s);
    weighFlags(check, pair, { CaptureFlag::EditedBySoftware, CaptureFlag::ThumbnailDiffers },
        { CaptureFlag::PixelsTruncated });
    return check;
}

QList<RuleCheck> checkPair(const PairFacts &pair, const PairThresholds &thresholds)
{
    return { checkInterval(pair, thresholds), checkDistance(pair, thresholds), checkPlate(pair),
        checkScene(pair, thresholds) };
}

} // namespace svidok
