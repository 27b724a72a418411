// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/facadeart.h"

#include "demo/lettering.h"
#include "demo/masonry.h"

#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>

namespace svidok::demo {

namespace {

class Dice {
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }
    double between(double low, double high) { return low + (high - low) * m_random.generateDouble(); }
    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    bool chance(double p) { return m_random.generateDouble() < p; }
    QColor paint()
    {
        static const QColor Paints[] = {QColor(40, 74, 120), QColor(146, 40, 38), QColor(32, 98, 74), QColor(196, 148, 46),
            QColor(74, 66, 106), QColor(28, 30, 34), QColor(188, 92, 40), QColor(210, 206, 196)};
        return Paints[below(8)];
    }

private:
    QRandomGenerator m_random;
};

void box(QPainter &p, const QRectF &r, const QBrush &brush)
{
    p.fillRect(r, brush);
}

void text(QPainter &p, const QString &what, const QRectF &in, const QColor &colour, double weight = 0.16)
{
    const QPainterPath path = textOutline(what, weight, 0.12);
    const QRectF bounds = path.boundingRect();
    const double scale = std::min(in.width() / bounds.width(), in.height() / bounds.height());
    p.save();
    p.translate(in.center());
    p.scale(scale, -scale);
    p.translate(-bounds.center());
    p.fillPath(path, colour);
    p.restore();
}

/// A soft shadow under something that stands out of the wall.
void castShadow(QPainter &p, const QRectF &r, double depth)
{
    for (int i = 4; i >= 1; --i) {
        const double d = depth * i / 4.0;
        p.fillRect(QRectF(r.left() + d * 0.3, r.top() - d, r.width(), d), QColor(0, 0, 0, 26));
    }
}

void drawWindow(QPainter &p, Dice &dice, const QRectF &w, bool ground)
{
    const QColor frame = dice.chance(0.6) ? QColor(222, 220, 212) : QColor(104, 78, 58);
    const QRectF surround = w.adjusted(-0.13, -0.10, 0.13, 0.16);
    box(p, surround, QColor(184, 176, 160));
    p.fillRect(QRectF(surround.left(), surround.bottom() - 0.03, surround.width(), 0.03), QColor(214, 208, 194));
    box(p, QRectF(w.left() - 0.20, w.top() - 0.13, w.width() + 0.40, 0.07), QColor(150, 146, 138));
    castShadow(p, QRectF(w.left() - 0.20, w.top() - 0.13, w.width() + 0.40, 0.07), 0.12);
    box(p, w, QColor(18, 20, 22));
    const QRectF pane = w.adjusted(0.03, 0.03, -0.03, -0.10);
    QLinearGradient glass(pane.left(), pane.top(), pane.right(), pane.bottom());
    const double sky = dice.between(0.2, 0.9);
    glass.setColorAt(0, QColor(30, 38, 44));
    glass.setColorAt(0.45, QColor(qRound(52 + 60 * sky), qRound(66 + 70 * sky), qRound(78 + 76 * sky)));
    glass.setColorAt(0.55, QColor(44, 54, 62));
    glass.setColorAt(1, QColor(qRound(70 + 70 * sky), qRound(86 + 80 * sky), qRound(98 + 84 * sky)));
    box(p, pane, glass);
    if (dice.chance(0.7)) { // curtains
        const QColor cloth = dice.chance(0.5) ? QColor(214, 206, 190, 130) : QColor(150, 96, 84, 130);
        for (const bool left : {true, false}) {
            const double width = pane.width() * dice.between(0.15, 0.34);
            const QRectF c(left ? pane.left() : pane.right() - width, pane.top(), width, pane.height());
            box(p, c, cloth);
            for (double x = c.left(); x < c.right(); x += 0.05)
                p.fillRect(QRectF(x, c.top(), 0.014, c.height()), QColor(0, 0, 0, 36));
        }
    }
    p.setPen(QPen(frame, 0.055));
    p.setBrush(Qt::NoBrush);
    p.drawRect(pane);
    const double split = pane.left() + pane.width() * (dice.chance(0.5) ? 0.5 : 0.36);
    p.drawLine(QPointF(split, pane.top()), QPointF(split, pane.bottom()));
    p.drawLine(QPointF(pane.left(), pane.top() + pane.height() * 0.70), QPointF(pane.right(), pane.top() + pane.height() * 0.70));
    box(p, QRectF(pane.left(), pane.bottom(), pane.width(), 0.10), QColor(0, 0, 0, 90));
    if (ground && dice.chance(0.45)) { // bars
        p.setPen(QPen(QColor(46, 44, 44), 0.020));
        for (double x = w.left() + 0.08; x < w.right(); x += 0.13)
            p.drawLine(QPointF(x, w.top()), QPointF(x, w.bottom()));
        for (const double t : {0.12, 0.5, 0.88})
            p.drawLine(QPointF(w.left(), w.top() + w.height() * t), QPointF(w.right(), w.top() + w.height() * t));
    }
    if (!ground && dice.chance(0.3)) { // an air conditioner under the sill
        const QRectF unit(w.left() + 0.1, w.top() - 0.78, 0.80, 0.54);
        castShadow(p, unit, 0.16);
        box(p, unit, QColor(206, 206, 200));
        p.setPen(QPen(QColor(120, 120, 118), 0.02));
        p.setBrush(QColor(84, 84, 84));
        p.drawEllipse(QPointF(unit.left() + 0.28, unit.center().y()), 0.21, 0.21);
        for (double r = 0.05; r < 0.21; r += 0.05) {
            p.setBrush(Qt::NoBrush);
            p.drawEllipse(QPointF(unit.left() + 0.28, unit.center().y()), r, r);
        }
    }
    p.setPen(Qt::NoPen);
}

void drawDoor(QPainter &p, Dice &dice, double x, int house)
{
    const double width = dice.between(1.05, 1.35);
    const QRectF d(x, 0.0, width, dice.between(2.15, 2.4));
    const QColor wood = dice.paint().darker(120);
    box(p, d.adjusted(-0.16, 0, 0.16, 0.18), QColor(168, 160, 146));
    box(p, d, wood);
    box(p, QRectF(d.left(), d.bottom() - 0.42, d.width(), 0.42), QColor(70, 84, 94));
    p.setPen(QPen(wood.darker(130), 0.05));
    p.setBrush(Qt::NoBrush);
    p.drawRect(QRectF(d.left(), d.bottom() - 0.42, d.width(), 0.42));
    p.setPen(QPen(wood.darker(150), 0.022));
    for (const double low : {0.18, 1.02}) {
        const QRectF panel(d.left() + 0.14, low, d.width() - 0.28, 0.66);
        p.drawRect(panel);
        p.setPen(QPen(wood.lighter(130), 0.012));
        p.drawRect(panel.adjusted(0.03, 0.03, -0.03, -0.03));
        p.setPen(QPen(wood.darker(150), 0.022));
    }
    p.setPen(Qt::NoPen);
    p.setBrush(QColor(206, 196, 150));
    p.drawEllipse(QPointF(d.right() - 0.12, 1.0), 0.035, 0.035);
    box(p, QRectF(d.right() + 0.22, 1.35, 0.16, 0.26), QColor(92, 94, 96));
    for (int i = 0; i < 8; ++i)
        box(p, QRectF(d.right() + 0.245 + 0.06 * (i % 2), 1.39 + 0.05 * (i / 2), 0.04, 0.028), QColor(206, 206, 204));
    // House number.
    const QRectF number(d.left() - 0.62, 2.0, 0.34, 0.30);
    box(p, number, QColor(34, 60, 120));
    text(p, QString::number(house), number.adjusted(0.06, 0.06, -0.06, -0.06), QColor(236, 236, 232));
    box(p, QRectF(d.left() - 0.25, -0.02, d.width() + 0.5, 0.15), QColor(132, 130, 124));
    box(p, QRectF(d.left() - 0.25, 0.11, d.width() + 0.5, 0.025), QColor(172, 170, 162));
}

void drawPoster(QPainter &p, Dice &dice, double x, double z)
{
    static const QStringList Words{QStringLiteral("КІНО"), QStringLiteral("РЕМОНТ"), QStringLiteral("КАВА"), QStringLiteral("ТЕАТР"),
        QStringLiteral("АВТО"), QStringLiteral("ДЖАЗ"), QStringLiteral("КУПЛЮ"), QStringLiteral("МОТО"), QStringLiteral("ЛІТО"), QStringLiteral("ДИВАН")};
    const double w = dice.between(0.35, 0.85);
    const double h = w * dice.between(1.15, 1.5);
    p.save();
    p.translate(x, z);
    p.rotate(dice.between(-4, 4));
    const QRectF r(0, 0, w, h);
    box(p, r.adjusted(0.012, -0.012, 0.012, -0.012), QColor(0, 0, 0, 60));
    const QColor ground = dice.chance(0.4) ? QColor(230, 226, 214) : dice.paint();
    const QColor ink = ground.lightness() > 120 ? QColor(30, 30, 34) : QColor(240, 234, 214);
    box(p, r, ground);
    text(p, Words.at(dice.below(static_cast<int>(Words.size()))), QRectF(w * 0.08, h * 0.74, w * 0.84, h * 0.18), ink, 0.2);
    p.setPen(Qt::NoPen);
    for (int i = 0; i < 4; ++i) {
        p.setBrush(dice.paint());
        const QPointF at(dice.between(0.2, 0.8) * w, dice.between(0.28, 0.62) * h);
        if (dice.chance(0.5))
            p.drawEllipse(at, w * dice.between(0.06, 0.2), w * dice.between(0.06, 0.2));
        else
            p.drawPolygon(QPolygonF({at, at + QPointF(w * dice.between(-0.3, 0.3), h * 0.2), at + QPointF(w * 0.2, -h * dice.between(0, 0.2))}));
    }
    for (int i = 0; i < 4; ++i)
        box(p, QRectF(w * 0.1, h * (0.06 + 0.05 * i), w * dice.between(0.4, 0.8), h * 0.02), ink);
    if (dice.chance(0.5)) { // a torn corner
        p.setBrush(QColor(196, 190, 176));
        p.drawPolygon(QPolygonF({{w, 0}, {w * dice.between(0.5, 0.8), 0}, {w * 0.86, h * 0.1}, {w, h * dice.between(0.15, 0.3)}}));
    }
    p.restore();
}

void drawScribble(QPainter &p, Dice &dice, double x, double z)
{
    const QColor colour = dice.paint();
    const double size = dice.between(0.5, 1.1);
    QPainterPath path(QPointF(x, z + dice.between(0, size)));
    double at = x;
    for (int i = 0; i < 6 + dice.below(5); ++i) {
        const double next = at + size * dice.between(0.10, 0.35);
        path.cubicTo(QPointF(at + size * dice.between(-0.2, 0.4), z + size * dice.between(-0.2, 1.3)),
            QPointF(next + size * dice.between(-0.4, 0.2), z + size * dice.between(-0.3, 1.2)), QPointF(next, z + size * dice.between(0.0, 1.0)));
        at = next;
    }
    QColor halo = colour;
    halo.setAlpha(70);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(halo, 0.11, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPath(path);
    QColor paint = colour;
    paint.setAlpha(225);
    p.setPen(QPen(paint, 0.06, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    p.drawPath(path);
    if (dice.chance(0.5)) {
        p.setPen(QPen(QColor(238, 234, 226, 210), 0.02, Qt::SolidLine, Qt::RoundCap));
        p.drawPath(path.translated(-0.014, 0.018));
    }
    p.setPen(Qt::NoPen);
}

void drawPipe(QPainter &p, double x)
{
    castShadow(p, QRectF(x + 0.08, 0.0, 0.06, FacadeExtent::Top), 0.0);
    p.fillRect(QRectF(x + 0.10, 0.25, 0.07, FacadeExtent::Top), QColor(0, 0, 0, 70));
    QLinearGradient round(x, 0, x + 0.11, 0);
    round.setColorAt(0, QColor(96, 98, 98));
    round.setColorAt(0.35, QColor(176, 178, 176));
    round.setColorAt(1, QColor(70, 72, 72));
    p.fillRect(QRectF(x, 0.22, 0.11, FacadeExtent::Top), round);
    for (double z = 0.9; z < FacadeExtent::Top; z += 1.7)
        p.fillRect(QRectF(x - 0.03, z, 0.17, 0.06), QColor(104, 104, 102));
    p.setPen(QPen(QColor(120, 122, 120), 0.11, Qt::SolidLine, Qt::FlatCap));
    p.drawLine(QPointF(x + 0.055, 0.26), QPointF(x + 0.16, 0.10));
    p.setPen(Qt::NoPen);
}

void drawShop(QPainter &p, Dice &dice, double x)
{
    static const QStringList Names{QStringLiteral("АПТЕКА"), QStringLiteral("КАВА"), QStringLiteral("ХЛІБ"), QStringLiteral("КНИГИ"), QStringLiteral("РЕМОНТ"), QStringLiteral("КВІТИ")};
    const QRectF window(x, 0.62, 2.7, 1.75);
    box(p, window.adjusted(-0.08, -0.08, 0.08, 0.08), QColor(52, 52, 54));
    QLinearGradient glass(window.left(), 0, window.right(), 0);
    glass.setColorAt(0, QColor(48, 58, 64));
    glass.setColorAt(0.4, QColor(112, 128, 136));
    glass.setColorAt(0.6, QColor(58, 70, 78));
    glass.setColorAt(1, QColor(84, 98, 106));
    box(p, window, glass);
    for (int i = 0; i < 9; ++i) {
        const double w = dice.between(0.12, 0.32);
        QColor goods = dice.paint();
        goods.setAlpha(200);
        box(p, QRectF(window.left() + 0.1 + dice.between(0, 2.2), window.top() + 0.03 + 0.55 * dice.below(2), w, dice.between(0.15, 0.42)), goods);
    }
    box(p, QRectF(window.left(), window.top() + 0.55, window.width(), 0.03), QColor(150, 140, 124));
    p.setPen(QPen(QColor(52, 52, 54), 0.06));
    p.drawLine(QPointF(window.center().x(), window.top()), QPointF(window.center().x(), window.bottom()));
    p.setPen(Qt::NoPen);
    const QRectF board(x - 0.15, 2.58, 3.0, 0.52);
    castShadow(p, board, 0.14);
    const QColor ground = dice.paint().darker(110);
    box(p, board, ground);
    box(p, QRectF(board.left(), board.bottom() - 0.04, board.width(), 0.04), ground.lighter(140));
    text(p, Names.at(dice.below(static_cast<int>(Names.size()))), board.adjusted(0.3, 0.12, -0.3, -0.12), ground.lightness() > 140 ? QColor(30, 30, 34) : QColor(246, 240, 222), 0.19);
}

/// Everything on the ground floor stands in bays of about two metres and a half.
void drawBays(QPainter &p, Dice &dice)
{
    const int house = 1 + dice.below(98);
    double x = FacadeExtent::Left + dice.between(0.2, 1.0);
    double lastPipe = x - 3.0;
    int sinceDoor = dice.below(3);
    while (x < FacadeExtent::Right - 3.2) {
        const int kind = dice.below(10);
        if (sinceDoor > 3 || kind == 0) {
            drawDoor(p, dice, x + 0.7, house);
            x += 2.7;
            sinceDoor = 0;
        } else if (kind == 1) {
            drawShop(p, dice, x + 0.3);
            x += 3.6;
        } else if (kind < 8) {
            drawWindow(p, dice, QRectF(x + 0.35, 1.25, dice.between(1.05, 1.4), dice.between(1.5, 1.75)), true);
            x += dice.between(2.1, 2.6);
        } else {
            x += dice.between(1.2, 2.0); // a blank piece of wall for posters and scribbles
        }
        if (dice.chance(0.55)) {
            drawPoster(p, dice, x - dice.between(0.3, 0.6), dice.between(0.85, 1.5));
            x += 0.3;
        }
        if (dice.chance(0.4))
            drawScribble(p, dice, x - dice.between(0.4, 1.4), dice.between(0.25, 0.7));
        ++sinceDoor;
        if (x - lastPipe > 5.5) {
            drawPipe(p, x - 0.12);
            lastPipe = x;
            x += 0.25;
        }
    }
    for (double w = FacadeExtent::Left + 0.9; w < FacadeExtent::Right - 1.6; w += 2.45)
        drawWindow(p, dice, QRectF(w, 4.55, 1.25, 1.85), false);
}

void drawCornice(QPainter &p, double z, double height)
{
    const QRectF r(FacadeExtent::Left, z, FacadeExtent::Right - FacadeExtent::Left, height);
    castShadow(p, r, 0.2);
    QLinearGradient g(0, z, 0, z + height);
    g.setColorAt(0, QColor(148, 142, 130));
    g.setColorAt(0.7, QColor(188, 182, 168));
    g.setColorAt(1, QColor(210, 204, 190));
    p.fillRect(r, g);
    p.fillRect(QRectF(r.left(), z + height * 0.35, r.width(), 0.02), QColor(0, 0, 0, 60));
}

} // namespace

Texture drawFacade(const StreetSpec &street, double pixelsPerMetre)
{
    QImage image = drawMasonry(street, FacadeExtent::Left, FacadeExtent::Right, FacadeExtent::Top, pixelsPerMetre);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    p.scale(pixelsPerMetre, -pixelsPerMetre);
    p.translate(-FacadeExtent::Left, -FacadeExtent::Top);
    p.setPen(Qt::NoPen);
    Dice dice(street.seed * 977U + 5U);
    drawCornice(p, 3.55, 0.26);
    drawBays(p, dice);
    p.setPen(QPen(QColor(30, 30, 32), 0.022));
    p.setBrush(Qt::NoBrush);
    QPainterPath cable(QPointF(FacadeExtent::Left, 3.30));
    for (double x = FacadeExtent::Left; x < FacadeExtent::Right; x += 4.0)
        cable.quadTo(QPointF(x + 2.0, 3.22), QPointF(x + 4.0, 3.32));
    p.drawPath(cable);
    p.end();
    return Texture(image, static_cast<float>(FacadeExtent::Left), static_cast<float>(FacadeExtent::Top), static_cast<float>(pixelsPerMetre));
}

} // namespace svidok::demo
