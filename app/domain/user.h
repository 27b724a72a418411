// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "domain/ids.h"

#include <QFlags>
#include <QString>

namespace svidok {

enum class Role { Inspector = 1, Senior = 2, Administrator = 4, Auditor = 8, Service = 16, Reporter = 32, Importer = 64 };
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

/// A person (or worker) who may act.
struct User {
    UserId id;
    QString login;
    QString displayName;
    QString position; ///< as printed under a signature
    Roles roles;
    bool active = true;
    Sha256 certificate; ///< SHA-256 of the DER of the signing certificate bound to this person; null: none bound

    bool operator==(const User &) const = default;
};

/// Who acts, under which correlation id.
struct Actor {
    UserId id;
    QString displayName;
    Roles roles;
    CorrelationId correlation;
};

} // namespace svidok
