// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"
#include "vision/quads.h"

#include <opencv2/core.hpp>

namespace svidok {

/// A one-line plate is 520 x 112 mm, one of two lines 280 x 200 mm (DSTU 4278).
inline constexpr double PlateWidthMillimetres = 520.0;
inline constexpr double PlateHeightMillimetres = 112.0;
inline constexpr double TwoLineWidthMillimetres = 280.0;
inline constexpr double TwoLineHeightMillimetres = 200.0;

/// The plate straightened with a narrow and a wide margin. For two lines: the lines side by side, upper first,
/// cut with some overlap at the middle.
[[nodiscard]] QList<PixelBuffer> rectifiedCrops(const cv::Mat &grey, const Corners &corners, int lines);
/// The same with much more at both ends, and half as fine: for a plate whose ends were not found where they are. It stands
/// behind the others, for a reader that sees clearly on the first two crops looks at no more.
[[nodiscard]] PixelBuffer cropBeyondEnds(const cv::Mat &grey, const Corners &corners, int lines);

} // namespace svidok
