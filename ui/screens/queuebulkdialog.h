// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuebulk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace svidok {

/// Shows which reports something is about to be done to, does it when told so, and says how it went for each (Q10).
class QueueBulkDialog : public QDialog {
    Q_OBJECT

public:
    QueueBulkDialog(Desk &desk, QueueBulk::Kind kind, const QList<ReportRow> &rows, QWidget *parent = nullptr);

private:
    void takeReason();
    void takeProgress();

    QueueBulk m_bulk;
    const LawPack &m_law;
    QComboBox *m_reason = nullptr;
    QLineEdit *m_comment = nullptr;
    QString m_template; ///< what the reason offered as a comment
    QLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_back;
    QPushButton *m_close;
};

} // namespace svidok
