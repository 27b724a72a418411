// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cades/openssl.h"
#include "ports/documents.h"

namespace svidok::cades {

/// Subject (RFC 4514, UTF-8), digest and validity of a certificate.
[[nodiscard]] SignerIdentity identityOf(X509 *certificate);

/// Whether key usage allows signatures: digitalSignature or nonRepudiation, or no such extension (RFC 5280 4.2.1.3); the
/// same for a person's by extended key usage (4.2.1.12); and the key is not too weak by now.
[[nodiscard]] bool maySign(X509 *certificate);

/// CertificateNotYetValid or CertificateExpired outside of the certificate's validity; `subject` names the thing.
[[nodiscard]] Outcome checkValidity(const SignerIdentity &identity, const QDateTime &now, const QString &subject);

} // namespace svidok::cades
