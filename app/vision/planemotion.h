// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/quads.h"

#include <opencv2/core.hpp>
#include <optional>

namespace svidok {

/// How far a vehicle moved over the ground, and how well that is known.
struct PlateShift {
    double metres = 0.0;
    double uncertainty = 0.0; ///< half width of about 95 %
};

/// What a pair of matched photos says of the plate. Homographies map upright pixels of the first photo to the second.
struct ShiftInput {
    cv::Matx33d background; ///< of the plane that most matches lie on
    std::optional<cv::Matx33d> ground; ///< of the plane below the plate
    Corners firstPlate{};
    Corners secondPlate{};
    cv::Size firstSize; ///< of the upright photos
    cv::Size secondSize;
    double residualPixels = 0.0; ///< of the background's homography, in pixels of the second photo
};

/// Where the plate of the first photo would stand in the second had the vehicle not moved, against where it stands:
/// sideways by its place, in depth by its size and by its height in the picture (a vehicle stays on the ground), in
/// metres by the plate's own 520 mm (280 mm for two lines).
///
/// The plate stands in front of the background, so a camera that moved sees it shifted though it stood still. The
/// ground below the plate is as far away as the plate, and its homography takes that parallax out; what is left of it,
/// the residual and the corners' errors make up the uncertainty. Without the ground the whole possible parallax does.
[[nodiscard]] std::optional<PlateShift> plateShift(const ShiftInput &input);

/// Where a homography puts a point.
[[nodiscard]] cv::Point2d carried(const cv::Matx33d &homography, const cv::Point2d &point);

/// Where the ground is, right below a plate whose middle is `height` metres above it.
[[nodiscard]] cv::Point2d groundBelow(const Corners &plate, double height);

/// How far the camera moved between the photos, as a share of its distance to the plane. For a homography between
/// calibrated views, ||t|| / d is the difference of its largest and smallest singular value when the middle one is 1
/// (Ma et al., An Invitation to 3-D Vision, 5.3). The focal length is assumed: 0.8 of the longer side, the usual phone.
[[nodiscard]] double cameraMotion(const cv::Matx33d &homography, cv::Size first, cv::Size second);

} // namespace svidok
