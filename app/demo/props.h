// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"
#include "demo/texture.h"

#include <QList>

namespace svidok::demo {

/// A thing that stands upright in the scene like a piece of scenery, cut out by its texture's coverage.
struct Prop {
    Vec3 foot; ///< middle of its lower edge
    Vec3 across; ///< unit vector to its right, level
    float width = 0.0F;
    float height = 0.0F;
    Texture art; ///< over (0..width, 0..height)
    float shadowRadius = 0.0F; ///< of the contact shadow at its foot
};

[[nodiscard]] Prop noParkingSign(const Vec3 &foot, const Vec3 &across);
[[nodiscard]] Prop tree(const Vec3 &foot, const Vec3 &across, quint32 seed);
[[nodiscard]] Prop passerBy(const PasserBySpec &person, const Vec3 &foot, const Vec3 &across);
/// The passer-by's face as a part of the prop, metres from its lower left corner.
[[nodiscard]] QRectF passerByFace();

} // namespace svidok::demo
