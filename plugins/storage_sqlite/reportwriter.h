// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ports/store.h"

namespace svidok {

/// A ReportChange with everything computed that needs no database, so that the store's thread only writes.
struct PreparedChange {
    ReportId id;
    qint64 expectedVersion = 0;
    QVariantList columns; ///< of report.insert and report.update
    QByteArray body;
    QString words;
    QString photos; ///< JSON array of pairs of digest and perceptual hash
    QList<CustodyEvent> events;
    QList<OutboxMessage> enqueue;
    std::optional<OutboxId> recorded;
    QList<SeenReport> unchanged;
    bool alone = false;
};

[[nodiscard]] PreparedChange prepareChange(const ReportChange &change);

/// Makes the change inside the running transaction; answers the new version. Errors as ReportStore::store.
[[nodiscard]] Result<qint64> applyChange(Connection &connection, const PreparedChange &change);

} // namespace svidok
