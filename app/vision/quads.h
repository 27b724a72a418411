// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace svidok {

/// Four corners in pixels of some image, clockwise from the plate's own top left.
using Corners = std::array<cv::Point2d, 4>;

namespace quads {

[[nodiscard]] double width(const Corners &quad); ///< mean of the upper and the lower side
[[nodiscard]] double height(const Corners &quad); ///< mean of the left and the right side
[[nodiscard]] cv::Point2d centre(const Corners &quad);
[[nodiscard]] double area(const Corners &quad);
[[nodiscard]] cv::Rect bounds(const Corners &quad);
[[nodiscard]] std::vector<cv::Point2f> points(const Corners &quad);
[[nodiscard]] Corners scaled(const Corners &quad, double factor);
/// Moved outwards by shares of its width and height.
[[nodiscard]] Corners grown(const Corners &quad, double left, double top, double right, double bottom);
/// Convex, not mirrored, no side shorter than a third of its opposite.
[[nodiscard]] bool isSound(const Corners &quad);
[[nodiscard]] double overlap(const Corners &a, const Corners &b); ///< intersection over union
[[nodiscard]] double coverage(const Corners &a, const Corners &b); ///< intersection over the smaller one
[[nodiscard]] Quad toQuad(const Corners &corners);
[[nodiscard]] Corners fromQuad(const Quad &quad);

} // namespace quads
} // namespace svidok
