// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pixelbuffer.h"

#include <QtGlobal>

namespace svidok {

// Pictures are grey: 1 channel, at least one pixel.

/// 64-bit DCT hash of an upright picture: near duplicates differ in few bits (Hamming distance).
[[nodiscard]] quint64 perceptualHash(const PixelBuffer &grey);

/// Whether an embedded thumbnail shows another picture than the photo it is in; both as stored. Tolerates what cameras
/// do: letterboxing or cropping to 4:3, another tone curve, sharpening, compression, a thumbnail that is already
/// upright.
[[nodiscard]] bool thumbnailDiffers(const PixelBuffer &photo, const PixelBuffer &thumbnail, int orientation);

} // namespace svidok
