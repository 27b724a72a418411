// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairpaint.h"

#include "widgets/theme.h"

#include <QPaintDevice>
#include <QPainterPath>

#include <cmath>

namespace svidok::pairpaint {

namespace {

constexpr double BoxWidth = 2.0;
constexpr double HonestScale = 2.0; ///< from here on pixels are shown as squares

double scaleOf(const QTransform &transform)
{
    return std::sqrt(std::abs(transform.determinant()));
}

QPolygonF polygonOf(const Quad &quad, const QTransform &toPane)
{
    QPolygonF polygon;
    for (const QPointF &corner : quad)
        polygon.append(toPane.map(corner));
    return polygon;
}

/// Only what is in the pane, with a pixel around it for the smoothing.
void image(QPainter &painter, const QImage &image, const QTransform &imageToPane, const QRectF &pane)
{
    const QRectF visible = imageToPane.inverted().mapRect(pane) & QRectF(image.rect());
    if (visible.isEmpty())
        return;
    const QRect part = visible.toAlignedRect().adjusted(-1, -1, 1, 1) & image.rect();
    const double ratio = painter.device()->devicePixelRatioF();
    const double scale = scaleOf(imageToPane) * ratio;
    QTransform exact = imageToPane;
    if (std::abs(scale - 1.0) < 1e-6) {
        // Pixel on pixel: half a pixel aside would blur what is shown to be judged at 1:1.
        const auto whole = [ratio](double offset) { return std::round(offset * ratio) / ratio; };
        exact = QTransform(exact.m11(), exact.m12(), exact.m21(), exact.m22(), whole(exact.dx()), whole(exact.dy()));
    }
    painter.save();
    painter.setClipRect(pane, Qt::IntersectClip);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, scale < HonestScale && std::abs(scale - 1.0) >= 1e-6);
    painter.setTransform(exact, true);
    painter.drawImage(part.topLeft(), image, part);
    painter.restore();
}

} // namespace

void picture(QPainter &painter, const PhotoPyramid &picture, const QTransform &toPane, const QRectF &pane)
{
    const QImage &level = picture.levelFor(scaleOf(toPane) * painter.device()->devicePixelRatioF());
    const QTransform toPhoto = QTransform::fromScale(double(picture.photo().width()) / level.width(), double(picture.photo().height()) / level.height());
    image(painter, level, toPhoto * toPane, pane);
}

void detail(QPainter &painter, const QImage &part, const QRect &region, const QTransform &toPane, const QRectF &pane)
{
    image(painter, part, QTransform::fromTranslate(region.x(), region.y()) * toPane, pane);
}

void plates(QPainter &painter, const QList<PlateRead> &plates, int marked, const QTransform &toPane)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (qsizetype i = 0; i < plates.size(); ++i) {
        const QPolygonF box = polygonOf(plates[i].quad, toPane);
        const double width = plates[i].subject ? 1.5 * BoxWidth : BoxWidth;
        // Dark beneath, bright above: one of the two stands out on any photo.
        painter.setPen(QPen(QColor(0, 0, 0, 200), width + 2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolygon(box);
        painter.setPen(QPen(plates[i].subject ? QColor(0xff, 0xd5, 0x4a) : QColor(Qt::white), width,
            plates[i].subject ? Qt::SolidLine : Qt::DashLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolygon(box);
        if (i == marked) {
            const QRectF around = box.boundingRect().adjusted(-6, -6, 6, 6);
            painter.setPen(QPen(Qt::black, 4));
            painter.drawRect(around);
            painter.setPen(QPen(Qt::white, 2));
            painter.drawRect(around);
        }
    }
    painter.restore();
}

int plateAt(const QList<PlateRead> &plates, const QTransform &toPane, const QPointF &point)
{
    for (qsizetype i = 0; i < plates.size(); ++i) {
        const QPolygonF box = polygonOf(plates[i].quad, toPane);
        // Small boxes can be hit a little beside.
        if (box.containsPoint(point, Qt::OddEvenFill) || box.boundingRect().adjusted(-4, -4, 4, 4).contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

QRectF chip(QPainter &painter, const QRectF &pane, Qt::Alignment corner, const QString &text, Chip kind)
{
    painter.save();
    painter.setFont(theme::font(kind == Chip::Plain ? theme::Type::Small : theme::Type::Strong));
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double most = pane.width() - 4 * theme::NarrowGap;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, most);
    QRectF area(0, 0, metrics.horizontalAdvance(shown) + 2 * theme::Gap, metrics.height() + theme::NarrowGap);
    area.moveTopLeft(pane.topLeft() + QPointF(theme::NarrowGap, theme::NarrowGap));
    if (corner & Qt::AlignRight)
        area.moveRight(pane.right() - theme::NarrowGap);
    if (corner & Qt::AlignHCenter)
        area.moveLeft(pane.center().x() - area.width() / 2);
    if (corner & Qt::AlignBottom)
        area.moveBottom(pane.bottom() - theme::NarrowGap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kind == Chip::Warning ? QColor(0xff, 0xd5, 0x4a) : QColor(0x10, 0x12, 0x14, 215));
    painter.drawRoundedRect(area, 4, 4);
    painter.setPen(kind == Chip::Warning ? Qt::black : Qt::white);
    painter.drawText(area, Qt::AlignCenter, shown);
    painter.restore();
    return area;
}

} // namespace svidok::pairpaint
