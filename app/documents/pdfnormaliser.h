// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "documents/pdfpictures.h"

#include <QDateTime>
#include <QList>

namespace svidok {

/// What a PDF says about itself, in its information dictionary and its metadata alike.
struct PdfIdentity {
    QString title;
    QString language; ///< BCP 47
    QDateTime at; ///< the only date in the file
    Sha256 contentId; ///< the file's identifiers are made of it
    QString templateId;
    QList<Sha256> evidence; ///< digests of the photos, readable by machines in the catalogue's piece information
    Sha256 custodyHead;
    Sha256 facts; ///< observedFacts()
};

/// Puts `pictures` in place of their stand-ins, and rewrites what QPdfWriter made so that the same input gives the same bytes: no dates of today, no random
/// identifiers, objects in the order of the structure. Stays PDF/A-1b. Error: DocumentFailed.
[[nodiscard]] Result<QByteArray> normalisePdf(
    const QByteArray &pdf, const std::vector<PdfPicture> &pictures, const PdfIdentity &identity);

} // namespace svidok
