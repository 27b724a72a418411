// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"
#include "demo/vec.h"
#include "domain/sun.h"

namespace svidok::demo {

/// The direction towards the sun in the street's axes, when the facade looks to `facadeAzimuth`.
[[nodiscard]] Vec3 towardsSun(const SunPlace &sun, double facadeAzimuth);

/// The light of a moment: sun, sky and, when it is dark, one street lamp. Linear, relative units.
class Light {
public:
    Light(const LightSpec &spec, double facadeAzimuth, const Vec3 &lamp);

    [[nodiscard]] const Vec3 &sunDirection() const { return m_sunDirection; }
    [[nodiscard]] bool hasSun() const { return m_sun.x > 0.01F; }
    [[nodiscard]] bool isNight() const { return m_daylight < 0.35F; }
    [[nodiscard]] const Vec3 &sun() const { return m_sun; }
    /// Light on a diffuse surface: `sunShare` 0..1 of the sun arrives, `openness` 0..1 of the sky is seen.
    [[nodiscard]] Vec3 on(const Vec3 &point, const Vec3 &normal, float sunShare, float openness) const;
    [[nodiscard]] Vec3 sky(const Vec3 &direction) const;
    /// How much of the sun passes the crowns of the street's trees at a point: 1 all.
    [[nodiscard]] float dapple(const Vec3 &point) const;
    [[nodiscard]] const Vec3 &lamp() const { return m_lamp; }

private:
    Vec3 m_sunDirection;
    Vec3 m_sun;
    Vec3 m_ambient;
    Vec3 m_bounce;
    Vec3 m_lamp;
    float m_daylight = 1.0F;
    float m_clouds = 0.0F;
};

} // namespace svidok::demo
