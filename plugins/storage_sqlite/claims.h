// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ports/store.h"

namespace svidok {

/// Claims inside the running transaction. Errors as ReportStore::claim().
[[nodiscard]] Result<Lease> claimReport(Connection &connection, const ReportId &id, const UserId &who,
    const QDateTime &now, std::chrono::seconds duration);

/// Shortens every lease that ends later than it is believed at `now` (believedLeaseEnd()), in the running transaction.
[[nodiscard]] Outcome shortenLeases(Connection &connection, const QDateTime &now);

} // namespace svidok
