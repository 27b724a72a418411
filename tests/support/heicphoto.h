// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pixelbuffer.h"

#include <QByteArrayList>

namespace svidok::test {

/// A HEIC file as a phone writes it: the picture (4 channels), turned by `orientation` (1, 3, 6 or 8) when it is shown, with
/// each of `exif` as a TIFF block.
[[nodiscard]] QByteArray heicOf(const PixelBuffer &picture, int orientation = 1, const QByteArrayList &exif = {});

} // namespace svidok::test
