// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitestorefactory.h"

#include "opening.h"
#include "sqlitestore.h"
#include "storefile.h"

namespace svidok {

Result<std::unique_ptr<Store>> SqliteStoreFactory::open(
    const QString &url, const StoreOptions &options, const Clock &clock)
{
    const auto path = storePath(url);
    if (!path)
        return fail(path.error());
    auto thread = StoreThread::start([&] { return openStore(*path, options, clock, SqlCatalogue::builtIn()); });
    if (!thread)
        return fail(thread.error());
    return std::make_unique<SqliteStore>(std::move(*thread), clock);
}

Result<QList<PendingMigration>> SqliteStoreFactory::pending(const QString &url)
{
    const auto path = storePath(url);
    if (!path)
        return fail(path.error());
    return pendingIn(*path, SqlCatalogue::builtIn());
}

} // namespace svidok
