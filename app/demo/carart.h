// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/carbody.h"
#include "demo/texture.h"

namespace svidok::demo {

/// What is painted onto the body: colours over the paint (alpha) and how much the surface mirrors (red of the gloss).
struct CarArt {
    Texture rear; ///< over (x, z), seen from behind
    Texture rearGloss;
    Texture side; ///< over (y, z), the same for both sides
    Texture sideGloss;
    Texture wheel; ///< over the wheel's disc, its middle at (0, 0)
};

[[nodiscard]] CarArt drawCar(const CarSpec &car, const CarShape &shape);

} // namespace svidok::demo
