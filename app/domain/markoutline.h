// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photomark.h"

#include <QList>

namespace svidok {

/// What marks are drawn with, as 0xAARRGGBB: bright on dark, so that one of the two stands out on any photo; unlike plates'
/// boxes, and rare in streets.
inline constexpr quint32 MarkInk = 0xff00e5ff;
inline constexpr quint32 MarkCasing = 0xff101214;

/// The lines that a mark is drawn of, in photo pixels, the same on the screen and on paper; nothing for a text. `head` is the
/// length of an arrow's head in photo pixels.
[[nodiscard]] QList<QList<QPointF>> markOutline(const PhotoMark &mark, double head);

} // namespace svidok
