// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/placedcar.h"

#include "demo/noise.h"
#include "demo/plateart.h"

#include <QtMath>

namespace svidok::demo {

namespace {

constexpr float PlateScale = 2400.0F;

Vec3 linear(const QColor &c)
{
    const auto square = [](float v) { return v * v; };
    return {square(static_cast<float>(c.redF())), square(static_cast<float>(c.greenF())), square(static_cast<float>(c.blueF()))};
}

} // namespace

PlacedCar::PlacedCar(const CarSpec &spec, double groundZ, quint32 seed)
    : m_body(CarBody::of(spec.body))
    , m_art(drawCar(spec, m_body.shape()))
    , m_origin{static_cast<float>(spec.x), static_cast<float>(spec.y), static_cast<float>(groundZ)}
    , m_paint(linear(spec.paint))
{
    const auto heading = static_cast<float>(qDegreesToRadians(spec.heading));
    m_forward = {std::cos(heading), std::sin(heading), 0.0F};
    m_right = {std::sin(heading), -std::cos(heading), 0.0F};
    const QSizeF size = plateSize(spec.plate);
    m_plateHalfWidth = static_cast<float>(size.width()) / 2.0F;
    m_plateHalfHeight = static_cast<float>(size.height()) / 2.0F;
    m_plate = Texture(drawPlate(spec.plate, static_cast<double>(PlateScale), seed), -m_plateHalfWidth, m_plateHalfHeight, PlateScale);
    // The plate lies just before the frontmost part of the body behind it.
    const auto z = static_cast<float>(m_body.shape().plateZ);
    float surface = 1.0F;
    for (const float dz : {-m_plateHalfHeight - 0.02F, 0.0F, m_plateHalfHeight + 0.02F}) {
        float y = -0.5F;
        for (int i = 0; i < 60; ++i)
            y += m_body.distance({0.0F, y, z + dz}) * 0.9F;
        surface = std::min(surface, y);
    }
    m_plateCentre = {0.0F, surface - 0.010F, z};
    const auto corner = [this](float sx, float sz) {
        return toWorld(m_plateCentre + Vec3{sx * m_plateHalfWidth, 0.0F, sz * m_plateHalfHeight});
    };
    m_plateCorners = {corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)};
}

Vec3 PlacedCar::turnToLocal(const Vec3 &d) const
{
    return {dot(d, m_right), dot(d, m_forward), d.z};
}

Vec3 PlacedCar::turnToWorld(const Vec3 &d) const
{
    return m_right * d.x + m_forward * d.y + Vec3{0, 0, d.z};
}

Vec3 PlacedCar::toLocal(const Vec3 &world) const
{
    return turnToLocal(world - m_origin);
}

Vec3 PlacedCar::toWorld(const Vec3 &local) const
{
    return m_origin + turnToWorld(local);
}

bool PlacedCar::clip(const Vec3 &o, const Vec3 &d, float &from, float &to) const
{
    const CarShape &s = m_body.shape();
    const auto wide = static_cast<float>(s.halfWidth) + 0.24F;
    const Vec3 low{-wide, -0.06F, 0.0F};
    const Vec3 high{wide, static_cast<float>(s.length) + 0.05F, static_cast<float>(s.height) + 0.06F};
    const auto axis = [&](float start, float step, float a, float b) {
        if (std::abs(step) < 1e-7F)
            return start >= a && start <= b;
        float t0 = (a - start) / step;
        float t1 = (b - start) / step;
        if (t0 > t1)
            std::swap(t0, t1);
        from = std::max(from, t0);
        to = std::min(to, t1);
        return from < to;
    };
    return axis(o.x, d.x, low.x, high.x) && axis(o.y, d.y, low.y, high.y) && axis(o.z, d.z, low.z, high.z);
}

