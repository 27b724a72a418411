// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cades/cmscheck.h"

#include "cades/certificate.h"
#include "cades/cmsouter.h"

#include <algorithm>
#include <array>
#include <limits>
#include <openssl/ess.h>
#include <openssl/pem.h>
#include <vector>

namespace svidok::cades {

namespace {

VerificationAnswer answer(Verdict verdict, const char *reason, const QString &detail = {})
{
    return {verdict, QString::fromLatin1(reason), detail};
}

VerificationAnswer failure(const char *reason)
{
    return answer(Verdict::Fail, reason, takeErrors());
}

struct ParsedCms {
    Handle<CMS_ContentInfo> info;
    QByteArray der; ///< as we would write it
    bool isIndefinite = false; ///< written in BER, which leaves the producer a choice of encodings
    bool isCanonical = false;
};

// Parses one CMS at the front of `bytes`. What follows must be zero bytes and the encoding must be the one we would
// write ourselves, so that no byte can be changed without being seen. Producers that stream (NSS) write BER of indefinite
// length throughout instead; what they signed is as well protected, only the wrapping could be written in another way.
ParsedCms parse(QByteArrayView bytes)
{
    ParsedCms parsed;
    if (bytes.size() > std::numeric_limits<int>::max())
        return parsed;
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    parsed.info.reset(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes.size())));
    if (!parsed.info)
        return parsed;
    const qsizetype used = reinterpret_cast<const char *>(at) - bytes.data();
    unsigned char *der = nullptr;
    const int size = i2d_CMS_ContentInfo(parsed.info.get(), &der);
    parsed.der = QByteArray(reinterpret_cast<char *>(der), std::max(size, 0));
    OPENSSL_free(der);
    parsed.isIndefinite = bytes.startsWith(QByteArrayView("\x30\x80"));
    parsed.isCanonical = (parsed.isIndefinite || parsed.der == bytes.first(used))
        && std::all_of(bytes.begin() + used, bytes.end(), [](char c) { return c == 0; });
    return parsed;
}

const ASN1_STRING *attribute(CMS_SignerInfo *info, int nid, int type)
{
    // -3: exactly one attribute with exactly one value.
    return static_cast<const ASN1_STRING *>(CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(nid), -3, type));
}

bool hasAttribute(CMS_SignerInfo *info, int nid)
{
    return CMS_signed_get_attr_by_NID(info, nid, -1) >= 0;
}

VerificationAnswer checkDigest(CMS_SignerInfo *info, const QList<QByteArrayView> &content)
{
    X509_ALGOR *algorithm = nullptr;
    CMS_SignerInfo_get0_algs(info, nullptr, nullptr, &algorithm, nullptr);
    const ASN1_OBJECT *oid = nullptr;
    X509_ALGOR_get0(&oid, nullptr, nullptr, algorithm);
    const EVP_MD *digest = EVP_get_digestbyobj(oid);
    if (!digest || EVP_MD_get_size(digest) < 32)
        return failure("digest.weak");
    const ASN1_STRING *claimed = attribute(info, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING);
    const auto *type = reinterpret_cast<const ASN1_OBJECT *>(attribute(info, NID_pkcs9_contentType, V_ASN1_OBJECT));
    if (!claimed || !type || OBJ_obj2nid(type) != NID_pkcs7_data)
        return failure("attributes.missing");

    const Handle<EVP_MD_CTX> context(EVP_MD_CTX_new());
    if (!context || EVP_DigestInit_ex(context.get(), digest, nullptr) != 1)
        return failure("digest.weak");
    for (const QByteArrayView part : content)
        EVP_DigestUpdate(context.get(), part.data(), static_cast<size_t>(part.size()));
    std::array<unsigned char, EVP_MAX_MD_SIZE> value{};
    unsigned size = 0;
    EVP_DigestFinal_ex(context.get(), value.data(), &size);
    if (ASN1_STRING_length(claimed) != static_cast<int>(size)
        || !std::equal(value.begin(), value.begin() + size, ASN1_STRING_get0_data(claimed)))
        return failure("digest.differs");
    return answer(Verdict::Pass, "intact", QString::fromLatin1(EVP_MD_get0_name(digest)));
}

// Whether the signed attribute names the very certificate that the signature verifies with (RFC 5035).
VerificationAnswer checkBinding(CMS_SignerInfo *info, X509 *signer)
{
    if (!maySign(signer))
        return failure("signer.key_usage");
    const ASN1_STRING *der = attribute(info, NID_id_smime_aa_signingCertificateV2, V_ASN1_SEQUENCE);
    if (!der)
        return hasAttribute(info, NID_id_smime_aa_signingCertificateV2) ? failure("signer.differs")
                                                                       : answer(Verdict::Unknown, "signer.not_bound");
    const unsigned char *at = ASN1_STRING_get0_data(der);
    ESS_SIGNING_CERT_V2 *named = d2i_ESS_SIGNING_CERT_V2(nullptr, &at, ASN1_STRING_length(der));
    const Handle<STACK_OF(X509)> chain(sk_X509_new_null());
    X509_up_ref(signer);
    if (sk_X509_push(chain.get(), signer) <= 0)
        X509_free(signer);
    const bool bound = named && OSSL_ESS_check_signing_certs(nullptr, named, chain.get(), 1) == 1;
    ESS_SIGNING_CERT_V2_free(named);
    return bound ? answer(Verdict::Pass, "signer.bound") : failure("signer.differs");
}

