// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/vec.h"

#include <QImage>

#include <vector>

namespace svidok::demo {

/// A colour with coverage, in linear light (the square of the stored value: a gamma of 2 both ways).
struct Texel {
    Vec3 colour;
    float alpha = 0.0F;
};

/// A picture in metres with a chain of halved copies, for sampling without aliasing. Immutable; any thread.
class Texture {
public:
    Texture() = default;
    /// (left, top) is the place of the picture's upper left corner; v grows downwards in the picture, upwards in metres.
    Texture(const QImage &image, float left, float top, float pixelsPerMetre);

    [[nodiscard]] bool isNull() const { return m_levels.empty(); }
    /// The texture at (u, v) metres seen by a footprint of `width` metres, clamped at the borders.
    [[nodiscard]] Texel at(float u, float v, float width) const;
    /// The same for a footprint stretched by `stretch` (>= 1) along (du, dv), a unit vector.
    [[nodiscard]] Texel along(float u, float v, float width, float stretch, float du, float dv) const;

private:
    struct Level {
        std::vector<QRgb> pixels;
        int width = 0;
        int height = 0;
    };
    [[nodiscard]] static Level halved(const Level &from);

    std::vector<Level> m_levels;
    float m_left = 0.0F;
    float m_top = 0.0F;
    float m_scale = 1.0F;
};

} // namespace svidok::demo
