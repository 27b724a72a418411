// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "greydecode.h"

#include <algorithm>

namespace svidok {

namespace {

constexpr int ShortSide = 64; ///< of which so much is left
constexpr int MaxReduction = 8;

int reductionFor(const PhotoFormat &format)
{
    int reduction = 1;
    while (reduction < MaxReduction && std::min(format.width, format.height) >= 2 * reduction * ShortSide)
        reduction *= 2;
    return reduction;
}

} // namespace

Result<StoredPixels> decodeGrey(const QByteArray &photo, const PhotoFormat &format, const GetPhotoCodec &codec)
{
    const QSize size(format.width, format.height);
    return decodeStored(format.kind, photo, {size, QRect({0, 0}, size), reductionFor(format), true}, codec, {});
}

} // namespace svidok
