// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/quads.h"

#include <opencv2/core.hpp>
#include <optional>

namespace svidok {

/// How far a plate moved against the background, and how well that is known.
struct PlateShift {
    double metres = 0.0;
    double uncertainty = 0.0; ///< half width of about 95 %
};

/// What a pair of matched photos says of the plate. `homography` maps upright pixels of the first photo to the second
/// along the background.
struct ShiftInput {
    cv::Matx33d homography;
    Corners firstPlate{};
    Corners secondPlate{};
    cv::Size firstSize; ///< of the upright photos
    cv::Size secondSize;
    double residualPixels = 0.0; ///< of the homography, in pixels of the second photo
};

/// The plate of the first photo carried over by the background's motion, against the plate of the second, measured on
/// the plate itself: its 520 mm (280 mm for two lines) give metres. The uncertainty adds up the homography's residual,
/// the corners' errors, and the parallax: the plate stands in front of the background, so a camera that moved sees it
/// shifted though it stood still. Nothing where the plate's own perspective cannot be solved.
[[nodiscard]] std::optional<PlateShift> plateShift(const ShiftInput &input);

/// How far the camera moved between the photos, as a share of its distance to the background plane. For a homography
/// between calibrated views, ||t|| / d is the difference of its largest and smallest singular value when the middle
/// one is 1 (Ma et al., An Invitation to 3-D Vision, 5.3). The focal length is assumed: 0.8 of the longer side, the
/// usual phone.
[[nodiscard]] double cameraMotion(const cv::Matx33d &homography, cv::Size first, cv::Size second);

} // namespace svidok
