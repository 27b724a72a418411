// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/photoformat.h"

#include <opencv2/core/mat.hpp>

#include <QByteArray>

namespace svidok {

/// A small grey picture of a photo, decoded at an eighth of its size where that is enough; as stored, before
/// orientation. A cut-off JPEG is shown as far as it goes. Error: PhotoTruncated or PhotoNotAnImage when nothing can be
/// shown.
[[nodiscard]] Result<cv::Mat> decodeGrey(const QByteArray &photo, const PhotoFormat &format);

/// The picture as a person sees it, by EXIF orientation 1..8.
[[nodiscard]] cv::Mat upright(const cv::Mat &stored, int orientation);

} // namespace svidok
