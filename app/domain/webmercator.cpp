// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/webmercator.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace svidok::webmercator {

namespace {

constexpr double EquatorMetres = 2 * std::numbers::pi * 6378137.0;
constexpr double Radians = std::numbers::pi / 180.0;

double worldPixels(int zoom)
{
    return TilePixels * std::exp2(zoom);
}

} // namespace

std::optional<QPointF> pixelAt(const GeoPoint &point, int zoom)
{
    const bool onMap = std::abs(point.latitude) <= MostLatitude && std::abs(point.longitude) <= 180.0;
    if (!onMap || zoom < 0 || zoom > MostZoom)
        return std::nullopt;
    const double x = (point.longitude + 180.0) / 360.0;
    const double y = (1.0 - std::asinh(std::tan(point.latitude * Radians)) / std::numbers::pi) / 2.0;
    return QPointF(x, y) * worldPixels(zoom);
}

double metresPerPixel(double latitude, int zoom)
{
    return EquatorMetres * std::cos(latitude * Radians) / worldPixels(zoom);
}

int zoomFor(double latitude, double metres)
{
    const double zoom = std::log2(EquatorMetres * std::cos(latitude * Radians) / (TilePixels * metres));
    return std::isnan(zoom) ? 0 : static_cast<int>(std::clamp(std::round(zoom), 0.0, double(MostZoom)));
}

} // namespace svidok::webmercator
