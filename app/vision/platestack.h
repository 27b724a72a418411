// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/quads.h"

#include <optional>

namespace svidok {

/// A plate of several lines.
struct PlateStack {
    Corners corners{};
    int lines = 2; ///< 2 or 3, each an equal share of the plate's height
};

/// The plate of several lines that `seed` lies on, be it one of the lines, a part of the plate or all of it: rows of two
/// characters or more, equally high, one right above the other. Nothing where there is one row only. `grey` is CV_8UC1.
[[nodiscard]] std::optional<PlateStack> findPlateStack(const cv::Mat &grey, const Corners &seed);

} // namespace svidok
