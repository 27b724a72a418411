// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pixelbuffer.h"

#include <QRect>

namespace svidok {

/// A part of a picture at a half, a quarter or an eighth of its size, averaged. `region` is in pixels of the answer; each
/// of them has at least one pixel of the picture.
[[nodiscard]] PixelBuffer reduced(const PixelBuffer &picture, const QRect &region, int reduction);

} // namespace svidok
