// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/photoformat.h"
#include "storedpixels.h"

namespace svidok {

/// A small grey picture of a photo (1 channel), decoded at an eighth of its size where that is enough; as stored, before
/// orientation. A damaged photo is shown as far as it goes. Errors: as decodeStored().
[[nodiscard]] Result<StoredPixels> decodeGrey(const QByteArray &photo, const PhotoFormat &format, const GetPhotoCodec &codec);

} // namespace svidok
