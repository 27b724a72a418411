// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"

#include <QPointF>

#include <optional>

namespace svidok {

/// One square of a tiled map, counted from the north-west.
struct TileAddress {
    int zoom = 0;
    int x = 0;
    int y = 0;

    bool operator==(const TileAddress &) const = default;
};

/// Maps as tile servers draw them (EPSG:3857: WGS84 coordinates on a sphere). For drawing only: distances are geodesic.
namespace webmercator {

inline constexpr int TilePixels = 256;
inline constexpr int MostZoom = 19;
inline constexpr double MostLatitude = 85.0511287798066; ///< where the square map ends

/// Where a point is on the map of the whole world at this zoom, in pixels from the north-west; nothing outside of it.
[[nodiscard]] std::optional<QPointF> pixelAt(const GeoPoint &point, int zoom);
/// How many metres of the ground a pixel is wide at that latitude.
[[nodiscard]] double metresPerPixel(double latitude, int zoom);
/// The zoom whose pixels are nearest to this size, from 0 to MostZoom.
[[nodiscard]] int zoomFor(double latitude, double metresPerPixel);

} // namespace webmercator

} // namespace svidok
