// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/light.h"
#include "demo/placedcar.h"
#include "demo/props.h"

#include <QList>

#include <vector>

namespace svidok::demo {

/// What one pixel sees.
struct Glimpse {
    Vec3 colour; ///< linear
    quint32 id = 0; ///< of the surface; neighbours that differ get more rays
};

/// The painted planes of a street.
struct Planes {
    Texture facade;
    Texture ground;
    float facadeY = 9.5F;
    float kerbY = 2.4F;
    float pavementZ = 0.13F;
    float left = -9.0F;
    float right = 9.0F;
};

/// Shadow of the cars on a plane, sampled on a grid: share of the sun and openness to the sky.
class ShadowMap {
public:
    ShadowMap(const std::vector<PlacedCar> &cars, const Light &light, const Vec3 &origin, const Vec3 &du, const Vec3 &dv,
        float width, float height, float step);
    struct Share {
        float sun = 1.0F;
        float sky = 1.0F;
    };
    [[nodiscard]] Share at(const Vec3 &point) const;

private:
    Vec3 m_origin;
    Vec3 m_du;
    Vec3 m_dv;
    float m_step;
    int m_columns;
    int m_rows;
    std::vector<Share> m_shares;
};

/// Everything that stands in the light at one moment. Immutable; any thread.
class Stage {
public:
    Stage(const Planes &planes, std::vector<PlacedCar> cars, QList<Prop> props, const Light &light);

    [[nodiscard]] Glimpse look(const Vec3 &from, const Vec3 &direction, float pixelAngle) const;
    [[nodiscard]] const std::vector<PlacedCar> &cars() const { return m_cars; }

private:
    /// Where a ray meets the ground or the facade before `hit.t`; then what is painted there.
    [[nodiscard]] bool hitGround(const Vec3 &from, const Vec3 &d, SurfaceHit &hit) const;
    [[nodiscard]] bool hitFacade(const Vec3 &from, const Vec3 &d, SurfaceHit &hit) const;
    void paintGround(const Vec3 &from, const Vec3 &d, float pixelAngle, SurfaceHit &hit) const;
    void paintFacade(const Vec3 &from, const Vec3 &d, float pixelAngle, SurfaceHit &hit) const;
    [[nodiscard]] Vec3 shaded(const SurfaceHit &hit, const Vec3 &from, const Vec3 &direction) const;
    /// What a polished surface mirrors, roughly.
    [[nodiscard]] Vec3 mirrored(const Vec3 &from, const Vec3 &direction) const;
    [[nodiscard]] Vec3 sceneryBehind(const Vec3 &direction) const;

    const Planes &m_planes;
    std::vector<PlacedCar> m_cars;
    QList<Prop> m_props;
    Light m_light;
    std::vector<ShadowMap> m_shadows; ///< ground, facade
};

} // namespace svidok::demo
