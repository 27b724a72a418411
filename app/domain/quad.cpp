// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quad.h"

#include <algorithm>
#include <cmath>

namespace svidok {

QRectF boundsOf(const Quad &quad)
{
    const auto [left, right] = std::minmax({quad[0].x(), quad[1].x(), quad[2].x(), quad[3].x()});
    const auto [top, bottom] = std::minmax({quad[0].y(), quad[1].y(), quad[2].y(), quad[3].y()});
    return {QPointF(left, top), QPointF(right, bottom)};
}

bool samePlace(const Quad &a, const Quad &b)
{
    return boundsOf(a).contains(boundsOf(b).center()) || boundsOf(b).contains(boundsOf(a).center());
}

std::optional<Quad> placedOn(const Quad &quad, const QSize &read, const QSize &shown)
{
    if (read.isEmpty() || shown.isEmpty())
        return std::nullopt;
    const double across = double(shown.width()) / read.width();
    const double down = double(shown.height()) / read.height();
    // Whoever makes a photo smaller rounds its sides to whole pixels.
    if (std::abs(shown.height() - read.height() * across) > std::max(1.0, across))
        return std::nullopt;
    Quad placed;
    std::transform(quad.begin(), quad.end(), placed.begin(), [&](const QPointF &p) { return QPointF(p.x() * across, p.y() * down); });
    return placed;
}

} // namespace svidok
