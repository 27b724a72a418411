// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pixelreduce.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace svidok {

namespace {

const uchar *pixelAt(const PixelBuffer &picture, int x, int y)
{
    return reinterpret_cast<const uchar *>(picture.bytes.constData()) + (qsizetype(y) * picture.width + x) * picture.channels;
}

/// Adds `count` pixels to the sums of the blocks that they lie in.
void addRow(const uchar *pixels, int count, int channels, int reduction, std::vector<quint32> &sums)
{
    quint32 *sum = sums.data();
    for (int x = 0; x < count; x += reduction, sum += channels) {
        const int block = std::min(reduction, count - x);
        for (int i = 0; i < block; ++i) {
            for (int c = 0; c < channels; ++c)
                sum[c] += *pixels++;
        }
    }
}

} // namespace

PixelBuffer reduced(const PixelBuffer &picture, const QRect &region, int reduction)
{
    if (reduction == 1 && region == QRect(0, 0, picture.width, picture.height))
        return picture;
    const int channels = picture.channels;
    const qsizetype stride = qsizetype(region.width()) * channels;
    PixelBuffer answer{region.width(), region.height(), channels, QByteArray(stride * region.height(), Qt::Uninitialized)};
    auto *target = reinterpret_cast<uchar *>(answer.bytes.data());
    const int left = region.x() * reduction;
    const int count = std::min(picture.width - left, region.width() * reduction);
    std::vector<quint32> sums(static_cast<size_t>(stride));
    for (int y = region.top(); y <= region.bottom(); ++y, target += stride) {
        const int top = y * reduction;
        const int rows = std::min(reduction, picture.height - top);
        if (reduction == 1) {
            std::memcpy(target, pixelAt(picture, left, top), static_cast<size_t>(stride));
            continue;
        }
        std::fill(sums.begin(), sums.end(), 0U);
        for (int row = 0; row < rows; ++row)
            addRow(pixelAt(picture, left, top + row), count, channels, reduction, sums);
        for (int x = 0; x < region.width(); ++x) {
            const auto area = static_cast<quint32>(rows * std::min(reduction, count - x * reduction));
            for (int c = 0; c < channels; ++c) {
                const qsizetype at = qsizetype(x) * channels + c;
                target[at] = static_cast<uchar>((sums[static_cast<size_t>(at)] + area / 2) / area);
            }
        }
    }
    return answer;
}

} // namespace svidok
