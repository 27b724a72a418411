// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/statementbox.h"

namespace svidok {

class CaseModel;

/// What the first person thought of a case that a second one has to decide, beside what the case says now.
class SecondReviewBox : public StatementBox {
    Q_OBJECT

public:
    explicit SecondReviewBox(CaseModel &model, QWidget *parent = nullptr);
    void fill();
    /// The one who wanted the case gave the first opinion: somebody else decides.
    [[nodiscard]] bool isOwnOpinion() const { return m_own; }

private:
    CaseModel &m_model;
    bool m_own = false;
};

} // namespace svidok
