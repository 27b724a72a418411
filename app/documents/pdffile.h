// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "domain/verification.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>

#include <memory>

class QPDF;

namespace svidok {

/// A signature dictionary as found in a PDF, checked for shape but not for truth.
struct PdfSignature {
    QString subFilter; ///< without the slash
    QDateTime claimedAt; ///< /M; null when there is none
    qsizetype gapAt = 0; ///< the hole in what is signed: the /Contents string with its brackets
    qsizetype gapEnd = 0;
    qsizetype end = 0; ///< the first byte behind what is signed
    QByteArray cms; ///< decoded /Contents, padding included
    QString flaw; ///< stable reason why it cannot be right, e.g. "byterange.invalid"; empty: none
};

/// A PDF opened for checking. What is broken beyond repair is an error, what is merely odd shows in the answers.
class PdfFile {
public:
    /// Keeps a reference to `bytes`. Error: DocumentUnreadable.
    [[nodiscard]] static Result<PdfFile> open(QByteArrayView bytes);

    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }
    [[nodiscard]] bool wasRepaired() const { return m_repaired; } ///< its structure was damaged
    [[nodiscard]] QList<PdfSignature> signatures() const; ///< in the order of what they cover
    /// The digests of the photos that a record was made of; empty for a PDF of others.
    [[nodiscard]] QList<Sha256> evidence() const;
    /// The head of the custody log that a record was composed on; null for a PDF of others.
    [[nodiscard]] Sha256 custodyHead() const { return ownDigest("/CustodyHead"); }
    /// What a record says that its photos, place and time were: observedFacts(). Null for a PDF of others, or of earlier versions.
    [[nodiscard]] Sha256 facts() const { return ownDigest("/Facts"); }
    /// Whether this file is `earlier` plus further invisible signature fields and nothing else.
    [[nodiscard]] bool onlyAddsSignatures(const PdfFile &earlier) const;

private:
    PdfFile() = default;
    [[nodiscard]] Sha256 ownDigest(const char *what) const;

    QByteArrayView m_bytes;
    std::shared_ptr<QPDF> m_document;
    bool m_repaired = false;
    bool m_ambiguous = false; ///< qpdf had to guess where other readers may guess otherwise: of two equal keys, say
};

} // namespace svidok
