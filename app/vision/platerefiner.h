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
/// show is put where it is expected. A band at the left is left out: how blue it is tells no two photos the same, and a
/// net sees the rim around it. `row` is in pixels of the photo.
[[nodiscard]] RefinedPlate refinePlate(const GreyPyramid &photo, const CharRow &row);

} // namespace svidok
