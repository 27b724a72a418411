// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uprightpixels.h"

#include <algorithm>

namespace svidok {

namespace {

/// Where the pixels of the upright picture lie among the stored ones.
struct Walk {
    qsizetype start; ///< of the first
    qsizetype across; ///< from one to its right neighbour
    qsizetype down; ///< from one to that below
};

Walk walkFor(int orientation, qsizetype width, qsizetype height)
{
    const qsizetype lastRow = width * (height - 1);
    switch (orientation) {
    case 2: return {width - 1, -1, width};
    case 3: return {lastRow + width - 1, -1, -width};
    case 4: return {lastRow, 1, -width};
    case 5: return {0, width, 1};
    case 6: return {lastRow, -width, 1};
    case 7: return {lastRow + width - 1, -width, -1};
    case 8: return {width - 1, width, -1};
    default: return {0, 1, width};
    }
}

/// Square by square: either picture's rows stay in the cache meanwhile.
template <typename Pixel>
void copy(const QByteArray &from, const Walk &walk, QByteArray &to, int width, int height)
{
    constexpr int Square = 32;
    const auto *source = reinterpret_cast<const Pixel *>(from.constData()) + walk.start;
    auto *target = reinterpret_cast<Pixel *>(to.data());
    for (int top = 0; top < height; top += Square) {
        for (int left = 0; left < width; left += Square) {
            const int right = std::min(width, left + Square);
            const int bottom = std::min(height, top + Square);
            for (int y = top; y < bottom; ++y) {
                for (int x = left; x < right; ++x)
                    target[qsizetype(y) * width + x] = source[x * walk.across + y * walk.down];
            }
        }
    }
}

} // namespace

PixelBuffer uprightPixels(const PixelBuffer &stored, int orientation)
{
    if (orientation <= 1)
        return stored;
    const bool turned = orientation >= 5;
    PixelBuffer answer{turned ? stored.height : stored.width, turned ? stored.width : stored.height, stored.channels,
        QByteArray(stored.bytes.size(), Qt::Uninitialized)};
    const Walk walk = walkFor(orientation, stored.width, stored.height);
    if (stored.channels == 1)
        copy<quint8>(stored.bytes, walk, answer.bytes, answer.width, answer.height);
    else
        copy<quint32>(stored.bytes, walk, answer.bytes, answer.width, answer.height);
    return answer;
}

} // namespace svidok
