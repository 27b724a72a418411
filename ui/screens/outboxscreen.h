// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "viewmodels/outboxmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace svidok {

class Actions;
class Courier;
class MessageBar;

/// What was sent, what waits, what is stuck and why, with the receipts and how the recipients are (F2, F4, F8).
class OutboxScreen : public QWidget {
    Q_OBJECT

public:
    /// All outlive the screen.
    OutboxScreen(OutboxModel &outbox, Courier &courier, Actions &actions, QWidget *parent = nullptr);

signals:
    void openRequested(const svidok::ReportId &id, bool claim);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addActions(Actions &actions);
    void takeRefresh();
    void fitRecipients();
    void takeSelection();
    void cancel();
    void sayNotThere();
    void ask(const QString &what, const QString &answer, void (OutboxModel::*then)(int row));
    [[nodiscard]] int current() const; ///< row, -1: none

    OutboxModel &m_outbox;
    Courier &m_courier;
    MessageBar *m_message;
    QLabel *m_circuits;
    QLabel *m_empty;
    QTableView *m_table;
    QLabel *m_story;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    QPushButton *m_notThere;
    QPushButton *m_open;
    QPushButton *m_send;
    OutboxId m_selected; ///< kept when the rows are new
};

} // namespace svidok
