// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace svidok {

/// A straightened plate prepared in different ways for Tesseract: dark characters on bright ground, about 40 pixels
/// high, with a white frame. Each way fails on other plates. `grey` is CV_8UC1.
[[nodiscard]] std::vector<cv::Mat> plateVariants(const cv::Mat &grey);

} // namespace svidok
