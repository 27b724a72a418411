// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/props.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

namespace svidok::demo {

namespace {

/// A canvas in metres with y upwards.
struct Canvas {
    Canvas(double w, double h, double pixelsPerMetre)
        : scale(pixelsPerMetre)
        , image(QSize(static_cast<int>(w * pixelsPerMetre), static_cast<int>(h * pixelsPerMetre)), QImage::Format_ARGB32_Premultiplied)
    {
        image.fill(Qt::transparent);
        p.begin(&image);
        p.setRenderHint(QPainter::Antialiasing);
        p.scale(scale, -scale);
        p.translate(0, -h);
        p.setPen(Qt::NoPen);
    }
    Prop finish(const Vec3 &foot, const Vec3 &across, float shadow)
    {
        p.end();
        const auto s = static_cast<float>(scale);
        Prop prop{foot, across, static_cast<float>(image.width()) / s, static_cast<float>(image.height()) / s, {}, shadow};
        prop.art = Texture(image, 0.0F, prop.height, s);
        return prop;
    }

    double scale;
    QImage image;
    QPainter p;
};

} // namespace

Prop noParkingSign(const Vec3 &foot, const Vec3 &across)
{
    Canvas c(0.66, 2.95, 260);
    QLinearGradient post(0.30, 0, 0.36, 0);
    post.setColorAt(0, QColor(96, 100, 102));
    post.setColorAt(0.35, QColor(196, 200, 202));
    post.setColorAt(1, QColor(88, 92, 94));
    c.p.fillRect(QRectF(0.302, 0, 0.056, 2.92), post);
    c.p.fillRect(QRectF(0.26, 0, 0.14, 0.03), QColor(80, 82, 82));
    const QPointF m(0.33, 2.56);
    c.p.setBrush(QColor(236, 236, 234));
    c.p.drawEllipse(m, 0.318, 0.318);
    c.p.setBrush(QColor(204, 24, 30));
    c.p.drawEllipse(m, 0.31, 0.31);
    c.p.setBrush(QColor(26, 76, 168));
    c.p.drawEllipse(m, 0.238, 0.238);
    QPainterPath disc;
    disc.addEllipse(m, 0.245, 0.245);
    c.p.setClipPath(disc);
    c.p.setPen(QPen(QColor(204, 24, 30), 0.07));
    c.p.drawLine(m + QPointF(-0.22, 0.22), m + QPointF(0.22, -0.22));
    c.p.setClipping(false);
    c.p.setPen(Qt::NoPen);
    const QRectF table(0.03, 1.92, 0.60, 0.26);
    c.p.setBrush(QColor(30, 30, 32));
    c.p.drawRoundedRect(table, 0.03, 0.03);
    c.p.setBrush(QColor(240, 240, 238));
    c.p.drawRoundedRect(table.adjusted(0.01, 0.01, -0.01, -0.01), 0.025, 0.025);
    // The tow truck of the plate under the sign, as a silhouette.
    c.p.setBrush(QColor(24, 24, 26));
    c.p.drawRect(QRectF(0.09, 1.99, 0.26, 0.035));
    c.p.drawRect(QRectF(0.09, 2.0, 0.09, 0.10));
    c.p.drawEllipse(QPointF(0.13, 1.985), 0.022, 0.022);
    c.p.drawEllipse(QPointF(0.30, 1.985), 0.022, 0.022);
    c.p.drawPolygon(QPolygonF({{0.36, 2.03}, {0.40, 2.10}, {0.52, 2.10}, {0.57, 2.03}}));
    c.p.drawEllipse(QPointF(0.41, 2.02), 0.02, 0.02);
    c.p.drawEllipse(QPointF(0.53, 2.02), 0.02, 0.02);
    c.p.setPen(QPen(QColor(24, 24, 26), 0.012));
    c.p.drawLine(QPointF(0.2, 2.02), QPointF(0.36, 2.13));
    return c.finish(foot, across, 0.12F);
}

Prop tree(const Vec3 &foot, const Vec3 &across, quint32 seed)
{
    Canvas c(4.6, 6.4, 100);
    QRandomGenerator random(seed * 71U + 3U);
    const auto between = [&random](double a, double b) { return a + (b - a) * random.generateDouble(); };
    const double x = 2.3;
    QPainterPath trunk(QPointF(x - 0.17, 0));
    trunk.cubicTo(QPointF(x - 0.11, 0.5), QPointF(x - 0.13, 2.2), QPointF(x - 0.09, 3.9));
    trunk.lineTo(QPointF(x + 0.09, 3.9));
    trunk.cubicTo(QPointF(x + 0.13, 2.2), QPointF(x + 0.12, 0.5), QPointF(x + 0.19, 0));
    QLinearGradient bark(x - 0.16, 0, x + 0.16, 0);
    bark.setColorAt(0, QColor(52, 44, 36));
    bark.setColorAt(0.4, QColor(108, 94, 78));
    bark.setColorAt(1, QColor(46, 40, 34));
    c.p.fillPath(trunk, bark);
    c.p.setClipPath(trunk);
    for (int i = 0; i < 240; ++i) {
        const QPointF at(between(x - 0.2, x + 0.2), between(0, 3.9));
        c.p.setPen(QPen(QColor(26, 20, 16, 110), between(0.008, 0.02)));
        c.p.drawLine(at, at + QPointF(between(-0.02, 0.02), between(0.05, 0.22)));
    }
    c.p.fillRect(QRectF(x - 0.3, 0, 0.6, 1.1), QColor(226, 222, 210, 190)); // whitewashed foot
    c.p.setClipping(false);
    for (int i = 0; i < 9; ++i) {
        c.p.setPen(QPen(QColor(62, 52, 42), between(0.03, 0.08), Qt::SolidLine, Qt::RoundCap));
        const QPointF from(x + between(-0.06, 0.06), between(2.9, 3.9));
        c.p.drawLine(from, from + QPointF(between(-1.5, 1.5), between(0.6, 1.6)));
    }
    c.p.setPen(Qt::NoPen);
    for (int layer = 0; layer < 3; ++layer) {
        for (int i = 0; i < 1500; ++i) {
            const double angle = between(0, 6.2832);
            const double radius = std::sqrt(random.generateDouble());
            const QPointF at(x + std::cos(angle) * radius * 2.15, 4.75 + std::sin(angle) * radius * 1.55);
            const double light = 0.45 + 0.22 * layer + 0.12 * std::sin(angle) + between(-0.12, 0.12);
            c.p.setBrush(QColor::fromRgbF(static_cast<float>(std::clamp(0.36 * light, 0.0, 1.0)), static_cast<float>(std::clamp(0.52 * light, 0.0, 1.0)),
                static_cast<float>(std::clamp(0.20 * light, 0.0, 1.0))));
            c.p.drawEllipse(at, between(0.03, 0.075), between(0.025, 0.055));
        }
    }
    return c.finish(foot, across, 0.35F);
}

QRectF passerByFace()
{
    return {0.25, 1.47, 0.20, 0.27};
}

Prop passerBy(const PasserBySpec &person, const Vec3 &foot, const Vec3 &across)
{
    Canvas c(0.70, 1.82, 460);
    QPainter &p = c.p;
    const double x = 0.35;
    const QColor skin(222, 176, 148);
    const QColor coat = person.coat;
    const auto shape = [&p](const QPolygonF &points, const QBrush &brush) {
        QPainterPath path;
        path.addPolygon(points);
        path.closeSubpath();
        p.fillPath(path, brush);
    };
    // Legs, shoes, coat with sleeves.
    shape({{x - 0.15, 0.86}, {x - 0.16, 0.05}, {x - 0.04, 0.05}, {x - 0.01, 0.80}}, QColor(42, 46, 60));
    shape({{x + 0.15, 0.86}, {x + 0.14, 0.05}, {x + 0.03, 0.05}, {x + 0.01, 0.80}}, QColor(36, 40, 54));
    p.setBrush(QColor(28, 26, 26));
    p.drawRoundedRect(QRectF(x - 0.18, 0.0, 0.15, 0.075), 0.03, 0.03);
    p.drawRoundedRect(QRectF(x + 0.02, 0.0, 0.15, 0.075), 0.03, 0.03);
    QLinearGradient cloth(x - 0.25, 0, x + 0.25, 0);
    cloth.setColorAt(0, coat.darker(140));
    cloth.setColorAt(0.4, coat.lighter(115));
    cloth.setColorAt(1, coat.darker(150));
    QPainterPath sleeves;
    sleeves.addRoundedRect(QRectF(x - 0.275, 0.78, 0.12, 0.62), 0.06, 0.06);
    sleeves.addRoundedRect(QRectF(x + 0.155, 0.78, 0.12, 0.62), 0.06, 0.06);
    p.fillPath(sleeves, coat.darker(135));
    p.setBrush(skin.darker(106));
    p.drawEllipse(QPointF(x - 0.215, 0.76), 0.042, 0.055);
    p.drawEllipse(QPointF(x + 0.215, 0.76), 0.042, 0.055);
    QPainterPath body(QPointF(x - 0.19, 0.74));
    body.lineTo(x + 0.19, 0.74);
    body.cubicTo(QPointF(x + 0.21, 1.1), QPointF(x + 0.235, 1.3), QPointF(x + 0.23, 1.37));
    body.cubicTo(QPointF(x + 0.16, 1.44), QPointF(x + 0.1, 1.45), QPointF(x, 1.455));
    body.cubicTo(QPointF(x - 0.1, 1.45), QPointF(x - 0.16, 1.44), QPointF(x - 0.23, 1.37));
    body.cubicTo(QPointF(x - 0.235, 1.3), QPointF(x - 0.21, 1.1), QPointF(x - 0.19, 0.74));
    p.fillPath(body, cloth);
    p.setPen(QPen(coat.darker(190), 0.008));
    p.drawLine(QPointF(x, 0.75), QPointF(x, 1.42));
    p.drawLine(QPointF(x - 0.15, 0.98), QPointF(x - 0.05, 0.94));
    p.drawLine(QPointF(x + 0.15, 0.98), QPointF(x + 0.05, 0.94));
    p.setPen(Qt::NoPen);
    // Neck and head.
    shape({{x - 0.05, 1.42}, {x + 0.05, 1.42}, {x + 0.045, 1.53}, {x - 0.045, 1.53}}, skin.darker(125));
    p.setBrush(coat.darker(120));
    p.drawRoundedRect(QRectF(x - 0.085, 1.40, 0.17, 0.055), 0.025, 0.025);
    const QPointF head(x, 1.615);
    p.setBrush(QColor(50, 36, 28));
    p.drawEllipse(head + QPointF(0, 0.028), 0.098, 0.122);
    QRadialGradient face(head + QPointF(-0.02, 0.02), 0.15);
    face.setColorAt(0, skin.lighter(112));
    face.setColorAt(0.7, skin);
    face.setColorAt(1, skin.darker(140));
    p.setBrush(skin.darker(118));
    p.drawEllipse(head + QPointF(-0.083, -0.012), 0.014, 0.026);
    p.drawEllipse(head + QPointF(0.083, -0.012), 0.014, 0.026);
    p.setBrush(face);
    QPainterPath outline(QPointF(x, 1.50));
    outline.cubicTo(QPointF(x + 0.055, 1.505), QPointF(x + 0.085, 1.56), QPointF(x + 0.083, 1.635));
    outline.cubicTo(QPointF(x + 0.083, 1.69), QPointF(x + 0.05, 1.715), QPointF(x, 1.715));
    outline.cubicTo(QPointF(x - 0.05, 1.715), QPointF(x - 0.083, 1.69), QPointF(x - 0.083, 1.635));
    outline.cubicTo(QPointF(x - 0.085, 1.56), QPointF(x - 0.055, 1.505), QPointF(x, 1.50));
    p.drawPath(outline);
    QPainterPath fringe(QPointF(x - 0.088, 1.64));
    fringe.cubicTo(QPointF(x - 0.06, 1.70), QPointF(x + 0.01, 1.69), QPointF(x + 0.087, 1.655));
    fringe.cubicTo(QPointF(x + 0.09, 1.73), QPointF(x + 0.04, 1.742), QPointF(x, 1.742));
    fringe.cubicTo(QPointF(x - 0.05, 1.742), QPointF(x - 0.1, 1.72), QPointF(x - 0.088, 1.64));
    p.fillPath(fringe, QColor(58, 42, 32));
    for (const double side : {-1.0, 1.0}) {
        const QPointF eye(x + side * 0.034, 1.622);
        p.setBrush(QColor(120, 82, 66, 130)); // the hollow of the eye
        p.drawEllipse(eye + QPointF(0, 0.004), 0.023, 0.016);
        p.setBrush(QColor(240, 236, 230));
        p.drawEllipse(eye, 0.0155, 0.0078);
        p.setBrush(QColor(46, 34, 26));
        p.drawEllipse(eye, 0.0078, 0.0078);
        p.setPen(QPen(QColor(48, 34, 28), 0.0075, Qt::SolidLine, Qt::RoundCap));
        p.drawLine(eye + QPointF(-0.019, 0.021), eye + QPointF(0.019, 0.022 + side * -0.002));
        p.setPen(QPen(QColor(60, 40, 32), 0.0035));
        p.drawLine(eye + QPointF(-0.016, 0.006), eye + QPointF(0.016, 0.006));
        p.setPen(Qt::NoPen);
        p.setBrush(QColor(214, 136, 116, 70));
        p.drawEllipse(eye + QPointF(side * 0.014, -0.042), 0.02, 0.016);
    }
    shape({{x - 0.006, 1.612}, {x + 0.012, 1.570}, {x - 0.004, 1.566}}, QColor(170, 116, 94, 120));
    p.setBrush(QColor(128, 78, 66, 170));
    p.drawEllipse(QPointF(x - 0.011, 1.568), 0.005, 0.0035);
    p.drawEllipse(QPointF(x + 0.011, 1.568), 0.005, 0.0035);
    p.setPen(QPen(QColor(158, 74, 68), 0.009, Qt::SolidLine, Qt::RoundCap));
    QPainterPath mouth(QPointF(x - 0.025, 1.540));
    mouth.quadTo(QPointF(x, 1.530), QPointF(x + 0.025, 1.540));
    p.setBrush(Qt::NoBrush);
    p.drawPath(mouth);
    return c.finish(foot, across, 0.3F);
}

} // namespace svidok::demo
