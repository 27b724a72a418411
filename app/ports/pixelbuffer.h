// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace svidok {

/// Pixels without any library: row-major, tightly packed, 8 bits, 1 (grey), 3 (BGR) or 4 channels (BGRA, alpha
/// multiplied in).
struct PixelBuffer {
    int width = 0;
    int height = 0;
    int channels = 0;
    QByteArray bytes; ///< width * height * channels

    bool operator==(const PixelBuffer &) const = default;
};

} // namespace svidok
