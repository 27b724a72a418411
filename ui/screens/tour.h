// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "screens/workbench.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace svidok {

/// Shows a newcomer around (K9): one thing after the other is framed and explained in a strip below, while everything goes
/// on working. By key alone; Esc ends it. Deletes itself at its end.
class Tour : public QFrame {
    Q_OBJECT

public:
    /// The bench is its parent.
    explicit Tour(Workbench &bench);
    ~Tour() override;

    void begin();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go(int step);
    void end();
    void frameTarget();

    Workbench &m_bench;
    Workbench::Page m_before = Workbench::Page::Queue;
    int m_step = 0;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_next;
    QPushButton *m_end;
    QFrame *m_frame; ///< around what is spoken of
    QWidget *m_target = nullptr;
};

} // namespace svidok
