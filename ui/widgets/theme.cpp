// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "widgets/windowstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QWidget>

#include <cmath>

namespace svidok::theme {

using namespace Qt::StringLiterals;

namespace {

// Relative luminance, https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

struct Ground {
    QColor window;
    QColor base;
    QColor text;
    QColor button;
    QColor accent;
    QColor onAccent;
    QColor muted; ///< hints, and what is switched off
};

const Ground &groundOf(Scheme scheme)
{
    static const Ground light{QColor(0xf6, 0xf7, 0xf8), Qt::white, QColor(0x1a, 0x1d, 0x21), Qt::white, QColor(0x0b, 0x57, 0xb8), Qt::white,
        QColor(0x5a, 0x61, 0x69)};
    static const Ground dark{QColor(0x20, 0x23, 0x27), QColor(0x17, 0x19, 0x1c), QColor(0xec, 0xee, 0xf0), QColor(0x2d, 0x31, 0x36),
        QColor(0x7f, 0xb4, 0xff), QColor(0x10, 0x12, 0x14), QColor(0xb2, 0xb8, 0xbe)};
    static const Ground highContrast{Qt::black, Qt::black, Qt::white, Qt::black, QColor(0xff, 0xe6, 0x00), Qt::black, QColor(0xb4, 0xd0, 0xff)};
    return scheme == Scheme::HighContrast ? highContrast : scheme == Scheme::Dark ? dark : light;
}

QPalette paletteOf(Scheme scheme)
{
    const Ground &ground = groundOf(scheme);
    QPalette palette(ground.button, ground.window);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        const QColor ink = group == QPalette::Disabled ? ground.muted : ground.text;
        palette.setColor(group, QPalette::Window, ground.window);
        palette.setColor(group, QPalette::Base, ground.base);
        palette.setColor(group, QPalette::AlternateBase, ground.window);
        palette.setColor(group, QPalette::Button, ground.button);
        palette.setColor(group, QPalette::ToolTipBase, ground.base);
        palette.setColor(group, QPalette::WindowText, ink);
        palette.setColor(group, QPalette::Text, ink);
        palette.setColor(group, QPalette::ButtonText, ink);
        palette.setColor(group, QPalette::ToolTipText, ground.text);
        palette.setColor(group, QPalette::PlaceholderText, ground.muted);
        palette.setColor(group, QPalette::Highlight, ground.accent);
        palette.setColor(group, QPalette::HighlightedText, ground.onAccent);
        palette.setColor(group, QPalette::Link, ground.accent);
        palette.setColor(group, QPalette::LinkVisited, ground.accent);
    }
    return palette;
}

// Asked once, before the window has colours of its own.
Scheme ofSystem()
{
    static const Scheme scheme = [] {
        const QPalette system = QApplication::palette();
        if (isHighContrast(system))
            return Scheme::HighContrast;
        const bool dark = isDark(QApplication::style()->standardPalette()) || system.color(QPalette::Window).lightness() < 128;
        return dark ? Scheme::Dark : Scheme::Light;
    }();
    return scheme;
}

} // namespace

QFont font(Type type)
{
    QFont font = QApplication::font();
    const double size = font.pointSizeF();
    switch (type) {
    case Type::Small: font.setPointSizeF(size * 0.9); break;
    case Type::Body: break;
    case Type::Strong: font.setWeight(QFont::DemiBold); break;
    case Type::Title:
        font.setPointSizeF(size * 1.3);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QFont plateFont(double scale)
{
    QFont font(u"DejaVu Sans Mono"_s);
    font.setPointSizeF(QApplication::font().pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.5);
    return font;
}

QColor ink(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Accent: return palette.color(QPalette::Link);
    case Tone::Good: return dark ? QColor(0x6f, 0xd0, 0x8c) : QColor(0x0f, 0x6b, 0x2f);
    case Tone::Bad: return dark ? QColor(0xff, 0x9a, 0x93) : QColor(0xb0, 0x1c, 0x14);
    case Tone::Unsure: return dark ? QColor(0xf2, 0xc0, 0x5c) : QColor(0x85, 0x52, 0x00);
    case Tone::Muted: return palette.color(QPalette::PlaceholderText);
    }
    return {};
}

QColor wash(Tone tone, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const QColor colour = ink(tone, palette);
    const double share = isDark(palette) ? 0.16 : 0.10;
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a * (1.0 - share) + b * share)); };
    return QColor(mix(ground.red(), colour.red()), mix(ground.green(), colour.green()), mix(ground.blue(), colour.blue()));
}

Tone toneOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return Tone::Good;
    case Verdict::Fail: return Tone::Bad;
    case Verdict::Unknown: return Tone::Unsure;
    }
    return Tone::Unsure;
}

QString signOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass: return u"\u2714"_s;
    case Verdict::Fail: return u"\u2718"_s;
    case Verdict::Unknown: return u"?"_s;
    }
    return u"?"_s;
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.18;
}

bool isHighContrast(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window) == Qt::black && palette.color(QPalette::Active, QPalette::WindowText) == Qt::white;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void apply(QApplication &application, Scheme scheme)
{
    // Qt takes the system's fonts where it has both families; to read ours as well would only cost time.
    static const bool fonts = [] {
        if (QFontDatabase::hasFamily(u"DejaVu Sans"_s) && QFontDatabase::hasFamily(u"DejaVu Sans Mono"_s))
            return false;
        for (const QString &name : {u"DejaVuSans"_s, u"DejaVuSans-Bold"_s, u"DejaVuSansMono"_s})
            QFontDatabase::addApplicationFont(u":/svidok/fonts/%1.ttf"_s.arg(name));
        return true;
    }();
    static_cast<void>(fonts);
    if (scheme == Scheme::System)
        scheme = ofSystem();
    application.setStyle(new WindowStyle); // the application owns it
    application.setPalette(paletteOf(scheme));
    // Qt tells the widgets only once the event loop runs: until then what is made in a window would be made in old colours.
    for (QWidget *window : QApplication::topLevelWidgets())
        window->setPalette({});
}

} // namespace svidok::theme
