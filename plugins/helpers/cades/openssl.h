// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

namespace svidok::cades {

/// Frees whatever OpenSSL handed out. Private keys are wiped by OpenSSL itself when the last reference goes.
struct Free {
    void operator()(BIO *p) const { BIO_free_all(p); }
    void operator()(CMS_ContentInfo *p) const { CMS_ContentInfo_free(p); }
    void operator()(EVP_PKEY *p) const { EVP_PKEY_free(p); }
    void operator()(EVP_MD_CTX *p) const { EVP_MD_CTX_free(p); }
    void operator()(PKCS12 *p) const { PKCS12_free(p); }
    void operator()(X509 *p) const { X509_free(p); }
    void operator()(X509_STORE *p) const { X509_STORE_free(p); }
    void operator()(X509_STORE_CTX *p) const { X509_STORE_CTX_free(p); }
    void operator()(STACK_OF(X509) *p) const { sk_X509_pop_free(p, X509_free); }
};

template <typename T>
using Handle = std::unique_ptr<T, Free>;

/// The texts of OpenSSL's error queue of this thread; empties it.
QString takeErrors();

/// The whole content of a memory BIO.
[[nodiscard]] QByteArray bytesOf(BIO *bio);

} // namespace svidok::cades
