// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace svidok::demo {

/// Writes a file new-then-rename and makes its folder. Errors: IoFailed, AccessDenied, DiskFull; the subject is the path.
[[nodiscard]] Outcome writeFile(const QString &path, const QByteArray &bytes);

} // namespace svidok::demo
