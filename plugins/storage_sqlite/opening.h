// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "ports/storefactory.h"

namespace svidok {

class Clock;

/// Opens, creates or brings up to date the database of a store, as the options allow. Every error names the file and
/// what is wrong with it; see StoreFactory::open.
[[nodiscard]] Result<std::unique_ptr<Connection>> openStore(
    const QString &path, const StoreOptions &options, const Clock &clock, const SqlCatalogue &catalogue);

/// What openStore would migrate; changes nothing.
[[nodiscard]] Result<QList<PendingMigration>> pendingIn(const QString &path, const SqlCatalogue &catalogue);

} // namespace svidok
