// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace svidok {

QPushButton *iconButton(const QString &name, const QString &text, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    button->setMinimumHeight(theme::Target);
    return button;
}

void showAsRows(QTableView &table)
{
    table.setSelectionBehavior(QTableView::SelectRows);
    table.setSelectionMode(QTableView::SingleSelection);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(std::max(theme::Target, table.fontMetrics().height() + theme::Gap));
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setStretchLastSection(true);
}

} // namespace svidok
