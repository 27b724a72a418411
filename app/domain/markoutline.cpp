// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/markoutline.h"

#include <cmath>
#include <numbers>

namespace svidok {

namespace {

constexpr int EllipseCorners = 72;
constexpr double HeadAngle = std::numbers::pi / 7;

QList<QPointF> ellipse(const QPointF &from, const QPointF &to)
{
    const QPointF middle = (from + to) / 2;
    const QPointF reach = (to - from) / 2;
    QList<QPointF> line;
    for (int i = 0; i <= EllipseCorners; ++i) {
        const double angle = 2 * std::numbers::pi * i / EllipseCorners;
        line.append(middle + QPointF(reach.x() * std::cos(angle), reach.y() * std::sin(angle)));
    }
    return line;
}

QList<QList<QPointF>> arrow(const QPointF &tail, const QPointF &tip, double head)
{
    const QPointF along = tail - tip;
    const double length = std::hypot(along.x(), along.y());
    if (length <= 0)
        return {};
    const double size = std::min(head, length * 0.7) / length;
    const auto turned = [&](double angle) {
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        return tip + QPointF(along.x() * c - along.y() * s, along.x() * s + along.y() * c) * size;
    };
    return { { tail, tip }, { turned(HeadAngle), tip, turned(-HeadAngle) } };
}

} // namespace

QList<QList<QPointF>> markOutline(const PhotoMark &mark, double head)
{
    switch (mark.shape) {
    case MarkShape::Arrow:
        return arrow(mark.from, mark.to, head);
    case MarkShape::Box:
        return { { mark.from, { mark.to.x(), mark.from.y() }, mark.to, { mark.from.x(), mark.to.y() }, mark.from } };
    case MarkShape::Ellipse:
        return { ellipse(mark.from, mark.to) };
    case MarkShape::Text:
        break;
    }
    return {};
}

} // namespace svidok
