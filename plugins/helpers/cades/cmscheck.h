// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cades/openssl.h"
#include "domain/verification.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QList>

namespace svidok::cades {

/// What can be said of a detached CMS about its content. Stable reasons:
/// integrity: "intact", "cms.unreadable", "cms.not_detached", "cms.signers", "cms.not_canonical", "digest.weak",
///            "digest.differs", "signature.wrong", "attributes.missing", "certificate.missing"
/// signer:    "signer.bound", "signer.not_bound" (no signing-certificate attribute), "signer.differs", "signer.key_usage"
/// chain:     "chain.trusted", "chain.no_trust_given", "chain.untrusted", "chain.expired_meanwhile"
struct CmsAnswer {
    QString subject; ///< RFC 4514; empty when no certificate was found
    QString certificateSha256;
    bool baseline = false; ///< has what CAdES baseline B asks for and no signing-time
    VerificationAnswer integrity;
    VerificationAnswer signer;
    VerificationAnswer chain;
};

/// Whether there is at least one certificate to trust in `pem`.
[[nodiscard]] bool holdsCertificate(QByteArrayView pem);

/// Checks `cms` (DER, or BER of indefinite length as some producers write it; zero bytes behind it are allowed: PDF pads) over the concatenation of `content`. `trust` holds
/// PEM certificates; `now` and `claimed` (may be null) tell an expired certificate from one that had expired when it
/// signed. Never fails: what cannot be read is an answer.
[[nodiscard]] CmsAnswer checkDetached(QByteArrayView cms, const QList<QByteArrayView> &content, QByteArrayView trust,
    const QDateTime &now, const QDateTime &claimed);

} // namespace svidok::cades
