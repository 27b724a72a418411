// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/documents.h"

#include <QPainterPath>

namespace svidok {

/// The digest of everything a record is made of: the same for the same input, another for any other.
[[nodiscard]] Sha256 contentId(const DocumentInput &input, const QString &templateId);

/// The first twelve digits in groups of four, to be compared by eye: "3F2A 91BC 77D0".
[[nodiscard]] QString shortForm(const Sha256 &id);

/// A QR symbol (ISO/IEC 18004, level M) as filled squares of one unit each. Error: DocumentFailed.
struct QrSymbol {
    QPainterPath path;
    int modules = 0;
};
[[nodiscard]] Result<QrSymbol> qrSymbol(const QByteArray &data);

/// What the symbol of a record says: "SVIDOK1|number|version|content id|short form".
[[nodiscard]] QByteArray qrText(const QString &number, int version, const Sha256 &id);

} // namespace svidok
