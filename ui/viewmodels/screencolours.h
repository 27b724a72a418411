// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

namespace svidok {

/// The photo in the colours that its file means: sRGB, which screens are taken for. Costs nothing where the file names no
/// other profile; else some ten nanoseconds a pixel, so worker threads only.
[[nodiscard]] PhotoPixels inScreenColours(PhotoPixels photo);

} // namespace svidok
