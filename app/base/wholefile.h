// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace svidok {

/// Writes a file new-then-rename: it is there whole or not at all. Its folder has to be there. Errors (subject: the
/// path): NotFound, AccessDenied, DiskFull, IoFailed.
[[nodiscard]] Outcome writeWhole(const QString &path, const QByteArray &bytes);

/// Errors (subject: the path): NotFound, AccessDenied, IoFailed.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path);

} // namespace svidok
