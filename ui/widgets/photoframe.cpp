// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/photoframe.h"

#include "viewmodels/queuethumbnails.h"
#include "widgets/theme.h"

#include <QPainter>

namespace svidok {

using namespace Qt::StringLiterals;

QRect fitted(const QSize &picture, const QRect &frame)
{
    QRect target(QPoint(), picture.scaled(frame.size(), Qt::KeepAspectRatio));
    target.moveCenter(frame.center());
    return target;
}

namespace {

void paintSign(QPainter &painter, const QRect &frame, const QString &sign, const QPalette &palette)
{
    painter.setPen(theme::ink(theme::Tone::Muted, palette));
    painter.drawText(frame, Qt::AlignCenter, sign);
}

} // namespace

void paintThumbnail(QPainter &painter, const QRect &frame, const QImage *picture, const QPalette &palette)
{
    painter.fillRect(frame, theme::wash(theme::Tone::Muted, palette));
    if (picture && !picture->isNull()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(fitted(picture->size(), frame), *picture);
    } else if (picture) {
        paintSign(painter, frame, u"\u2718"_s, palette);
    }
}

void paintThumbnail(QPainter &painter, const QRect &frame, QueueThumbnails &thumbnails, const Sha256 &photo, const QPalette &palette)
{
    paintThumbnail(painter, frame, photo.isNull() ? nullptr : thumbnails.find(photo), palette);
    if (photo.isNull())
        paintSign(painter, frame, u"\u2013"_s, palette);
}

} // namespace svidok
