// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/photopyramid.h"

#include <cstring>

namespace svidok {

namespace {

constexpr int SmallestSide = 200; ///< smaller levels would save nothing

/// Half the size, each pixel the mean of four; an odd last row or column is left out, which no eye sees.
QImage halved(const QImage &image)
{
    QImage half(image.width() / 2, image.height() / 2, image.format());
    for (int y = 0; y < half.height(); ++y) {
        const auto *upper = reinterpret_cast<const quint32 *>(image.constScanLine(2 * y));
        const auto *lower = reinterpret_cast<const quint32 *>(image.constScanLine(2 * y + 1));
        auto *target = reinterpret_cast<quint32 *>(half.scanLine(y));
        for (int x = 0; x < half.width(); ++x) {
            const quint32 a = upper[2 * x];
            const quint32 b = upper[2 * x + 1];
            const quint32 c = lower[2 * x];
            const quint32 d = lower[2 * x + 1];
            // Two channels at a time, each with the room of the one between them.
            constexpr quint32 Even = 0x00FF00FFU;
            const quint32 even = ((a & Even) + (b & Even) + (c & Even) + (d & Even) + 0x00020002U) >> 2 & Even;
            const quint32 odd = ((a >> 8 & Even) + (b >> 8 & Even) + (c >> 8 & Even) + (d >> 8 & Even) + 0x00020002U) >> 2 & Even;
            target[x] = even | odd << 8;
        }
    }
    return half;
}

} // namespace

QImage toImage(PixelBuffer pixels)
{
    auto *bytes = new QByteArray(std::move(pixels.bytes));
    return QImage(reinterpret_cast<const uchar *>(bytes->constData()), pixels.width, pixels.height, qsizetype(pixels.width) * 4,
        QImage::Format_ARGB32_Premultiplied, [](void *held) { delete static_cast<QByteArray *>(held); }, bytes);
}

PixelBuffer toPixels(const QImage &image)
{
    PixelBuffer pixels{image.width(), image.height(), 4, QByteArray(qsizetype(image.width()) * image.height() * 4, Qt::Uninitialized)};
    const qsizetype line = qsizetype(image.width()) * 4;
    for (int y = 0; y < image.height(); ++y)
        std::memcpy(pixels.bytes.data() + y * line, image.constScanLine(y), static_cast<size_t>(line));
    return pixels;
}

PhotoPyramid::PhotoPyramid(const QImage &largest, QSize photo, bool partial)
    : m_levels{largest}
    , m_photo(photo)
    , m_partial(partial)
{
    while (std::max(m_levels.last().width(), m_levels.last().height()) / 2 >= SmallestSide
        && std::min(m_levels.last().width(), m_levels.last().height()) >= 2)
        m_levels.append(halved(m_levels.last()));
}

Picture PhotoPyramid::of(PhotoPixels pixels)
{
    QImage image = toImage(std::move(pixels.pixels));
    image.reinterpretAsFormat(QImage::Format_RGB32); // decoded photos are opaque, and opaque is painted faster
    return std::make_shared<const PhotoPyramid>(image, pixels.photo, pixels.partial);
}

Picture PhotoPyramid::of(PixelBuffer pixels, QSize photo, bool partial)
{
    return std::make_shared<const PhotoPyramid>(toImage(std::move(pixels)), photo, partial);
}

const QImage &PhotoPyramid::levelFor(double scale) const
{
    const double needed = scale * m_photo.width() * 0.999;
    qsizetype found = 0;
    while (found + 1 < m_levels.size() && m_levels[found + 1].width() >= needed)
        ++found;
    return m_levels[found];
}

const QImage &PhotoPyramid::levelWithin(qint64 pixels) const
{
    for (const QImage &level : m_levels) {
        if (qint64(level.width()) * level.height() <= pixels)
            return level;
    }
    return m_levels.last();
}

qint64 PhotoPyramid::byteSize() const
{
    qint64 bytes = 0;
    for (const QImage &level : m_levels)
        bytes += level.sizeInBytes();
    return bytes;
}

} // namespace svidok
