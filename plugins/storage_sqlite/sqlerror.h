// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QSqlError;

namespace svidok {

/// What SQLite said, as an Error about `path`.
[[nodiscard]] Error sqlError(const QSqlError &error, const QString &path);

/// Whether an error may have ended the whole transaction, not only the statement (sqlite.org/lang_transaction.html,
/// "Response To Errors Within A Transaction").
[[nodiscard]] bool endsTransaction(ErrorCode code);

} // namespace svidok
