// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/custody.h"
#include "domain/outbox.h"
#include "ports/reportquery.h"

#include <chrono>

namespace svidok {

struct SeenReport { ///< in the version that somebody saw
    ReportId id;
    qint64 version = 0;
};

/// One atomic change: everything in it is stored or nothing.
struct ReportChange {
    Report report; ///< as it shall be; version is ignored
    qint64 expectedVersion = 0; ///< 0: must not exist yet
    QList<CustodyEvent> events;
    QList<OutboxMessage> enqueue; ///< a message whose idempotency key is already there is left as it is
    std::optional<OutboxId> recorded; ///< the delivered message whose receipt this change carries into the report
    QList<SeenReport> unchanged = {}; ///< other reports that the change relies on: VersionConflict where one has changed
    bool alone = false; ///< none of its photos may be in another report, deleted ones too: VersionConflict with that one's id
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
    /// Answers the new version. Errors: VersionConflict (subject: the id of the report in whose way it is), InvalidArgument for a message of an
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
