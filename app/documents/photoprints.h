// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/report.h"

#include <QByteArray>
#include <QImage>
#include <QMap>

#include <vector>

namespace svidok {

class PhotoDecoder;

/// A photo made ready for print.
struct PhotoPrint {
    QImage photo; ///< upright, scaled to the print's resolution, sRGB, opaque
    QImage crop; ///< the subject plate as it is in the photo, with a margin; null without one
};

/// Prints of all photos of a report, in their order, decoded in parallel. `box` is the largest size of a print in pixels.
/// Errors (subject: the file's name): EvidenceMissing, EvidenceAltered (the bytes are not those of the digest),
/// and the decoder's.
[[nodiscard]] Result<std::vector<PhotoPrint>> makePrints(
    const PhotoDecoder &decoder, const Report &report, const QMap<Sha256, QByteArray> &bytes, const QSize &box);

} // namespace svidok
