// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedpixels.h"

namespace svidok {

Result<StoredPixels> decodeStored(
    PhotoFormat::Kind kind, const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel)
{
    switch (kind) {
    case PhotoFormat::Kind::Jpeg: return decodeJpeg(photo, request, cancel);
    case PhotoFormat::Kind::Png: return decodePng(photo, request, cancel);
    case PhotoFormat::Kind::WebP: return decodeWebp(photo, request, cancel);
    }
    return fail(ErrorCode::PhotoFormatUnsupported);
}

} // namespace svidok
