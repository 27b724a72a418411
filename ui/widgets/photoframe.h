// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QImage;
class QPainter;
class QPalette;

namespace svidok {

class QueueThumbnails;
class Sha256;

/// Where a picture of that size lies in the frame: whole, as large as it may be, in the middle.
[[nodiscard]] QRect fitted(const QSize &picture, const QRect &frame);

/// A small picture in its frame, or what stands for it: nothing while it is on its way, a cross for a null image.
void paintThumbnail(QPainter &painter, const QRect &frame, const QImage *picture, const QPalette &palette);
/// The small picture of a photo in its frame; a dash where there is no photo, a cross where it cannot be shown, and the
/// bare frame while it is on its way.
void paintThumbnail(QPainter &painter, const QRect &frame, QueueThumbnails &thumbnails, const Sha256 &photo, const QPalette &palette);

} // namespace svidok
