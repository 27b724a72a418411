// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace svidok {

/// A document made for a report. Once signed it is locked; an amendment is a new version (L12).
struct DocumentVersion {
    QString number; ///< e.g. SV-2026-000123 (L5); the same for all versions
    int version = 1;
    QString templateName; ///< "name@version" (L1)
    Sha256 unsignedSha; ///< of the bytes that were previewed (L8)
    Sha256 basis; ///< of what it says: report, people and settings as they were; null: not known
    Sha256 signedSha; ///< of the signed file in the evidence store; null while unsigned
    QString signer; ///< subject of the certificate
    Sha256 signerCertificate;
    QString level; ///< "B-B"
    UserId by;
    QDateTime composedAt;
    QDateTime signedAt; ///< as claimed by this machine's clock
    QString reason; ///< why a further version was made
    QString authority = {}; ///< as printed at its head; empty in what was composed before it was kept

    [[nodiscard]] bool isLocked() const { return !signedSha.isNull(); }

    bool operator==(const DocumentVersion &) const = default;
};

} // namespace svidok
