// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "documents/pdfpictures.h"
#include "domain/report.h"

#include <QMap>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace svidok {

class PhotoDecoder;

/// The shape of a photo in print. Only the proportions matter: the paper gives it its size.
struct PrintShape {
    QSize photo; ///< upright
    QSize crop; ///< the subject plate as it is in the photo, with a margin; empty: not shown

    bool operator==(const PrintShape &) const = default;
};

/// Prints of all photos of a report, in their order, decoded in parallel while the record is laid out.
class PhotoPrints {
public:
    /// `box` is the largest size of a print in pixels; decoder and report outlive the prints. Errors (subject: the file's name):
    /// EvidenceMissing, PhotoEmpty.
    [[nodiscard]] static Result<std::unique_ptr<PhotoPrints>> start(
        const PhotoDecoder &decoder, const Report &report, const QMap<Sha256, QByteArray> &bytes, const QSize &box);
    ~PhotoPrints();

    /// What the report expects; right for all but reports that were written by others.
    [[nodiscard]] std::vector<PrintShape> expected() const;
    /// Waits for the prints. Errors (subject: the file's name): EvidenceAltered (the bytes are not those of the digest), and the
    /// decoder's for a photo. A crop is an extra: where it cannot be made the photo itself still says all.
    [[nodiscard]] Outcome finish();
    /// After finish(): the shapes as they are.
    [[nodiscard]] std::vector<PrintShape> shapes() const;
    /// After finish(): each photo, upright, in sRGB, followed by its crop.
    [[nodiscard]] std::vector<PdfPicture> pictures() const;

private:
    struct Job;
    PhotoPrints();

    std::vector<Job> m_jobs;
    QThreadPool m_pool; ///< last: its threads end before what they use
};

} // namespace svidok
