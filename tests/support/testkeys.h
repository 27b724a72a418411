// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cades/openssl.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace svidok::test {

enum class KeyKind { Rsa1024, Rsa2048, EcP256, EcP384 };

/// What a certificate made for a test should be like.
struct CertificateWish {
    QString commonName = QStringLiteral("Олена Перевірка");
    KeyKind kind = KeyKind::EcP256;
    QDateTime validFrom = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC);
    QDateTime validTo = QDateTime({2036, 1, 1}, {0, 0}, Qt::UTC);
    QByteArray keyUsage = "critical,digitalSignature,nonRepudiation"; ///< OpenSSL's syntax; empty: no such extension
    QByteArray extendedKeyUsage = {}; ///< as keyUsage
};

struct TestKey {
    cades::Handle<EVP_PKEY> key;
    cades::Handle<X509> certificate;
};

/// How a key file is written.
struct KeyFileWish {
    QString passphrase = QStringLiteral("пароль 1");
    bool withKey = true;
    bool withMac = true;
    bool oldCiphers = false; ///< 40-bit RC2 and 3DES, as files of the last century
    bool nullPassphrase = false; ///< "no passphrase", which is not the same bytes as the empty one
};

/// An issuing authority that exists for one test.
class TestAuthority {
public:
    TestAuthority();
    [[nodiscard]] TestKey issue(const CertificateWish &wish = {}) const;
    [[nodiscard]] QByteArray pem() const;
    [[nodiscard]] X509 *certificate() const { return m_own.certificate.get(); }
    /// Writes key, certificate and the authority's own certificate as PKCS#12.
    void writeKeyFile(const QString &path, const TestKey &key, const KeyFileWish &wish = {}) const;

private:
    TestKey m_own;
};

} // namespace svidok::test
