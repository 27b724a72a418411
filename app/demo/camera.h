// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"
#include "demo/vec.h"

#include <QPointF>

namespace svidok::demo {

/// A pinhole without distortion.
class Camera {
public:
    explicit Camera(const CameraSpec &spec);

    [[nodiscard]] const Vec3 &position() const { return m_position; }
    /// Unit direction through pixel coordinates (the centre of the first pixel is at 0.5, 0.5).
    [[nodiscard]] Vec3 ray(float px, float py) const;
    [[nodiscard]] QPointF project(const Vec3 &point) const;
    [[nodiscard]] double depth(const Vec3 &point) const { return static_cast<double>(dot(point - m_position, m_forward)); }
    [[nodiscard]] float focalPixels() const { return m_focal; }

private:
    Vec3 m_position;
    Vec3 m_forward;
    Vec3 m_right;
    Vec3 m_up;
    float m_focal = 1.0F;
    float m_centreX = 0.0F;
    float m_centreY = 0.0F;
};

} // namespace svidok::demo
