// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

namespace svidok {

/// PhotoDecoder for JPEG, PNG and WebP, and HEIC where there is a codec for it. A JPEG is reduced while it is decoded (scaled DCT), and of its regions only the
/// rows in question are; the other formats are read as a whole and then reduced.
class ScaledPhotoDecoder final : public PhotoDecoder {
public:
    explicit ScaledPhotoDecoder(GetPhotoCodec codec = {})
        : m_codec(std::move(codec))
    {
    }
    [[nodiscard]] Result<PhotoPixels> decode(
        const QByteArray &photo, const PixelsWanted &wanted, const CancelToken &cancel = {}) const override;

private:
    GetPhotoCodec m_codec;
};

} // namespace svidok
