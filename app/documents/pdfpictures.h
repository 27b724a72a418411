// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

#include <vector>

class QPDF;

namespace svidok {

/// A picture of a record, as it is stored in the file. Null: this one is not there.
struct PdfPicture {
    QByteArray jpeg; ///< of three colours
    QSize size;
};

/// What is painted in place of a picture whose pixels are still being made; tiny, and of a size that tells it from all others.
/// Paint the same image where the same picture appears twice: it is stored once.
[[nodiscard]] QImage standIn(size_t picture);

/// Puts the pictures in place of their stand-ins: stand-in i becomes picture i. Throws std::exception, as qpdf does, when
/// there is not exactly one for each that is not null.
void replaceStandIns(QPDF &document, const std::vector<PdfPicture> &pictures);

} // namespace svidok
