// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/stage.h"

#include "demo/facadeart.h"
#include "demo/noise.h"

namespace svidok::demo {

namespace {

constexpr quint32 SkyId = 1;
constexpr quint32 GroundId = 10;
constexpr quint32 KerbId = 18;
constexpr quint32 FacadeId = 20;
constexpr quint32 PropId = 500;

/// A periodic coordinate folded into [low, high] by mirroring, so that a street goes on beyond what was painted.
float folded(float x, float low, float high)
{
    const float span = high - low;
    float t = std::fmod(x - low, 2.0F * span);
    if (t < 0.0F)
        t += 2.0F * span;
    return low + (t > span ? 2.0F * span - t : t);
}

} // namespace

ShadowMap::ShadowMap(const std::vector<PlacedCar> &cars, const Light &light, const Vec3 &origin, const Vec3 &du, const Vec3 &dv,
    float width, float height, float step)
    : m_origin(origin)
    , m_du(du)
    , m_dv(dv)
    , m_step(step)
    , m_columns(static_cast<int>(width / step) + 2)
    , m_rows(static_cast<int>(height / step) + 2)
{
    m_shares.reserve(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows));
    for (int j = 0; j < m_rows; ++j) {
        for (int i = 0; i < m_columns; ++i) {
            const Vec3 p = origin + du * (static_cast<float>(i) * step) + dv * (static_cast<float>(j) * step);
            Share share;
            for (const PlacedCar &car : cars) {
                if (light.hasSun())
                    share.sun *= car.sunShare(p, light.sunDirection());
                share.sky *= 0.12F + 0.88F * smoothStep(-0.05F, 0.70F, car.distanceTo(p + Vec3{0, 0, 0.02F}));
            }
            m_shares.push_back(share);
        }
    }
}

ShadowMap::Share ShadowMap::at(const Vec3 &point) const
{
    const Vec3 to = point - m_origin;
    const float x = dot(to, m_du) / m_step;
    const float y = dot(to, m_dv) / m_step;
    if (x < 0.0F || y < 0.0F || x >= static_cast<float>(m_columns - 1) || y >= static_cast<float>(m_rows - 1))
        return {};
    const int ix = static_cast<int>(x);
    const int iy = static_cast<int>(y);
    const float fx = x - static_cast<float>(ix);
    const float fy = y - static_cast<float>(iy);
    const Share *p = m_shares.data() + static_cast<std::ptrdiff_t>(iy) * m_columns + ix;
    const auto blend = [&](float Share::*m) {
        return (p[0].*m * (1.0F - fx) + p[1].*m * fx) * (1.0F - fy) + (p[m_columns].*m * (1.0F - fx) + p[m_columns + 1].*m * fx) * fy;
    };
    return {blend(&Share::sun), blend(&Share::sky)};
}

Stage::Stage(const Planes &planes, std::vector<PlacedCar> cars, QList<Prop> props, const Light &light)
    : m_planes(planes)
    , m_cars(std::move(cars))
    , m_props(std::move(props))
    , m_light(light)
{
    Vec3 low{1e6F, 1e6F, 0};
    Vec3 high{-1e6F, -1e6F, 0};
    for (const PlacedCar &car : m_cars) {
        const float spread = car.reach() + std::min(6.0F, car.height() / std::max(0.12F, light.sunDirection().z));
        const Vec3 c = car.centre();
        low = {std::min(low.x, c.x - spread), std::min(low.y, c.y - spread), 0};
        high = {std::max(high.x, c.x + spread), std::max(high.y, c.y + spread), 0};
    }
    m_shadows.emplace_back(m_cars, m_light, Vec3{low.x, low.y, planes.pavementZ}, Vec3{1, 0, 0}, Vec3{0, 1, 0}, high.x - low.x, high.y - low.y, 0.07F);
    m_shadows.emplace_back(m_cars, m_light, Vec3{low.x, planes.facadeY, 0}, Vec3{1, 0, 0}, Vec3{0, 0, 1}, high.x - low.x, 3.2F, 0.10F);
}

bool Stage::hitGround(const Vec3 &o, const Vec3 &d, SurfaceHit &hit) const
{
    if (d.z > -1e-5F)
        return false;
    float t = (m_planes.pavementZ - o.z) / d.z;
    Vec3 p = o + d * t;
    Vec3 normal{0, 0, 1};
    quint32 id = GroundId + (p.y < m_planes.kerbY + 0.15F ? 5U : 0U);
    if (p.y < m_planes.kerbY) {
        const float face = d.y > 1e-6F ? (m_planes.kerbY - o.y) / d.y : -1.0F;
        const Vec3 onFace = o + d * face;
        if (face > 0.0F && onFace.z >= 0.0F && onFace.z <= m_planes.pavementZ) {
            t = face;
            p = onFace;
            normal = {0, -1, 0};
            id = KerbId;
        } else {
            t = -o.z / d.z;
            p = o + d * t;
            id = GroundId + 1;
        }
    }
    if (t >= hit.t)
        return false;
    hit.t = t;
    hit.normal = normal;
    hit.gloss = 0.0F;
    hit.id = id;
    return true;
}

