// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/reportstore.h"

#include <QJsonObject>

namespace svidok {

/// What the queue is narrowed to and ordered by, as a person sets and saves it: "due soon" stays that, whatever day it is.
struct QueueFilter {
    enum class Due { Any, Soon, Overdue };

    QString text;
    std::optional<ReportStatus> status;
    bool secondReview = false; ///< of what is to verify: only what waits for a second review; else only the rest
    Due due = Due::Any;
    ReportQuery::Plate plate = ReportQuery::Plate::Any;
    ReportQuery::Claim claim = ReportQuery::Claim::Any;
    ReportQuery::Assigned assigned = ReportQuery::Assigned::Any;
    bool failedRules = false;
    bool shortlist = false; ///< only what is on one's own shortlist
    ReportOrder order = ReportOrder::Due;

    bool operator==(const QueueFilter &) const = default;
    /// The shortlist stands in its own order (Q4), except for a search, which shows the best hits first.
    [[nodiscard]] bool isInOwnOrder() const { return shortlist && text.trimmed().isEmpty(); }
    /// Whether it shows everything, in whatever order.
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] ReportQuery query(const QDateTime &now, const UserId &me, const QList<ReportId> &shortlisted) const;

    [[nodiscard]] QJsonObject toJson() const;
    /// What cannot be read is left at its default.
    [[nodiscard]] static QueueFilter fromJson(const QJsonObject &json);
};

} // namespace svidok
