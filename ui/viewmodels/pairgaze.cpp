// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairgaze.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

/// How far beyond a photo's edges a homography is believed, in parts of its size.
constexpr double Believed = 0.5;
constexpr double MaxFactor = 8.0; ///< by which one photo may be zoomed apart from the other

bool isNear(const QPointF &point, const QSizeF &size)
{
    return QRectF(-Believed * size.width(), -Believed * size.height(), (1 + 2 * Believed) * size.width(), (1 + 2 * Believed) * size.height())
        .contains(point);
}

/// Through a perspective; false where the plane is behind the camera.
bool through(const QTransform &map, const QPointF &from, QPointF &to)
{
    const double w = map.m13() * from.x() + map.m23() * from.y() + map.m33();
    if (!(w * map.m33() > 1e-9)) // also when it is no number
        return false;
    to = map.map(from);
    return true;
}

QPointF scaled(const QPointF &point, const QSizeF &from, const QSizeF &to)
{
    return {point.x() * to.width() / from.width(), point.y() * to.height() / from.height()};
}

QPointF within(const QPointF &point, const QSizeF &size)
{
    return {std::clamp(point.x(), 0.0, size.width()), std::clamp(point.y(), 0.0, size.height())};
}

} // namespace

SceneMap::SceneMap(const QSizeF &a, const QSizeF &b)
    : m_a(a)
    , m_b(b)
{
}

SceneMap::SceneMap(const QSizeF &a, const QSizeF &b, const std::array<double, 9> &h)
    : m_a(a)
    , m_b(b)
    , m_forward(h[0], h[3], h[6], h[1], h[4], h[7], h[2], h[5], h[8]) // QTransform multiplies from the left
{
    bool invertible = false;
    m_back = m_forward.inverted(&invertible);
    const QPointF middle(a.width() / 2, a.height() / 2);
    QPointF there;
    m_measured = invertible && through(m_forward, middle, there) && std::isfinite(there.x()) && std::isfinite(there.y());
}

QPointF SceneMap::toB(const QPointF &a) const
{
    QPointF b;
    if (m_measured && isNear(a, m_a) && through(m_forward, a, b) && isNear(b, m_b))
        return b;
    return scaled(a, m_a, m_b);
}

QPointF SceneMap::toA(const QPointF &b) const
{
    QPointF a;
    if (m_measured && isNear(b, m_b) && through(m_back, b, a) && isNear(a, m_a))
        return a;
    return scaled(b, m_b, m_a);
}

double SceneMap::scaleAt(const QPointF &a) const
{
    const double plain = std::sqrt(m_b.width() * m_b.height() / (m_a.width() * m_a.height()));
    if (!m_measured)
        return plain;
    const double step = std::max(1.0, m_a.width() / 200);
    const QPointF right = toB(a + QPointF(step, 0)) - toB(a - QPointF(step, 0));
    const QPointF down = toB(a + QPointF(0, step)) - toB(a - QPointF(0, step));
    const double area = std::abs(right.x() * down.y() - right.y() * down.x()) / (4 * step * step);
    const double measured = std::sqrt(area);
    return std::isfinite(measured) ? std::clamp(measured, plain / 4, plain * 4) : plain;
}

void PairGaze::setPhotos(const QSizeF &a, const QSizeF &b, const SceneMap &map)
{
    m_parts = {};
    part(Side::A).size = a.expandedTo({1, 1});
    part(Side::B).size = b.expandedTo({1, 1});
    m_map = map;
    fit();
}

void PairGaze::setMap(const SceneMap &map)
{
    m_map = map;
    settle();
}

void PairGaze::setViewport(const QSizeF &size)
{
    m_viewport = size.expandedTo({1, 1});
    settle();
}

QPointF PairGaze::centre(Side side) const
{
    return (side == Side::A ? m_centre : m_map.toB(m_centre)) + part(side).shift;
}

double PairGaze::zoom(Side side) const
{
    const double own = m_scale * part(side).factor;
    return side == Side::A ? own : own / m_map.scaleAt(m_centre);
}

QTransform PairGaze::turned(Side side) const
{
    switch (part(side).quarters) {
    case 1: return {0, 1, -1, 0, 0, 0};
    case 2: return {-1, 0, 0, -1, 0, 0};
    case 3: return {0, -1, 1, 0, 0, 0};
    default: return {};
    }
}

QTransform PairGaze::transform(Side side, const QSizeF &viewport) const
{
    const QPointF middle = centre(side);
    const double scale = zoom(side);
    return QTransform::fromTranslate(-middle.x(), -middle.y()) * QTransform::fromScale(scale, scale) * turned(side)
        * QTransform::fromTranslate(viewport.width() / 2, viewport.height() / 2);
}

