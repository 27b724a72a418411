// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/carart.h"

#include "demo/lettering.h"
#include "demo/plateart.h"

#include <QPainter>
#include <QPainterPath>

namespace svidok::demo {

namespace {

constexpr float Scale = 420.0F;

/// Two pictures painted in step: colour and gloss.
class Layers {
public:
    Layers(double left, double right, double top)
        : m_left(left)
        , m_top(top)
        , m_colour(QSize(static_cast<int>((right - left) * Scale), static_cast<int>(top * Scale)), QImage::Format_ARGB32_Premultiplied)
        , m_gloss(m_colour.size(), QImage::Format_ARGB32_Premultiplied)
    {
        m_colour.fill(Qt::transparent);
        m_gloss.fill(QColor(255, 255, 255));
        m_colourPainter.begin(&m_colour);
        m_glossPainter.begin(&m_gloss);
        for (QPainter *p : {&m_colourPainter, &m_glossPainter}) {
            p->setRenderHint(QPainter::Antialiasing);
            p->scale(static_cast<double>(Scale), -static_cast<double>(Scale));
            p->translate(-left, -top);
        }
    }

    void fill(const QPainterPath &path, const QBrush &brush, double gloss)
    {
        m_colourPainter.fillPath(path, brush);
        const int g = qRound(gloss * 255.0);
        m_glossPainter.fillPath(path, QColor(g, g, g));
    }
    void line(const QPainterPath &path, const QColor &colour, double width) { m_colourPainter.strokePath(path, QPen(colour, width)); }
    QPainter &colour() { return m_colourPainter; }

