// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/statementbox.h"

namespace svidok {

class CaseModel;

/// What the reporter had been asked, beside the case that came back with the answer.
class QuestionBox : public StatementBox {
    Q_OBJECT

public:
    explicit QuestionBox(CaseModel &model, QWidget *parent = nullptr);
    void fill();

private:
    CaseModel &m_model;
};

} // namespace svidok
