// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

namespace svidok {

/// HEIC with libheif. Stateless.
class HeicCodec final : public PhotoCodec {
public:
    Result<PixelBuffer> decode(const QByteArray &photo, QSize size, const CancelToken &cancel) const override;
};

} // namespace svidok