void Stage::paintGround(const Vec3 &o, const Vec3 &d, float pixelAngle, SurfaceHit &hit) const
{
    const Vec3 p = o + d * hit.t;
    const float width = hit.t * pixelAngle;
    const float level = std::sqrt(d.x * d.x + d.y * d.y);
    const float u = folded(p.x, m_planes.left, m_planes.right);
    if (hit.id == KerbId) {
        const Texel texel = m_planes.ground.at(u, m_planes.kerbY + 0.06F + 0.06F * (p.z / m_planes.pavementZ), width);
        hit.albedo = texel.colour * 0.85F;
        hit.openness = 0.75F;
        return;
    }
    const Texel texel = m_planes.ground.along(u, p.y, width, 1.0F / std::max(-d.z, 0.02F), d.x / level, d.y / level);
    // Grit finer than the painting, where the eye is near enough.
    const float near = 1.0F - smoothStep(0.002F, 0.008F, width);
    const float grit = near > 0.0F ? 1.0F + near * 0.50F * (cellNoise(floorOf(p.x * 230.0F), floorOf(p.y * 230.0F), 5U) - 0.5F) : 1.0F;
    hit.albedo = texel.colour * grit;
    hit.openness = 0.55F + 0.45F * smoothStep(0.0F, 0.5F, m_planes.facadeY - p.y);
}

bool Stage::hitFacade(const Vec3 &o, const Vec3 &d, SurfaceHit &hit) const
{
    if (d.y < 1e-4F)
        return false;
    const float t = (m_planes.facadeY - o.y) / d.y;
    const Vec3 p = o + d * t;
    if (t <= 0.0F || t >= hit.t || p.z > static_cast<float>(FacadeExtent::Top) + m_planes.pavementZ)
        return false;
    hit.t = t;
    hit.normal = {0, -1, 0};
    hit.gloss = 0.0F;
    hit.id = FacadeId;
    return true;
}

void Stage::paintFacade(const Vec3 &o, const Vec3 &d, float pixelAngle, SurfaceHit &hit) const
{
    const Vec3 p = o + d * hit.t;
    const float level = std::sqrt(d.x * d.x + d.z * d.z);
    const float u = folded(p.x, m_planes.left, m_planes.right);
    const float v = p.z - m_planes.pavementZ;
    const float width = hit.t * pixelAngle;
    hit.albedo = (level < 1e-3F ? m_planes.facade.at(u, v, width)
                                : m_planes.facade.along(u, v, width, 1.0F / d.y, d.x / level, d.z / level))
                     .colour;
    const float near = 1.0F - smoothStep(0.003F, 0.010F, width);
    if (near > 0.0F)
        hit.albedo = hit.albedo * (1.0F + near * 0.22F * (cellNoise(floorOf(p.x * 170.0F), floorOf(p.z * 170.0F), 6U) - 0.5F));
    hit.openness = 0.6F + 0.4F * smoothStep(0.0F, 0.6F, v);
}

Vec3 Stage::sceneryBehind(const Vec3 &d) const
{
    // The other side of the street, seen only in mirrors: houses and trees against the sky.
    const float edge = 0.20F + 0.16F * valueNoise(d.x * 5.0F, 3.0F, 4243U) + 0.05F * valueNoise(d.x * 21.0F, 3.0F, 4244U);
    if (d.z > edge)
        return m_light.sky(d);
    const Vec3 house = mix(Vec3{0.10F, 0.11F, 0.10F}, Vec3{0.24F, 0.21F, 0.17F}, valueNoise(d.x * 7.0F, d.z * 9.0F, 4245U));
    return house * m_light.on({0, -12, 4}, {0, 1, 0}, 0.6F, 0.8F);
}

Vec3 Stage::mirrored(const Vec3 &from, const Vec3 &d) const
{
    SurfaceHit hit;
    constexpr float Rough = 0.012F;
    const bool onGround = hitGround(from, d, hit);
    const bool onFacade = hitFacade(from, d, hit);
    if (onGround || onFacade) {
        const Vec3 p = from + d * hit.t;
        const float width = std::max(0.02F, hit.t * Rough);
        const float u = folded(p.x, m_planes.left, m_planes.right);
        hit.albedo = (onFacade ? m_planes.facade.at(u, p.z - m_planes.pavementZ, width) : m_planes.ground.at(u, p.y, width)).colour;
        const ShadowMap::Share share = hit.id == FacadeId ? m_shadows[1].at(p) : m_shadows[0].at(p);
        return hit.albedo * m_light.on(p, hit.normal, share.sun * (m_light.hasSun() ? m_light.dapple(p) : 0.0F), share.sky);
    }
    return d.y < 0.0F ? sceneryBehind(d) : m_light.sky(d);
}

