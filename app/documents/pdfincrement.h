// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>

namespace svidok {

/// A PDF with room for a signature: everything but `contentsAt` .. `contentsEnd` (the hexadecimal string with its
/// angle brackets) is what gets signed.
struct PreparedPdf {
    QByteArray bytes;
    qsizetype contentsAt = 0;
    qsizetype contentsEnd = 0;

    [[nodiscard]] QByteArray toBeSigned() const { return bytes.left(contentsAt) + bytes.mid(contentsEnd); }
    /// Puts the signature in. Error: SigningFailed when it is larger than the room.
    [[nodiscard]] Result<QByteArray> finish(const QByteArray &cms) const;
};

/// Appends one incremental update with a signature dictionary, an invisible field for it on the first page and a
/// placeholder of 32 KiB. What was there stays untouched, earlier signatures included. Error: DocumentUnreadable
/// (damaged, encrypted, or with a cross-reference stream, which PDF/A-1 does not know).
[[nodiscard]] Result<PreparedPdf> preparePdf(
    const QByteArray &pdf, const QString &signerName, const QString &reason, const QDateTime &now);

} // namespace svidok
