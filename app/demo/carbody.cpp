// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/carbody.h"

namespace svidok::demo {

namespace {

constexpr float Step = 0.016F;
constexpr float Margin = 0.35F;

/// A closed curve through the points (Catmull-Rom), so that a silhouette needs few of them.
QPolygonF smoothed(const QPolygonF &points)
{
    QPolygonF curve;
    const auto n = points.size();
    for (qsizetype i = 0; i < n; ++i) {
        const QPointF p0 = points.at((i + n - 1) % n);
        const QPointF p1 = points.at(i);
        const QPointF p2 = points.at((i + 1) % n);
        const QPointF p3 = points.at((i + 2) % n);
        for (int k = 0; k < 5; ++k) {
            const double t = k / 5.0;
            // Half the usual tangents: corners stay where they were put.
            const QPointF m1 = (p2 - p0) * 0.28;
            const QPointF m2 = (p3 - p1) * 0.28;
            const double t2 = t * t;
            const double t3 = t2 * t;
            curve << p1 * (2 * t3 - 3 * t2 + 1) + m1 * (t3 - 2 * t2 + t) + p2 * (-2 * t3 + 3 * t2) + m2 * (t3 - t2);
        }
    }
    return curve;
}

QPolygonF mirrored(const QPolygonF &half)
{
    QPolygonF whole = half;
    for (auto it = half.crbegin(); it != half.crend(); ++it)
        whole << QPointF(-it->x(), it->y());
    return whole;
}

float smoothMax(float a, float b, float k)
{
    const float h = std::max(k - std::abs(a - b), 0.0F) / k;
    return std::max(a, b) + h * h * k * 0.25F;
}

CarShape hatchback()
{
    CarShape s;
    s.side = QPolygonF({{0.16, 0.20}, {0.03, 0.30}, {0.0, 0.46}, {0.02, 0.66}, {0.06, 0.74}, {0.07, 0.92}, {0.14, 1.04},
        {0.36, 1.36}, {0.42, 1.46}, {0.70, 1.50}, {1.50, 1.515}, {2.15, 1.44}, {2.62, 1.18}, {2.98, 0.98}, {3.55, 0.88},
        {3.90, 0.74}, {4.04, 0.56}, {4.05, 0.34}, {3.90, 0.20}});
    s.front = mirrored(QPolygonF({{0.74, 0.18}, {0.84, 0.34}, {0.885, 0.60}, {0.885, 0.80}, {0.85, 0.98}, {0.74, 1.24},
        {0.63, 1.43}, {0.48, 1.515}}));
    s.plan = mirrored(QPolygonF({{0.42, 0.0}, {0.66, 0.05}, {0.80, 0.20}, {0.87, 0.60}, {0.89, 1.4}, {0.89, 2.6},
        {0.87, 3.3}, {0.80, 3.75}, {0.60, 3.98}, {0.30, 4.06}}));
    return s;
}

CarShape saloon()
{
    CarShape s;
    s.side = QPolygonF({{0.16, 0.20}, {0.03, 0.30}, {0.0, 0.46}, {0.02, 0.62}, {0.05, 0.72}, {0.06, 0.94}, {0.16, 1.03},
        {0.62, 1.07}, {0.98, 1.30}, {1.26, 1.42}, {1.70, 1.46}, {2.30, 1.44}, {2.85, 1.18}, {3.25, 0.98}, {3.90, 0.88},
        {4.30, 0.74}, {4.46, 0.56}, {4.47, 0.34}, {4.30, 0.20}});
    s.front = mirrored(QPolygonF({{0.76, 0.18}, {0.85, 0.34}, {0.90, 0.60}, {0.90, 0.80}, {0.87, 0.98}, {0.74, 1.22},
        {0.62, 1.39}, {0.48, 1.465}}));
    s.plan = mirrored(QPolygonF({{0.45, 0.0}, {0.70, 0.05}, {0.83, 0.20}, {0.88, 0.60}, {0.90, 1.4}, {0.90, 2.8},
        {0.88, 3.6}, {0.80, 4.15}, {0.62, 4.40}, {0.30, 4.48}}));
    s.length = 4.48;
    s.halfWidth = 0.90;
    s.height = 1.465;
    s.rearAxle = 0.98;
    s.frontAxle = 3.65;
    s.belt = 1.0;
    s.roofEdge = 1.33;
    s.glassBottom = 1.10;
    s.glassTop = 1.36;
    s.lampTop = 0.98;
    s.lampBottom = 0.76;
    s.lampInner = 0.50;
    s.plateZ = 0.82;
    return s;
}

CarShape estate()
{
    CarShape s = saloon();
    s.side = QPolygonF({{0.16, 0.20}, {0.03, 0.30}, {0.0, 0.46}, {0.02, 0.64}, {0.06, 0.72}, {0.07, 0.94}, {0.14, 1.06},
        {0.40, 1.36}, {0.50, 1.45}, {0.80, 1.49}, {1.80, 1.50}, {2.45, 1.44}, {2.95, 1.18}, {3.30, 0.98}, {3.90, 0.88},
        {4.30, 0.74}, {4.46, 0.56}, {4.47, 0.34}, {4.30, 0.20}});
    s.front = mirrored(QPolygonF({{0.76, 0.18}, {0.85, 0.34}, {0.90, 0.60}, {0.90, 0.80}, {0.87, 0.98}, {0.75, 1.24},
        {0.64, 1.42}, {0.48, 1.50}}));
    s.height = 1.50;
    s.roofEdge = 1.37;
    s.glassBottom = 1.03;
    s.glassTop = 1.37;
    s.lampTop = 1.02;
    s.lampBottom = 0.74;
    s.lampInner = 0.60;
    return s;
}

CarShape van()
{
    CarShape s;
    s.side = QPolygonF({{0.16, 0.22}, {0.02, 0.32}, {0.0, 0.50}, {0.03, 0.70}, {0.03, 1.20}, {0.07, 1.70}, {0.16, 1.83},
        {0.40, 1.86}, {2.20, 1.85}, {2.70, 1.76}, {3.20, 1.30}, {3.50, 1.14}, {4.00, 1.00}, {4.32, 0.80}, {4.40, 0.58},
        {4.40, 0.34}, {4.25, 0.22}});
    s.front = mirrored(QPolygonF({{0.78, 0.20}, {0.88, 0.36}, {0.915, 0.62}, {0.915, 1.0}, {0.88, 1.20}, {0.80, 1.60},
        {0.72, 1.80}, {0.56, 1.865}}));
    s.plan = mirrored(QPolygonF({{0.62, 0.0}, {0.84, 0.04}, {0.89, 0.14}, {0.91, 0.60}, {0.915, 1.4}, {0.915, 2.8},
        {0.89, 3.5}, {0.80, 4.10}, {0.60, 4.34}, {0.30, 4.41}}));
    s.length = 4.41;
    s.halfWidth = 0.915;
    s.height = 1.865;
    s.rearAxle = 0.90;
    s.frontAxle = 3.60;
    s.belt = 1.12;
    s.roofEdge = 1.62;
    s.glassBottom = 1.16;
    s.glassTop = 1.64;
    s.lampTop = 1.20;
    s.lampBottom = 0.78;
    s.lampInner = 0.76;
    s.plateZ = 0.86;
    return s;
}

} // namespace

const CarShape &carShape(CarSpec::Body body)
{
    return CarBody::of(body).shape();
}

const CarBody &CarBody::of(CarSpec::Body body)
{
    switch (body) {
    case CarSpec::Body::Saloon: {
        static const CarBody Saloon(saloon());
        return Saloon;
    }
    case CarSpec::Body::Estate: {
        static const CarBody Estate(estate());
        return Estate;
    }
    case CarSpec::Body::Van: {
        static const CarBody Van(van());
        return Van;
    }
    case CarSpec::Body::Hatchback:
        break;
    }
    static const CarBody Hatchback(hatchback());
    return Hatchback;
}

CarBody::CarBody(const CarShape &shape)
    : m_shape(shape)
    , m_side(fieldOf(smoothed(shape.side)))
    , m_front(fieldOf(smoothed(shape.front)))
    , m_plan(fieldOf(smoothed(shape.plan)))
{
}

CarBody::Field CarBody::fieldOf(const QPolygonF &outline)
{
    const QRectF box = outline.boundingRect().adjusted(-Margin, -Margin, Margin, Margin);
    Field field;
    field.left = static_cast<float>(box.left());
    field.bottom = static_cast<float>(box.top());
    field.width = static_cast<int>(static_cast<float>(box.width()) / Step) + 2;
    field.height = static_cast<int>(static_cast<float>(box.height()) / Step) + 2;
    field.values.reserve(static_cast<std::size_t>(field.width) * static_cast<std::size_t>(field.height));
    for (int j = 0; j < field.height; ++j) {
        for (int i = 0; i < field.width; ++i) {
            const float u = field.left + static_cast<float>(i) * Step;
            const float v = field.bottom + static_cast<float>(j) * Step;
            float nearest = 1e9F;
            bool inside = false;
            for (qsizetype k = 0, last = outline.size() - 1; k < outline.size(); last = k++) {
                const auto ax = static_cast<float>(outline.at(last).x());
                const auto ay = static_cast<float>(outline.at(last).y());
                const auto bx = static_cast<float>(outline.at(k).x());
                const auto by = static_cast<float>(outline.at(k).y());
                const float ex = bx - ax;
                const float ey = by - ay;
                const float squared = ex * ex + ey * ey;
                const float t = squared > 0.0F ? clamp01(((u - ax) * ex + (v - ay) * ey) / squared) : 0.0F;
                const float dx = u - ax - ex * t;
                const float dy = v - ay - ey * t;
                nearest = std::min(nearest, dx * dx + dy * dy);
                if ((ay > v) != (by > v) && u < (bx - ax) * (v - ay) / (by - ay) + ax)
                    inside = !inside;
            }
            field.values.push_back(inside ? -std::sqrt(nearest) : std::sqrt(nearest));
        }
    }
    return field;
}

float CarBody::Field::at(float u, float v) const
{
    const float x = (u - left) * (1.0F / Step);
    const float y = (v - bottom) * (1.0F / Step);
    const float cx = std::clamp(x, 0.0F, static_cast<float>(width) - 1.001F);
    const float cy = std::clamp(y, 0.0F, static_cast<float>(height) - 1.001F);
    const int ix = static_cast<int>(cx);
    const int iy = static_cast<int>(cy);
    const float fx = cx - static_cast<float>(ix);
    const float fy = cy - static_cast<float>(iy);
    const float *p = values.data() + static_cast<std::ptrdiff_t>(iy) * width + ix;
    const float inside = (p[0] + (p[1] - p[0]) * fx) * (1.0F - fy) + (p[width] + (p[width + 1] - p[width]) * fx) * fy;
    // Beyond the grid: at least as far as the way back to it.
    return inside + (std::abs(x - cx) + std::abs(y - cy)) * Step * 0.7F;
}

float CarBody::wheelDistance(const Vec3 &p) const
{
    const auto radius = static_cast<float>(m_shape.wheelRadius);
    const float middle = static_cast<float>(m_shape.halfWidth) - 0.125F;
    const float across = std::abs(std::abs(p.x) - middle) - 0.072F;
    const float nearY = p.y < 0.5F * static_cast<float>(m_shape.rearAxle + m_shape.frontAxle)
        ? p.y - static_cast<float>(m_shape.rearAxle)
        : p.y - static_cast<float>(m_shape.frontAxle);
    const float out = std::sqrt(nearY * nearY + (p.z - radius) * (p.z - radius)) - (radius - 0.03F);
    const float dx = std::max(across, 0.0F);
    const float dy = std::max(out, 0.0F);
    return std::min(std::max(across, out), 0.0F) + std::sqrt(dx * dx + dy * dy) - 0.03F;
}

float CarBody::distance(const Vec3 &p) const
{
    // Any one silhouette is a lower bound; far away it is good enough; mirrors and wheels end below 1.25.
    constexpr float Far = 0.25F;
    const float side = m_side.at(p.y, p.z);
    if (side > Far && p.z > 1.5F)
        return std::min(side, p.z - 1.25F);
    const float front = m_front.at(p.x, p.z);
    if (front > Far && p.z > 1.5F)
        return std::min(front, p.z - 1.25F);
    const float plan = m_plan.at(p.x, p.y);
    float body = smoothMax(smoothMax(side, front, 0.10F), plan, 0.10F);
    const auto radius = static_cast<float>(m_shape.wheelRadius);
    const float nearY = p.y < 0.5F * static_cast<float>(m_shape.rearAxle + m_shape.frontAxle)
        ? p.y - static_cast<float>(m_shape.rearAxle)
        : p.y - static_cast<float>(m_shape.frontAxle);
    const float arch = radius + 0.055F - std::sqrt(nearY * nearY + (p.z - radius) * (p.z - radius));
    const float hollow = std::min(arch, std::abs(p.x) - (static_cast<float>(m_shape.halfWidth) - 0.27F));
    body = smoothMax(body, hollow, 0.015F);
    if (p.z > 1.4F) // mirrors and wheels end below 1.25
        return std::min(body, p.z - 1.25F);
    // Door mirrors.
    const Vec3 m{std::abs(p.x) - static_cast<float>(m_shape.halfWidth) - 0.03F, p.y - static_cast<float>(m_shape.frontAxle) + 0.72F,
        p.z - static_cast<float>(m_shape.belt) - 0.05F};
    const Vec3 stretched{m.x / 0.13F, m.y / 0.07F, m.z / 0.075F};
    const float mirror = (length(stretched) - 1.0F) * 0.065F;
    return std::min(std::min(body, mirror), wheelDistance(p));
}

Vec3 CarBody::normal(const Vec3 &p) const
{
    constexpr float E = 0.010F;
    const Vec3 a{E, -E, -E};
    const Vec3 b{-E, -E, E};
    const Vec3 c{-E, E, -E};
    const Vec3 d{E, E, E};
    return normalised(Vec3{1, -1, -1} * distance(p + a) + Vec3{-1, -1, 1} * distance(p + b) + Vec3{-1, 1, -1} * distance(p + c)
        + Vec3{1, 1, 1} * distance(p + d));
}

} // namespace svidok::demo
