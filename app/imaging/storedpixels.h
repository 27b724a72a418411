// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/result.h"
#include "domain/photoformat.h"
#include "ports/pictures.h"

#include <QRect>

#include <algorithm>

namespace svidok {

/// What a format's decoder is asked for, in terms of the picture as it is stored, before orientation.
struct StoredRequest {
    QSize size; ///< of the stored picture, as its headers say
    QRect region; ///< lies within it
    int reduction = 1; ///< 1, 2, 4 or 8
    bool grey = false; ///< the luma of ITU-R BT.601 instead of colours

    /// The region in pixels of the reduced picture, rounded outwards.
    [[nodiscard]] QRect reducedRegion() const
    {
        const QPoint from(region.left() / reduction, region.top() / reduction);
        const QPoint to((region.right() + reduction) / reduction, (region.bottom() + reduction) / reduction);
        return QRect(from, QSize(to.x() - from.x(), to.y() - from.y()));
    }
};

/// What is decoded: 4 channels, opaque, or 1 of grey, of the size of reducedRegion(). What could not be read is grey.
struct StoredPixels {
    PixelBuffer pixels;
    bool partial = false;
};

/// Opaque and of the colour of what is missing.
[[nodiscard]] inline PixelBuffer blankPixels(QSize size, int channels = 4)
{
    const qsizetype count = qsizetype(size.width()) * size.height();
    PixelBuffer buffer{size.width(), size.height(), channels, QByteArray(count * channels, '\x80')};
    if (channels == 4)
        std::fill_n(reinterpret_cast<quint32 *>(buffer.bytes.data()), count, 0xFF808080U);
    return buffer;
}

/// Decodes by format; `codec` is asked for those that a plugin reads, and may be empty. Errors: PhotoTruncated or PhotoNotAnImage when nothing can be shown, PhotoFormatUnsupported,
/// Cancelled.
[[nodiscard]] Result<StoredPixels> decodeStored(
    PhotoFormat::Kind kind, const QByteArray &photo, const StoredRequest &request, const GetPhotoCodec &codec, const CancelToken &cancel);

/// The plugin's codec for this kind; nothing for those that need none. Errors: PhotoFormatUnsupported.
[[nodiscard]] Result<const PhotoCodec *> codecFor(PhotoFormat::Kind kind, const GetPhotoCodec &codec);

// One decoder for each format, with the same errors. JPEG is decoded in grey where that was asked for, the others answer
// in colours.
[[nodiscard]] Result<StoredPixels> decodeJpeg(const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel);
[[nodiscard]] Result<StoredPixels> decodePng(const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel);
[[nodiscard]] Result<StoredPixels> decodeWebp(const QByteArray &photo, const StoredRequest &request, const CancelToken &cancel);

} // namespace svidok
