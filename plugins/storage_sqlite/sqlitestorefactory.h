// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/storefactory.h"

#include <QObject>

namespace svidok {

/// The plugin's root: stores in one SQLite file.
class SqliteStoreFactory final : public QObject, public StoreFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.StoreFactory/1" FILE "storage_sqlite.json")
    Q_INTERFACES(svidok::StoreFactory)

public:
    Result<std::unique_ptr<Store>> open(const QString &url, const StoreOptions &options, const Clock &clock) override;
    Result<QList<PendingMigration>> pending(const QString &url) override;
};

} // namespace svidok
