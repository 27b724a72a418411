// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/scenespec.h"
#include "demo/vec.h"

#include <QList>
#include <QPolygonF>

#include <vector>

namespace svidok::demo {

/// Measures of a kind of car, metres. Local axes: x to the car's right, y from the rear bumper to the bonnet, z up.
struct CarShape {
    QPolygonF side; ///< (y, z)
    QPolygonF front; ///< (|x|, z)
    QPolygonF plan; ///< (|x|, y)
    double length = 4.1;
    double halfWidth = 0.89;
    double height = 1.5;
    double rearAxle = 0.78;
    double frontAxle = 3.35;
    double wheelRadius = 0.315;
    double belt = 0.98; ///< lower edge of the windows
    double roofEdge = 1.38; ///< upper edge of the windows
    double glassBottom = 1.02; ///< of the rear window
    double glassTop = 1.38;
    double lampTop = 1.0;
    double lampBottom = 0.78;
    double lampInner = 0.56; ///< |x| where the rear lamps begin
    double plateZ = 0.80; ///< middle of the plate
};

[[nodiscard]] const CarShape &carShape(CarSpec::Body body);

/// The body as a distance function: three rounded silhouettes cut out of each other, with wheels in arches.
class CarBody {
public:
    [[nodiscard]] static const CarBody &of(CarSpec::Body body);

    /// Not more than the distance to the surface; negative inside.
    [[nodiscard]] float distance(const Vec3 &local) const;
    [[nodiscard]] float wheelDistance(const Vec3 &local) const;
    [[nodiscard]] Vec3 normal(const Vec3 &local) const;
    [[nodiscard]] const CarShape &shape() const { return m_shape; }

private:
    explicit CarBody(const CarShape &shape);

    /// Signed distance to a closed curve on a grid, bilinear.
    struct Field {
        std::vector<float> values;
        int width = 0;
        int height = 0;
        float left = 0.0F;
        float bottom = 0.0F;

        [[nodiscard]] float at(float u, float v) const;
    };
    [[nodiscard]] static Field fieldOf(const QPolygonF &outline);

    CarShape m_shape;
    Field m_side;
    Field m_front;
    Field m_plan;
};

} // namespace svidok::demo
