// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuefilter.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace svidok {

/// What the queue is narrowed to, each part as a chip that a click, Enter or Delete takes away, and a menu with the rest.
class QueueChips : public QWidget {
    Q_OBJECT

public:
    explicit QueueChips(QWidget *parent = nullptr);

    void setFilter(const QueueFilter &filter);
    /// Opens the menu of what can be added.
    void openMenu();

signals:
    void chosen(const svidok::QueueFilter &filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] static QString assignedName(ReportQuery::Assigned assigned);
    void rebuild();
    void addChip(const QString &id, const QString &text, const QueueFilter &without);
    void fillMenu();

    QueueFilter m_filter;
    QHBoxLayout *m_row;
    QToolButton *m_add;
};

} // namespace svidok
