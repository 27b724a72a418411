// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"
#include "vision/pixelmat.h"

#include <QByteArray>
#include <opencv2/core.hpp>

namespace svidok {

/// A photo in memory, upright, in grey.
struct DecodedPhoto {
    PixelBuffer pixels; ///< 1 channel; reduced where the photo is very large
    double scale = 1.0; ///< pixels of the upright photo for each of `pixels`
    int width = 0; ///< of the upright photo
    int height = 0;
    bool damaged = false; ///< what could not be read is grey
    bool reducedByWish = false; ///< more pixels are decoded where no longest side is given

    /// CV_8UC1; must not outlive this.
    [[nodiscard]] cv::Mat grey() const { return matOf(pixels); }
};

/// Errors: those of PhotoDecoder. What is cut off further down is grey. `longestSide` > 0 decodes no more than is needed
/// for that size.
[[nodiscard]] Result<DecodedPhoto> decodePhoto(
    const PhotoDecoder &decoder, const QByteArray &photo, int longestSide = 0, const CancelToken &cancel = {});

} // namespace svidok
