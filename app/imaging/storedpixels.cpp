// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedpixels.h"

#include "pixelreduce.h"

namespace svidok {

Result<const PhotoCodec *> codecFor(PhotoFormat::Kind kind, const GetPhotoCodec &codec)
{
    if (kind != PhotoFormat::Kind::Heic)
        return nullptr;
    return codec ? codec(QStringLiteral("heic")) : fail(ErrorCode::PhotoFormatUnsupported, {}, QStringLiteral("HEIC"));
}

Result<StoredPixels> decodeStored(
    PhotoFormat::Kind kind, const QByteArray &photo, const StoredRequest &request, const GetPhotoCodec &codec, const CancelToken &cancel)
{
    switch (kind) {
    case PhotoFormat::Kind::Jpeg: return decodeJpeg(photo, request, cancel);
    case PhotoFormat::Kind::Png: return decodePng(photo, request, cancel);
    case PhotoFormat::Kind::WebP: return decodeWebp(photo, request, cancel);
    case PhotoFormat::Kind::Heic: break;
    }
    const auto decoder = codecFor(kind, codec);
    if (!decoder)
        return fail(decoder.error());
    const auto whole = (*decoder)->decode(photo, request.size, cancel);
    if (!whole)
        return fail(whole.error());
    return StoredPixels{reduced(*whole, request.reducedRegion(), request.reduction), false};
}

} // namespace svidok
