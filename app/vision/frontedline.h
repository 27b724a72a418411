// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/greypyramid.h"

#include <optional>

namespace svidok {

/// A plate of one line with two smaller characters low in front of it, bright on a darker ground: the region's digits on plates
/// of the police and on some transit ones. What surrounds either so closely that its characters fill it alike, in pixels of the photo.
struct FrontedLine {
    Corners front{};
    Corners line{};
};

/// Nothing where no such characters are seen on the plate. May throw cv::Exception.
[[nodiscard]] std::optional<FrontedLine> findFrontedLine(const GreyPyramid &photo, const Corners &plate);

} // namespace svidok
