// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/pairmodel.h"

class QMouseEvent;

namespace svidok {

/// The mouse in one pane while marks are drawn: draws, takes hold of marks and moves them. What it does not want is left to
/// the pane.
class PairPencil {
public:
    explicit PairPencil(PairModel &pair)
        : m_pair(pair)
    {
    }

    [[nodiscard]] bool press(Side side, const QMouseEvent &event); ///< true: it is the pencil's until released
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    [[nodiscard]] bool isDown() const { return m_down; }
    /// What the pointer would do there; an arrow means nothing.
    [[nodiscard]] Qt::CursorShape cursor(Side side, const QPointF &at) const;

private:
    [[nodiscard]] QPointF photoPoint(const QPointF &at) const;

    PairModel &m_pair;
    Side m_side = Side::A;
    bool m_down = false;
    PairMarks::Grip m_grip = PairMarks::Grip::Whole;
    QPointF m_last; ///< in photo pixels
};

} // namespace svidok
