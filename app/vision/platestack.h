// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/greypyramid.h"

#include <vector>

namespace svidok {

/// A plate of several lines.
struct PlateStack {
    Corners corners{};
    Corners inner{}; ///< the same without a band beside the lines
    int lines = 2; ///< 2 or 3, each an equal share of the plate's height
};

/// The plates of several lines that `seed` may lie on, be it one of the lines, a part of the plate or all of it: rows of two
/// characters or more, about equally high, one right above the other; of three also two by themselves. Nothing where there is one
/// row only.
[[nodiscard]] std::vector<PlateStack> findPlateStacks(const GreyPyramid &photo, const Corners &seed);

} // namespace svidok
