// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/planemotion.h"

#include "vision/platecrops.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

constexpr double AssumedFocal = 0.8; ///< of the longer side
constexpr double CornerError = 0.03; ///< of the plate's width: one standard deviation of a plate's centre
constexpr double AssumedDepth = 2.0; ///< metres that the background may lie behind the plate, one standard deviation

cv::Matx33d camera(cv::Size size)
{
    const double focal = AssumedFocal * std::max(size.width, size.height);
    return {focal, 0.0, size.width / 2.0, 0.0, focal, size.height / 2.0, 0.0, 0.0, 1.0};
}

cv::Point2d carried(const cv::Matx33d &homography, const cv::Point2d &point)
{
    const cv::Vec3d p = homography * cv::Vec3d(point.x, point.y, 1.0);
    return {p[0] / p[2], p[1] / p[2]};
}

} // namespace

double cameraMotion(const cv::Matx33d &homography, cv::Size first, cv::Size second)
{
    const cv::Matx33d calibrated = camera(second).inv() * homography * camera(first);
    cv::Vec3d singular;
    cv::SVD::compute(calibrated, singular, cv::SVD::NO_UV);
    return singular[1] > 1e-12 ? (singular[0] - singular[2]) / singular[1] : 0.0;
}

std::optional<PlateShift> plateShift(const ShiftInput &input)
{
    if (!quads::isSound(input.firstPlate) || !quads::isSound(input.secondPlate))
        return std::nullopt;
    const double shape = quads::width(input.secondPlate) / quads::height(input.secondPlate);
    const double width = (shape < 2.2 ? TwoLineWidthMillimetres : PlateWidthMillimetres) / 1000.0;
    const double height = (shape < 2.2 ? TwoLineHeightMillimetres : PlateHeightMillimetres) / 1000.0;
    const std::vector<cv::Point2f> metric{
        {0, 0}, {float(width), 0}, {float(width), float(height)}, {0, float(height)}};
    const cv::Matx33d toMetres = cv::getPerspectiveTransform(quads::points(input.secondPlate), metric);

    Corners expected;
    for (size_t i = 0; i < 4; ++i) {
        expected[i] = carried(toMetres, carried(input.homography, input.firstPlate[i]));
        if (!std::isfinite(expected[i].x) || !std::isfinite(expected[i].y))
            return std::nullopt;
    }
    const cv::Point2d moved = quads::centre(expected) - cv::Point2d(width / 2.0, height / 2.0);

    const double metresPerPixel = width / quads::width(input.secondPlate);
    const double residual = input.residualPixels * metresPerPixel;
    const double corners = std::sqrt(2.0) * CornerError * width;
    const double parallax = cameraMotion(input.homography, input.firstSize, input.secondSize) * AssumedDepth;
    return PlateShift{cv::norm(moved), 2.0 * std::sqrt(residual * residual + corners * corners + parallax * parallax)};
}

} // namespace svidok
