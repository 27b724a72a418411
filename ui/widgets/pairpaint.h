// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photomark.h"
#include "domain/reading.h"
#include "viewmodels/photopyramid.h"

#include <QPainter>

/// What panes are painted of. Panes are in device-independent pixels; `toPane` maps pixels of the upright photo to them.
namespace svidok::pairpaint {

/// The part of the picture that the pane shows, from the level that the screen can resolve.
void picture(QPainter &painter, const PhotoPyramid &picture, const QTransform &toPane, const QRectF &pane);
/// A region at full size, over the picture.
void detail(QPainter &painter, const QImage &image, const QRect &region, const QTransform &toPane, const QRectF &pane);

/// The plates of a photo; the subject's box is heavier and full, others are dashed; `marked` has a second line around it.
void plates(QPainter &painter, const QList<PlateRead> &plates, int marked, const QTransform &toPane);
/// The plate under a point of the pane; -1: none.
[[nodiscard]] int plateAt(const QList<PlateRead> &plates, const QTransform &toPane, const QPointF &point);

/// What people drew. Lines and letters are of the same size at any zoom, letters upright however the photo is turned; the
/// selected one has grips.
void marks(QPainter &painter, const QList<PhotoMark> &marks, const MarkId &selected, const QTransform &toPane);
/// Where its words are in the pane, which may be nowhere.
[[nodiscard]] QRectF markWords(const PhotoMark &mark, const QTransform &toPane);
/// What of a mark can be taken hold of.
enum class MarkPart { Nothing, Body, From, To };
[[nodiscard]] MarkPart markPartAt(const PhotoMark &mark, const QTransform &toPane, const QPointF &point);

enum class Chip { Plain, Focused, Warning };
/// A line of text on its own ground, readable over any photo; the corner says where in `pane`. Answers where it is.
QRectF chip(QPainter &painter, const QRectF &pane, Qt::Alignment corner, const QString &text, Chip kind = Chip::Plain);

} // namespace svidok::pairpaint
