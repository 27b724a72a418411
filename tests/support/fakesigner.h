// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/documents.h"
#include "support/faults.h"
#include "support/testkeys.h"

#include <map>
#include <memory>

namespace svidok::test {

/// A signer in memory with true keys, so that what it signs verifies. `faults` rules the signing of every key it
/// unlocked; the factory must outlive them.
class FakeSigner final : public SignerFactory {
public:
    /// What stands behind a locator.
    void add(const QString &locator, TestKey key, const QString &passphrase);
    Result<std::unique_ptr<SigningKey>> unlock(
        const QString &locator, const QString &passphrase, const QDateTime &now) override;

    Faults faults;

private:
    struct Entry {
        std::shared_ptr<TestKey> key;
        QString passphrase;
    };
    std::map<QString, Entry> m_entries;
};

} // namespace svidok::test
