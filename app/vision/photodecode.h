// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

#include <QByteArray>
#include <opencv2/core.hpp>

namespace svidok {

/// A photo in memory, upright.
struct DecodedPhoto {
    cv::Mat bgr; ///< 8 bits, 3 channels; reduced where the photo is very large
    double scale = 1.0; ///< pixels of the upright photo for each pixel of `bgr`
    int width = 0; ///< of the upright photo
    int height = 0;
    bool damaged = false; ///< what could not be read is grey
};

/// Errors: those of PhotoDecoder. What is cut off further down is grey. `longestSide` > 0 decodes no more than is needed
/// for that size.
[[nodiscard]] Result<DecodedPhoto> decodePhoto(
    const PhotoDecoder &decoder, const QByteArray &photo, int longestSide = 0, const CancelToken &cancel = {});

} // namespace svidok
