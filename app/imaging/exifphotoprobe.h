// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "ports/photos.h"
#include "ports/pictures.h"

namespace svidok {

/// Looks at JPEG, PNG and WebP photos, and HEIC where there is a codec for it, with exiv2.
class ExifPhotoProbe final : public PhotoProbe {
public:
    /// By the clock, which must outlive the probe, times that are still ahead are TimeImplausible; null: none is.
    explicit ExifPhotoProbe(GetPhotoCodec codec = {}, const Clock *clock = nullptr)
        : m_codec(std::move(codec))
        , m_clock(clock)
    {
    }
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool withPixels) const override;

private:
    GetPhotoCodec m_codec;
    const Clock *m_clock;
};

} // namespace svidok
