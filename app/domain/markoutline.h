// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photomark.h"

#include <QList>

namespace svidok {

/// The lines that a mark is drawn of, in photo pixels, the same on the screen and on paper; nothing for a text. `head` is the
/// length of an arrow's head in photo pixels.
[[nodiscard]] QList<QList<QPointF>> markOutline(const PhotoMark &mark, double head);

} // namespace svidok
