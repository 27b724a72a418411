// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/plugin.h"
#include "ports/store.h"

namespace svidok {

class Clock;

struct StoreOptions {
    bool createIfMissing = false;
    bool migrate = false; ///< bring an older schema up to date, with a copy kept where it is a file; otherwise StoreSchemaOlder
    bool readOnly = false;
};

/// A migration that is in the plugin and not yet in the store.
struct PendingMigration {
    int number = 0;
    QString name;
};

/// Plugin kind "store". Errors of both: StoreMissing, StoreUnreadable, StoreSchemaNewer, StoreSchemaOlder,
/// StoreReadOnly, StoreBusy, AccessDenied, DiskFull.
class StoreFactory {
public:
    virtual ~StoreFactory() = default;
    /// Blocks while the store opens: call from a worker. `url` as in the contracts, e.g. sqlite:PATH.
    [[nodiscard]] virtual Result<std::unique_ptr<Store>> open(
        const QString &url, const StoreOptions &options, const Clock &clock) = 0;
    /// What `open(migrate)` would do; changes nothing.
    [[nodiscard]] virtual Result<QList<PendingMigration>> pending(const QString &url) = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::StoreFactory, "ua.svidok.StoreFactory/1")
