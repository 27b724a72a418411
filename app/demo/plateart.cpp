// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/plateart.h"

#include "demo/lettering.h"

#include <QPainter>

namespace svidok::demo {

namespace {

// Millimetres, after DSTU 4278: characters 76 high, strokes 10.5, the blue band 40 wide on the left.
constexpr double CharHeight = 76.0;
constexpr double Stroke = 10.5;
constexpr double Band = 41.0;

struct Ink {
    QColor ground;
    QColor ink;
};

Ink inkOf(PlateSpec::Kind kind)
{
    switch (kind) {
    case PlateSpec::Kind::Electric:
        return {QColor(238, 241, 238), QColor(16, 116, 62)};
    case PlateSpec::Kind::Taxi:
        return {QColor(242, 196, 30), QColor(18, 18, 20)};
    case PlateSpec::Kind::Transit:
        return {QColor(186, 28, 34), QColor(240, 240, 240)};
    case PlateSpec::Kind::Military:
        return {QColor(20, 20, 22), QColor(236, 236, 232)};
    case PlateSpec::Kind::Police:
        return {QColor(28, 84, 172), QColor(240, 241, 242)};
    case PlateSpec::Kind::Regular:
    case PlateSpec::Kind::Of1995:
    case PlateSpec::Kind::Diplomatic:
        break;
    }
    return {QColor(240, 241, 240), QColor(17, 17, 20)};
}

void drawFlag(QPainter &p, const QRectF &flag)
{
    p.fillRect(QRectF(flag.left(), flag.top(), flag.width(), flag.height() / 2.0), QColor(40, 110, 205));
    p.fillRect(QRectF(flag.left(), flag.center().y(), flag.width(), flag.height() / 2.0), QColor(250, 208, 30));
}

void drawBand(QPainter &p, const QRectF &band)
{
    p.fillRect(band, QColor(24, 62, 150));
    const double w = band.width() * 0.62;
    drawFlag(p, QRectF(band.center().x() - w / 2.0, band.top() + band.height() * 0.16, w, w * 0.68));
    const double h = band.width() * 0.46;
    const QPainterPath ua = textOutline(QStringLiteral("UA"), 0.16, 0.10);
    const QRectF box = ua.boundingRect();
    p.save();
    p.translate(band.center().x() - box.center().x() * h, band.bottom() - band.height() * 0.17 - h);
    p.scale(h, h);
    p.fillPath(ua, QColor(240, 240, 240));
    p.restore();
}

/// Characters centred in equal cells, as they are pressed.
void drawCells(QPainter &p, const QString &text, double left, double top, double height, double pitch, const QColor &ink)
{
    const double weight = Stroke / CharHeight;
    for (int i = 0; i < text.size(); ++i) {
        const double width = (letterWidth(text.at(i)) + weight) * height;
        p.save();
        p.translate(left + (i + 0.5) * pitch - width / 2.0, top);
        p.scale(height, height);
        p.fillPath(letterOutline(text.at(i), weight), ink);
        p.restore();
    }
}

void drawBolts(QPainter &p, const QSizeF &size)
{
    for (const double x : {size.width() * 0.24, size.width() * 0.76}) {
        const QPointF at(x, size.height() * 0.5 - size.height() * 0.42);
        p.setPen(Qt::NoPen);
        p.setBrush(QColor(120, 122, 126));
        p.drawEllipse(at, 2.6, 2.6);
        p.setBrush(QColor(206, 208, 212));
        p.drawEllipse(at - QPointF(0.5, 0.6), 1.7, 1.7);
    }
}

/// A region's two digits, small, with their feet at `bottom`.
void drawRegion(QPainter &p, const QString &digits, double left, double bottom, const QColor &ink)
{
    constexpr double Height = 30.0;
    drawCells(p, digits, left, bottom - Height, Height, 23, ink);
}

/// Of plates for special uses, one line without a band.
void drawSpecial(QPainter &p, const PlateSpec &plate, const QColor &ink)
{
    const double top = (plateSize(plate).height() * 1000.0 - CharHeight) / 2.0;
    const double foot = top + CharHeight;
    const QString &text = plate.text;
    switch (plate.kind) {
    case PlateSpec::Kind::Of1995:
        drawFlag(p, QRectF(20, top, 44, 28));
        drawRegion(p, QStringLiteral("11"), 18, foot, ink);
        drawCells(p, text.left(3), 76, top, CharHeight, 56, ink);
        p.fillRect(QRectF(250, top + CharHeight / 2.0 - 5.0, 20, 10), ink);
        drawCells(p, text.mid(3, 2), 276, top, CharHeight, 56, ink);
        drawCells(p, text.mid(5), 396, top, CharHeight, 56, ink);
        return;
    case PlateSpec::Kind::Transit:
        if (text.size() == 8) {
            drawRegion(p, text.left(2), 22, foot, ink);
            drawCells(p, text.mid(2, 2), 86, top, CharHeight, 62, ink);
            drawCells(p, text.mid(4), 240, top, CharHeight, 64, ink);
            return;
        }
        p.fillRect(QRectF(18, top + 6.0, 52, CharHeight - 12.0), QColor(244, 240, 214)); // the sticker of its month
        drawCells(p, text.left(4), 96, top, CharHeight, 58, ink);
        drawCells(p, text.mid(4), 366, top, CharHeight, 60, ink);
        return;
    case PlateSpec::Kind::Police:
        drawRegion(p, text.left(2), 26, foot, ink);
        drawCells(p, text.mid(2), 118, top, CharHeight, 78, ink);
        return;
    case PlateSpec::Kind::Diplomatic:
        drawCells(p, text.left(1), 24, top, CharHeight, 62, ink);
        drawCells(p, text.mid(1, 3), 112, top, CharHeight, 58, ink);
        drawCells(p, text.mid(4), 316, top, CharHeight, 58, ink);
        return;
    default:
        drawCells(p, text.left(4), 40, top, CharHeight, 66, ink);
        drawCells(p, text.mid(4), 346, top, CharHeight, 68, ink);
    }
}

bool isSpecial(PlateSpec::Kind kind)
{
    return kind != PlateSpec::Kind::Regular && kind != PlateSpec::Kind::Electric && kind != PlateSpec::Kind::Taxi;
}

} // namespace

QSizeF plateSize(const PlateSpec &plate)
{
    return plate.lines == 3 ? QSizeF(0.220, 0.174) : plate.lines == 2 ? QSizeF(0.300, 0.150) : QSizeF(0.520, 0.112);
}

QImage drawPlate(const PlateSpec &plate, double pixelsPerMetre, quint32 seed)
{
    const QSizeF metres = plateSize(plate);
    const QSizeF size = metres * 1000.0;
    QImage image((metres * pixelsPerMetre).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.scale(image.width() / size.width(), image.height() / size.height());
    const Ink ink = inkOf(plate.kind);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(QPointF(0, 0), size), 8, 8);
    p.fillPath(outline, ink.ground);
    p.setClipPath(outline);
    if (!isSpecial(plate.kind))
        drawBand(p, QRectF(0, 0, plate.lines > 1 ? 34.0 : Band, size.height()));
    p.setPen(QPen(ink.ink, 2.6));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(QPointF(0, 0), size).adjusted(3.2, 3.2, -3.2, -3.2), 6, 6);
    if (isSpecial(plate.kind)) {
        drawSpecial(p, plate, ink.ink);
        drawBolts(p, size);
    } else if (plate.lines == 3) {
        const double height = 45.0;
        drawCells(p, plate.text.left(2), 88, 12, height, 40, ink.ink);
        drawCells(p, plate.text.mid(2, 4), 48, 65, height, 40, ink.ink);
        drawCells(p, plate.text.mid(6), 88, 118, height, 40, ink.ink);
    } else if (plate.lines == 2) {
        const QString upper = plate.text.left(2) + plate.text.mid(6);
        const double height = 57.0;
        drawCells(p, upper, 77, 12, height, 45, ink.ink);
        drawCells(p, plate.text.mid(2, 4), 77, 81, height, 45, ink.ink);
    } else if (plate.text.size() != 8) {
        // Plates of one's own choice: as many characters as there are, in the middle.
        const double pitch = std::min(60.0, 440.0 / static_cast<double>(plate.text.size()));
        const double left = 50.0 + (460.0 - pitch * static_cast<double>(plate.text.size())) / 2.0;
        drawCells(p, plate.text, left, (size.height() - CharHeight) / 2.0, CharHeight, pitch, ink.ink);
        drawBolts(p, size);
    } else {
        const double top = (size.height() - CharHeight) / 2.0;
        drawCells(p, plate.text.left(2), 57, top, CharHeight, 55, ink.ink);
        drawCells(p, plate.text.mid(2, 4), 183, top, CharHeight, 51, ink.ink);
        drawCells(p, plate.text.mid(6), 399, top, CharHeight, 54, ink.ink);
        drawBolts(p, size);
    }
    // Road dust: a faint, uneven film, more at the lower edge.
    quint32 state = seed * 2654435761U + 12345U;
    for (int i = 0; i < 26; ++i) {
        const auto next = [&state] {
            state = state * 1664525U + 1013904223U;
            return static_cast<double>(state >> 8) / 16777216.0;
        };
        const double x = next() * size.width();
        const double y = size.height() * (1.0 - next() * next() * 0.9);
        const double r = 4.0 + next() * 16.0;
        QRadialGradient dust(QPointF(x, y), r);
        dust.setColorAt(0, QColor(92, 80, 62, 26));
        dust.setColorAt(1, QColor(92, 80, 62, 0));
        p.setPen(Qt::NoPen);
        p.setBrush(dust);
        p.drawEllipse(QPointF(x, y), r, r);
    }
    return image;
}

} // namespace svidok::demo
