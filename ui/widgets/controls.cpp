// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls.h"

#include "widgets/icons.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace svidok {

QPushButton *iconButton(const QString &name, const QString &text, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    button->setMinimumHeight(theme::Target);
    button->setAutoDefault(true); // Enter presses it, not Space alone
    return button;
}

QLabel *wrappedLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void paintInk(QLabel &label, theme::Tone tone)
{
    QPalette colours = label.palette();
    colours.setColor(QPalette::WindowText, theme::ink(tone, label.parentWidget()->palette()));
    label.setPalette(colours);
}

void tabThrough(const QList<QWidget *> &parts)
{
    QList<QWidget *> way;
    for (QWidget *part : parts) {
        way.append(part);
        for (QWidget *next = part->nextInFocusChain(); next != part; next = next->nextInFocusChain()) {
            if (part->isAncestorOf(next))
                way.append(next);
        }
    }
    way.removeIf([](const QWidget *one) { return !(one->focusPolicy() & Qt::TabFocus) || one->focusProxy(); });
    for (qsizetype i = 1; i < way.size(); ++i)
        QWidget::setTabOrder(way.at(i - 1), way.at(i));
}

void growToFit(QWidget &window)
{
    QLayout *layout = window.layout();
    layout->activate();
    const int needed = layout->hasHeightForWidth() ? layout->totalHeightForWidth(window.width()) : layout->totalMinimumSize().height();
    window.resize(window.width(), std::max(window.height(), needed));
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
