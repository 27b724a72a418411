// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clockdispute.h"

namespace svidok {

namespace {

// Entries of one kind are kept in the order in which they were written, whatever time they bear.
class Sequence {
public:
    Sequence(std::optional<ClockDispute> &widest, const QDateTime &start)
        : m_widest(widest)
        , m_latest(start)
    {
    }

    void add(const QDateTime &at)
    {
        if (!at.isValid())
            return;
        if (m_latest.isValid() && at + ClockTolerance < m_latest && (!m_widest || at.msecsTo(m_latest) > m_widest->next.msecsTo(m_widest->first)))
            m_widest = ClockDispute{m_latest, at};
        if (!m_latest.isValid() || at > m_latest)
            m_latest = at;
    }

private:
    std::optional<ClockDispute> &m_widest;
    QDateTime m_latest;
};

} // namespace

std::optional<ClockDispute> clockDispute(const Report &report, const QDateTime &now)
{
    std::optional<ClockDispute> widest;
    const auto follow = [&](const auto &entries, auto time) {
        Sequence sequence(widest, report.createdAt);
        for (const auto &entry : entries)
            sequence.add(time(entry));
        sequence.add(now);
    };
    follow(report.corrections, [](const PlateCorrection &each) { return each.at; });
    follow(report.decisions, [](const Decision &each) { return each.at; });
    follow(report.marks, [](const PhotoMark &each) { return each.at; });
    follow(report.documents, [](const DocumentVersion &each) { return each.signedAt; });
    return widest;
}

} // namespace svidok
