// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pairpencil.h"

#include "widgets/pairpaint.h"

#include <QMouseEvent>

namespace svidok {

using pairpaint::MarkPart;

QPointF PairPencil::photoPoint(const QPointF &at) const
{
    return m_pair.gaze().transform(m_side).inverted().map(at);
}

bool PairPencil::press(Side side, const QMouseEvent &event)
{
    PairMarks &marks = m_pair.marks();
    if (!marks.isDrawing() || !m_pair.at(side).photo())
        return false;
    m_side = side;
    m_last = photoPoint(event.position());
    if (marks.tool() != PairMarks::Tool::Select) {
        marks.begin(m_pair.at(side).photo()->id, m_last);
        m_down = marks.isBegun();
        return true;
    }
    const QList<PhotoMark> there = m_pair.marks(side);
    for (auto mark = there.rbegin(); mark != there.rend(); ++mark) { // what was drawn last lies on top
        const MarkPart part = pairpaint::markPartAt(*mark, m_pair.gaze().transform(side), event.position());
        if (part == MarkPart::Nothing)
            continue;
        marks.select(mark->id);
        m_grip = part == MarkPart::From ? PairMarks::Grip::From : part == MarkPart::To ? PairMarks::Grip::To : PairMarks::Grip::Whole;
        m_down = true;
        return true;
    }
    if (marks.selected())
        marks.select({});
    return false;
}

void PairPencil::move(const QMouseEvent &event)
{
    const QPointF point = photoPoint(event.position());
    if (m_pair.marks().isBegun())
        m_pair.marks().extend(point);
    else
        m_pair.marks().hold(m_grip, point - m_last);
    m_last = point;
}

void PairPencil::release(const QMouseEvent &)
{
    m_down = false;
    if (m_pair.marks().isBegun())
        m_pair.marks().end();
    else
        m_pair.marks().letGo();
}

Qt::CursorShape PairPencil::cursor(Side side, const QPointF &at) const
{
    PairMarks &marks = m_pair.marks();
    if (!marks.isDrawing())
        return Qt::ArrowCursor;
    if (marks.tool() != PairMarks::Tool::Select)
        return Qt::CrossCursor;
    for (const PhotoMark &mark : m_pair.marks(side)) {
        if (pairpaint::markPartAt(mark, m_pair.gaze().transform(side), at) != MarkPart::Nothing)
            return Qt::SizeAllCursor;
    }
    return Qt::ArrowCursor;
}

} // namespace svidok
