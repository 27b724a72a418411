// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace svidok {

/// Writes a file new-then-rename: it is there whole or not at all. Its folder has to be there. Errors (subject: the
/// path): NotFound, AccessDenied, DiskFull, IoFailed; OutputExists where a pipe, a device or the like is.
[[nodiscard]] Outcome writeWhole(const QString &path, const QByteArray &bytes);

/// Whether writeWhole() would be let, as far as that shows before. Leaves everything as it is. Errors: as writeWhole().
[[nodiscard]] Outcome mayWriteWhole(const QString &path);

/// Errors (subject: the path): NotFound, AccessDenied, IoFailed; `noFile` for a folder, a pipe, a device; `tooLarge` where
/// there is more than `most` bytes.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path, qint64 most, ErrorCode noFile, ErrorCode tooLarge);

} // namespace svidok
