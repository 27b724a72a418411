// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pictures.h"
#include "vision/quads.h"

#include <QByteArray>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace svidok {

/// One photo as the scene matcher sees it: grey, at working size, with features outside the vehicle.
struct SceneView {
    cv::Mat grey;
    cv::Mat background; ///< mask, 255 where the background may be
    std::vector<cv::KeyPoint> keypoints;
    cv::Mat descriptors;
    double scale = 1.0; ///< upright pixels for each working pixel
    cv::Size upright;
};

inline constexpr int SceneWorkingSide = 1280; ///< longest side of the working size
inline constexpr int SceneFeatures = 2000; ///< above the ground
inline constexpr int GroundFeatures = 1200; ///< of the lower third: asphalt is dull, a facade would take them all

/// Errors: as decodePhoto(). `plate` in upright pixels.
[[nodiscard]] Result<SceneView> lookAtScene(
    const PhotoDecoder &decoder, const QByteArray &photo, const std::optional<Corners> &plate);

/// Matches that pass the ratio test in both directions: indices into first and second.
[[nodiscard]] std::vector<cv::DMatch> matchScenes(const SceneView &first, const SceneView &second);

/// Share of the textured background that looks the same once the first view is laid onto the second by `homography`
/// (working pixels): blocks with a normalised correlation of at least 0.5. Negative where too little overlaps to say.
[[nodiscard]] double appearanceAgreement(
    const SceneView &first, const SceneView &second, const cv::Matx33d &homography);

} // namespace svidok
