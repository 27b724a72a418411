// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <QColor>
#include <QFont>
#include <QPalette>

class QApplication;

namespace svidok::theme {

/// The spacing grid, in device-independent pixels.
inline constexpr int Gap = 8;
inline constexpr int WideGap = 16;
inline constexpr int NarrowGap = 4;
/// The least side of what can be clicked.
inline constexpr int Target = 32;

/// The type scale: sizes relative to the system's font.
enum class Type { Small, Body, Strong, Title };
[[nodiscard]] QFont font(Type type);
/// Plates: 0 and O, 1 and I, 8 and B differ (K6). `scale` is relative to the body.
[[nodiscard]] QFont plateFont(double scale = 1.0);

/// What a colour says; never without a word or a sign beside it.
enum class Tone { Accent, Good, Bad, Unsure, Muted };
/// For text and signs on the window's background: at least 4.5:1 on light and on dark, 7:1 in high contrast.
[[nodiscard]] QColor ink(Tone tone, const QPalette &palette);
/// For areas behind normal text: the text keeps at least 4.5:1.
[[nodiscard]] QColor wash(Tone tone, const QPalette &palette);
[[nodiscard]] Tone toneOf(Verdict verdict);
[[nodiscard]] QString signOf(Verdict verdict); ///< a sign that differs in shape: for who sees no colours

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] bool isHighContrast(const QPalette &palette); ///< white on black: what shadows and shades would tell apart needs lines
/// Contrast of two opaque colours by WCAG 2.1, 1..21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

enum class Scheme { System, Light, Dark, HighContrast };
/// Loads the fonts of the program and sets style and palette. Once, before the first window; again to switch.
void apply(QApplication &application, Scheme scheme);

} // namespace svidok::theme
