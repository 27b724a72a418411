// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/sun.h"

#include <QtMath>

namespace svidok::demo {

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

Vec3 towardsSun(const SunPlace &sun, double facadeAzimuth)
{
    // The facade looks along -y; clockwise seen from above, +x is a quarter turn before it.
    const double turn = qDegreesToRadians(sun.azimuth - facadeAzimuth);
    const double level = std::cos(qDegreesToRadians(sun.elevation));
    return {static_cast<float>(-std::sin(turn) * level), static_cast<float>(-std::cos(turn) * level),
        static_cast<float>(std::sin(qDegreesToRadians(sun.elevation)))};
}

} // namespace svidok::demo
