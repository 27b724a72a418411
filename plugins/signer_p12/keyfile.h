// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cades/openssl.h"

#include <openssl/provider.h>

namespace svidok {

/// What a PKCS#12 file held, with the OpenSSL context it lives in. Members are in the order that lets the context go last.
struct KeyMaterial {
    struct FreeLibrary {
        void operator()(OSSL_LIB_CTX *p) const { OSSL_LIB_CTX_free(p); }
    };
    std::unique_ptr<OSSL_LIB_CTX, FreeLibrary> library;
    cades::Handle<EVP_PKEY> key;
    cades::Handle<X509> certificate;
    cades::Handle<STACK_OF(X509)> chain; ///< further certificates of the file; may be null
};

/// Opens a PKCS#12 file. The passphrase's bytes are wiped before this returns. Errors, all naming the file without its
/// folder: KeyFileUnreadable (not there, not a PKCS#12, no key or certificate in it, or an old cipher that this
/// machine's OpenSSL cannot read), PassphraseNeeded, PassphraseWrong.
[[nodiscard]] Result<KeyMaterial> openKeyFile(const QString &path, const QString &passphrase);

} // namespace svidok
