// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace svidok {

/// The file behind a store, as far as it can be judged before SQLite opens it.
struct StoreFile {
    enum class State { Missing, Empty, Database };
    QString path; ///< absolute
    State state = State::Missing;
    bool writable = false; ///< the file and its folder, where SQLite keeps its log
    bool hasLog = false; ///< a write-ahead log with content lies beside it
};

/// The path of "sqlite:PATH". Errors: InvalidArgument.
[[nodiscard]] Result<QString> storePath(const QString &url);

/// Errors: StoreMissing for a folder on the way that does not exist, StoreUnreadable for what is no database,
/// AccessDenied.
[[nodiscard]] Result<StoreFile> examineStoreFile(const QString &path);

} // namespace svidok
