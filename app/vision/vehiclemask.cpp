// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/vehiclemask.h"

#include "vision/platecrops.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok {

namespace {

constexpr double HalfWidthMetres = 1.45;
constexpr double AboveMetres = 1.5;
constexpr double BelowMetres = 0.65;

} // namespace

cv::Mat backgroundMask(cv::Size size, const Corners &plate)
{
    const bool twoLines = quads::width(plate) < 2.2 * quads::height(plate);
    // A plate seen askew is narrower than it is; its height is not.
    const double pixelsPerMetre = std::max(quads::width(plate) / (twoLines ? TwoLineWidthMillimetres : PlateWidthMillimetres),
                                      quads::height(plate) / (twoLines ? TwoLineHeightMillimetres : PlateHeightMillimetres))
        * 1000.0;
    const cv::Point2d centre = quads::centre(plate);
    const cv::Point2d left(HalfWidthMetres * pixelsPerMetre, AboveMetres * pixelsPerMetre);
    const cv::Point2d right(HalfWidthMetres * pixelsPerMetre, -BelowMetres * pixelsPerMetre);
    cv::Mat mask(size, CV_8UC1, cv::Scalar(255));
    cv::rectangle(mask, cv::Point(centre - left), cv::Point(centre + cv::Point2d(right.x, -right.y)), cv::Scalar(0), cv::FILLED);
    return mask;
}

} // namespace svidok
