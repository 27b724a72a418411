// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/markoutline.h"
#include "widgets/pairpaint.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainterPath>
#include <QPainterPathStroker>

#include <cmath>

// The marks among what panes are painted of.
namespace svidok::pairpaint {

namespace {

constexpr double LineWidth = 3.0;
constexpr double HeadLength = 18.0;
constexpr double Reach = 8.0; ///< how near to a line or an end the pointer takes hold of it
constexpr double GripSide = 9.0;

/// How wide a pixel of the photo is there.
double scaleAt(const QTransform &toPane, const QPointF &point)
{
    const QPointF step = toPane.map(point + QPointF(1, 0)) - toPane.map(point);
    return std::max(1e-6, std::hypot(step.x(), step.y()));
}

QPainterPath outlineOf(const PhotoMark &mark, const QTransform &toPane)
{
    QPainterPath path;
    for (const QList<QPointF> &line : markOutline(mark, HeadLength / scaleAt(toPane, mark.to))) {
        QPolygonF mapped;
        for (const QPointF &point : line)
            mapped.append(toPane.map(point));
        path.addPolygon(mapped);
    }
    return path;
}

QFont wordsFont()
{
    return theme::font(theme::Type::Strong);
}

bool isNear(const QPointF &a, const QPointF &b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y()) <= Reach;
}

void paintGrip(QPainter &painter, const QPointF &at)
{
    QRectF grip(0, 0, GripSide, GripSide);
    grip.moveCenter(at);
    painter.setPen(QPen(Qt::black, 1.5));
    painter.setBrush(Qt::white);
    painter.drawRect(grip);
}

} // namespace

QRectF markWords(const PhotoMark &mark, const QTransform &toPane)
{
    if (mark.text.isEmpty() && mark.shape != MarkShape::Text)
        return {};
    const QFontMetricsF metrics(wordsFont());
    // A text that is still being written already shows where it will be.
    const double width = std::max(metrics.averageCharWidth(), metrics.horizontalAdvance(mark.text)) + 2 * theme::NarrowGap;
    const QSizeF size(width, metrics.height());
    switch (mark.shape) {
    case MarkShape::Text: return {toPane.map(mark.from), size};
    case MarkShape::Arrow: {
        // Behind the tail, away from what it points at.
        const QPointF tail = toPane.map(mark.from);
        const bool pointsLeft = toPane.map(mark.to).x() < tail.x();
        return {tail + QPointF(pointsLeft ? theme::NarrowGap : -size.width() - theme::NarrowGap, -size.height() / 2), size};
    }
    case MarkShape::Box:
    case MarkShape::Ellipse: {
        const QRectF around = outlineOf(mark, toPane).boundingRect();
        return {around.bottomLeft() + QPointF(0, theme::NarrowGap), size};
    }
    }
    return {};
}

void marks(QPainter &painter, const QList<PhotoMark> &marks, const MarkId &selected, const QTransform &toPane)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PhotoMark &mark : marks) {
        const QPainterPath outline = outlineOf(mark, toPane);
        painter.setBrush(Qt::NoBrush);
        // Dark beneath, bright above: one of the two stands out on any photo.
        painter.setPen(QPen(QColor(0, 0, 0, 210), LineWidth + 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(outline);
        painter.setPen(QPen(QColor::fromRgb(MarkInk), LineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(outline);
        if (const QRectF words = markWords(mark, toPane); !words.isEmpty()) {
            painter.setPen(QPen(QColor::fromRgb(MarkInk), 1.5));
            painter.setBrush(QColor(0x10, 0x12, 0x14, 225));
            painter.drawRoundedRect(words, 3, 3);
            painter.setFont(wordsFont());
            painter.setPen(Qt::white);
            painter.drawText(words, Qt::AlignCenter, mark.text);
        }
        if (mark.id != selected)
            continue;
        if (mark.shape == MarkShape::Text) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(Qt::white, 2, Qt::DashLine));
            painter.drawRect(markWords(mark, toPane).adjusted(-3, -3, 3, 3));
        } else {
            paintGrip(painter, toPane.map(mark.from));
            paintGrip(painter, toPane.map(mark.to));
        }
    }
    painter.restore();
}

MarkPart markPartAt(const PhotoMark &mark, const QTransform &toPane, const QPointF &point)
{
    if (mark.shape != MarkShape::Text) {
        if (isNear(toPane.map(mark.to), point))
            return MarkPart::To;
        if (isNear(toPane.map(mark.from), point))
            return MarkPart::From;
    }
    if (markWords(mark, toPane).contains(point))
        return MarkPart::Body;
    QPainterPathStroker around;
    around.setWidth(2 * Reach);
    return around.createStroke(outlineOf(mark, toPane)).contains(point) ? MarkPart::Body : MarkPart::Nothing;
}

} // namespace svidok::pairpaint
