// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/carart.h"
#include "demo/carbody.h"

#include <array>
#include <optional>

namespace svidok::demo {

/// What a ray met on a surface.
struct SurfaceHit {
    float t = 1e9F; ///< metres along the ray
    Vec3 normal;
    Vec3 albedo;
    float gloss = 0.0F; ///< 0 dull .. 1 mirrors like glass
    float openness = 1.0F; ///< share of the sky that the place sees
    bool isPlate = false;
    quint32 id = 0; ///< changes where an edge should be smoothed
};

/// A car where it stands. Immutable; any thread.
class PlacedCar {
public:
    /// `groundZ` is the height of what it stands on.
    PlacedCar(const CarSpec &spec, double groundZ, quint32 seed);

    /// The nearest hit before `within`, or nothing. `pixelAngle` is the angle of a pixel, radians.
    [[nodiscard]] std::optional<SurfaceHit> trace(const Vec3 &from, const Vec3 &direction, float within, float pixelAngle) const;
    /// 0 in full shadow, 1 in full sun; soft edges.
    [[nodiscard]] float sunShare(const Vec3 &point, const Vec3 &towardsSun) const;
    [[nodiscard]] float distanceTo(const Vec3 &point) const { return m_body.distance(toLocal(point)); }
    /// Corners of the plate, clockwise from its own top left.
    [[nodiscard]] const std::array<Vec3, 4> &plateCorners() const { return m_plateCorners; }
    [[nodiscard]] Vec3 centre() const { return toWorld({0.0F, static_cast<float>(m_body.shape().length) / 2.0F, 0.0F}); }
    [[nodiscard]] float reach() const { return static_cast<float>(m_body.shape().length) / 2.0F + 0.2F; }
    [[nodiscard]] float height() const { return static_cast<float>(m_body.shape().height); }

private:
    [[nodiscard]] Vec3 toLocal(const Vec3 &world) const;
    [[nodiscard]] Vec3 toWorld(const Vec3 &local) const;
    [[nodiscard]] Vec3 turnToLocal(const Vec3 &direction) const;
    [[nodiscard]] Vec3 turnToWorld(const Vec3 &direction) const;
    [[nodiscard]] std::optional<SurfaceHit> tracePlate(const Vec3 &o, const Vec3 &d, float within, float pixelAngle) const;
    void paint(SurfaceHit &hit, const Vec3 &p, const Vec3 &normal, float width) const;
    /// Where a ray enters and leaves the box around the car.
    [[nodiscard]] bool clip(const Vec3 &o, const Vec3 &d, float &from, float &to) const;

    const CarBody &m_body;
    CarArt m_art;
    Texture m_plate;
    Vec3 m_origin;
    Vec3 m_right;
    Vec3 m_forward;
    Vec3 m_paint;
    Vec3 m_plateCentre; ///< local
    float m_plateHalfWidth = 0.26F;
    float m_plateHalfHeight = 0.056F;
    std::array<Vec3, 4> m_plateCorners;
};

} // namespace svidok::demo
