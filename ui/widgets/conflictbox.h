// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace svidok {

class CaseModel;

/// Somebody changed the report meanwhile: what was seen, theirs and yours beside each other (Q7). Hidden without a conflict.
class ConflictBox : public QFrame {
    Q_OBJECT

public:
    explicit ConflictBox(CaseModel &model, QWidget *parent = nullptr);
    void fill();

private:
    CaseModel &m_model;
    QLabel *m_table = nullptr;
};

} // namespace svidok
