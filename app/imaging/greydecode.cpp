// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "greydecode.h"

#include "storedpixels.h"

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

/// Luma of ITU-R BT.601, in 65536ths.
PixelBuffer greyOf(const PixelBuffer &colours)
{
    PixelBuffer grey{colours.width, colours.height, 1, QByteArray(qsizetype(colours.width) * colours.height, Qt::Uninitialized)};
    const auto *bgr = reinterpret_cast<const uchar *>(colours.bytes.constData());
    for (char &pixel : grey.bytes) {
        pixel = static_cast<char>((bgr[0] * 7471U + bgr[1] * 38470U + bgr[2] * 19595U + 32768U) >> 16U);
        bgr += colours.channels;
    }
    return grey;
}

} // namespace

Result<PixelBuffer> decodeGrey(const QByteArray &photo, const PhotoFormat &format, const GetPhotoCodec &codec)
{
    const QSize size(format.width, format.height);
    const auto stored = decodeStored(format.kind, photo, {size, QRect({0, 0}, size), reductionFor(format)}, codec, {});
    if (!stored)
        return fail(stored.error());
    return greyOf(stored->pixels);
}

} // namespace svidok
