// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/charrows.h"
#include "vision/greypyramid.h"

namespace svidok {

/// A plate around a row of characters.
struct RefinedPlate {
    Corners corners{};
    double edges = 0.0; ///< 0..1, how clearly the four sides stand out
    double contrast = 0.0; ///< 0..1, of the characters against their ground
};

/// Finds the four sides of the plate that the row stands on: straight bright-to-dark steps near the places where plates
/// end (12 mm to 18 mm outside 76 mm characters, EN and DSTU alike), each side with its own slope. A side that does not
/// show is put where it is expected. The blue band at the left belongs to the plate. `bgra`
/// is the photo in its colours, `row` in its pixels.
[[nodiscard]] RefinedPlate refinePlate(const GreyPyramid &photo, const cv::Mat &bgra, const CharRow &row);

} // namespace svidok