    void finish(Texture &colour, Texture &gloss)
    {
        m_colourPainter.end();
        m_glossPainter.end();
        colour = Texture(m_colour, static_cast<float>(m_left), static_cast<float>(m_top), Scale);
        gloss = Texture(m_gloss, static_cast<float>(m_left), static_cast<float>(m_top), Scale);
    }

private:
    double m_left;
    double m_top;
    QImage m_colour;
    QImage m_gloss;
    QPainter m_colourPainter;
    QPainter m_glossPainter;
};

QPainterPath polygon(const QPolygonF &points)
{
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

QPainterPath rounded(const QRectF &rect, double r)
{
    QPainterPath path;
    path.addRoundedRect(rect, r, r);
    return path;
}

QPainterPath mirror(const QPainterPath &path)
{
    return QTransform::fromScale(-1, 1).map(path);
}

QPainterPath track(const QPolygonF &points)
{
    QPainterPath path;
    path.addPolygon(points);
    return path;
}

void drawRearLamps(Layers &art, const CarShape &s)
{
    const double inner = s.lampInner;
    const double top = s.lampTop;
    const double low = s.lampBottom;
    const double mid = (top + low) / 2.0;
    const QPainterPath housing = polygon({{inner, top - 0.01}, {1.0, top + 0.03}, {1.0, low - 0.02}, {inner + 0.10, low}, {inner + 0.02, mid}});
    const QPainterPath brake = polygon({{inner + 0.025, top - 0.025}, {1.0, top + 0.005}, {1.0, mid + 0.02}, {inner + 0.035, mid + 0.012}});
    const QPainterPath turn = polygon({{inner + 0.05, mid}, {inner + 0.22, mid + 0.004}, {inner + 0.22, low + 0.018}, {inner + 0.11, low + 0.018}});
    const QPainterPath reverse = polygon({{inner + 0.23, mid + 0.004}, {1.0, mid + 0.008}, {1.0, low + 0.005}, {inner + 0.23, low + 0.018}});
    for (const bool left : {false, true}) {
        const auto side = [left](const QPainterPath &p) { return left ? mirror(p) : p; };
        art.fill(side(housing), QColor(70, 6, 10), 0.8);
        QLinearGradient red(0, top, 0, mid);
        red.setColorAt(0, QColor(196, 16, 22));
        red.setColorAt(0.55, QColor(150, 8, 14));
        red.setColorAt(1, QColor(178, 14, 20));
        art.fill(side(brake), red, 0.8);
        art.fill(side(turn), QColor(222, 128, 36), 0.8);
        art.fill(side(reverse), QColor(190, 30, 30), 0.8);
        // The ribs of the glass.
        art.colour().save();
        art.colour().setClipPath(side(brake));
        for (double x = inner; x < 1.0; x += 0.022)
            art.line(side(track({{x, low}, {x, top}})), QColor(255, 90, 80, 40), 0.004);
        art.colour().restore();
        art.line(side(track({{inner + 0.03, top - 0.03}, {0.95, top - 0.004}})), QColor(255, 170, 160, 120), 0.006);
    }
}

void drawRearWindow(Layers &art, const CarShape &s)
{
    const double b = s.glassBottom;
    const double t = s.glassTop;
    const double wide = s.halfWidth - 0.20;
    const double narrow = s.halfWidth - 0.34;
    const QPainterPath rubber = polygon({{-wide - 0.02, b - 0.02}, {wide + 0.02, b - 0.02}, {narrow + 0.02, t + 0.02}, {-narrow - 0.02, t + 0.02}});
    const QPainterPath glass = polygon({{-wide, b}, {wide, b}, {narrow, t}, {-narrow, t}});
    art.fill(rubber, QColor(12, 12, 13), 0.15);
    QLinearGradient inside(0, b, 0, t);
    inside.setColorAt(0, QColor(26, 30, 34));
    inside.setColorAt(1, QColor(42, 50, 56));
    art.fill(glass, inside, 1.0);
    QPainter &p = art.colour();
    p.save();
    p.setClipPath(glass);
    // Head rests of the rear seat and, further in, the front seats.
    for (const double x : {-0.40, 0.0, 0.40})
        p.fillPath(rounded(QRectF(x - 0.11, b + 0.01, 0.22, 0.14), 0.05), QColor(12, 13, 15));
    for (const double x : {-0.33, 0.33})
        p.fillPath(rounded(QRectF(x - 0.10, b + 0.08, 0.20, 0.17), 0.06), QColor(18, 20, 23));
    for (double z = b + 0.04; z < t; z += 0.032)
        art.line(track({{-wide, z}, {wide, z}}), QColor(92, 74, 58, 60), 0.003);
    p.restore();
    // Wiper and the third brake light.
    art.line(track({{0.02, b - 0.015}, {0.12, b + 0.02}, {0.44, b + 0.055}}), QColor(8, 8, 9), 0.018);
    art.fill(rounded(QRectF(-0.18, t + 0.022, 0.36, 0.026), 0.01), QColor(120, 10, 14), 0.6);
}

void drawTailgate(Layers &art, const CarSpec &car, const CarShape &s)
{
    const QColor seam(0, 0, 0, 150);
    const double edge = s.lampInner + 0.06;
    art.line(track({{-edge - 0.06, s.lampBottom - 0.03}, {-edge + 0.02, 0.655}, {edge - 0.02, 0.655}, {edge + 0.06, s.lampBottom - 0.03}}), seam, 0.011);
    art.line(track({{-edge + 0.02, 0.645}, {edge - 0.02, 0.645}}), QColor(255, 255, 255, 40), 0.006);
    // The recess of the plate: darker towards its upper edge, with a chrome bar over it.
    const QSizeF plate = plateSize(car.plate);
    const double w = plate.width() / 2.0 + 0.075;
    const double top = s.plateZ + plate.height() / 2.0 + 0.035;
    const double low = s.plateZ - plate.height() / 2.0 - 0.03;
    QLinearGradient recess(0, top, 0, low);
    recess.setColorAt(0, QColor(0, 0, 0, 130));
    recess.setColorAt(0.6, QColor(0, 0, 0, 70));
    recess.setColorAt(1, QColor(0, 0, 0, 20));
    art.colour().fillPath(polygon({{-w, top}, {w, top}, {w - 0.03, low}, {-w + 0.03, low}}), recess);
    QLinearGradient chrome(0, top + 0.034, 0, top + 0.006);
    chrome.setColorAt(0, QColor(228, 232, 236));
    chrome.setColorAt(0.5, QColor(120, 126, 132));
    chrome.setColorAt(1, QColor(190, 194, 198));
    art.fill(rounded(QRectF(-w + 0.01, top + 0.004, 2 * w - 0.02, 0.03), 0.012), chrome, 0.9);
    // Frame of the plate.
    art.fill(rounded(QRectF(-plate.width() / 2 - 0.012, s.plateZ - plate.height() / 2 - 0.022, plate.width() + 0.024, plate.height() + 0.036), 0.008),
        QColor(16, 16, 17), 0.2);
    // Badge and the model's name.
    const double badge = std::min(std::min(s.glassBottom - 0.055, s.lampTop - 0.03), top + 0.10);
    QPainterPath ring;
    ring.addEllipse(QPointF(0, badge), 0.045, 0.045);
    art.fill(ring, QColor(206, 210, 214), 1.0);
    QPainterPath core;
    core.addEllipse(QPointF(0, badge), 0.034, 0.034);
    art.fill(core, QColor(36, 40, 46), 0.8);
    art.line(track({{-0.02, badge + 0.016}, {0, badge - 0.02}, {0.02, badge + 0.016}}), QColor(214, 218, 222), 0.010);
    const QPainterPath model = QTransform::fromScale(0.036, -0.036).map(textOutline(QStringLiteral("VILNA"), 0.17, 0.22));
    art.colour().fillPath(model.translated(-edge + 0.05, top + 0.045), QColor(208, 212, 216));
}

void drawBumper(Layers &art, const CarShape &)
{
    QLinearGradient plastic(0, 0.42, 0, 0.18);
    plastic.setColorAt(0, QColor(44, 45, 47));
    plastic.setColorAt(1, QColor(20, 20, 21));
    art.fill(polygon({{-1.0, 0.36}, {-0.55, 0.40}, {0.55, 0.40}, {1.0, 0.36}, {1.0, 0.1}, {-1.0, 0.1}}), plastic, 0.12);
    art.line(track({{-1.0, 0.53}, {1.0, 0.53}}), QColor(0, 0, 0, 60), 0.012);
    art.line(track({{-1.0, 0.52}, {1.0, 0.52}}), QColor(255, 255, 255, 30), 0.006);
    for (const double x : {-0.70, 0.52}) {
        art.fill(rounded(QRectF(x, 0.415, 0.18, 0.034), 0.008), QColor(150, 18, 20), 0.8);
        art.line(track({{x + 0.01, 0.44}, {x + 0.17, 0.44}}), QColor(255, 120, 110, 90), 0.005);
    }
    for (const double x : {-0.48, -0.16, 0.16, 0.48}) {
        QPainterPath sensor;
        sensor.addEllipse(QPointF(x, 0.49), 0.011, 0.011);
        art.fill(sensor, QColor(0, 0, 0, 110), 0.4);
    }
}

void drawSide(Layers &art, const CarSpec &car, const CarShape &s)
{
    const bool van = car.body == CarSpec::Body::Van;
    const double screenFoot = s.frontAxle - 0.42;
    const double screenTop = s.frontAxle - 1.12;
    const double rearFoot = car.body == CarSpec::Body::Saloon ? 0.92 : 0.44;
    const double rearTop = car.body == CarSpec::Body::Saloon ? 1.22 : 0.70;
    const QPainterPath rubber = polygon({{rearFoot - 0.03, s.belt - 0.02}, {screenFoot + 0.03, s.belt - 0.02}, {screenTop + 0.02, s.roofEdge + 0.02}, {rearTop - 0.02, s.roofEdge + 0.02}});
    art.fill(rubber, QColor(11, 11, 12), 0.15);
    QPainterPath glass = polygon({{rearFoot, s.belt}, {screenFoot, s.belt}, {screenTop, s.roofEdge}, {rearTop, s.roofEdge}});
    const double pillar = (s.rearAxle + s.frontAxle) / 2.0 + 0.05;
    QLinearGradient inside(0, s.belt, 0, s.roofEdge);
    inside.setColorAt(0, QColor(24, 28, 31));
    inside.setColorAt(1, QColor(44, 52, 58));
    art.fill(glass, inside, 1.0);
    art.fill(polygon({{pillar - 0.05, s.belt - 0.01}, {pillar + 0.05, s.belt - 0.01}, {pillar + 0.02, s.roofEdge + 0.01}, {pillar - 0.06, s.roofEdge + 0.01}}), QColor(9, 9, 10), 0.3);
    art.fill(polygon({{s.rearAxle + 0.05, s.belt - 0.01}, {s.rearAxle + 0.10, s.belt - 0.01}, {s.rearAxle + 0.10, s.roofEdge + 0.01}, {s.rearAxle + 0.05, s.roofEdge + 0.01}}), QColor(9, 9, 10), 0.3);
    const QColor seam(0, 0, 0, 140);
    const double rocker = 0.36;
    if (!van)
        art.line(track({{s.rearAxle + 0.36, 0.52}, {s.rearAxle + 0.12, 0.72}, {s.rearAxle + 0.08, s.belt}}), seam, 0.010);
    art.line(track({{pillar, s.belt}, {pillar + 0.02, rocker}, {s.rearAxle + 0.42, rocker}}), seam, 0.010);
    art.line(track({{screenFoot - 0.02, s.belt}, {screenFoot + 0.02, 0.62}, {screenFoot - 0.04, rocker}, {pillar, rocker}}), seam, 0.010);
    art.line(track({{0.3, 0.70}, {screenFoot + 0.5, 0.68}}), QColor(255, 255, 255, 46), 0.012);
    art.line(track({{0.3, 0.685}, {screenFoot + 0.5, 0.665}}), QColor(0, 0, 0, 60), 0.012);
    for (const double y : {s.rearAxle + 0.30, pillar + 0.13})
        art.fill(rounded(QRectF(y, s.belt - 0.13, 0.17, 0.032), 0.015), QColor(0, 0, 0, 90), 1.0);
    art.fill(polygon({{-0.2, 0.1}, {s.length + 0.2, 0.1}, {s.length + 0.2, 0.29}, {-0.2, 0.29}}), QColor(24, 24, 25), 0.12);
    for (const double axle : {s.rearAxle, s.frontAxle}) {
        QPainterPath lip;
        lip.addEllipse(QPointF(axle, s.wheelRadius), s.wheelRadius + 0.09, s.wheelRadius + 0.09);
        QPainterPath open;
        open.addEllipse(QPointF(axle, s.wheelRadius), s.wheelRadius + 0.05, s.wheelRadius + 0.05);
        art.fill(lip.subtracted(open), QColor(0, 0, 0, 60), 0.8);
        art.fill(open, QColor(5, 5, 5), 0.0);
    }
    // The lamps reach around the corner.
    art.fill(polygon({{-0.1, s.lampTop + 0.03}, {0.24, s.lampTop + 0.02}, {0.17, s.lampBottom}, {-0.1, s.lampBottom - 0.02}}), QColor(150, 10, 16), 0.8);
    QPainterPath flap;
    flap.addRoundedRect(QRectF(0.46, 0.78, 0.16, 0.15), 0.03, 0.03);
    art.line(flap, QColor(0, 0, 0, 90), 0.006);
}

Texture drawWheel(const CarShape &s)
{
    const int size = 320;
    const double half = s.wheelRadius + 0.02;
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(QColor(20, 20, 21));
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(size / 2.0, size / 2.0);
    p.scale(size / 2.0 / half, size / 2.0 / half);
    p.setPen(Qt::NoPen);
    const double rim = s.wheelRadius * 0.68;
    p.setBrush(QColor(30, 30, 31));
    p.drawEllipse(QPointF(0, 0), s.wheelRadius * 0.92, s.wheelRadius * 0.92);
    p.setBrush(QColor(17, 17, 18));
    p.drawEllipse(QPointF(0, 0), s.wheelRadius * 0.76, s.wheelRadius * 0.76);
    p.setBrush(QColor(168, 172, 176));
    p.drawEllipse(QPointF(0, 0), rim, rim);
    p.setBrush(QColor(38, 39, 41));
    p.drawEllipse(QPointF(0, 0), rim * 0.90, rim * 0.90);
    for (int i = 0; i < 5; ++i) {
        p.save();
        p.rotate(72.0 * i + 12.0);
        QLinearGradient spoke(-0.03, 0, 0.03, 0);
        spoke.setColorAt(0, QColor(140, 144, 148));
        spoke.setColorAt(0.5, QColor(206, 210, 214));
        spoke.setColorAt(1, QColor(128, 132, 136));
        p.fillPath(polygon({{-0.034, 0}, {0.034, 0}, {0.022, rim * 0.93}, {-0.022, rim * 0.93}}), spoke);
        p.restore();
    }
    p.setBrush(QColor(176, 180, 184));
    p.drawEllipse(QPointF(0, 0), 0.05, 0.05);
    p.setBrush(QColor(60, 62, 66));
    p.drawEllipse(QPointF(0, 0), 0.03, 0.03);
    p.end();
    return Texture(image, static_cast<float>(-half), static_cast<float>(half), static_cast<float>(size / 2.0 / half));
}

} // namespace

CarArt drawCar(const CarSpec &car, const CarShape &shape)
{
    CarArt art;
    Layers rear(-1.0, 1.0, 1.95);
    drawBumper(rear, shape);
    drawTailgate(rear, car, shape);
    drawRearLamps(rear, shape);
    drawRearWindow(rear, shape);
    rear.finish(art.rear, art.rearGloss);
    Layers side(-0.1, shape.length + 0.1, 1.95);
    drawSide(side, car, shape);
    side.finish(art.side, art.sideGloss);
    art.wheel = drawWheel(shape);
    return art;
}

} // namespace svidok::demo
