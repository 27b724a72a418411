// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportstore.h"

namespace svidok {

/// What became of a query's result since a mark.
struct ReportChanges {
    QList<ReportId> changed; ///< stored, claimed, given back, or the lease ran out; whether in the result or not
    QList<ReportRow> rows; ///< those of them that are in the result now, in no order
    QueueMark mark; ///< for the next call
    bool tooMany = false; ///< more than can be told: read the pages anew
};

/// The queue as several people work on it at a time: how long it is, what moved in it, whose turn the next report is.
class ReportQueue {
public:
    virtual ~ReportQueue() = default;
    /// How many reports a query finds, whatever its order, page and limit (Q3).
    [[nodiscard]] virtual Future<qint64> count(const ReportQuery &query) = 0;
    /// Cheap while nothing happened: for polling (Q18).
    [[nodiscard]] virtual Future<ReportChanges> changes(const ReportQuery &query, const QueueMark &since) = 0;
    /// Claims the first report of a query, from its `after` on, that nobody holds: two callers never get the same (Q6).
    /// Nothing: none is free.
    [[nodiscard]] virtual Future<std::optional<Lease>> claimNext(
        const ReportQuery &query, const UserId &who, std::chrono::seconds duration) = 0;
};

} // namespace svidok
