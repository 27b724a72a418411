// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace svidok {

/// A straightened plate prepared in different ways for Tesseract: dark characters on bright ground, about 40 pixels
/// high, with a white frame. Each way fails on other plates.
struct PlateVariants {
    std::vector<cv::Mat> images;
    int characters = 0; ///< how many stand clear of frame, band and rivets; 0 where they could not be told apart
};

/// `grey` is CV_8UC1.
[[nodiscard]] PlateVariants plateVariants(const cv::Mat &grey);

} // namespace svidok
