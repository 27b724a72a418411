// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/cmssign.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace svidok::cades {

namespace {

Error failed(const char *step)
{
    return {ErrorCode::SigningFailed, {}, QString::fromLatin1(step) + QLatin1String(": ") + takeErrors(), std::nullopt};
}

// SHA-2 of the strength of the key (NIST SP 800-57).
const EVP_MD *digestFor(EVP_PKEY *key)
{
    const int bits = EVP_PKEY_get_security_bits(key);
    if (bits > 192)
        return EVP_sha512();
    return bits > 128 ? EVP_sha384() : EVP_sha256();
}

// The signed attributes as they are signed: a DER SET OF, that is sorted by encoding (RFC 5652 5.4).
QByteArray derOfSignedAttributes(CMS_SignerInfo *signer)
{
    std::vector<QByteArray> parts;
    for (int i = 0; i < CMS_signed_get_attr_count(signer); ++i) {
        unsigned char *der = nullptr;
        const int size = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(signer, i), &der);
        if (size > 0)
            parts.emplace_back(reinterpret_cast<const char *>(der), size);
        OPENSSL_free(der);
    }
    std::sort(parts.begin(), parts.end(), [](const QByteArray &a, const QByteArray &b) {
        return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
            [](char x, char y) { return static_cast<uchar>(x) < static_cast<uchar>(y); });
    });
    QByteArray body;
    for (const QByteArray &part : parts)
        body += part;
    const auto size = static_cast<int>(body.size());
    QByteArray der(ASN1_object_size(1, size, V_ASN1_SET) - size, Qt::Uninitialized);
    auto *out = reinterpret_cast<unsigned char *>(der.data());
    ASN1_put_object(&out, 1, size, V_ASN1_SET, V_ASN1_UNIVERSAL);
    return der + body;
}

Outcome signAgain(CMS_SignerInfo *info, const SignerMaterial &signer, const EVP_MD *digest)
{
    const QByteArray toSign = derOfSignedAttributes(info);
    const auto *data = reinterpret_cast<const unsigned char *>(toSign.constData());
    const auto dataSize = static_cast<size_t>(toSign.size());
    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    size_t size = 0;
    if (!context
        || EVP_DigestSignInit_ex(
               context.get(), nullptr, EVP_MD_get0_name(digest), signer.library, nullptr, signer.key, nullptr)
            != 1
        || EVP_DigestSign(context.get(), nullptr, &size, data, dataSize) != 1)
        return fail(failed("sign"));
    std::vector<unsigned char> signature(size);
    if (EVP_DigestSign(context.get(), signature.data(), &size, data, dataSize) != 1)
        return fail(failed("sign"));
    if (ASN1_OCTET_STRING_set(CMS_SignerInfo_get0_signature(info), signature.data(), static_cast<int>(size)) != 1)
        return fail(failed("set signature"));
    return done();
}

} // namespace

Result<QByteArray> signDetached(const SignerMaterial &signer, QByteArrayView content)
{
    takeErrors();
    if (content.size() > std::numeric_limits<int>::max())
        return fail(ErrorCode::SigningFailed, {}, QStringLiteral("content too large"));
    constexpr unsigned flags = CMS_DETACHED | CMS_BINARY | CMS_NOSMIMECAP;
    const Handle<BIO> input(BIO_new_mem_buf(content.data(), static_cast<int>(content.size())));
    const Handle<CMS_ContentInfo> cms(
        CMS_sign_ex(nullptr, nullptr, signer.chain, nullptr, flags | CMS_PARTIAL, signer.library, nullptr));
    if (!input || !cms)
        return fail(failed("CMS_sign"));
    const EVP_MD *digest = digestFor(signer.key);
    CMS_SignerInfo *info = CMS_add1_signer(cms.get(), signer.certificate, signer.key, digest, flags | CMS_CADES);
    if (!info)
        return fail(failed("CMS_add1_signer"));
    if (CMS_final(cms.get(), input.get(), nullptr, flags) != 1)
        return fail(failed("CMS_final"));

    // OpenSSL adds signing-time whatever the flags say: take it out and sign what is left.
    const int at = CMS_signed_get_attr_by_NID(info, NID_pkcs9_signingTime, -1);
    if (at >= 0) {
        X509_ATTRIBUTE_free(CMS_signed_delete_attr(info, at));
        if (auto again = signAgain(info, signer, digest); !again)
            return fail(again.error());
    }
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    if (size <= 0)
        return fail(failed("encode"));
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return bytes;
}

} // namespace svidok::cades
