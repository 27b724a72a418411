// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clockdispute.h"

namespace svidok {

std::optional<ClockDispute> clockDispute(const Report &report, const QDateTime &now)
{
    std::optional<ClockDispute> widest;
    const auto isWidest = [&](const QDateTime &first, const QDateTime &next) {
        return next + ClockTolerance < first && (!widest || next.msecsTo(first) > widest->next.msecsTo(widest->first));
    };
    // Entries of one kind are kept in the order in which they were written, whatever time they bear.
    const auto follow = [&](const auto &entries, auto time) {
        QDateTime latest = report.createdAt;
        const auto add = [&](const QDateTime &at) {
            if (at.isValid() && latest.isValid() && isWidest(latest, at))
                widest = ClockDispute{latest, at};
            if (at.isValid() && (!latest.isValid() || at > latest))
                latest = at;
        };
        for (const auto &entry : entries)
            add(time(entry));
        add(now);
    };
    follow(report.corrections, [](const PlateCorrection &each) { return each.at; });
    follow(report.decisions, [](const Decision &each) { return each.at; });
    follow(report.marks, [](const PhotoMark &each) { return each.at; });
    follow(report.documents, [](const DocumentVersion &each) { return each.signedAt; });
    return widest;
}

} // namespace svidok
