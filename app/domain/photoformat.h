// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace svidok {

/// What a photo's own headers say, read without decoding a pixel.
struct PhotoFormat {
    enum class Kind { Jpeg, Png, WebP, Heic };
    Kind kind = Kind::Jpeg;
    int width = 0; ///< as stored, before the orientation in EXIF
    int height = 0;
    bool complete = true; ///< the file goes on to its end mark
    int exifBlocks = 0; ///< in JPEG and HEIC: of several nobody knows which one is the photo's

    [[nodiscard]] QString mediaType() const;
    /// How the stored picture is to be turned, given what EXIF says (1..8). HEIC has its own word on it, and is upright.
    [[nodiscard]] int orientation(int exif) const { return kind == Kind::Heic ? 1 : exif; }
};

/// More pixels than this are refused before anything is decoded.
inline constexpr qint64 MaxPhotoPixels = 250'000'000;

/// Looks at content only, never at a name. Errors: PhotoEmpty, PhotoNotAnImage, PhotoFormatUnsupported (detail: the
/// format), PhotoTruncated (ends inside its headers), PhotoTooLarge.
[[nodiscard]] Result<PhotoFormat> photoFormat(QByteArrayView photo);

} // namespace svidok