std::optional<SurfaceHit> PlacedCar::tracePlate(const Vec3 &o, const Vec3 &d, float within, float pixelAngle) const
{
    if (d.y < 1e-4F)
        return std::nullopt;
    const float t = (m_plateCentre.y - o.y) / d.y;
    if (t <= 0.0F || t >= within)
        return std::nullopt;
    const Vec3 p = o + d * t;
    const float u = p.x - m_plateCentre.x;
    const float v = p.z - m_plateCentre.z;
    if (std::abs(u) > m_plateHalfWidth || std::abs(v) > m_plateHalfHeight)
        return std::nullopt;
    const float width = t * pixelAngle;
    // Seen at an angle the plate shrinks along the direction that leads away from the eye.
    const float level = std::sqrt(d.x * d.x + d.z * d.z);
    const Texel texel = level < 1e-3F ? m_plate.at(u, v, width) : m_plate.along(u, v, width, 1.0F / d.y, d.x / level, d.z / level);
    if (texel.alpha < 0.5F)
        return std::nullopt;
    SurfaceHit hit;
    hit.t = t;
    hit.normal = turnToWorld({0, -1, 0});
    hit.albedo = texel.colour;
    hit.gloss = 0.10F;
    hit.openness = 0.92F;
    hit.isPlate = true;
    hit.id = 901;
    return hit;
}

std::optional<SurfaceHit> PlacedCar::trace(const Vec3 &from, const Vec3 &direction, float within, float pixelAngle) const
{
    const Vec3 o = toLocal(from);
    const Vec3 d = turnToLocal(direction);
    float t = 0.0F;
    float end = within;
    if (!clip(o, d, t, end))
        return std::nullopt;
    const auto plate = tracePlate(o, d, within, pixelAngle);
    for (int i = 0; i < 90 && t < end; ++i) {
        const Vec3 p = o + d * t;
        const float away = m_body.distance(p);
        if (away < 0.0006F + 0.0002F * t) {
            if (plate && plate->t <= t + 0.004F)
                return plate;
            SurfaceHit hit;
            hit.t = t;
            const Vec3 normal = m_body.normal(p);
            hit.normal = turnToWorld(normal);
            paint(hit, p, normal, t * pixelAngle);
            return hit;
        }
        t += away * 0.92F;
    }
    return plate;
}

void PlacedCar::paint(SurfaceHit &hit, const Vec3 &p, const Vec3 &normal, float width) const
{
    const CarShape &s = m_body.shape();
    hit.openness = 0.35F + 0.65F * smoothStep(0.05F, 0.75F, p.z + 0.35F * normal.z);
    if (m_body.wheelDistance(p) < 0.004F) {
        const double axle = static_cast<double>(p.y) < (s.rearAxle + s.frontAxle) / 2.0 ? s.rearAxle : s.frontAxle;
        hit.albedo = {0.012F, 0.012F, 0.013F};
        hit.gloss = 0.06F;
        hit.openness *= 0.7F;
        hit.id = 910;
        if (std::abs(normal.x) > 0.75F) {
            const Texel rim = m_art.wheel.at(p.y - static_cast<float>(axle), p.z - static_cast<float>(s.wheelRadius), width);
            hit.albedo = rim.colour;
            hit.gloss = 0.15F;
            hit.id = 911;
        }
        return;
    }
    hit.albedo = m_paint;
    hit.gloss = 1.0F;
    hit.id = 900;
    const bool rear = normal.y < -0.30F && std::abs(normal.x) < 0.86F;
    const bool flank = !rear && std::abs(normal.x) > 0.42F;
    if (rear || flank) {
        const float u = rear ? p.x : p.y;
        const Texture &colour = rear ? m_art.rear : m_art.side;
        const Texture &gloss = rear ? m_art.rearGloss : m_art.sideGloss;
        const Texel over = colour.at(u, p.z, width);
        hit.albedo = mix(m_paint, over.colour, over.alpha);
        hit.gloss = std::sqrt(gloss.at(u, p.z, width).colour.x);
    } else if (normal.z < -0.3F) {
        hit.albedo = {0.01F, 0.01F, 0.01F};
        hit.gloss = 0.0F;
        hit.openness *= 0.3F;
    }
    hit.id += rear ? 0U : (flank ? 1U : 2U);
}

float PlacedCar::sunShare(const Vec3 &point, const Vec3 &towardsSun) const
{
    const Vec3 o = toLocal(point);
    const Vec3 d = turnToLocal(towardsSun);
    float t = 0.0F;
    float end = 60.0F;
    if (!clip(o, d, t, end))
        return 1.0F;
    float share = 1.0F;
    t = std::max(t, 0.02F);
    for (int i = 0; i < 48 && t < end; ++i) {
        const float away = m_body.distance(o + d * t);
        if (away < 0.002F)
            return 0.0F;
        share = std::min(share, 14.0F * away / t);
        t += std::max(away, 0.01F);
    }
    return smoothStep(0.0F, 1.0F, share);
}

} // namespace svidok::demo
