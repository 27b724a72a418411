// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pixelbuffer.h"

namespace svidok {

/// The picture as a person sees it, by EXIF orientation 1..8; of 1 or 4 channels.
[[nodiscard]] PixelBuffer uprightPixels(const PixelBuffer &stored, int orientation);

} // namespace svidok
