// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Noise that depends on its place and seed alone, so that threads and tiles do not change a picture.
namespace svidok::demo {

[[nodiscard]] constexpr quint32 scramble(quint32 v)
{
    v ^= v >> 16;
    v *= 0x7feb352dU;
    v ^= v >> 15;
    v *= 0x846ca68bU;
    return v ^ (v >> 16);
}

[[nodiscard]] constexpr quint32 cellHash(int x, int y, quint32 seed)
{
    return scramble(static_cast<quint32>(x) * 0x9e3779b1U ^ scramble(static_cast<quint32>(y) + seed * 0x85ebca6bU));
}

/// 0 <= value < 1.
[[nodiscard]] constexpr float cellNoise(int x, int y, quint32 seed)
{
    return static_cast<float>(cellHash(x, y, seed) >> 8) * (1.0F / 16777216.0F);
}

/// std::floor without a call into the mathematics library.
[[nodiscard]] constexpr int floorOf(float v)
{
    const int i = static_cast<int>(v);
    return i - (static_cast<float>(i) > v ? 1 : 0);
}

/// Smooth value noise, 0..1, one feature per unit.
[[nodiscard]] inline float valueNoise(float x, float y, quint32 seed)
{
    const int ix = floorOf(x);
    const int iy = floorOf(y);
    float u = x - static_cast<float>(ix);
    float v = y - static_cast<float>(iy);
    u = u * u * (3.0F - 2.0F * u);
    v = v * v * (3.0F - 2.0F * v);
    const float a = cellNoise(ix, iy, seed);
    const float b = cellNoise(ix + 1, iy, seed);
    const float c = cellNoise(ix, iy + 1, seed);
    const float d = cellNoise(ix + 1, iy + 1, seed);
    return (a + (b - a) * u) * (1.0F - v) + (c + (d - c) * u) * v;
}

/// Sum of octaves, each of half the size and strength, 0..1.
[[nodiscard]] inline float fractalNoise(float x, float y, int octaves, quint32 seed)
{
    float sum = 0.0F;
    float weight = 0.5F;
    float total = 0.0F;
    for (int i = 0; i < octaves; ++i) {
        sum += weight * valueNoise(x, y, seed + static_cast<quint32>(i) * 101U);
        total += weight;
        weight *= 0.5F;
        x *= 2.03F;
        y *= 2.03F;
    }
    return sum / total;
}

} // namespace svidok::demo
