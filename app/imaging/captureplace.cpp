// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "captureplace.h"

#include "capturetime.h"
#include "exiftags.h"

#include <QtMath>

#include <cmath>

namespace svidok {

namespace {

constexpr double PoorDilution = 20.0; ///< dilution of precision from which a fix is called poor
constexpr double ArcSecondMetres = 30.9; ///< along a meridian

QString gps(const char *field)
{
    return QLatin1String("Exif.GPSInfo.") + QLatin1String(field);
}

struct Angle {
    double degrees = 0.0;
    bool wholeMinutes = false; ///< no finer than a minute of arc, which is up to 1.8 km
    bool wholeSeconds = false;
    bool sound = true; ///< no more minutes than a degree has, nor seconds than a minute
};

std::optional<Angle> angle(
    const ExifTags &tags, const char *field, const char *refField, QChar positive, QChar negative)
{
    const auto parts = tags.rationals(gps(field));
    const QString ref = tags.text(gps(refField)).toUpper();
    if (parts.isEmpty() || parts.size() > 3 || (ref != positive && ref != negative))
        return std::nullopt;
    // Wider than what it becomes, so that 50 degrees 27' 0.36" is 50.4501 and not the number next to it.
    long double sum = 0.0;
    long double unit = 1.0;
    bool sound = true;
    for (const auto &part : parts) {
        const auto value = part.value();
        // Writers round 59.999 seconds up to 60.
        if (value && &part != &parts.first())
            sound = sound && *value >= 0.0 && (&part == &parts.at(1) ? *value < 60.0 : *value <= 60.0);
        // Writers put 0/0 where they have no minutes or seconds to give.
        if (!value && &part == &parts.first())
            return std::nullopt;
        sum += value.value_or(0.0) / unit;
        unit *= 60.0;
    }
    const double degrees = static_cast<double>(sum);
    const auto isWhole = [](double value) { return std::abs(value - std::round(value)) < 1e-9; };
    return Angle{ ref == negative ? -degrees : degrees, isWhole(degrees * 60), isWhole(degrees * 3600), sound };
}

/// How far the place may be from where coordinates cut off to whole seconds put it. A fine coordinate happens to be whole,
/// two of them do not.
double cutOffMetres(const Angle &latitude, const Angle &longitude)
{
    if (!latitude.wholeSeconds || !longitude.wholeSeconds)
        return 0.0;
    return ArcSecondMetres * std::hypot(1.0, std::cos(qDegreesToRadians(latitude.degrees)));
}

bool isAroundUkraine(double latitude, double longitude)
{
    return latitude > 44 && latitude < 53 && longitude > 22 && longitude < 41;
}

} // namespace

CapturePlace capturePlace(const ExifTags &tags)
{
    const auto latitude = angle(tags, "GPSLatitude", "GPSLatitudeRef", u'N', u'S');
    const auto longitude = angle(tags, "GPSLongitude", "GPSLongitudeRef", u'E', u'W');
    if (!latitude || !longitude)
        return {};
    const GeoPoint point{ latitude->degrees, longitude->degrees };
    const bool inRange = std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180;
    if (!inRange || !latitude->sound || !longitude->sound || (point.latitude == 0 && point.longitude == 0))
        return { std::nullopt, true };

    CapturePlace answer;
    GeoFix fix;
    fix.point = point;
    fix.source = gps("GPSLatitude") + u", " + gps("GPSLongitude");
    if (const auto radius = tags.number(gps("GPSHPositioningError")); radius && *radius > 0) {
        fix.accuracyMetres = *radius + cutOffMetres(*latitude, *longitude);
        fix.source += u", " + gps("GPSHPositioningError");
    }
    if (const QDateTime at = gpsTime(tags); !at.isNull())
        fix.fixUtc = at;
    // A magnetic bearing is some degrees off true north here and stays among the raw entries.
    const auto direction = tags.number(gps("GPSImgDirection"));
    if (direction && *direction >= 0 && *direction <= 360 && tags.text(gps("GPSImgDirectionRef")) == u'T')
        fix.directionDegrees = direction;
    if (const auto altitude = tags.number(gps("GPSAltitude")))
        fix.altitudeMetres = tags.number(gps("GPSAltitudeRef")).value_or(0) == 1 ? -*altitude : *altitude;
    answer.fix = fix;

    const QString datum = tags.text(gps("GPSMapDatum")).toUpper().remove(u' ').remove(u'-');
    const bool otherDatum = !datum.isEmpty() && !datum.startsWith(u"WGS84");
    const bool swapped =
        !isAroundUkraine(point.latitude, point.longitude) && isAroundUkraine(point.longitude, point.latitude);
    const bool coarse = latitude->wholeMinutes && longitude->wholeMinutes;
    const bool voidFix = tags.text(gps("GPSStatus")) == u'V';
    const bool poor = tags.number(gps("GPSDOP")).value_or(0) > PoorDilution;
    answer.implausible = otherDatum || swapped || coarse || voidFix || poor;
    return answer;
}

} // namespace svidok
