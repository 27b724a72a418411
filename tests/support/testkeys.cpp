// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testkeys.h"

#include <QFile>

#include <openssl/pem.h>
#include <openssl/provider.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace svidok::test {

namespace {

cades::Handle<EVP_PKEY> makeKey(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Rsa1024:
        return cades::Handle<EVP_PKEY>(EVP_RSA_gen(1024));
    case KeyKind::Rsa2048:
        return cades::Handle<EVP_PKEY>(EVP_RSA_gen(2048));
    case KeyKind::EcP256:
        return cades::Handle<EVP_PKEY>(EVP_EC_gen("P-256"));
    case KeyKind::EcP384:
        return cades::Handle<EVP_PKEY>(EVP_EC_gen("P-384"));
    }
    return {};
}

void addName(X509_NAME *name, const char *field, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(utf8.constData()),
        static_cast<int>(utf8.size()), -1, 0);
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

// Issuer null: signs itself.
TestKey make(const CertificateWish &wish, const TestKey *issuer, long serial)
{
    TestKey made{makeKey(wish.kind), cades::Handle<X509>(X509_new())};
    X509 *certificate = made.certificate.get();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial);
    ASN1_TIME_set(X509_getm_notBefore(certificate), static_cast<time_t>(wish.validFrom.toSecsSinceEpoch()));
    ASN1_TIME_set(X509_getm_notAfter(certificate), static_cast<time_t>(wish.validTo.toSecsSinceEpoch()));
    addName(X509_get_subject_name(certificate), "C", QStringLiteral("UA"));
    addName(X509_get_subject_name(certificate), "O", QStringLiteral("Тестова установа"));
    addName(X509_get_subject_name(certificate), "CN", wish.commonName);
    X509_set_pubkey(certificate, made.key.get());
    if (!issuer)
        addExtension(certificate, NID_basic_constraints, "critical,CA:TRUE");
    if (!wish.keyUsage.isEmpty())
        addExtension(certificate, NID_key_usage, wish.keyUsage);
    if (!wish.extendedKeyUsage.isEmpty())
        addExtension(certificate, NID_ext_key_usage, wish.extendedKeyUsage);
    X509_set_issuer_name(
        certificate, X509_get_subject_name(issuer ? issuer->certificate.get() : made.certificate.get()));
    X509_sign(certificate, issuer ? issuer->key.get() : made.key.get(), EVP_sha256());
    return made;
}

// Never freed, see plugins/signer_p12/keyfile.h.
OSSL_LIB_CTX *oldCiphersToo()
{
    static OSSL_LIB_CTX *const library = [] {
        OSSL_LIB_CTX *made = OSSL_LIB_CTX_new();
        OSSL_PROVIDER_load(made, "default");
        OSSL_PROVIDER_load(made, "legacy");
        return made;
    }();
    return library;
}

} // namespace

TestAuthority::TestAuthority()
    : m_own(make({.commonName = QStringLiteral("Test Root"),
                     .validFrom = QDateTime({2020, 1, 1}, {0, 0}, Qt::UTC),
                     .validTo = QDateTime({2046, 1, 1}, {0, 0}, Qt::UTC),
                     .keyUsage = "critical,keyCertSign,cRLSign"},
          nullptr, 1))
{
}

TestKey TestAuthority::issue(const CertificateWish &wish) const
{
    static long serial = 1000;
    return make(wish, &m_own, ++serial);
}

QByteArray TestAuthority::pem() const
{
    const cades::Handle<BIO> bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), m_own.certificate.get());
    return cades::bytesOf(bio.get());
}

void TestAuthority::writeKeyFile(const QString &path, const TestKey &key, const KeyFileWish &wish) const
{
    const cades::Handle<STACK_OF(X509)> chain(sk_X509_new_null());
    X509_up_ref(m_own.certificate.get());
    sk_X509_push(chain.get(), m_own.certificate.get());
    const QByteArray passphrase = wish.passphrase.toUtf8();
    const int keyCipher = wish.oldCiphers ? NID_pbe_WithSHA1And3_Key_TripleDES_CBC : 0;
    const int certificateCipher = wish.oldCiphers ? NID_pbe_WithSHA1And40BitRC2_CBC : 0;
    const cades::Handle<PKCS12> file(PKCS12_create_ex(wish.nullPassphrase ? nullptr : passphrase.constData(), "test",
        wish.withKey ? key.key.get() : nullptr, wish.withKey ? key.certificate.get() : nullptr, chain.get(), keyCipher,
        certificateCipher, 2000, wish.withMac ? 2000 : -1, 0, oldCiphersToo(), nullptr));
    const cades::Handle<BIO> bio(BIO_new(BIO_s_mem()));
    if (file)
        i2d_PKCS12_bio(bio.get(), file.get());
    QFile out(path);
    if (!file || !out.open(QIODevice::WriteOnly))
        qFatal("cannot write %s: %s", qPrintable(path), qPrintable(cades::takeErrors()));
    out.write(cades::bytesOf(bio.get()));
}

} // namespace svidok::test
