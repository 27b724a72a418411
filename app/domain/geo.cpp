// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geo.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <optional>

namespace svidok {

namespace {

constexpr double Pi = std::numbers::pi;
constexpr double Degree = Pi / 180.0;
constexpr double NotANumber = std::numeric_limits<double>::quiet_NaN();

// WGS84 (NIMA TR8350.2): semi-major axis in metres and flattening.
constexpr double A = 6378137.0;
constexpr double F = 1.0 / 298.257223563;
constexpr double B = A * (1.0 - F);

bool inRange(const GeoPoint &p)
{
    return std::abs(p.latitude) <= 90.0 && std::abs(p.longitude) <= 180.0; // false for NaN as well
}

struct Geodesic {
    double metres = 0.0;
    double azimuth = 0.0; ///< radians at the first point
};

// T. Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with application of nested equations",
// Survey Review XXIII, 176 (1975), pp. 88-93; equations 13 to 20 in his notation. Good to 0.1 mm where it converges,
// which it does not for nearly antipodal points: then nothing.
std::optional<Geodesic> vincenty(const GeoPoint &a, const GeoPoint &b)
{
    const double u1 = std::atan((1.0 - F) * std::tan(a.latitude * Degree));
    const double u2 = std::atan((1.0 - F) * std::tan(b.latitude * Degree));
    const double sinU1 = std::sin(u1), cosU1 = std::cos(u1);
    const double sinU2 = std::sin(u2), cosU2 = std::cos(u2);
    const double l = std::remainder((b.longitude - a.longitude) * Degree, 2.0 * Pi);

    double lambda = l;
    for (int i = 0; i < 200; ++i) {
        const double sinL = std::sin(lambda), cosL = std::cos(lambda);
        const double east = cosU2 * sinL;
        const double north = cosU1 * sinU2 - sinU1 * cosU2 * cosL;
        const double sinSigma = std::hypot(east, north);
        if (sinSigma == 0.0)
            return cosL > 0.0 && a.latitude * b.latitude >= 0.0 ? std::optional<Geodesic>(Geodesic{}) : std::nullopt;
        const double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
        const double sigma = std::atan2(sinSigma, cosSigma);
        const double sinAlpha = cosU1 * cosU2 * sinL / sinSigma;
        const double cos2Alpha = 1.0 - sinAlpha * sinAlpha;
        const double cos2M = cos2Alpha > 0.0 ? cosSigma - 2.0 * sinU1 * sinU2 / cos2Alpha : 0.0; // 0: along the equator
        const double c = F / 16.0 * cos2Alpha * (4.0 + F * (4.0 - 3.0 * cos2Alpha));
        const double next = l +
            (1.0 - c) * F * sinAlpha * (sigma + c * sinSigma * (cos2M + c * cosSigma * (2.0 * cos2M * cos2M - 1.0)));
        if (std::abs(next) > Pi)
            return std::nullopt;
        if (std::abs(next - lambda) > 1e-13) {
            lambda = next;
            continue;
        }
        const double uSquared = cos2Alpha * (A * A - B * B) / (B * B);
        const double bigA =
            1.0 + uSquared / 16384.0 * (4096.0 + uSquared * (-768.0 + uSquared * (320.0 - 175.0 * uSquared)));
        const double bigB = uSquared / 1024.0 * (256.0 + uSquared * (-128.0 + uSquared * (74.0 - 47.0 * uSquared)));
        const double deltaSigma = bigB * sinSigma *
            (cos2M +
                bigB / 4.0 *
                    (cosSigma * (2.0 * cos2M * cos2M - 1.0) -
                        bigB / 6.0 * cos2M * (4.0 * sinSigma * sinSigma - 3.0) * (4.0 * cos2M * cos2M - 3.0)));
        return Geodesic{ B * bigA * (sigma - deltaSigma), std::atan2(east, north) };
    }
    return std::nullopt;
}

// The point a quarter of the globe away from `a` on the auxiliary sphere.
GeoPoint quarterAway(const GeoPoint &a, double azimuth)
{
    const double latitude = a.latitude * Degree;
    const double sinLatitude = std::cos(latitude) * std::cos(azimuth);
    const double east = std::atan2(std::sin(azimuth), -std::sin(latitude) * std::cos(azimuth));
    return { std::asin(sinLatitude) / Degree, std::remainder(a.longitude + east / Degree, 360.0) };
}

// For nearly antipodal points. Any way from a to b crosses the ring of points a quarter of the globe away from a, and
// each half converges; so the geodesic is the least sum of the halves over the ring: a scan, then golden section.
Geodesic overTheRing(const GeoPoint &a, const GeoPoint &b)
{
    const auto through = [&](double azimuth) {
        const GeoPoint middle = quarterAway(a, azimuth);
        const auto first = vincenty(a, middle);
        const auto second = vincenty(middle, b);
        return first && second ? Geodesic{ first->metres + second->metres, first->azimuth }
                               : Geodesic{ std::numeric_limits<double>::infinity(), azimuth };
    };
    constexpr int Steps = 72;
    constexpr double Step = 2.0 * Pi / Steps;
    double best = 0.0;
    for (int i = 1; i < Steps; ++i) {
        if (through(i * Step).metres < through(best).metres)
            best = i * Step;
    }
    double low = best - Step, high = best + Step;
    while (high - low > 1e-9) {
        const double third = (high - low) * (2.0 - std::numbers::phi);
        if (through(low + third).metres <= through(high - third).metres)
            high -= third;
        else
            low += third;
    }
    return through((low + high) / 2.0);
}

Geodesic inverse(const GeoPoint &a, const GeoPoint &b)
{
    const auto direct = vincenty(a, b);
    return direct ? *direct : overTheRing(a, b);
}

} // namespace

double distanceMetres(const GeoPoint &a, const GeoPoint &b)
{
    return inRange(a) && inRange(b) ? inverse(a, b).metres : NotANumber;
}

double bearingDegrees(const GeoPoint &a, const GeoPoint &b)
{
    if (!inRange(a) || !inRange(b))
        return NotANumber;
    const double degrees = inverse(a, b).azimuth / Degree;
    return degrees < 0.0 ? degrees + 360.0 : degrees;
}

} // namespace svidok
