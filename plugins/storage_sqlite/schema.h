// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ports/storefactory.h"

#include <functional>

namespace svidok {

class Clock;

/// Where a database stands between nothing and the newest schema (A8).
struct SchemaState {
    bool blank = false; ///< nothing was ever created in it
    int version = 0;
};

/// Errors: StoreUnreadable for a database of another program, a damaged one or one whose tables do not fit its version, StoreSchemaNewer.
[[nodiscard]] Result<SchemaState> schemaState(Connection &connection);

/// The migrations above a version.
[[nodiscard]] QList<PendingMigration> pendingMigrations(const SqlCatalogue &catalogue, int version);

/// Brings the schema up to date in one transaction: a process that dies in between leaves it as it was. Several
/// processes may do this at once: the others wait for the first and find nothing left to do. `keep` is called before
/// anything of an older store changes, with its version and under the write lock; its error is the end.
[[nodiscard]] Outcome migrate(
    Connection &connection, const Clock &clock, const std::function<Outcome(int version)> &keep);

} // namespace svidok
