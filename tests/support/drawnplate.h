// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/vision.h"

#include <array>
#include <opencv2/core.hpp>

namespace svidok::test {

/// A white plate of 52 : 11.2 with a dark frame and dark letters, `height` pixels high (CV_8UC3).
[[nodiscard]] cv::Mat drawPlate(const QString &text, int height = 112);

/// A grey, slightly noisy street with the plate in the middle of a dark patch at `corner`, turned by `degrees`.
struct DrawnScene {
    cv::Mat bgr;
    Quad plate{};
};
[[nodiscard]] DrawnScene drawScene(
    const QString &text, cv::Size size, int plateWidth, double degrees = 0.0, std::optional<cv::Point> centre = {});

/// The same with a plate that is bent round a bumper and seen from aside, both in radians, on a photo of 1200 by 900.
struct BentScene {
    cv::Mat bgr;
    std::array<cv::Point2d, 3> upper{}; ///< left end, middle and right end of the plate's upper edge
    std::array<cv::Point2d, 3> lower{};
};
[[nodiscard]] BentScene drawBentScene(const QString &text, int plateWidth, double bend, double aside);

/// A picture with texture everywhere, the same for the same seed: blobs of all sizes.
[[nodiscard]] cv::Mat drawTexture(cv::Size size, int seed);

[[nodiscard]] QByteArray encoded(const cv::Mat &image, const char *extension = ".jpg");

/// A JPEG with an EXIF block that says nothing but this orientation (1 to 8).
[[nodiscard]] QByteArray withOrientation(const QByteArray &jpeg, int orientation);

/// The plate as a finder hands it over.
[[nodiscard]] FoundPlate foundPlate(const cv::Mat &plate);

} // namespace svidok::test
