// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"
#include "vision/greypyramid.h"

#include <opencv2/core.hpp>

namespace svidok {

/// A one-line plate is 520 x 112 mm, one of two lines 280 x 200 mm (DSTU 4278).
inline constexpr double PlateWidthMillimetres = 520.0;
inline constexpr double PlateHeightMillimetres = 112.0;
inline constexpr double TwoLineWidthMillimetres = 280.0;
inline constexpr double TwoLineHeightMillimetres = 200.0;

/// Where the upper and the lower edge of a plate run, that may be bent: each through three points, at its left, in its
/// middle and at its right, in pixels of the photo.
struct PlateRim {
    std::array<cv::Point2d, 3> upper{};
    std::array<cv::Point2d, 3> lower{};

    [[nodiscard]] Corners corners() const { return {upper[0], upper[2], lower[2], lower[0]}; }
};

/// What fills these corners, as a picture of that size, without skipping pixels.
[[nodiscard]] cv::Mat straightened(const GreyPyramid &photo, const Corners &corners, cv::Size size);
/// The plate straightened with a narrow and a wide margin. For two lines: the lines side by side, upper first,
/// cut with some overlap at the middle.
[[nodiscard]] QList<PixelBuffer> rectifiedCrops(const GreyPyramid &photo, const Corners &corners, int lines);
/// The same of a plate of one line whose rim is known.
[[nodiscard]] QList<PixelBuffer> rectifiedCrops(const GreyPyramid &photo, const PlateRim &rim);
/// The same of a plate with smaller characters in front of its line: both parts as high, side by side.
[[nodiscard]] QList<PixelBuffer> rectifiedCrops(const GreyPyramid &photo, const Corners &front, const Corners &line);
/// The same with much more at both ends, and half as fine: for a plate whose ends were not found where they are. It stands
/// behind the others, for a reader that sees clearly on the first two crops looks at no more.
[[nodiscard]] PixelBuffer cropBeyondEnds(const GreyPyramid &photo, const Corners &corners, int lines);

} // namespace svidok