std::vector<Handle<X509>> certificatesIn(QByteArrayView pem)
{
    std::vector<Handle<X509>> found;
    const Handle<BIO> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    while (X509 *one = PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr))
        found.emplace_back(one);
    takeErrors();
    return found;
}

Handle<X509_STORE> storeOf(QByteArrayView trust)
{
    Handle<X509_STORE> store(X509_STORE_new());
    for (const Handle<X509> &one : certificatesIn(trust))
        X509_STORE_add_cert(store.get(), one.get());
    takeErrors();
    // Whoever names an issuing authority as trusted means it, root or not.
    X509_STORE_set_flags(store.get(), X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

int chainError(X509_STORE *store, X509 *signer, STACK_OF(X509) *others, const QDateTime &at)
{
    const Handle<X509_STORE_CTX> context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store, signer, others) != 1)
        return X509_V_ERR_OUT_OF_MEM;
    X509_STORE_CTX_set_time(context.get(), 0, static_cast<time_t>(at.toSecsSinceEpoch()));
    return X509_verify_cert(context.get()) == 1 ? X509_V_OK : X509_STORE_CTX_get_error(context.get());
}

VerificationAnswer checkChain(
    X509 *signer, STACK_OF(X509) *others, QByteArrayView trust, const QDateTime &now, const QDateTime &claimed)
{
    if (trust.trimmed().isEmpty())
        return answer(Verdict::Unknown, "chain.no_trust_given");
    const Handle<X509_STORE> store = storeOf(trust);
    const int error = chainError(store.get(), signer, others, now);
    takeErrors();
    if (error == X509_V_OK)
        return answer(Verdict::Pass, "chain.trusted");
    // Nobody but the signer says when it was signed, so an expiry since then leaves the question open.
    if (error == X509_V_ERR_CERT_HAS_EXPIRED && claimed.isValid()
        && chainError(store.get(), signer, others, claimed) == X509_V_OK)
        return answer(Verdict::Unknown, "chain.expired_meanwhile");
    takeErrors();
    return answer(Verdict::Fail, "chain.untrusted", QString::fromLatin1(X509_verify_cert_error_string(error)));
}

} // namespace

bool holdsCertificate(QByteArrayView pem)
{
    return !certificatesIn(pem).empty();
}

CmsAnswer checkDetached(QByteArrayView cms, const QList<QByteArrayView> &content, QByteArrayView trust,
    const QDateTime &now, const QDateTime &claimed)
{
    takeErrors();
    CmsAnswer result;
    result.signer = answer(Verdict::Unknown, "signer.not_bound");
    result.chain = answer(Verdict::Unknown, "chain.no_trust_given");
    const ParsedCms parsed = parse(cms);
    const Handle<CMS_ContentInfo> &info = parsed.info;
    if (!info || OBJ_obj2nid(CMS_get0_type(info.get())) != NID_pkcs7_signed) {
        result.integrity = failure("cms.unreadable");
        return result;
    }
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(info.get());
    if (!signers || sk_CMS_SignerInfo_num(signers) != 1) {
        result.integrity = failure("cms.signers");
        return result;
    }
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    const Handle<STACK_OF(X509)> certificates(CMS_get1_certs(info.get()));
    CMS_set1_signers_certs(info.get(), certificates.get(), 0);
    X509 *certificate = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, &certificate, nullptr, nullptr);
    if (!certificate) {
        result.integrity = failure("certificate.missing");
        return result;
    }
    const SignerIdentity identity = identityOf(certificate);
    result.subject = identity.subject;
    result.certificateSha256 = identity.certificate.toHex();
    result.signer = checkBinding(signer, certificate);
    result.chain = checkChain(certificate, certificates.get(), trust, now, claimed);

    if (CMS_is_detached(info.get()) != 1)
        result.integrity = failure("cms.not_detached");
    else if (result.integrity = checkDigest(signer, content); result.integrity.verdict != Verdict::Pass)
        return result;
    else if (CMS_SignerInfo_verify(signer) != 1)
        result.integrity = failure("signature.wrong");
    else if (!parsed.isCanonical || !outerFieldsFit(parsed.der, info.get(), signer, certificate))
        result.integrity = failure("cms.not_canonical");
    else if (parsed.isIndefinite)
        result.integrity.detail += QStringLiteral(", BER");
    result.baseline = result.signer.verdict == Verdict::Pass && !hasAttribute(signer, NID_pkcs9_signingTime);
    return result;
}

} // namespace svidok::cades
