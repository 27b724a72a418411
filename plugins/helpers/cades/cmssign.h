// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cades/openssl.h"

#include <QByteArrayView>

namespace svidok::cades {

/// Who signs: the key, its certificate and the further certificates that go into the signature. `library` is the
/// OpenSSL context the key lives in; null: the default one.
struct SignerMaterial {
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *chain = nullptr;
    OSSL_LIB_CTX *library = nullptr;
};

/// A detached CMS over `content`, DER: SHA-2 by key size, attributes content-type, message-digest and
/// signing-certificate-v2 and no others. PAdES baseline forbids signing-time (ETSI EN 319 142-1, 6.3): the claimed time
/// goes into the PDF's /M. Error: SigningFailed.
[[nodiscard]] Result<QByteArray> signDetached(const SignerMaterial &signer, QByteArrayView content);

} // namespace svidok::cades
