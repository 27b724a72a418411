// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorysecrets.h"

#include <QMutexLocker>

namespace svidok {

// Overwrites what is left of the secrets, as far as nobody else holds a copy.
MemorySecrets::~MemorySecrets()
{
    for (auto &value : m_values)
        value.fill(QChar::Null);
}

Future<QString> MemorySecrets::read(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    const auto it = m_values.constFind(key);
    return ready<QString>(it == m_values.constEnd() ? fail(ErrorCode::SecretMissing, key) : Result<QString>(*it));
}

Future<std::monostate> MemorySecrets::write(const QString &key, const QString &value)
{
    const QMutexLocker lock(&m_mutex);
    m_values.insert(key, value);
    return ready<std::monostate>(std::monostate{});
}

Future<std::monostate> MemorySecrets::remove(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    m_values.remove(key);
    return ready<std::monostate>(std::monostate{});
}

} // namespace svidok
