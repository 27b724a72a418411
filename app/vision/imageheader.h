// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace svidok {

/// What the first bytes of a photo say, before anything is decoded. Not yet turned upright.
struct ImageHeader {
    int width = 0;
    int height = 0;
};

/// JPEG, PNG and WebP, known by content. Errors: PhotoEmpty, PhotoTruncated (the size is not in what is there),
/// PhotoFormatUnsupported (another image format), PhotoNotAnImage, PhotoTooLarge (above MaxPhotoPixels).
[[nodiscard]] Result<ImageHeader> readImageHeader(const QByteArray &photo);

inline constexpr qint64 MaxPhotoPixels = 250'000'000;

} // namespace svidok
