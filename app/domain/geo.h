// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace svidok {

/// WGS84 degrees. Latitude -90..90, longitude -180..180.
struct GeoPoint {
    double latitude = 0.0;
    double longitude = 0.0;

    bool operator==(const GeoPoint &) const = default;
};

/// Geodesic distance in metres on WGS84. NaN if a point is out of range.
[[nodiscard]] double distanceMetres(const GeoPoint &a, const GeoPoint &b);

/// Initial bearing from a to b in degrees clockwise from north, 0..360.
[[nodiscard]] double bearingDegrees(const GeoPoint &a, const GeoPoint &b);

} // namespace svidok
