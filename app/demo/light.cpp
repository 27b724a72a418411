// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/light.h"

#include "demo/noise.h"

#include <QtMath>

namespace svidok::demo {

Vec3 towardsSun(const SunPlace &sun, double facadeAzimuth)
{
    // The facade looks along -y; clockwise seen from above, +x is a quarter turn before it.
    const double turn = qDegreesToRadians(sun.azimuth - facadeAzimuth);
    const double level = std::cos(qDegreesToRadians(sun.elevation));
    return {static_cast<float>(-std::sin(turn) * level), static_cast<float>(-std::cos(turn) * level),
        static_cast<float>(std::sin(qDegreesToRadians(sun.elevation)))};
}

Light::Light(const LightSpec &spec, double facadeAzimuth, const Vec3 &lamp)
    : m_lamp(lamp)
    , m_clouds(static_cast<float>(spec.clouds))
{
    const SunPlace sun = sunAt(spec.utc, spec.place);
    m_sunDirection = towardsSun(sun, facadeAzimuth);
    const auto height = static_cast<float>(sun.elevation);
    m_daylight = smoothStep(-6.0F, 10.0F, height);
    const Vec3 warm{1.0F, 0.62F, 0.34F};
    const Vec3 white{1.0F, 0.95F, 0.86F};
    m_sun = mix(warm, white, smoothStep(2.0F, 30.0F, height)) * (2.1F * smoothStep(-0.5F, 9.0F, height) * (1.0F - 0.94F * m_clouds));
    const Vec3 blue{0.50F, 0.62F, 0.82F};
    const Vec3 grey{0.86F, 0.89F, 0.94F};
    m_ambient = mix(blue, grey, m_clouds) * (0.62F * m_daylight) + Vec3{0.040F, 0.036F, 0.046F} * (1.0F - m_daylight);
    m_bounce = Vec3{0.30F, 0.28F, 0.25F} * (0.55F * m_daylight) + Vec3{0.020F, 0.015F, 0.010F} * (1.0F - m_daylight);
}

Vec3 Light::on(const Vec3 &point, const Vec3 &normal, float sunShare, float openness) const
{
    const float up = 0.5F + 0.5F * normal.z;
    Vec3 sum = mix(m_bounce, m_ambient, up) * openness + m_ambient * (0.25F * openness * (1.0F - std::abs(normal.z)));
    const float facing = dot(normal, m_sunDirection);
    if (facing > 0.0F && sunShare > 0.0F)
        sum = sum + m_sun * (facing * sunShare);
    if (m_daylight < 0.9F) {
        const Vec3 to = m_lamp - point;
        const float away = length(to);
        const float incidence = dot(normal, to) / away;
        const float strength = 26.0F * (1.0F - m_daylight) / (6.0F + away * away);
        sum = sum + Vec3{1.0F, 0.74F, 0.44F} * (strength * (0.80F * std::max(incidence, 0.0F) * openness + 0.10F * openness));
    }
    return sum;
}

Vec3 Light::sky(const Vec3 &d) const
{
    const float up = std::max(d.z, 0.0F);
    const Vec3 zenith{0.20F, 0.36F, 0.68F};
    const Vec3 horizon{0.70F, 0.78F, 0.88F};
    Vec3 colour = mix(horizon, zenith, std::pow(up, 0.45F));
    const float reach = 1.0F / (up + 0.12F);
    const float cloud = fractalNoise(d.x * reach * 1.6F, d.y * reach * 1.6F, 5, 9001U);
    const float cover = smoothStep(0.62F - 0.45F * m_clouds, 0.80F - 0.30F * m_clouds, cloud);
    colour = mix(colour, Vec3{0.92F, 0.93F, 0.95F} * (1.0F - 0.25F * m_clouds), cover * 0.9F);
    return colour * (1.05F * m_daylight) + Vec3{0.012F, 0.014F, 0.024F} * (1.0F - m_daylight);
}

float Light::dapple(const Vec3 &point) const
{
    if (m_sunDirection.z < 0.05F)
        return 1.0F;
    // Crowns in a row over the kerb, five to eight metres up.
    const float t = (6.0F - point.z) / m_sunDirection.z;
    const float x = point.x + m_sunDirection.x * t;
    const float y = point.y + m_sunDirection.y * t;
    const float crowns = valueNoise(x * 0.24F + 3.7F, y * 0.24F, 777U);
    if (crowns <= 0.58F)
        return 1.0F;
    const float leaves = fractalNoise(x * 2.3F, y * 2.3F, 2, 778U);
    return 1.0F - 0.85F * smoothStep(0.58F, 0.68F, crowns) * smoothStep(0.34F, 0.50F, leaves);
}

} // namespace svidok::demo
