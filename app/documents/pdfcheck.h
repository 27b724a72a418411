// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/pdffile.h"

namespace svidok {

/// The answers about every signature of a PDF, in the order of what they cover. Reasons beside those of
/// cades/cmscheck.h: integrity "byterange.invalid", "byterange.gap", "subfilter.unsupported"; revocation
/// "revocation.no_source"; time "time.claimed_only", "time.none"; laterChanges "changes.none",
/// "changes.further_signature", "changes.after_signing".
[[nodiscard]] QList<SignatureReport> checkSignatures(const PdfFile &file, QByteArrayView trust, const QDateTime &now);

} // namespace svidok
