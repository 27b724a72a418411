// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/custody.h"
#include "domain/outbox.h"
#include "domain/report.h"

#include <chrono>

namespace svidok {

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
    bool lookAlike = false; ///< found by the look-alike search only (Q2)

    bool operator==(const ReportRow &) const = default;
};

struct ReportQuery {
    std::optional<ReportStatus> status;
    QString text; ///< plate in either alphabet, place, note, number; empty: all
    QString after; ///< key of the last row of the page before; empty: from the start
    int limit = 50; ///< 1..1000
    bool includeDeleted = false;
};

struct ReportPage {
    QList<ReportRow> rows; ///< due first, then oldest, then id; with text: exact plates, then matches, then look-alikes
    QString next; ///< key of the next page; empty: this was the last
};

/// One atomic change: everything in it is stored or nothing.
struct ReportChange {
    Report report; ///< as it shall be; version is ignored
    qint64 expectedVersion = 0; ///< 0: must not exist yet
    QList<CustodyEvent> events;
    QList<OutboxMessage> enqueue; ///< a message whose idempotency key is already there is left as it is
    std::optional<OutboxId> recorded; ///< the delivered message whose receipt this change carries into the report
};

struct Lease {
    ReportId report;
    UserId holder;
    QDateTime until;
};

class ReportStore {
public:
    virtual ~ReportStore() = default;
    [[nodiscard]] virtual Future<ReportPage> page(const ReportQuery &query) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual Future<Report> load(const ReportId &id) = 0;
    /// Answers the new version. Errors: VersionConflict (subject: the report's id), InvalidArgument for a message of an
    /// unknown report, NotFound and EdgeIllegal for a `recorded` message that is unknown or not delivered.
    [[nodiscard]] virtual Future<qint64> store(const ReportChange &change) = 0;
    /// Claims, or renews one's own claim. Errors: LeaseHeld (detail: until when), NotFound.
    [[nodiscard]] virtual Future<Lease> claim(const ReportId &id, const UserId &who, std::chrono::seconds duration) = 0;
    /// Errors: LeaseLost when it was not (or no longer) one's own.
    [[nodiscard]] virtual Future<std::monostate> release(const ReportId &id, const UserId &who) = 0;
    /// Reports that hold a photo with this digest, deleted ones too: what makes imports idempotent.
    [[nodiscard]] virtual Future<QList<ReportId>> reportsWithPhoto(const Sha256 &photo) = 0;
};

} // namespace svidok
