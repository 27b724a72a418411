// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/quads.h"

#include <opencv2/core.hpp>
#include <vector>

namespace svidok {

/// A grey picture with its halves, for who looks at it in many sizes: to shrink 12 megapixels again and again would take
/// longer than what is done with what comes out. Immutable; any thread.
class GreyPyramid {
public:
    struct Level {
        cv::Mat grey; ///< CV_8UC1
        double unit = 1.0; ///< pixels of the picture for each of the level: 1, 2, 4, ...

        [[nodiscard]] Corners from(const Corners &corners) const { return quads::scaled(corners, 1.0 / unit); }
    };

    /// `grey`: CV_8UC1, not empty; shared, not copied. May throw cv::Exception.
    explicit GreyPyramid(const cv::Mat &grey);

    [[nodiscard]] cv::Size size() const { return m_levels.front().grey.size(); }
    [[nodiscard]] int longest() const { return std::max(size().width, size().height); }
    /// The coarsest whose pixels are no wider than so many of the picture; the picture itself where all are.
    [[nodiscard]] const Level &levelFor(double widest) const;
    /// From which to average down by `shrink`, as if it were from the picture.
    [[nodiscard]] const Level &levelToShrink(double shrink) const { return levelFor(shrink / 2.0); }

private:
    std::vector<Level> m_levels; ///< each half as wide as the one before
};

} // namespace svidok
