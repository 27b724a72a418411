// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/platelocaliser.h"

namespace svidok {

/// How much speaks for each to be the one that the photo is about (O10): large and central goes first, what is surely a plate
/// before what may be none. A plate that was found more than once ranks as the likeliest of them, and what was found first,
/// whose corners lie closer, stands before the others. `photo`: the size of the picture in whose pixels they are.
[[nodiscard]] std::vector<double> subjectRanks(const std::vector<LocatedPlate> &plates, cv::Size photo);

} // namespace svidok
