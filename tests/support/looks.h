// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

class QWidget;

/// What a careful eye would find wrong with a window, found by measuring. Each answers one line for each thing found.
namespace svidok::test {

/// What a screen reader could not name, or a test not find: everything that takes the focus needs both.
[[nodiscard]] QStringList nameless(QWidget &root);
/// Texts of labels, buttons, tabs and headers that do not fit where they stand.
[[nodiscard]] QStringList clipped(QWidget &root);
/// Widgets that stick out of what holds them, and siblings that lie over one another.
[[nodiscard]] QStringList misplaced(QWidget &root);
/// Texts with less than 4.5:1 against what is painted behind them (WCAG 2.1, 1.4.3).
[[nodiscard]] QStringList pale(QWidget &root);
/// Letters that, with Alt, belong to more than one thing that can be seen.
[[nodiscard]] QStringList clashing(QWidget &root);

struct SeenText {
    QString where; ///< class and name of the widget
    QString text; ///< without markup
};
/// All that can be read or is read out: texts, tool tips, names for screen readers, menus, headers, visible cells.
[[nodiscard]] QList<SeenText> seenTexts(QWidget &root);

/// The program's look at `percent` of its size while this lives.
class Scaled {
public:
    explicit Scaled(int percent);
    ~Scaled();
    Q_DISABLE_COPY_MOVE(Scaled)

private:
    QFont m_before;
};

} // namespace svidok::test
