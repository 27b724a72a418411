// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/planemotion.h"

#include "vision/platecrops.h"

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

constexpr double AssumedFocal = 0.8; ///< of the longer side
constexpr double PlateAboveGround = 0.55; ///< metres, to the plate's middle
constexpr double PlateAboveGroundError = 0.15; ///< one standard deviation, like all errors below
constexpr double CameraAbovePlate = 0.95; ///< metres, for a photographer who stands
constexpr double CameraAbovePlateError = 0.20; ///< relative
constexpr double CornerError = 0.010; ///< of the plate's width: of its middle's height and of its width
constexpr double SideError = 0.020; ///< of the plate's width: of its middle sideways, where a band may be missed
constexpr double AssumedDepth = 3.0; ///< metres that the background may lie behind the plate

struct PlateSize {
    double width; ///< metres
    double height;
};

PlateSize sizeOf(const Corners &plate)
{
    const bool twoLines = quads::width(plate) < 2.2 * quads::height(plate);
    return twoLines ? PlateSize{TwoLineWidthMillimetres / 1000.0, TwoLineHeightMillimetres / 1000.0}
                    : PlateSize{PlateWidthMillimetres / 1000.0, PlateHeightMillimetres / 1000.0};
}

/// At the plate's distance. Seen askew a plate is narrower than it is; its height is not.
double pixelsPerMetre(const Corners &plate)
{
    const PlateSize size = sizeOf(plate);
    return std::max(quads::width(plate) / size.width, 0.9 * quads::height(plate) / size.height);
}

double focalOf(cv::Size size)
{
    return AssumedFocal * std::max(size.width, size.height);
}

cv::Matx33d camera(cv::Size size)
{
    const double focal = focalOf(size);
    return {focal, 0.0, size.width / 2.0, 0.0, focal, size.height / 2.0, 0.0, 0.0, 1.0};
}

/// How much longer a level line of the plate's width through `at` becomes.
double stretch(const cv::Matx33d &homography, const cv::Point2d &at, const Corners &plate)
{
    const cv::Point2d half = (plate[1] - plate[0] + plate[2] - plate[3]) * 0.25;
    return cv::norm(carried(homography, at + half) - carried(homography, at - half)) / (2.0 * cv::norm(half));
}

double square(double value)
{
    return value * value;
}

} // namespace

cv::Point2d carried(const cv::Matx33d &homography, const cv::Point2d &point)
{
    const cv::Vec3d p = homography * cv::Vec3d(point.x, point.y, 1.0);
    return {p[0] / p[2], p[1] / p[2]};
}

double cameraMotion(const cv::Matx33d &homography, cv::Size first, cv::Size second)
{
    const cv::Matx33d calibrated = camera(second).inv() * homography * camera(first);
    cv::Vec3d singular;
    cv::SVD::compute(calibrated, singular, cv::SVD::NO_UV);
    return singular[1] > 1e-12 ? (singular[0] - singular[2]) / singular[1] : 0.0;
}

cv::Point2d groundBelow(const Corners &plate, double height)
{
    return quads::centre(plate) + cv::Point2d(0.0, height * pixelsPerMetre(plate));
}

std::optional<PlateShift> plateShift(const ShiftInput &input)
{
    if (!quads::isSound(input.firstPlate) || !quads::isSound(input.secondPlate))
        return std::nullopt;
    const cv::Point2d plate = quads::centre(input.firstPlate);
    const double scale = pixelsPerMetre(input.secondPlate);
    const double distance = focalOf(input.secondSize) / scale;
    const double motion = cameraMotion(input.background, input.firstSize, input.secondSize);

    // The background's parallax at a height below the plate, in pixels of the second photo.
    const auto parallaxAt = [&](double height) {
        const cv::Point2d below = groundBelow(input.firstPlate, height);
        return carried(*input.ground, below) - carried(input.background, below);
    };
    cv::Point2d parallax;
    double parallaxError = motion * AssumedDepth;
    double growth = stretch(input.background, plate, input.firstPlate);
    double growthError = motion * AssumedDepth / distance;
    if (input.ground) {
        parallax = parallaxAt(PlateAboveGround);
        parallaxError = cv::norm(parallaxAt(PlateAboveGround - PlateAboveGroundError)
                            - parallaxAt(PlateAboveGround + PlateAboveGroundError))
            / 2.0 / scale;
        growth = stretch(*input.ground, groundBelow(input.firstPlate, PlateAboveGround), input.firstPlate);
        growthError = 0.0;
    }
    const cv::Point2d expected = carried(input.background, plate) + parallax;
    const cv::Point2d off = (quads::centre(input.secondPlate) - expected) * (1.0 / scale);
    if (!std::isfinite(off.x) || !std::isfinite(off.y) || !std::isfinite(growth) || growth <= 0.0)
        return std::nullopt;

    const double plateWidth = sizeOf(input.secondPlate).width;
    const double residual = square(input.residualPixels / scale);
    const double rowVariance = 2.0 * square(CornerError * plateWidth) + residual;
    const double sideVariance = 2.0 * square(SideError * plateWidth) + residual + square(parallaxError);

    // Depth by height in the picture: what rolls away rises towards the horizon.
    const double lever = distance / CameraAbovePlate;
    const double byRow = -off.y * lever;
    const double byRowVariance
        = square(lever) * (rowVariance + square(parallaxError / 4.0)) + square(CameraAbovePlateError * byRow);
    // Depth by size. A plate seen askew also changes its width when the camera steps aside.
    const double askew = std::clamp(quads::width(input.secondPlate) / (scale * plateWidth), 0.2, 1.0);
    const double turning = std::sqrt(1.0 - square(askew)) / askew * 2.0 * motion;
    const double growthSeen = quads::width(input.secondPlate) / quads::width(input.firstPlate);
    const double bySize = distance * (growth / growthSeen - 1.0);
    const double bySizeVariance = square(distance) * (2.0 * square(CornerError) + square(growthError) + square(turning));

    const double weight = bySizeVariance / (byRowVariance + bySizeVariance);
    const double depth = weight * byRow + (1.0 - weight) * bySize;
    const double spread = byRow - bySize;
    // Two ways that contradict each other beyond their errors have an error that is not in the model.
    const double conflict = square(spread) > 6.25 * (byRowVariance + bySizeVariance) ? square(spread / 2.0) : 0.0;
    const double depthVariance = byRowVariance * bySizeVariance / (byRowVariance + bySizeVariance) + conflict;

    // Along the way it seems to have moved; a vehicle that stood still could err either way.
    const double metres = std::hypot(off.x, depth);
    const double variance = metres > 0.05
        ? (square(off.x) * sideVariance + square(depth) * depthVariance) / square(metres)
        : std::max(sideVariance, depthVariance);
    return PlateShift{metres, 2.0 * std::sqrt(variance)};
}

} // namespace svidok
