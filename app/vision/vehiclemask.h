// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/quads.h"

namespace svidok {

/// A mask of `size` (255: background) that leaves out the vehicle behind a plate and its shadow. A car is about 1.8 m
/// wide, 1.5 m high and 4.5 m long, its plate 0.52 m wide and 0.4 m above ground; seen askew its flank joins in on
/// either side.
[[nodiscard]] cv::Mat backgroundMask(cv::Size size, const Corners &plate);

} // namespace svidok
