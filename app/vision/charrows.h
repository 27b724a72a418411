// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <opencv2/core.hpp>
#include <optional>
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

/// What looks like characters on a picture, to be put in rows. Any thread.
class CharBlobs {
public:
    /// Blobs between `minHeight` and `maxHeight` pixels high. `grey` is CV_8UC1.
    CharBlobs(const cv::Mat &grey, int minHeight, int maxHeight, bool dark);
    ~CharBlobs();

    /// All rows of at least `minChars` blobs, tilted by up to 25 degrees; with a `slope` (a tangent, downwards to the right)
    /// only such as run nearly like it.
    [[nodiscard]] std::vector<CharRow> rows(int minChars, std::optional<double> slope = {}) const;

private:
    struct Blob;
    [[nodiscard]] std::optional<size_t> nextOf(
        const std::vector<size_t> &chain, const std::vector<bool> &used, std::optional<double> wanted) const;

    std::vector<Blob> m_blobs; ///< from left to right
    bool m_dark;
};

} // namespace svidok
