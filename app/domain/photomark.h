// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QDateTime>
#include <QPointF>
#include <QString>

namespace svidok {

enum class MarkShape { Arrow, Box, Ellipse, Text };

/// What a person drew on a photo to point at something (P6), as it stood at one time. It is kept beside the photo: the
/// photo's bytes never change. A mark is never overwritten: moving, wording and removing it makes the next revision.
struct PhotoMark {
    static constexpr qsizetype MostText = 300;

    MarkId id;
    int revision = 1; ///< from 1, without gaps
    PhotoId photo;
    MarkShape shape = MarkShape::Arrow;
    QPointF from; ///< in pixels of the upright photo: an arrow's tail, a corner, where a text begins
    QPointF to; ///< an arrow's tip, the opposite corner; of a text the same as `from`
    QString text; ///< beside the shape; never empty for a text that stands
    bool removed = false;
    UserId by;
    QDateTime at;

    bool operator==(const PhotoMark &) const = default;
};

} // namespace svidok
