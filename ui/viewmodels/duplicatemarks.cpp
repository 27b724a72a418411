// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/duplicatemarks.h"

#include "usecases/duplicates.h"
#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

constexpr qsizetype MostWanted = 64; // more than a screen shows
constexpr qsizetype MostMarks = 5000;

bool isOpen(ReportStatus status)
{
    return status == ReportStatus::Draft || status == ReportStatus::PendingVerification || status == ReportStatus::Verified;
}

} // namespace

DuplicateMarks::DuplicateMarks(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

int DuplicateMarks::count(const ReportRow &row)
{
    if (!isOpen(row.status))
        return 0;
    Mark &mark = m_marks[row.id];
    if (mark.version != row.version || mark.round != m_round) {
        mark.version = row.version;
        mark.round = m_round;
        m_wanted.removeOne(row.id);
        m_wanted.append(row.id);
        while (m_wanted.size() > MostWanted)
            m_marks.remove(m_wanted.takeFirst()); // asked for anew when it is in sight again
        // Not from within: whoever paints is asking.
        QMetaObject::invokeMethod(this, &DuplicateMarks::next, Qt::QueuedConnection);
    }
    return m_marks.value(row.id).count;
}

void DuplicateMarks::refresh()
{
    ++m_round;
    if (m_marks.size() > MostMarks)
        m_marks.clear();
}

void DuplicateMarks::next()
{
    if (m_running || m_wanted.isEmpty())
        return;
    m_running = true;
    const ReportId id = m_wanted.takeLast();
    inBackground<int>(
        m_desk.background, this,
        [&desk = m_desk, id]() -> Result<int> {
            const auto family = Duplicates(desk.work, desk.review).family(id);
            if (!family)
                return fail(family.error());
            return static_cast<int>(family->suggestions.size());
        },
        [this, id](const Result<int> &count) {
            m_running = false;
            const auto known = m_marks.find(id);
            if (count && known != m_marks.end() && known->count != *count) {
                known->count = *count;
                emit changed(id);
            }
            next();
        });
}

} // namespace svidok
