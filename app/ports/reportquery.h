// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/report.h"

#include <optional>

namespace svidok {

/// How a search found a report, the best first (Q2); without a search all are Exact.
enum class SearchHit { Exact, Words, LookAlike };

/// A line of the queue: what an inspector scans by.
struct ReportRow {
    ReportId id;
    qint64 version = 0;
    ReportStatus status = ReportStatus::Draft;
    PlateText plate; ///< effective
    QString place;
    QDateTime createdAt;
    QDateTime occurredAt; ///< null: not observed
    QDateTime dueAt; ///< null: none
    int photoCount = 0;
    int violationCount = 0;
    QString caseNumber;
    UserId claimedBy; ///< empty: nobody, or the lease has run out
    QDateTime leaseUntil;
    Sha256 firstPhoto; ///< of the pair; null: none
    Sha256 secondPhoto;
    int failedRules = 0; ///< checks of the pair that say FAIL
    SearchHit hit = SearchHit::Exact;
    UserId assignee = {}; ///< empty: nobody in particular
    QList<UserId> firstOpinions = {}; ///< of those who asked for the second review that it waits for; empty: it waits for none

    bool operator==(const ReportRow &) const = default;
};

/// Each ends in the id, so that no two reports share a place: due, then created; created; created downwards; place, then
/// created. Without a due date: after all others.
enum class ReportOrder { Due, Oldest, Newest, Place };

struct ReportQuery {
    enum class Plate { Any, Known, Missing };
    enum class Claim { Any, Free, Claimed, Mine };
    enum class Assigned { Any, Mine, Nobody, NotToOthers };
    enum class Review { Any, First, Second }; ///< Second: waits for one, see ReportRow::firstOpinions; First: does not

    std::optional<ReportStatus> status;
    QString text; ///< plate in either alphabet, place, note, number; empty: all
    QDateTime dueFrom; ///< null: however long ago
    QDateTime dueBefore; ///< null: whenever, and without a due date too
    bool inHandOnly = false; ///< see isInHand()
    Plate plate = Plate::Any;
    Claim claim = Claim::Any;
    Assigned assigned = Assigned::Any;
    Review review = Review::Any;
    UserId who; ///< whose claims and assignments are Mine
    bool failedRulesOnly = false;
    std::optional<QList<ReportId>> only; ///< absent: any; up to 1000
    bool includeDeleted = false; ///< with ReportOrder::Due only
    ReportOrder order = ReportOrder::Due; ///< text: by SearchHit first, then Due whatever stands here
    QString after; ///< key of the last row of the page before, for the same query; empty: from the start
    int limit = 50; ///< 1..1000
};

/// Up to where somebody has seen the changes of a store; a default one has seen nothing.
struct QueueMark {
    qint64 change = 0;
    QDateTime at;
};

struct ReportPage {
    QList<ReportRow> rows; ///< in the order of the query
    QString next; ///< key of the next page; empty: this was the last
    QueueMark mark; ///< the page knows all changes up to here
    QList<Error> unreadable = {}; ///< rows of this page that are damaged: StoreUnreadable, subject: the report
};

} // namespace svidok
