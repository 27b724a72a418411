// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cades/openssl.h"

namespace svidok {

/// What a PKCS#12 file held.
struct KeyMaterial {
    cades::Handle<EVP_PKEY> key;
    cades::Handle<X509> certificate;
    cades::Handle<STACK_OF(X509)> chain; ///< further certificates of the file; may be null
};

/// The OpenSSL context that keys of key files live in: one of its own, so that the old ciphers of such files (RC2, 3DES)
/// are switched on here and nowhere else. Never freed: OpenSSL 3.0 crashes when a thread that used a context ends
/// while the context goes.
[[nodiscard]] OSSL_LIB_CTX *keyLibrary();

/// Opens a PKCS#12 file. The passphrase's bytes are wiped before this returns. Errors, all naming the file without its
/// folder: KeyFileUnreadable (not there, not a PKCS#12, no key or certificate in it, or an old cipher that this
/// machine's OpenSSL cannot read), PassphraseNeeded, PassphraseWrong.
[[nodiscard]] Result<KeyMaterial> openKeyFile(const QString &path, const QString &passphrase);

} // namespace svidok
