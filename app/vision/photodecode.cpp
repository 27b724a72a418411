// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/photodecode.h"

#include "domain/photoformat.h"
#include "vision/pixelmat.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok {

namespace {

/// What is larger is decoded at a half, a quarter or an eighth: nobody's plate needs more, and memory stays below 350 MB.
constexpr qint64 MostPixels = 26'000'000;

/// What the longest side may shrink to, so that not too many pixels are left; 0: all of it may stay.
int sideOfLarge(const PhotoFormat &format)
{
    int reduction = 1;
    while (reduction < 8 && qint64(format.width) * format.height / (reduction * reduction) > MostPixels)
        reduction *= 2;
    return reduction == 1 ? 0 : std::max(format.width, format.height) / reduction;
}

} // namespace

Result<DecodedPhoto> decodePhoto(const PhotoDecoder &decoder, const QByteArray &photo, int longestSide, const CancelToken &cancel)
{
    const auto format = photoFormat(photo);
    if (!format)
        return fail(format.error());
    const int side = sideOfLarge(*format);
    const int enough = side > 0 && longestSide > 0 ? std::min(side, longestSide) : std::max(side, longestSide);
    const auto shown = decoder.decode(photo, {{}, enough}, cancel);
    if (!shown)
        return fail(shown.error());
    DecodedPhoto decoded;
    cv::cvtColor(matOf(shown->pixels), decoded.bgr, cv::COLOR_BGRA2BGR);
    decoded.width = shown->photo.width();
    decoded.height = shown->photo.height();
    decoded.scale = double(decoded.width) / decoded.bgr.cols;
    decoded.damaged = shown->partial;
    return decoded;
}

} // namespace svidok