void PairGaze::moveTo(Side side, const QPointF &centre, bool alone)
{
    m_fitted = false;
    Part &moved = part(side);
    if (alone) {
        moved.shift += within(centre, moved.size) - this->centre(side);
        return;
    }
    const QPointF shared = within(centre, moved.size) - moved.shift;
    m_centre = side == Side::A ? shared : m_map.toA(shared);
    m_centre = within(m_centre, part(Side::A).size);
}

void PairGaze::pan(Side side, const QPointF &delta, bool alone)
{
    const QPointF own = turned(side).inverted().map(delta) / zoom(side);
    moveTo(side, centre(side) - own, alone);
}

void PairGaze::zoomBy(Side side, double factor, const QPointF &at, bool alone)
{
    const QPointF held = transform(side).inverted().map(at);
    const double before = zoom(side);
    const double least = std::min(0.5, fittingScale(m_centre) / 2);
    if (alone)
        part(side).factor = std::clamp(part(side).factor * factor, 1 / MaxFactor, MaxFactor);
    else
        m_scale = std::clamp(m_scale * factor, least, MaxScale);
    const double grown = zoom(side) / before;
    moveTo(side, held - (held - centre(side)) / grown, alone);
}

double PairGaze::fittingScale(const QPointF &middle) const
{
    double scale = MaxScale;
    const double toB = m_map.scaleAt(middle);
    for (const Side side : {Side::A, Side::B}) {
        const Part &fitted = part(side);
        const QPointF held = side == Side::A ? middle : m_map.toB(middle);
        QSizeF reach(std::max(held.x(), fitted.size.width() - held.x()), std::max(held.y(), fitted.size.height() - held.y()));
        if (fitted.quarters % 2)
            reach.transpose();
        const double own = std::min(m_viewport.width() / (2 * reach.width()), m_viewport.height() / (2 * reach.height()));
        scale = std::min(scale, side == Side::A ? own : own * toB);
    }
    return scale;
}

void PairGaze::fit()
{
    for (Part &fitted : m_parts) {
        fitted.shift = {};
        fitted.factor = 1.0;
    }
    m_fitted = true;
    settle();
}

void PairGaze::settle()
{
    if (!m_fitted)
        return;
    // Where the camera moved, neither photo's middle will do: halfway between them both stay in view at the best size.
    const QSizeF a = part(Side::A).size;
    const QSizeF b = part(Side::B).size;
    const QPointF middleA(a.width() / 2, a.height() / 2);
    m_centre = within((middleA + m_map.toA({b.width() / 2, b.height() / 2})) / 2, a);
    m_scale = fittingScale(m_centre);
}

void PairGaze::zoomTo(Side side, double scale)
{
    m_fitted = false;
    m_scale = std::clamp(m_scale * scale / zoom(side), 1e-3, MaxScale * MaxFactor);
}

void PairGaze::lookAt(Side side, const QPointF &point)
{
    moveTo(side, point, false);
}

void PairGaze::turn(Side side, int quarters)
{
    part(side).quarters = ((part(side).quarters + quarters) % 4 + 4) % 4;
    settle();
}

bool PairGaze::isApart() const
{
    return std::any_of(m_parts.begin(), m_parts.end(), [](const Part &each) { return !each.shift.isNull() || each.factor != 1.0; });
}

void PairGaze::join()
{
    for (Part &joined : m_parts) {
        joined.shift = {};
        joined.factor = 1.0;
    }
}

PairGaze::Memory PairGaze::memory() const
{
    return {m_fitted, m_scale, m_centre, {m_parts[0], m_parts[1]}};
}

void PairGaze::recall(const Memory &memory)
{
    const auto sound = [](double value, double least, double most, double otherwise) {
        return std::isfinite(value) ? std::clamp(value, least, most) : otherwise;
    };
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const Memory::Part &kept = memory.parts[i];
        const QSizeF size = m_parts[i].size;
        m_parts[i].shift = {sound(kept.shift.x(), -size.width(), size.width(), 0), sound(kept.shift.y(), -size.height(), size.height(), 0)};
        m_parts[i].factor = sound(kept.factor, 1 / MaxFactor, MaxFactor, 1.0);
        m_parts[i].quarters = (kept.quarters % 4 + 4) % 4;
    }
    m_fitted = memory.fitted;
    m_scale = sound(memory.scale, 1e-3, MaxScale, 1.0);
    m_centre = within({sound(memory.centre.x(), 0, 1e6, 0), sound(memory.centre.y(), 0, 1e6, 0)}, part(Side::A).size);
    settle();
}

} // namespace svidok
