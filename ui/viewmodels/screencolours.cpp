// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/screencolours.h"

#include <QColorSpace>
#include <QImage>

#include <cstring>

namespace svidok {

PhotoPixels inScreenColours(PhotoPixels photo)
{
    if (photo.colourProfile.isEmpty())
        return photo;
    const QColorSpace profile = QColorSpace::fromIccProfile(photo.colourProfile);
    if (!profile.isValid() || profile == QColorSpace::SRgb)
        return photo;
    PixelBuffer &pixels = photo.pixels;
    QImage image(reinterpret_cast<const uchar *>(pixels.bytes.constData()), pixels.width, pixels.height, qsizetype(pixels.width) * 4, QImage::Format_RGB32);
    image.setColorSpace(profile);
    image.convertToColorSpace(QColorSpace::SRgb);
    QByteArray converted(pixels.bytes.size(), Qt::Uninitialized);
    const size_t line = static_cast<size_t>(pixels.width) * 4;
    for (int y = 0; y < pixels.height; ++y)
        std::memcpy(converted.data() + y * static_cast<qsizetype>(line), image.constScanLine(y), line);
    pixels.bytes = converted;
    photo.colourProfile.clear();
    return photo;
}

} // namespace svidok
