// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace svidok {

/// One of the answers about a signed file (G5): said separately, because each can fail by itself.
struct VerificationAnswer {
    Verdict verdict = Verdict::Unknown;
    QString reason; ///< stable code
    QString detail;

    bool operator==(const VerificationAnswer &) const = default;
};

struct SignatureReport {
    QString signer; ///< subject of the certificate, RFC 4514
    QString certificateSha256;
    QDateTime claimedAt; ///< what the signer's machine claimed
    QString level; ///< "B-B", ...
    VerificationAnswer integrity;
    VerificationAnswer signerAnswer; ///< who: certificate bound into the signature and usable for signing
    VerificationAnswer chain;
    VerificationAnswer revocation;
    VerificationAnswer time;
    VerificationAnswer laterChanges;

    bool operator==(const SignatureReport &) const = default;
};

struct VerificationReport {
    QString kind; ///< "pdf" or "package"
    QList<SignatureReport> signatures;
    QList<VerificationAnswer> files; ///< of a package: some for each of its files, detail = name; Unknown: no signature covers it
    [[nodiscard]] QStringList failures() const; ///< "photo.not_in_record photos/3.jpg" for each answer that makes it invalid
    [[nodiscard]] bool isValid() const; ///< every signature's integrity passes, nothing fails, and there is a signature
};

} // namespace svidok
