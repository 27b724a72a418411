// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/photos.h"
#include "ports/pictures.h"

namespace svidok {

/// Looks at JPEG, PNG and WebP photos, and HEIC where there is a codec for it, with exiv2.
class ExifPhotoProbe final : public PhotoProbe {
public:
    explicit ExifPhotoProbe(GetPhotoCodec codec = {})
        : m_codec(std::move(codec))
    {
    }
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool withPixels) const override;

private:
    GetPhotoCodec m_codec;
};

} // namespace svidok
