// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedpixels.h"

#include "pixelreduce.h"

namespace svidok {

namespace {

/// Luma of ITU-R BT.601, in 65536ths.
PixelBuffer greyOf(const PixelBuffer &colours)
{
    PixelBuffer grey{colours.width, colours.height, 1, QByteArray(qsizetype(colours.width) * colours.height, Qt::Uninitialized)};
    const auto *bgr = reinterpret_cast<const uchar *>(colours.bytes.constData());
    for (char &pixel : grey.bytes) {
        pixel = static_cast<char>((bgr[0] * 7471U + bgr[1] * 38470U + bgr[2] * 19595U + 32768U) >> 16U);
        bgr += colours.channels;
    }
    return grey;
}

/// In grey where that was asked for and the format's decoder can do so.
Result<StoredPixels> decodeByFormat(
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

} // namespace

Result<const PhotoCodec *> codecFor(PhotoFormat::Kind kind, const GetPhotoCodec &codec)
{
    if (kind != PhotoFormat::Kind::Heic)
        return nullptr;
    return codec ? codec(QStringLiteral("heic")) : fail(ErrorCode::PhotoFormatUnsupported, {}, QStringLiteral("HEIC"));
}

Result<StoredPixels> decodeStored(
    PhotoFormat::Kind kind, const QByteArray &photo, const StoredRequest &request, const GetPhotoCodec &codec, const CancelToken &cancel)
{
    auto stored = decodeByFormat(kind, photo, request, codec, cancel);
    if (stored && request.grey && stored->pixels.channels != 1)
        stored->pixels = greyOf(stored->pixels);
    return stored;
}

} // namespace svidok
