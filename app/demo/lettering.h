// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QPainterPath>
#include <QString>

// Letters as strokes, drawn here so that pictures depend on no font: the shapes of number plates and painted signs.
namespace svidok::demo {

/// The outline of a character of height 1 standing on y = 1 (y grows downwards) with strokes of `weight`; empty for a
/// blank or an unknown character. Knows A-Z, 0-9, the Cyrillic capitals that look like Latin ones, and a few more.
[[nodiscard]] QPainterPath letterOutline(QChar c, double weight);

/// Width of the character's own box at height 1, without spacing.
[[nodiscard]] double letterWidth(QChar c);

/// A line of text of height 1 from x = 0.
[[nodiscard]] QPainterPath textOutline(const QString &text, double weight, double spacing);

} // namespace svidok::demo
