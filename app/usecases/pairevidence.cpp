// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/pairevidence.h"

namespace svidok {

Outcome checkPair(EvidenceStore &evidence, const Report &report)
{
    for (const PhotoRole role : {PhotoRole::Initial, PhotoRole::Verification}) {
        const Photo *photo = report.photo(role);
        if (!photo)
            continue;
        if (const auto size = await(evidence.verify(photo->sha256)); !size)
            return fail(size.error());
    }
    return done();
}

Error aboutPhoto(Error error, const Report &report)
{
    for (const Photo &photo : report.photos) {
        if (photo.sha256.toHex() == error.subject && !photo.fileName.isEmpty())
            error.subject = photo.fileName;
    }
    return error;
}

} // namespace svidok
