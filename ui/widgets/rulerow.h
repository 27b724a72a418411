// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <QPushButton>

class QLabel;

namespace svidok {

/// One rule of the pair as a line to read and to press: sign, word, value with its error; threshold and reason below;
/// where it came from while it is the one looked at.
class RuleRow : public QPushButton {
    Q_OBJECT

public:
    explicit RuleRow(RuleId rule, QWidget *parent = nullptr);

    void setCheck(const RuleCheck &check);
    void setOpen(bool open); ///< says the source too
    [[nodiscard]] RuleId rule() const { return m_check.rule; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();

    RuleCheck m_check;
    bool m_open = false;
    QLabel *m_verdict = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_value = nullptr;
    QLabel *m_reason = nullptr;
    QLabel *m_notes = nullptr;
    QLabel *m_source = nullptr;
};

} // namespace svidok
