// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "ports/plugin.h"

#include <memory>

namespace svidok {

/// Passphrases and tokens (A9). Values never reach files or logs. Errors: SecretStoreUnavailable, SecretMissing,
/// AccessDenied, Cancelled.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    [[nodiscard]] virtual Future<QString> read(const QString &key) = 0;
    [[nodiscard]] virtual Future<std::monostate> write(const QString &key, const QString &value) = 0;
    [[nodiscard]] virtual Future<std::monostate> remove(const QString &key) = 0;
};

/// Plugin kind "secrets".
class SecretFactory {
public:
    virtual ~SecretFactory() = default;
    [[nodiscard]] virtual Result<std::unique_ptr<SecretStore>> open() = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::SecretFactory, "ua.svidok.SecretFactory/1")
