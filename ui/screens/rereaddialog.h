// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/rereadmodel.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace svidok {

/// Reading plates again, beside the other work (O11): what to read, how far it is, what differs. Closing the window stops
/// nothing.
class RereadDialog : public QDialog {
    Q_OBJECT

public:
    /// The model outlives the window. `selected` and `query`: what is offered to be read; `total` of the query, -1: unknown.
    RereadDialog(RereadModel &model, const QList<ReportId> &selected, const ReportQuery &query, qint64 total, QWidget *parent = nullptr);

private:
    void takeProgress();
    [[nodiscard]] QString summary() const;

    RereadModel &m_model;
    QLabel *m_explain;
    QLabel *m_summary;
    QProgressBar *m_bar;
    QTableView *m_table;
    QPushButton *m_selected;
    QPushButton *m_all;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    bool m_anySelected;
};

} // namespace svidok
