// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>

#include <array>
#include <optional>

namespace svidok {

/// Four corners in pixels of the upright photo, clockwise from the plate's own top left.
using Quad = std::array<QPointF, 4>;

/// The upright rectangle around it.
[[nodiscard]] QRectF boundsOf(const Quad &quad);

/// Either's middle lies within the other's bounds: no two plates stand so close.
[[nodiscard]] bool samePlace(const Quad &a, const Quad &b);

/// A quad that was found on a photo of the size `read`, on the same photo in the size `shown`. Nothing where the two are not
/// of one shape, or one of them is empty: then nobody knows where it is.
[[nodiscard]] std::optional<Quad> placedOn(const Quad &quad, const QSize &read, const QSize &shown);

} // namespace svidok