Vec3 Stage::shaded(const SurfaceHit &hit, const Vec3 &from, const Vec3 &direction) const
{
    const Vec3 p = from + direction * hit.t;
    ShadowMap::Share share;
    if (hit.id >= GroundId && hit.id < FacadeId)
        share = m_shadows[0].at(p);
    else if (hit.id == FacadeId)
        share = m_shadows[1].at(p);
    const bool lit = m_light.hasSun() && share.sun > 0.0F && dot(hit.normal, m_light.sunDirection()) > 0.0F;
    const float sun = lit ? share.sun * m_light.dapple(p) : 0.0F;
    Vec3 colour = hit.albedo * m_light.on(p, hit.normal, sun, hit.openness * share.sky);
    if (hit.gloss > 0.02F) {
        const float facing = std::max(0.0F, -dot(direction, hit.normal));
        const float away = 1.0F - facing;
        const float grazing = away * away * away * away * away;
        const float mirror = hit.gloss * hit.gloss * (0.055F + 0.80F * grazing);
        const Vec3 bounce = direction - hit.normal * (2.0F * dot(direction, hit.normal));
        colour = colour * (1.0F - mirror * 0.6F) + mirrored(p + hit.normal * 0.02F, bounce) * (mirror * (0.4F + 0.6F * hit.openness));
        if (sun > 0.0F) {
            const float glint = std::max(0.0F, dot(bounce, m_light.sunDirection()));
            if (glint > 0.7F)
                colour = colour + m_light.sun() * (hit.gloss * sun * (1.6F * std::pow(glint, 420.0F) + 0.10F * std::pow(glint, 24.0F)));
        } else if (m_light.isNight()) {
            const float glint = std::max(0.0F, dot(bounce, normalised(m_light.lamp() - p)));
            if (glint > 0.6F)
                colour = colour + Vec3{1.0F, 0.76F, 0.46F} * (hit.gloss * (1.2F * std::pow(glint, 300.0F) + 0.03F * std::pow(glint, 16.0F)));
        }
    }
    return colour;
}

Glimpse Stage::look(const Vec3 &from, const Vec3 &d, float pixelAngle) const
{
    SurfaceHit hit;
    const bool onGround = hitGround(from, d, hit);
    const bool onFacade = hitFacade(from, d, hit);
    bool onCar = false;
    for (const PlacedCar &car : m_cars) {
        if (const auto nearer = car.trace(from, d, hit.t, pixelAngle)) {
            hit = *nearer;
            onCar = true;
        }
    }
    const bool met = onGround || onFacade || onCar;
    if (onFacade && !onCar)
        paintFacade(from, d, pixelAngle, hit);
    else if (onGround && !onCar)
        paintGround(from, d, pixelAngle, hit);
    Glimpse seen{met ? shaded(hit, from, d) : m_light.sky(d), met ? hit.id : SkyId};
    // Haze takes over with distance.
    if (met && hit.t > 14.0F)
        seen.colour = mix(seen.colour, m_light.sky({d.x, d.y, 0.02F}), clamp01((hit.t - 14.0F) / 160.0F));
    // Props stand in the order in which they were given, the farthest first.
    for (qsizetype i = 0; i < m_props.size(); ++i) {
        const Prop &prop = m_props.at(i);
        const Vec3 normal{prop.across.y, -prop.across.x, 0.0F};
        const float along = dot(d, normal);
        if (std::abs(along) < 1e-4F)
            continue;
        const float t = dot(prop.foot - from, normal) / along;
        if (t <= 0.05F || t >= hit.t)
            continue;
        const Vec3 p = from + d * t;
        const float u = dot(p - prop.foot, prop.across) + prop.width / 2.0F;
        const float v = p.z - prop.foot.z;
        if (u < 0.0F || u > prop.width || v < 0.0F || v > prop.height)
            continue;
        const Texel texel = prop.art.at(u, v, t * pixelAngle);
        if (texel.alpha < 0.01F)
            continue;
        const Vec3 facing = along < 0.0F ? normal : -normal;
        const Vec3 light = m_light.on(p, normalised(facing + Vec3{0, 0, 0.5F}), m_light.hasSun() ? 0.7F * m_light.dapple(p) : 0.0F, 0.9F);
        seen.colour = mix(seen.colour, texel.colour * light, texel.alpha);
        if (texel.alpha > 0.5F)
            seen.id = PropId + static_cast<quint32>(i);
    }
    return seen;
}

} // namespace svidok::demo
