// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sun.h"

#include <QtMath>

namespace svidok {

SunPlace sunAt(const QDateTime &utc, const GeoPoint &place)
{
    const double days = static_cast<double>(utc.toMSecsSinceEpoch()) / 86400000.0 - 10957.5; // since J2000
    const double anomaly = qDegreesToRadians(std::fmod(357.529 + 0.98560028 * days, 360.0));
    const double mean = 280.459 + 0.98564736 * days;
    const double ecliptic = qDegreesToRadians(std::fmod(mean + 1.915 * std::sin(anomaly) + 0.020 * std::sin(2 * anomaly), 360.0));
    const double tilt = qDegreesToRadians(23.439 - 0.00000036 * days);
    const double ascension = std::atan2(std::cos(tilt) * std::sin(ecliptic), std::cos(ecliptic));
    const double declination = std::asin(std::sin(tilt) * std::sin(ecliptic));
    const double sidereal = qDegreesToRadians(std::fmod(280.46061837 + 360.98564736629 * days + place.longitude, 360.0));
    const double hour = sidereal - ascension;
    const double latitude = qDegreesToRadians(place.latitude);
    const double sine = std::sin(latitude) * std::sin(declination) + std::cos(latitude) * std::cos(declination) * std::cos(hour);
    const double azimuth = std::atan2(-std::sin(hour) * std::cos(declination),
        std::sin(declination) * std::cos(latitude) - std::cos(declination) * std::sin(latitude) * std::cos(hour));
    return {std::fmod(qRadiansToDegrees(azimuth) + 360.0, 360.0), qRadiansToDegrees(std::asin(sine))};
}

Daylight daylightOf(const CaptureFacts &capture)
{
    constexpr double Rise = -0.833; // its upper edge, lifted by the air
    constexpr double CivilDusk = -6.0;
    if (!capture.taken || !capture.taken->utc.isValid() || !capture.fix)
        return Daylight::Unknown;
    const double elevation = sunAt(capture.taken->utc, capture.fix->point).elevation;
    return elevation >= Rise ? Daylight::Day : elevation >= CivilDusk ? Daylight::Twilight : Daylight::Night;
}

} // namespace svidok
