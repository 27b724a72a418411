// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"
#include "vision/pixelmat.h"

#include <QByteArray>
#include <opencv2/core.hpp>

namespace svidok {

/// A photo in memory, upright.
struct DecodedPhoto {
    PixelBuffer pixels; ///< 4 channels, or 1 of grey; reduced where the photo is very large
    double scale = 1.0; ///< pixels of the upright photo for each of `pixels`
    int width = 0; ///< of the upright photo
    int height = 0;
    bool damaged = false; ///< what could not be read is grey
    bool reducedByWish = false; ///< more pixels are decoded where no longest side is given

    /// CV_8UC4 or CV_8UC1; must not outlive this.
    [[nodiscard]] cv::Mat picture() const { return matOf(pixels); }
    /// CV_8UC1; must not outlive this.
    [[nodiscard]] cv::Mat grey() const;
};

enum class Colours {
    Kept,
    Grey, ///< half the work and a quarter of the memory
};

/// Errors: those of PhotoDecoder. What is cut off further down is grey. `longestSide` > 0 decodes no more than is needed
/// for that size.
[[nodiscard]] Result<DecodedPhoto> decodePhoto(
    const PhotoDecoder &decoder, const QByteArray &photo, int longestSide = 0, Colours colours = Colours::Grey, const CancelToken &cancel = {});

} // namespace svidok
