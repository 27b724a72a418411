// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

#include <QImage>
#include <QList>

#include <memory>

namespace svidok {

/// A picture of a whole photo at several sizes, so that painting it costs by the screen's pixels and not by the photo's.
/// Never changes once made; shared between threads.
class PhotoPyramid {
public:
    /// Makes the smaller levels: tens of milliseconds for 12 megapixels. Worker threads.
    [[nodiscard]] static std::shared_ptr<const PhotoPyramid> of(PhotoPixels pixels);
    /// The same for pixels that were worked on; `photo` is the size of the upright photo they stand for.
    [[nodiscard]] static std::shared_ptr<const PhotoPyramid> of(PixelBuffer pixels, QSize photo, bool partial);

    /// For of(); `largest` is shared, not copied.
    PhotoPyramid(const QImage &largest, QSize photo, bool partial);

    [[nodiscard]] QSize photo() const { return m_photo; } ///< upright, in the photo's own pixels
    [[nodiscard]] bool isPartial() const { return m_partial; }
    /// Photo pixels for each pixel of the largest level; 1: nothing is lost.
    [[nodiscard]] double reduction() const { return double(m_photo.width()) / m_levels.first().width(); }
    /// The smallest level that has a pixel for each pixel of a screen on which a photo pixel is `scale` wide, or the
    /// largest there is.
    [[nodiscard]] const QImage &levelFor(double scale) const;
    /// The largest level with at most so many pixels, or the smallest there is.
    [[nodiscard]] const QImage &levelWithin(qint64 pixels) const;
    [[nodiscard]] qint64 byteSize() const;

private:
    QList<QImage> m_levels; ///< largest first, each half the size of the one before
    QSize m_photo;
    bool m_partial = false;
};

using Picture = std::shared_ptr<const PhotoPyramid>;

/// An image over the buffer's bytes, without a copy.
[[nodiscard]] QImage toImage(PixelBuffer pixels);
/// A copy of the image's pixels.
[[nodiscard]] PixelBuffer toPixels(const QImage &image);

} // namespace svidok
