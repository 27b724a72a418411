// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"
#include "demo/texture.h"

namespace svidok::demo {

/// Extent of the drawn facade, metres: x from left to right, z from the pavement up.
struct FacadeExtent {
    static constexpr double Left = -9.0;
    static constexpr double Right = 9.0;
    static constexpr double Top = 7.4;
};

/// A house front: masonry with irregular stones, windows, doors, posters, scribbles, pipes. The same for the same spec.
[[nodiscard]] Texture drawFacade(const StreetSpec &street, double pixelsPerMetre);

} // namespace svidok::demo
