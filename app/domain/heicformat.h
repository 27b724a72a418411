// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/photoformat.h"

namespace svidok {

/// Whether the bytes begin as HEIF photos do, which phones make as .heic (ISO/IEC 23008-12).
[[nodiscard]] bool beginsAsHeic(QByteArrayView photo);

/// The size of the primary picture, upright: these files keep their orientation with the picture and not in EXIF. Errors:
/// PhotoTruncated, PhotoNotAnImage (no still picture in it).
[[nodiscard]] Result<PhotoFormat> heicFormat(QByteArrayView photo);

} // namespace svidok
