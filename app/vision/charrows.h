// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace svidok {

/// A row of blobs of equal height on a straight line, as characters stand on a plate.
struct CharRow {
    std::vector<cv::Rect> chars; ///< left to right
    cv::Point2d origin; ///< the middle of the row's left end
    cv::Point2d along; ///< unit vector in reading direction
    double length = 0.0; ///< from the left of the first to the right of the last, along the row
    double height = 0.0; ///< median height of the characters, across the row
    double regularity = 0.0; ///< 0..1: equal heights, equal line, even steps
    bool dark = true; ///< dark characters on bright ground

    /// A point at `x` along the row and `y` across it, downwards.
    [[nodiscard]] cv::Point2d at(double x, double y) const
    {
        return origin + x * along + y * cv::Point2d(-along.y, along.x);
    }
};

/// All rows of at least `minChars` blobs between `minHeight` and `maxHeight` pixels high, tilted by up to 25 degrees.
/// `grey` is CV_8UC1.
[[nodiscard]] std::vector<CharRow> findCharRows(
    const cv::Mat &grey, int minHeight, int maxHeight, int minChars, bool dark);

} // namespace svidok
