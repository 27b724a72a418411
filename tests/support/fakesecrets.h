// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/secrets.h"
#include "support/faults.h"

#include <QHash>

namespace svidok::test {

/// A keychain in memory that can misbehave.
class FakeSecrets final : public SecretStore {
public:
    Faults faults;

    Future<QString> read(const QString &key) override
    {
        return faults.pass<QString>([this, key]() -> Result<QString> {
            const auto it = m_values.constFind(key);
            return it == m_values.constEnd() ? fail(ErrorCode::SecretMissing, key) : Result<QString>(*it);
        });
    }
    Future<std::monostate> write(const QString &key, const QString &value) override
    {
        return faults.pass<std::monostate>([this, key, value] {
            m_values.insert(key, value);
            return done();
        });
    }
    Future<std::monostate> remove(const QString &key) override
    {
        return faults.pass<std::monostate>([this, key] {
            m_values.remove(key);
            return done();
        });
    }

private:
    QHash<QString, QString> m_values;
};

} // namespace svidok::test
