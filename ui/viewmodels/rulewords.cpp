// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/rulewords.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace svidok::rulewords {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::RuleWords)
};

const QHash<QString, const char *> &reasons()
{
    static const QHash<QString, const char *> texts{
        {u"appearance.differs"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "what lies on each other does not look alike")},
        {u"capture.clock_skew"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "times in a photo's file contradict each other")},
        {u"capture.edited"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the file names a photo editor")},
        {u"capture.metadata_damaged"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the metadata are damaged")},
        {u"capture.no_metadata"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a photo has no metadata")},
        {u"capture.pixels_truncated"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a photo is damaged or cut off")},
        {u"capture.thumbnail_differs"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the embedded thumbnail shows another picture")},
        {u"device.differs"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the photos come from different devices")},
        {u"geometry.degenerate"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the background gives no stable geometry")},
        {u"gps.accuracy_missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a device does not say how accurate its position is")},
        {u"gps.implausible"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a position is implausible")},
        {u"gps.missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a photo has no position")},
        {u"gps.near_enough"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "near enough even with the errors counted")},
        {u"gps.stale"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a position was fixed long before the photo")},
        {u"gps.too_far"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "too far whatever the errors")},
        {u"gps.uncertain"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the errors are too large to say")},
        {u"inliers.too_few"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "too few points of the background agree")},
        {u"offset.assumed"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a photo names no time zone: that of Kyiv was assumed")},
        {u"offset.differs"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the photos name time zones that cannot both be the place's")},
        {u"plate.abstained"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a plate was not read surely enough")},
        {u"plate.confirmed"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "confirmed by a person")},
        {u"plate.confusable"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the reads differ in look-alike characters only")},
        {u"plate.differs"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the plates read differently")},
        {u"plate.differs_at"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "character %1 differs")},
        {u"plate.missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "no plate was read on a photo")},
        {u"plate.read_contradicts"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the machine read something else")},
        {u"plate.same"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "both plates read the same")},
        {u"scene.missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the scene was not compared")},
        {u"scene.refused"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the scenes could not be compared")},
        {u"scene.residual_large"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the backgrounds do not fit onto each other")},
        {u"scene.same"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the background fits and the vehicle stayed")},
        {u"scene.same_picture"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "both photos are one and the same picture")},
        {u"texture.too_little"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "not enough matching texture in the background")},
        {u"time.at_the_edge"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "too near the limit for the errors of the clocks")},
        {u"time.clocks_differ"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "one time is the camera's, the other that of GPS: they cannot be compared")},
        {u"time.gps_contradicts"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "GPS time says otherwise")},
        {u"time.implausible"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a time still ahead, or one that its zone never had")},
        {u"time.long_enough"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "long enough even with the errors counted")},
        {u"time.missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "a photo does not say when it was taken")},
        {u"time.reversed"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the second photo is older than the first")},
        {u"time.too_short"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "too short whatever the errors")},
        {u"time.uncertainty_missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the error of a time is not known")},
        {u"time.weak_source"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "an edit time or a file name proves nothing")},
        {u"time.zone_ambiguous"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the clocks changed: the hour is ambiguous")},
        {u"vehicle.moved"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the vehicle moved against the background")},
        {u"vehicle.shift_missing"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "whether the vehicle moved could not be measured")},
        {u"vehicle.shift_uncertain"_s, QT_TRANSLATE_NOOP("svidok::RuleWords", "the vehicle's shift is too uncertain to say")},
    };
    return texts;
}

QString unitName(const QString &unit)
{
    if (unit == u"s"_s)
        return Tr::tr("s", "seconds");
    if (unit == u"m"_s)
        return Tr::tr("m", "metres");
    if (unit == u"px"_s)
        return Tr::tr("px", "pixels");
    return unit;
}

// What is short is read; "300" and "300.0" are the same number.
QString trimmed(double value, int decimals, const QLocale &locale)
{
    QString text = locale.toString(value, 'f', decimals);
    const QString point = locale.decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

int decimalsOf(const RuleCheck &check)
{
    if (check.unit == u"char"_s)
        return 0;
    return decimalsBeside(check.threshold, check.value.value_or(check.threshold), check.unit == u"s"_s ? 3 : 2);
}

} // namespace

QString name(RuleId rule)
{
    switch (rule) {
    case RuleId::Interval: return Tr::tr("Time between the photos");
    case RuleId::Distance: return Tr::tr("Distance between the places");
    case RuleId::Plate: return Tr::tr("Same plate");
    case RuleId::Scene: return Tr::tr("Same scene, vehicle unmoved");
    }
    return {};
}

QString verdict(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return Tr::tr("PASS");
    case Verdict::Fail: return Tr::tr("FAIL");
    case Verdict::Unknown: return Tr::tr("UNKNOWN");
    }
    return {};
}

QString reason(const QString &code)
{
    const QString name = code.section(u':', 0, 0);
    const char *text = reasons().value(name, nullptr);
    if (!text)
        return code;
    const QString place = code.section(u':', 1);
    const QString words = Tr::tr(text);
    return place.isEmpty() ? words : words.arg(place.toInt() + 1); // people count from 1
}

QString flag(CaptureFlag flag)
{
    switch (flag) {
    case CaptureFlag::NoMetadata: return reason(u"capture.no_metadata"_s);
    case CaptureFlag::MetadataDamaged: return reason(u"capture.metadata_damaged"_s);
    case CaptureFlag::OffsetAssumed: return reason(u"offset.assumed"_s);
    case CaptureFlag::ClockSkew: return reason(u"capture.clock_skew"_s);
    case CaptureFlag::StaleFix: return reason(u"gps.stale"_s);
    case CaptureFlag::EditedBySoftware: return reason(u"capture.edited"_s);
    case CaptureFlag::ThumbnailDiffers: return reason(u"capture.thumbnail_differs"_s);
    case CaptureFlag::PositionImplausible: return reason(u"gps.implausible"_s);
    case CaptureFlag::PixelsTruncated: return reason(u"capture.pixels_truncated"_s);
    case CaptureFlag::TimeImplausible: return reason(u"time.implausible"_s);
    }
    return {};
}

QString sourceOf(InstantSource source)
{
    switch (source) {
    case InstantSource::ExifOriginal: return Tr::tr("camera clock at the moment of the photo");
    case InstantSource::Gps: return Tr::tr("GPS time");
    case InstantSource::ExifDigitized: return Tr::tr("camera clock when the photo was digitised");
    case InstantSource::ExifModified: return Tr::tr("time of the last edit: proves nothing");
    case InstantSource::FileName: return Tr::tr("file name: proves nothing");
    }
    return {};
}

QString source(const QString &source)
{
    if (source.isEmpty())
        return Tr::tr("nothing to go by");
    if (source == u"person"_s)
        return Tr::tr("a person's word");
    if (source == u"reader"_s)
        return Tr::tr("plate readers on both photos");
    const auto said = [&](const QString &what) -> QString { return Tr::tr("%1 (%2)").arg(what, source); };
    if (source.contains(u"DateTimeOriginal"_s))
        return said(sourceOf(InstantSource::ExifOriginal));
    if (source.contains(u"DateTimeDigitized"_s))
        return said(sourceOf(InstantSource::ExifDigitized));
    if (source.contains(u"GPSTimeStamp"_s) || source.contains(u"GPSDateStamp"_s))
        return said(sourceOf(InstantSource::Gps));
    if (source.contains(u"GPSInfo"_s))
        return said(Tr::tr("positions written by the devices"));
    if (source.contains(u"Exif.Image.DateTime"_s))
        return said(sourceOf(InstantSource::ExifModified));
    return said(Tr::tr("measured on the pictures"));
}

QString quantity(double value, const QString &unit, int decimals, const QLocale &locale)
{
    if (unit == u"char"_s)
        return Tr::tr("%n character(s)", nullptr, static_cast<int>(value));
    // Rounded once and then split: split first, its seconds would round up to sixty.
    const double scale = std::pow(10.0, decimals);
    const double whole = std::round(std::abs(value) * scale) / scale;
    if (unit != u"s"_s || whole < 60.0)
        return Tr::tr("%1 %2", "number and unit").arg(trimmed(value, decimals, locale), unitName(unit));
    const auto minutes = static_cast<qint64>(whole / 60.0);
    const double seconds = whole - static_cast<double>(minutes) * 60.0;
    const QString sign = value < 0.0 ? locale.negativeSign() : QString();
    const QString least = trimmed(seconds, decimals, locale);
    if (minutes >= 60)
        return Tr::tr("%1%2 h %3 min %4 s").arg(sign, locale.toString(minutes / 60), locale.toString(minutes % 60), least);
    if (seconds == 0.0)
        return Tr::tr("%1%2 min").arg(sign, locale.toString(minutes));
    return Tr::tr("%1%2 min %3 s").arg(sign, locale.toString(minutes), least);
}

QString measured(const RuleCheck &check, const QLocale &locale)
{
    if (!check.value)
        return Tr::tr("not measured");
    if (check.rule == RuleId::Plate)
        return *check.value == 0.0 ? Tr::tr("no difference") : Tr::tr("%n character(s) differ", nullptr, static_cast<int>(*check.value));
    const QString value = quantity(*check.value, check.unit, decimalsOf(check), locale);
    if (!check.uncertainty)
        return value;
    return Tr::tr("%1 \u00b1 %2").arg(value, quantity(*check.uncertainty, check.unit, 2, locale));
}

QString threshold(const RuleCheck &check, const QLocale &locale)
{
    if (check.rule == RuleId::Plate)
        return Tr::tr("no character may differ");
    const QString limit = quantity(check.threshold, check.unit, 2, locale);
    return check.rule == RuleId::Interval ? Tr::tr("at least %1").arg(limit) : Tr::tr("at most %1").arg(limit);
}

} // namespace svidok::rulewords
