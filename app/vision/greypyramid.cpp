// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/greypyramid.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok {

namespace {

constexpr int SmallestSide = 96; ///< nobody looks at less

/// Odd sides are rounded up, their last pixels repeated, so that a level's pixel is exactly two by two of those before.
cv::Mat halved(const cv::Mat &grey)
{
    cv::Mat even = grey;
    if (grey.cols % 2 != 0 || grey.rows % 2 != 0)
        cv::copyMakeBorder(grey, even, 0, grey.rows % 2, 0, grey.cols % 2, cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    cv::Mat half;
    cv::resize(even, half, even.size() / 2, 0, 0, cv::INTER_AREA);
    return half;
}

} // namespace

GreyPyramid::GreyPyramid(const cv::Mat &grey)
    : m_levels{{grey, 1.0}}
{
    while (std::max(m_levels.back().grey.cols, m_levels.back().grey.rows) >= 2 * SmallestSide)
        m_levels.push_back({halved(m_levels.back().grey), 2.0 * m_levels.back().unit});
}

const GreyPyramid::Level &GreyPyramid::levelFor(double widest) const
{
    return *std::find_if(m_levels.rbegin(), m_levels.rend() - 1, [&](const Level &level) { return level.unit <= widest; });
}

} // namespace svidok
