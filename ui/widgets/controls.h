// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QTableView;
class QWidget;

namespace svidok {

/// A button with an icon of the program's set, large enough to be hit; the parent owns it.
[[nodiscard]] QPushButton *iconButton(const QString &name, const QString &text, const QString &iconName, QWidget *parent);

/// Makes a table a list of rows of which one is chosen: no grid, no row numbers, Tab leaves it.
void showAsRows(QTableView &table);

} // namespace svidok
