// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/pairmarks.h"

#include <algorithm>

namespace svidok {

namespace {

MarkShape shapeOf(PairMarks::Tool tool)
{
    switch (tool) {
    case PairMarks::Tool::Box: return MarkShape::Box;
    case PairMarks::Tool::Ellipse: return MarkShape::Ellipse;
    case PairMarks::Tool::Text: return MarkShape::Text;
    case PairMarks::Tool::Select:
    case PairMarks::Tool::Arrow: break;
    }
    return MarkShape::Arrow;
}

void upsert(QList<PhotoMark> &marks, const PhotoMark &mark)
{
    const auto found = std::find_if(marks.begin(), marks.end(), [&](const PhotoMark &one) { return one.id == mark.id; });
    if (found == marks.end())
        marks.append(mark);
    else
        *found = mark;
}

} // namespace

PairMarks::PairMarks(std::function<QString()> newId, QObject *parent)
    : QObject(parent)
    , m_newId(std::move(newId))
{
}

void PairMarks::show(const Report *report)
{
    if (!report || report->id != m_report) {
        letGo();
        m_report = report ? report->id : ReportId();
        m_sent.clear();
        m_done.clear();
        m_undone.clear();
        m_begun.reset();
        m_selected = {};
        m_drawing = false;
        m_tool = Tool::Select;
    }
    m_stored.clear();
    m_photos.clear();
    if (report) {
        for (const PhotoMark &mark : report->marks)
            upsert(m_stored, mark);
        for (const Photo &photo : report->photos)
            m_photos.insert(photo.id, QSizeF(photo.width, photo.height));
        m_sent.removeIf([report](const PhotoMark &sent) {
            const PhotoMark *there = report->latestMark(sent.id);
            return there && there->revision >= sent.revision;
        });
    }
    settle();
}

void PairMarks::settle()
{
    m_latest = m_stored;
    for (const PhotoMark &mark : std::as_const(m_sent))
        upsert(m_latest, mark);
    if (!selected())
        m_selected = {};
    emit changed();
}

void PairMarks::forget()
{
    if (m_sent.isEmpty())
        return;
    m_sent.clear();
    m_done.clear();
    m_undone.clear();
    m_held.reset();
    settle();
}

QList<PhotoMark> PairMarks::on(const PhotoId &photo) const
{
    QList<PhotoMark> standing;
    for (const PhotoMark &mark : m_latest) {
        if (!mark.removed && mark.photo == photo)
            standing.append(m_held && m_held->id == mark.id ? *m_held : mark);
    }
    if (m_begun && m_begun->photo == photo)
        standing.append(*m_begun);
    return standing;
}

void PairMarks::setShown(bool shown)
{
    m_shown = shown;
    if (!shown)
        setDrawing(false);
    emit changed();
}

void PairMarks::setAllowed(bool allowed)
{
    if (allowed == m_allowed)
        return;
    m_allowed = allowed;
    if (!allowed)
        setDrawing(false);
    emit changed();
}

void PairMarks::setDrawing(bool drawing)
{
    letGo();
    m_begun.reset();
    m_drawing = drawing && m_allowed;
    if (m_drawing)
        m_shown = true;
    else
        m_selected = {};
    m_tool = Tool::Select;
    emit changed();
}

void PairMarks::setTool(Tool tool)
{
    if (!m_allowed)
        return;
    letGo();
    m_begun.reset();
    m_drawing = true;
    m_shown = true;
    m_tool = tool;
    if (tool != Tool::Select)
        m_selected = {};
    emit changed();
}

PhotoMark *PairMarks::latest(const MarkId &id)
{
    const auto found = std::find_if(m_latest.begin(), m_latest.end(), [&](const PhotoMark &mark) { return mark.id == id; });
    return found == m_latest.end() ? nullptr : &*found;
}

std::optional<PhotoMark> PairMarks::selected() const
{
    if (m_held)
        return m_held;
    const auto found = std::find_if(m_latest.begin(), m_latest.end(), [this](const PhotoMark &mark) { return mark.id == m_selected; });
    return m_selected.isEmpty() || found == m_latest.end() || found->removed ? std::nullopt : std::optional(*found);
}

void PairMarks::select(const MarkId &id)
{
    letGo();
    m_selected = id;
    if (!id.isEmpty() && m_allowed) {
        m_drawing = true;
        m_tool = Tool::Select;
    }
    emit changed();
}

void PairMarks::selectNext(const PhotoId &photo)
{
    const QList<PhotoMark> marks = on(photo);
    if (marks.isEmpty())
        return;
    const auto now = std::find_if(marks.begin(), marks.end(), [this](const PhotoMark &mark) { return mark.id == m_selected; });
    select(now == marks.end() || now + 1 == marks.end() ? marks.first().id : (now + 1)->id);
}

QPointF PairMarks::within(const PhotoId &photo, const QPointF &point) const
{
    const QSizeF size = m_photos.value(photo);
    return {std::clamp(point.x(), 0.0, size.width()), std::clamp(point.y(), 0.0, size.height())};
}

void PairMarks::begin(const PhotoId &photo, const QPointF &at)
{
    if (!m_allowed || m_tool == Tool::Select || !m_photos.contains(photo))
        return;
    letGo();
    PhotoMark mark;
    mark.id = MarkId(m_newId());
    mark.photo = photo;
    mark.shape = shapeOf(m_tool);
    mark.from = mark.to = within(photo, at);
    m_begun = mark;
    emit changed();
}

void PairMarks::extend(const QPointF &to)
{
    if (!m_begun)
        return;
    m_begun->to = within(m_begun->photo, to);
    if (m_begun->shape == MarkShape::Text)
        m_begun->from = m_begun->to;
    emit changed();
}

void PairMarks::end()
{
    if (!m_begun)
        return;
    if (m_begun->shape == MarkShape::Text) {
        emit textWanted();
        return;
    }
    const PhotoMark mark = *m_begun;
    m_begun.reset();
    m_tool = Tool::Select;
    if (mark.from == mark.to)
        emit changed();
    else
        change(mark);
}

void PairMarks::cancel()
{
    m_begun.reset();
    m_held.reset();
    emit changed();
}

PhotoMark PairMarks::moved(const PhotoMark &mark, Grip grip, const QPointF &by) const
{
    PhotoMark made = mark;
    if (grip == Grip::Whole) {
        // All of it stays on the photo, and keeps its size.
        const QPointF from = within(mark.photo, mark.from + by) - mark.from;
        const QPointF to = within(mark.photo, mark.to + by) - mark.to;
        const QPointF both(std::abs(from.x()) < std::abs(to.x()) ? from.x() : to.x(), std::abs(from.y()) < std::abs(to.y()) ? from.y() : to.y());
        made.from += both;
        made.to += both;
    } else {
        QPointF &end = grip == Grip::From || mark.shape == MarkShape::Text ? made.from : made.to;
        end = within(mark.photo, end + by);
        if (mark.shape == MarkShape::Text)
            made.to = made.from;
    }
    return made;
}

void PairMarks::hold(Grip grip, const QPointF &by)
{
    const auto mark = selected();
    if (!mark || !m_allowed)
        return;
    m_held = moved(*mark, grip, by);
    emit changed();
}

void PairMarks::letGo()
{
    if (!m_held)
        return;
    const PhotoMark mark = *m_held;
    m_held.reset();
    const PhotoMark *before = latest(mark.id);
    if (before && m_allowed && (before->from != mark.from || before->to != mark.to))
        change(mark);
}

void PairMarks::setText(const QString &text)
{
    const QString words = text.trimmed().left(PhotoMark::MostText);
    if (m_begun && m_begun->shape == MarkShape::Text) {
        PhotoMark mark = *m_begun;
        m_begun.reset();
        m_tool = Tool::Select;
        mark.text = words;
        if (words.isEmpty())
            emit changed();
        else
            change(mark);
        return;
    }
    letGo();
    auto mark = selected();
    if (!mark || !m_allowed || mark->text == words || (words.isEmpty() && mark->shape == MarkShape::Text))
        return;
    mark->text = words;
    change(*mark);
}

void PairMarks::remove()
{
    cancel();
    auto mark = selected();
    if (!mark || !m_allowed)
        return;
    mark->removed = true;
    change(*mark);
}

// By a person's hand: it can be undone.
void PairMarks::change(const PhotoMark &mark)
{
    PhotoMark before = mark;
    before.removed = true;
    if (const PhotoMark *there = latest(mark.id))
        before = *there;
    m_done.append({before, mark});
    m_undone.clear();
    m_selected = mark.removed ? MarkId() : mark.id;
    put(mark);
}

void PairMarks::put(PhotoMark mark)
{
    const PhotoMark *before = latest(mark.id);
    mark.revision = before ? before->revision + 1 : 1;
    mark.by = {};
    mark.at = {};
    m_sent.append(mark);
    upsert(m_latest, mark);
    emit wanted({command::PutMark{mark}});
    emit changed();
}

void PairMarks::takeBack(QList<Step> &from, QList<Step> &to, PhotoMark Step::*target)
{
    letGo();
    if (from.isEmpty() || !m_allowed)
        return;
    const Step step = from.takeLast();
    to.append(step);
    const PhotoMark &mark = step.*target;
    m_shown = true;
    m_selected = mark.removed ? MarkId() : mark.id;
    put(mark);
}

void PairMarks::undo()
{
    takeBack(m_done, m_undone, &Step::before);
}

void PairMarks::redo()
{
    takeBack(m_undone, m_done, &Step::after);
}

} // namespace svidok
