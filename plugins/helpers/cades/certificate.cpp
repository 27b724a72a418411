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
    return (usage & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
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
