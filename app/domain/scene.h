// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace svidok {

/// How two photos of a place fit onto each other (P4): measured, or refused with a reason.
struct SceneMatch {
    bool refused = true;
    QString refusal; ///< stable code when refused: "texture.too_little", "inliers.too_few", "geometry.degenerate", SamePicture
    int keypointsFirst = 0;
    int keypointsSecond = 0;
    int matches = 0; ///< after the ratio test
    int inliers = 0; ///< of the homography, vehicle masked out
    double residualPixels = 0.0; ///< median reprojection error of the inliers
    std::array<double, 9> homography{}; ///< row-major, maps upright pixels of the first photo to the second
    /// How far the plate moved against the background between the photos, in metres at the plate's own scale (a plate
    /// is 520 mm wide), with its uncertainty. Absent without plates on both photos.
    std::optional<double> vehicleShiftMetres;
    std::optional<double> vehicleShiftUncertainty;
    QString method; ///< detector, matcher and their parameters

    static constexpr QStringView SamePicture = u"scene.same_picture"; ///< one picture stored twice is no pair

    bool operator==(const SceneMatch &) const = default;
};

} // namespace svidok
