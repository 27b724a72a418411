// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/user.h"

#include <QList>

namespace svidok::demo {

/// The passphrase of the demo keys; no secret.
inline constexpr QLatin1String Passphrase{"svidok-demo"};

/// The people of a demo store: demo.inspector and demo.senior with their certificates, demo.admin, demo.auditor,
/// demo.former who left and is inactive, and demo.service who imports and forwards.
[[nodiscard]] QList<User> demoUsers();
/// One of them by login. The login must be one of the above.
[[nodiscard]] User demoUser(const QString &login);

/// Writes keys/ into an existing folder: the demo authority, key files and what to know about them. Errors: IoFailed,
/// AccessDenied, DiskFull.
[[nodiscard]] Outcome writeDemoKeys(const QString &folder);

/// The moment at which every demo store was made, so that the same seed gives the same bytes.
class DemoClock final : public Clock {
public:
    QDateTime nowUtc() const override { return QDateTime(QDate(2025, 11, 3), QTime(7, 0), Qt::UTC); }
};

} // namespace svidok::demo
