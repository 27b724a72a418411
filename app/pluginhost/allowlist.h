// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sha256.h"

#include <QHash>

namespace svidok {

/// Which plugin files may be loaded: what was built together with this Svidok (allowlist.json beside the plugins).
class AllowList {
public:
    struct Entry {
        Sha256 sha256;
        QString version;
    };

    /// Errors: PluginNotAllowed when the list is missing or unreadable: without a list nothing may be loaded.
    [[nodiscard]] static Result<AllowList> read(const QString &path);
    /// Null when the file (by its name without folder) is not on the list.
    [[nodiscard]] const Entry *find(const QString &fileName) const;

private:
    QHash<QString, Entry> m_entries;
};

} // namespace svidok
