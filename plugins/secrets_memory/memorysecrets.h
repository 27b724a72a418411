// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secrets.h"

#include <QHash>
#include <QMutex>

namespace svidok {

/// Secrets that are gone when the program ends: where there is no keychain, or none is wanted. Thread-safe.
class MemorySecrets final : public SecretStore {
public:
    ~MemorySecrets() override;
    Future<QString> read(const QString &key) override;
    Future<std::monostate> write(const QString &key, const QString &value) override;
    Future<std::monostate> remove(const QString &key) override;

private:
    QMutex m_mutex;
    QHash<QString, QString> m_values;
};

} // namespace svidok
