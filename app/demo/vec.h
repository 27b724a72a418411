// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace svidok::demo {

/// A vector or a linear colour. The street's axes: x along it, y towards the facade, z up; metres.
struct Vec3 {
    float x = 0.0F;
    float y = 0.0F;
    float z = 0.0F;

    constexpr Vec3 operator+(const Vec3 &o) const { return {x + o.x, y + o.y, z + o.z}; }
    constexpr Vec3 operator-(const Vec3 &o) const { return {x - o.x, y - o.y, z - o.z}; }
    constexpr Vec3 operator*(const Vec3 &o) const { return {x * o.x, y * o.y, z * o.z}; }
    constexpr Vec3 operator*(float f) const { return {x * f, y * f, z * f}; }
    constexpr Vec3 operator-() const { return {-x, -y, -z}; }
};

[[nodiscard]] constexpr float dot(const Vec3 &a, const Vec3 &b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

[[nodiscard]] constexpr Vec3 cross(const Vec3 &a, const Vec3 &b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

[[nodiscard]] inline float length(const Vec3 &a)
{
    return std::sqrt(dot(a, a));
}

[[nodiscard]] inline Vec3 normalised(const Vec3 &a)
{
    return a * (1.0F / length(a));
}

[[nodiscard]] constexpr Vec3 mix(const Vec3 &a, const Vec3 &b, float t)
{
    return a + (b - a) * t;
}

[[nodiscard]] constexpr float clamp01(float v)
{
    return v < 0.0F ? 0.0F : (v > 1.0F ? 1.0F : v);
}

[[nodiscard]] constexpr float smoothStep(float from, float to, float v)
{
    const float t = clamp01((v - from) / (to - from));
    return t * t * (3.0F - 2.0F * t);
}

} // namespace svidok::demo
