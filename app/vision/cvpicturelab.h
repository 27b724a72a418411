// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"

namespace svidok {

/// PictureLab with OpenCV.
class CvPictureLab final : public PictureLab {
public:
    [[nodiscard]] Result<PixelBuffer> enhance(const PixelBuffer &picture, const Enhancement &how) const override;
    [[nodiscard]] Result<PixelBuffer> warp(
        const PixelBuffer &picture, const std::array<double, 9> &homography, QSize size) const override;
    [[nodiscard]] Result<PixelBuffer> difference(const PixelBuffer &first, const PixelBuffer &second) const override;
};

} // namespace svidok
