// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QLabel;
class QPushButton;
class QTableView;
class QWidget;

namespace svidok {

namespace theme {
enum class Tone;
}

/// A button with an icon of the program's set, large enough to be hit; the parent owns it.
[[nodiscard]] QPushButton *iconButton(const QString &name, const QString &text, const QString &iconName, QWidget *parent);

/// An empty label for plain text of any length; the parent owns it.
[[nodiscard]] QLabel *wrappedLabel(const QString &name, QWidget *parent);

/// Writes the label in this tone, readable on the ground of its parent.
void paintInk(QLabel &label, theme::Tone tone);

/// Tab goes through the parts in this order, and within each of them as it did; the first stays where it is.
void tabThrough(const QList<QWidget *> &parts);

/// A window whose words have become more gets taller: Qt asks wrapped words for their height only once.
void growToFit(QWidget &window);

/// Makes a table a list of rows of which one is chosen: no grid, no row numbers, Tab leaves it.
void showAsRows(QTableView &table);

} // namespace svidok
