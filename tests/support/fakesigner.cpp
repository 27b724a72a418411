// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesigner.h"

#include "cades/certificate.h"
#include "cades/cmssign.h"

namespace svidok::test {

namespace {

class FakeKey final : public SigningKey {
public:
    FakeKey(std::shared_ptr<TestKey> key, QString locator, Faults *faults)
        : m_key(std::move(key))
        , m_locator(std::move(locator))
        , m_faults(faults)
    {
    }
    SignerIdentity identity() const override { return cades::identityOf(m_key->certificate.get()); }
    Future<QByteArray> signDetached(const QByteArray &content, const QDateTime &now) override
    {
        if (auto valid = cades::checkValidity(identity(), now, m_locator); !valid)
            return ready<QByteArray>(fail(valid.error()));
        return m_faults->pass<QByteArray>([key = m_key, content] {
            return cades::signDetached({key->key.get(), key->certificate.get(), nullptr, nullptr}, content);
        });
    }

private:
    std::shared_ptr<TestKey> m_key;
    QString m_locator;
    Faults *m_faults;
};

} // namespace

void FakeSigner::add(const QString &locator, TestKey key, const QString &passphrase)
{
    m_entries[locator] = {std::make_shared<TestKey>(std::move(key)), passphrase};
}

Result<std::unique_ptr<SigningKey>> FakeSigner::unlock(
    const QString &locator, const QString &passphrase, const QDateTime &now)
{
    const auto found = m_entries.find(locator);
    if (found == m_entries.end())
        return fail(ErrorCode::KeyFileUnreadable, locator);
    const Entry &entry = found->second;
    if (entry.passphrase != passphrase)
        return fail(passphrase.isEmpty() ? ErrorCode::PassphraseNeeded : ErrorCode::PassphraseWrong, locator);
    X509 *certificate = entry.key->certificate.get();
    if (auto valid = cades::checkValidity(cades::identityOf(certificate), now, locator); !valid)
        return fail(valid.error());
    if (!cades::maySign(certificate))
        return fail(ErrorCode::SigningFailed, locator);
    return std::make_unique<FakeKey>(entry.key, locator, &faults);
}

} // namespace svidok::test
