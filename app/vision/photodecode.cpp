// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/photodecode.h"

#include "domain/photoformat.h"

#include <algorithm>

namespace svidok {

namespace {

/// What is larger is decoded at a half, a quarter or an eighth: nobody's plate needs more, and memory stays below 350 MB.
constexpr qint64 MostPixels = 26'000'000;

/// So that not too many pixels are left.
int leastReduction(const PhotoFormat &format)
{
    int reduction = 1;
    while (reduction < 8 && qint64(format.width) * format.height / (reduction * reduction) > MostPixels)
        reduction *= 2;
    return reduction;
}

} // namespace

Result<DecodedPhoto> decodePhoto(
    const PhotoDecoder &decoder, const QByteArray &photo, int longestSide, const CancelToken &cancel)
{
    const auto format = photoFormat(photo);
    if (!format)
        return fail(format.error());
    const int least = leastReduction(*format);
    const int most = std::max(format->width, format->height) / least;
    auto shown = decoder.decode(photo, {{}, longestSide > 0 ? std::min(most, longestSide) : most, true}, cancel);
    if (!shown)
        return fail(shown.error());
    DecodedPhoto decoded;
    decoded.pixels = std::move(shown->pixels);
    decoded.width = shown->photo.width();
    decoded.height = shown->photo.height();
    decoded.scale = double(decoded.width) / decoded.pixels.width;
    decoded.damaged = shown->partial;
    decoded.reducedByWish = shown->reduction > least;
    return decoded;
}

} // namespace svidok
