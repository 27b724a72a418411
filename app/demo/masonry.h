// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"

#include <QImage>

namespace svidok::demo {

/// The bare wall and the ground: every brick, slab and stain by its own, from the seed.
[[nodiscard]] QImage drawMasonry(const StreetSpec &street, double left, double right, double top, double pixelsPerMetre);

/// Asphalt with patches and cracks before the kerb, slabs behind it; x to the right, y up to `far`.
[[nodiscard]] QImage drawGround(const StreetSpec &street, double left, double right, double near, double far, double pixelsPerMetre);

} // namespace svidok::demo
