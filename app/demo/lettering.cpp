// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/lettering.h"

#include <QPainterPathStroker>

namespace svidok::demo {

namespace {

constexpr double Wide = 0.40;

/// Centre lines in a box of width 1 (scaled to the letter's) and height 1: M, L as in SVG, Q control end, Z close.
struct Glyph {
    char16_t c;
    double width;
    const char *strokes;
};

constexpr Glyph Glyphs[] = {
    {u'0', Wide, "M0,.30 Q0,0 .5,0 Q1,0 1,.30 L1,.70 Q1,1 .5,1 Q0,1 0,.70 Z"},
    {u'1', 0.20, "M.0,.22 L.85,0 L.85,1"},
    {u'2', Wide, "M.02,.26 Q.05,0 .5,0 Q.97,0 .97,.28 Q.97,.44 .75,.62 L0,1 L1,1"},
    {u'3', Wide, "M.02,0 L.96,0 L.48,.38 Q1,.38 1,.68 Q1,1 .5,1 Q.06,1 0,.76"},
    {u'4', Wide, "M.62,0 L0,.74 L1,.74 M.74,.44 L.74,1"},
    {u'5', Wide, "M.92,0 L.12,0 L.06,.46 Q.24,.36 .5,.36 Q1,.36 1,.68 Q1,1 .5,1 Q.08,1 0,.80"},
    {u'6', Wide, "M.66,0 Q.02,.44 0,.68 Q0,1 .5,1 Q1,1 1,.68 Q1,.38 .52,.38 Q.14,.38 .04,.60"},
    {u'7', Wide, "M0,0 L1,0 L.38,1"},
    {u'8', Wide, "M.5,.45 Q.06,.45 .06,.22 Q.06,0 .5,0 Q.94,0 .94,.22 Q.94,.45 .5,.45 Q0,.45 0,.73 Q0,1 .5,1 Q1,1 1,.73 Q1,.45 .5,.45 Z"},
    {u'9', Wide, "M.34,1 Q.98,.56 1,.32 Q1,0 .5,0 Q0,0 0,.32 Q0,.62 .48,.62 Q.86,.62 .96,.40"},
    {u'A', 0.48, "M0,1 L.5,0 L1,1 M.17,.70 L.83,.70"},
    {u'B', 0.43, "M0,.48 L.52,.48 Q.94,.48 .94,.24 Q.94,0 .52,0 L0,0 L0,1 L.55,1 Q1,1 1,.74 Q1,.48 .55,.48"},
    {u'C', 0.43, "M1,.28 Q.96,0 .5,0 Q0,0 0,.30 L0,.70 Q0,1 .5,1 Q.96,1 1,.72"},
    {u'D', 0.43, "M0,0 L.44,0 Q1,0 1,.34 L1,.66 Q1,1 .44,1 L0,1 Z"},
    {u'E', 0.39, "M1,0 L0,0 L0,1 L1,1 M0,.48 L.86,.48"},
    {u'F', 0.39, "M1,0 L0,0 L0,1 M0,.48 L.86,.48"},
    {u'G', 0.43, "M1,.26 Q.94,0 .5,0 Q0,0 0,.30 L0,.70 Q0,1 .5,1 Q1,1 1,.70 L1,.54 L.58,.54"},
    {u'H', 0.43, "M0,0 L0,1 M1,0 L1,1 M0,.48 L1,.48"},
    {u'I', 0.00, "M0,0 L0,1"},
    {u'J', 0.35, "M1,0 L1,.72 Q1,1 .5,1 Q.06,1 0,.74"},
    {u'K', 0.43, "M0,0 L0,1 M.96,0 L.04,.60 M.34,.42 L1,1"},
    {u'L', 0.37, "M0,0 L0,1 L1,1"},
    {u'M', 0.52, "M0,1 L0,0 L.5,.66 L1,0 L1,1"},
    {u'N', 0.43, "M0,1 L0,0 L1,1 L1,0"},
    {u'O', 0.45, "M0,.34 Q0,0 .5,0 Q1,0 1,.34 L1,.66 Q1,1 .5,1 Q0,1 0,.66 Z"},
    {u'P', 0.42, "M0,1 L0,0 L.55,0 Q1,0 1,.28 Q1,.56 .55,.56 L0,.56"},
    {u'Q', 0.45, "M0,.34 Q0,0 .5,0 Q1,0 1,.34 L1,.66 Q1,1 .5,1 Q0,1 0,.66 Z M.62,.74 L1,1.04"},
    {u'R', 0.43, "M0,1 L0,0 L.55,0 Q1,0 1,.27 Q1,.54 .55,.54 L0,.54 M.5,.54 L1,1"},
    {u'S', 0.43, "M.96,.24 Q.90,0 .5,0 Q.04,0 .04,.25 Q.04,.44 .5,.49 Q1,.54 1,.75 Q1,1 .5,1 Q.06,1 0,.75"},
    {u'T', 0.43, "M0,0 L1,0 M.5,0 L.5,1"},
    {u'U', 0.43, "M0,0 L0,.70 Q0,1 .5,1 Q1,1 1,.70 L1,0"},
    {u'V', 0.46, "M0,0 L.5,1 L1,0"},
    {u'W', 0.62, "M0,0 L.25,1 L.5,.20 L.75,1 L1,0"},
    {u'X', 0.45, "M0,0 L1,1 M1,0 L0,1"},
    {u'Y', 0.45, "M0,0 L.5,.52 L1,0 M.5,.52 L.5,1"},
    {u'Z', 0.43, "M0,0 L1,0 L0,1 L1,1"},
    {u'-', 0.29, "M0,.52 L1,.52"},
    {u'/', 0.36, "M0,1.05 L1,-.05"},
    {u'.', 0.00, "M0,.97 L0,1"},
    {u'Б', 0.43, "M.92,0 L0,0 L0,1 L.55,1 Q1,1 1,.74 Q1,.46 .55,.46 L0,.46"},
    {u'З', 0.40, "M.02,.18 Q.06,0 .48,0 Q.94,0 .94,.25 Q.94,.47 .40,.47 Q1,.47 1,.74 Q1,1 .5,1 Q.04,1 0,.80"},
    {u'Г', 0.39, "M1,0 L0,0 L0,1"},
    {u'Д', 0.50, "M.16,.92 Q.30,.6 .30,0 L.86,0 L.86,.92 M0,1.12 L0,.92 L1,.92 L1,1.12"},
    {u'Ж', 0.62, "M.5,0 L.5,1 M0,0 L.42,.5 L0,1 M1,0 L.58,.5 L1,1"},
    {u'И', 0.43, "M0,0 L0,1 L1,0 L1,1"},
    {u'Л', 0.45, "M0,1 Q.24,.9 .26,0 L1,0 L1,1"},
    {u'П', 0.43, "M0,1 L0,0 L1,0 L1,1"},
    {u'У', 0.45, "M0,0 L.52,.60 M1,0 L.44,.84 Q.32,1 .10,1"},
    {u'Ч', 0.42, "M0,0 L0,.34 Q0,.54 .5,.54 L1,.54 M1,0 L1,1"},
    {u'Ю', 0.62, "M0,0 L0,1 M0,.5 L.36,.5 M.36,.34 Q.36,0 .68,0 Q1,0 1,.34 L1,.66 Q1,1 .68,1 Q.36,1 .36,.66 Z"},
    {u'Я', 0.43, "M1,1 L1,0 L.45,0 Q0,0 0,.27 Q0,.54 .45,.54 L1,.54 M.5,.54 L0,1"},
};

char16_t toLatin(QChar c)
{
    const QString cyrillic = QStringLiteral("АВЕІКМНОРСТХ");
    const QString latin = QStringLiteral("ABEIKMHOPCTX");
    const auto at = cyrillic.indexOf(c);
    return at < 0 ? c.unicode() : latin.at(at).unicode();
}

const Glyph *find(QChar c)
{
    const char16_t wanted = toLatin(c);
    for (const Glyph &glyph : Glyphs)
        if (glyph.c == wanted)
            return &glyph;
    return nullptr;
}

/// The next number of the little path language; skips the separators before it.
double number(const char *&at)
{
    while (*at == ' ' || *at == ',')
        ++at;
    const bool negative = *at == '-';
    if (negative)
        ++at;
    double value = 0.0;
    double place = 1.0;
    bool fraction = false;
    for (; (*at >= '0' && *at <= '9') || *at == '.'; ++at) {
        if (*at == '.') {
            fraction = true;
        } else if (fraction) {
            place /= 10.0;
            value += place * (*at - '0');
        } else {
            value = value * 10.0 + (*at - '0');
        }
    }
    return negative ? -value : value;
}

QPainterPath centreLines(const Glyph &glyph, double weight)
{
    const auto point = [&](const char *&at) {
        const double x = number(at);
        const double y = number(at);
        return QPointF(weight / 2.0 + x * glyph.width, weight / 2.0 + y * (1.0 - weight));
    };
    QPainterPath path;
    for (const char *at = glyph.strokes; *at != '\0';) {
        const char command = *at++;
        if (command == 'M') {
            path.moveTo(point(at));
        } else if (command == 'L') {
            path.lineTo(point(at));
        } else if (command == 'Q') {
            // A quarter of a superellipse reads more like a plate's letter than the parabola of a plain quadratic.
            const QPointF from = path.currentPosition();
            const QPointF control = point(at);
            const QPointF end = point(at);
            path.cubicTo(from + (control - from) * 0.62, end + (control - end) * 0.62, end);
        } else if (command == 'Z') {
            path.closeSubpath();
        }
    }
    return path;
}

} // namespace

QPainterPath letterOutline(QChar c, double weight)
{
    const Glyph *glyph = find(c);
    if (glyph == nullptr)
        return {};
    QPainterPathStroker stroker;
    stroker.setWidth(weight);
    stroker.setCapStyle(Qt::SquareCap); // the centre lines end half a stroke inside the box
    stroker.setJoinStyle(Qt::MiterJoin);
    stroker.setMiterLimit(4.0);
    stroker.setCurveThreshold(0.002);
    QPainterPath outline = stroker.createStroke(centreLines(*glyph, weight));
    outline.setFillRule(Qt::WindingFill);
    // Pressed letters end flat at the upper and the lower line; only the feet of one of ours go below.
    QPainterPath band;
    band.addRect(-1.0, 0.0, 3.0, glyph->c == u'Д' ? 1.2 : 1.0);
    return outline.intersected(band);
}

double letterWidth(QChar c)
{
    const Glyph *glyph = find(c);
    return glyph == nullptr ? 0.35 : glyph->width;
}

QPainterPath textOutline(const QString &text, double weight, double spacing)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    double x = 0.0;
    for (const QChar c : text) {
        path.addPath(letterOutline(c, weight).translated(x, 0.0));
        x += letterWidth(c) + weight + spacing;
    }
    return path;
}

} // namespace svidok::demo
