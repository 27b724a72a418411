// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/cmsouter.h"

#include <algorithm>
#include <optional>

namespace svidok::cades {

namespace {

constexpr int Constructed = V_ASN1_CONSTRUCTED;

/// Walks the values of a DER encoding one by one.
class DerReader {
public:
    explicit DerReader(QByteArrayView der)
        : m_rest(der)
    {
    }
    /// The content of the next value if it has this tag (class and number, with the constructed bit), else nothing.
    std::optional<QByteArrayView> take(int wanted)
    {
        const auto *at = reinterpret_cast<const unsigned char *>(m_rest.data());
        const auto *from = at;
        long length = 0;
        int tag = 0;
        int kind = 0;
        if (m_rest.isEmpty() || (ASN1_get_object(&at, &length, &tag, &kind, static_cast<long>(m_rest.size())) & 0x80))
            return {};
        const int constructed = *from & Constructed;
        if ((tag | kind | constructed) != wanted)
            return {};
        const QByteArrayView content(reinterpret_cast<const char *>(at), length);
        m_rest = m_rest.sliced(at - from + length);
        return content;
    }

private:
    QByteArrayView m_rest;
};

std::optional<QByteArrayView> inside(std::optional<QByteArrayView> outer, int tag)
{
    return outer ? DerReader(*outer).take(tag) : std::nullopt;
}

QByteArray derOf(X509_ALGOR *algorithm)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_ALGOR(algorithm, &der);
    const QByteArray bytes(reinterpret_cast<const char *>(der), size > 0 ? size : 0);
    OPENSSL_free(der);
    return bytes;
}

// The signature algorithm must be of the key's kind and name no other digest.
bool algorithmFits(X509_ALGOR *digest, X509_ALGOR *signature, X509 *certificate)
{
    const ASN1_OBJECT *signatureOid = nullptr;
    const ASN1_OBJECT *digestOid = nullptr;
    int parameter = 0;
    X509_ALGOR_get0(&signatureOid, &parameter, nullptr, signature);
    X509_ALGOR_get0(&digestOid, nullptr, nullptr, digest);
    const int nid = OBJ_obj2nid(signatureOid);
    const int key = EVP_PKEY_get_base_id(X509_get0_pubkey(certificate));
    if (nid == key)
        return parameter == V_ASN1_NULL || parameter == V_ASN1_UNDEF;
    int digestNid = 0;
    int keyNid = 0;
    return OBJ_find_sigid_algs(nid, &digestNid, &keyNid) == 1 && keyNid == key
        && (digestNid == NID_undef || digestNid == OBJ_obj2nid(digestOid));
}

// The signer's name is compared without regard to case when its certificate is looked for; here to the bit.
bool issuerFits(X509_NAME *named, X509 *certificate)
{
    const unsigned char *a = nullptr;
    const unsigned char *b = nullptr;
    size_t sizeA = 0;
    size_t sizeB = 0;
    return X509_NAME_get0_der(named, &a, &sizeA) == 1
        && X509_NAME_get0_der(X509_get_issuer_name(certificate), &b, &sizeB) == 1
        && std::equal(a, a + sizeA, b, b + sizeB);
}

} // namespace

bool outerFieldsFit(QByteArrayView der, CMS_ContentInfo *cms, CMS_SignerInfo *signer, X509 *certificate)
{
    X509_ALGOR *digest = nullptr;
    X509_ALGOR *signature = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, &signature);
    if (OBJ_obj2nid(CMS_get0_eContentType(cms)) != NID_pkcs7_data || CMS_unsigned_get_attr_count(signer) > 0
        || !algorithmFits(digest, signature, certificate))
        return false;

    // A signer named by issuer and serial has version 1, one named by key identifier 3; the whole follows it.
    ASN1_OCTET_STRING *keyId = nullptr;
    X509_NAME *issuer = nullptr;
    CMS_SignerInfo_get0_signer_id(signer, &keyId, &issuer, nullptr);
    if (issuer && !issuerFits(issuer, certificate))
        return false;
    const char version = keyId ? 3 : 1;
    const auto isVersion = [version](std::optional<QByteArrayView> integer) {
        return integer && integer->size() == 1 && integer->front() == version;
    };

    constexpr int Sequence = V_ASN1_SEQUENCE | Constructed;
    constexpr int Set = V_ASN1_SET | Constructed;
    constexpr int Tag0 = V_ASN1_CONTEXT_SPECIFIC | Constructed;
    const auto contentInfo = DerReader(der).take(Sequence);
    if (!contentInfo)
        return false;
    DerReader outer(*contentInfo);
    if (!outer.take(V_ASN1_OBJECT))
        return false;
    const auto signedData = inside(outer.take(Tag0), Sequence);
    if (!signedData)
        return false;
    DerReader data(*signedData);
    if (!isVersion(data.take(V_ASN1_INTEGER)))
        return false;
    const auto digests = data.take(Set);
    if (!digests || derOf(digest) != digests->toByteArray() || !data.take(Sequence))
        return false;
    static_cast<void>(data.take(Tag0)); // certificates
    const auto signerInfo = inside(data.take(Set), Sequence);
    return isVersion(inside(signerInfo, V_ASN1_INTEGER));
}

} // namespace svidok::cades
