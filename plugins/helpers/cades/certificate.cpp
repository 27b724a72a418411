// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/certificate.h"

#include <ctime>
#include <openssl/x509v3.h>

namespace svidok::cades {

namespace {

QDateTime instantOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString subjectOf(X509 *certificate)
{
    const Handle<BIO> bio(BIO_new(BIO_s_mem()));
    if (!bio)
        return {};
    // Without ESC_MSB letters beyond ASCII stay readable, as RFC 4514 allows.
    const unsigned long flags = (XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    X509_NAME_print_ex(bio.get(), X509_get_subject_name(certificate), 0, flags);
    return QString::fromUtf8(bytesOf(bio.get()));
}

// What the extended key usage, where there is one, allows: all, mail, sign-in, or documents (RFC 9336).
bool isForPeople(X509 *certificate)
{
    const uint32_t usage = X509_get_extended_key_usage(certificate);
    if ((usage & (XKU_ANYEKU | XKU_SMIME | XKU_SSL_CLIENT)) != 0) // UINT32_MAX, too
        return true;
    auto *usages = static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr));
    bool found = false;
    for (int i = 0; i < sk_ASN1_OBJECT_num(usages); ++i) {
        char oid[64];
        OBJ_obj2txt(oid, sizeof oid, sk_ASN1_OBJECT_value(usages, i), 1);
        found = found || QByteArrayView(oid) == "1.3.6.1.5.5.7.3.36";
    }
    sk_ASN1_OBJECT_pop_free(usages, ASN1_OBJECT_free);
    return found;
}

// 112 bits are the least for signatures (NIST SP 800-57): RSA from 2048 bits on.
bool isStrong(X509 *certificate)
{
    constexpr int LeastSecurityBits = 112;
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    return key && EVP_PKEY_get_security_bits(key) >= LeastSecurityBits;
}

} // namespace

SignerIdentity identityOf(X509 *certificate)
{
    SignerIdentity identity;
    identity.subject = subjectOf(certificate);
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size > 0)
        identity.certificate = Sha256::of(QByteArrayView(der, size));
    OPENSSL_free(der);
    identity.validFrom = instantOf(X509_get0_notBefore(certificate));
    identity.validTo = instantOf(X509_get0_notAfter(certificate));
    return identity;
}

bool maySign(X509 *certificate)
{
    // UINT32_MAX stands for "no such extension": then nothing is forbidden.
    const uint32_t usage = X509_get_key_usage(certificate);
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0 && isForPeople(certificate) && isStrong(certificate);
}

Outcome checkValidity(const SignerIdentity &identity, const QDateTime &now, const QString &subject)
{
    if (now < identity.validFrom)
        return fail(ErrorCode::CertificateNotYetValid, subject, identity.validFrom.toString(Qt::ISODate));
    if (now > identity.validTo)
        return fail(ErrorCode::CertificateExpired, subject, identity.validTo.toString(Qt::ISODate));
    return done();
}

} // namespace svidok::cades
