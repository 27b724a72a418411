// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/queuebulk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace svidok {

/// Shows which reports something is about to be done to, does it when told so, and says how it went for each (Q10).
class QueueBulkDialog : public QDialog {
    Q_OBJECT

public:
    /// `people`: to whom an assignment may go.
    QueueBulkDialog(Desk &desk, QueueBulk::Kind kind, const QList<ReportRow> &rows, const QList<User> &people, QWidget *parent = nullptr);

    /// While it runs it stops what is left, so that what was done can be taken back.
    void reject() override;

private:
    [[nodiscard]] QWidget *buildReason();
    [[nodiscard]] QWidget *buildPeople(const QList<User> &people);
    void takeReason();
    void takeProgress();
    void fillTitle();

    QueueBulk m_bulk;
    const LawPack &m_law;
    QComboBox *m_person = nullptr; ///< of an assignment
    QComboBox *m_reason = nullptr; ///< of a rejection
    QLineEdit *m_comment = nullptr;
    bool m_begun = false;
    QString m_template; ///< what the reason offered as a comment
    QCheckBox *m_approved = nullptr; ///< where some are
    QLabel *m_title;
    QLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_back;
    QPushButton *m_close;
};

} // namespace svidok
