// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/photos.h"

namespace svidok {

/// Looks at JPEG, PNG and WebP photos with exiv2. Stateless.
class ExifPhotoProbe final : public PhotoProbe {
public:
    Result<PhotoFacts> probe(const QByteArray &photo, const QString &fileName, bool withPixels) const override;
};

} // namespace svidok
