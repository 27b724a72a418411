// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/camera.h"

#include <QtMath>

namespace svidok::demo {

Camera::Camera(const CameraSpec &spec)
    : m_position{static_cast<float>(spec.x), static_cast<float>(spec.y), static_cast<float>(spec.height)}
    , m_focal(static_cast<float>(spec.focal * std::max(spec.size.width(), spec.size.height())))
    , m_centreX(static_cast<float>(spec.size.width()) / 2.0F)
    , m_centreY(static_cast<float>(spec.size.height()) / 2.0F)
{
    const auto yaw = static_cast<float>(qDegreesToRadians(spec.yaw));
    const auto pitch = static_cast<float>(qDegreesToRadians(spec.pitch));
    const auto roll = static_cast<float>(qDegreesToRadians(spec.roll));
    m_forward = {std::sin(yaw) * std::cos(pitch), std::cos(yaw) * std::cos(pitch), std::sin(pitch)};
    const Vec3 level{std::cos(yaw), -std::sin(yaw), 0.0F};
    const Vec3 up = cross(level, m_forward);
    m_right = level * std::cos(roll) + up * std::sin(roll);
    m_up = up * std::cos(roll) - level * std::sin(roll);
}

Vec3 Camera::ray(float px, float py) const
{
    return normalised(m_forward * m_focal + m_right * (px - m_centreX) + m_up * (m_centreY - py));
}

QPointF Camera::project(const Vec3 &point) const
{
    const Vec3 to = point - m_position;
    const float scale = m_focal / dot(to, m_forward);
    return {static_cast<double>(m_centreX + dot(to, m_right) * scale), static_cast<double>(m_centreY - dot(to, m_up) * scale)};
}

} // namespace svidok::demo
