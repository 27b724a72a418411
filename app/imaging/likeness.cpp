// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "likeness.h"

#include "greydecode.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace svidok {

namespace {

constexpr int HashEdge = 32;
constexpr int CompareEdge = 32;
/// Cameras' own thumbnails stay well above this correlation, other pictures of the same street well below.
constexpr double MinCorrelation = 0.85;
/// In grey levels at 32 x 32, after the tone curve was fitted: a spot that differs more was painted over.
constexpr double MaxSpotDifference = 60.0;

cv::Mat small(const cv::Mat &grey, int edge)
{
    cv::Mat resized;
    cv::resize(grey, resized, cv::Size(edge, edge), 0, 0, cv::INTER_AREA);
    resized.convertTo(resized, CV_32F);
    return resized;
}

/// The middle of a picture that has the given width : height.
cv::Mat centre(const cv::Mat &picture, double aspect)
{
    int width = picture.cols;
    int height = picture.rows;
    if (width > aspect * height)
        width = std::max(1, static_cast<int>(std::lround(aspect * height)));
    else
        height = std::max(1, static_cast<int>(std::lround(width / aspect)));
    return picture(cv::Rect((picture.cols - width) / 2, (picture.rows - height) / 2, width, height));
}

struct Likeness {
    double correlation = -1.0;
    double spot = 255.0; ///< greatest local difference left after fitting brightness and contrast
};

Likeness compare(const cv::Mat &photo, const cv::Mat &thumbnail)
{
    const cv::Mat a = small(photo, CompareEdge);
    const cv::Mat b = small(thumbnail, CompareEdge);
    cv::Scalar meanA;
    cv::Scalar meanB;
    cv::Scalar deviationA;
    cv::Scalar deviationB;
    cv::meanStdDev(a, meanA, deviationA);
    cv::meanStdDev(b, meanB, deviationB);
    if (deviationA[0] < 2 && deviationB[0] < 2) // two plain surfaces
        return { 1.0, std::abs(meanA[0] - meanB[0]) };
    if (deviationA[0] < 1e-6 || deviationB[0] < 1e-6)
        return {};
    const double covariance = (a - meanA).dot(b - meanB) / static_cast<double>(a.total());
    const double gain = covariance / (deviationA[0] * deviationA[0]);
    cv::Mat rest = cv::abs((a - meanA) * gain + meanB - b);
    cv::blur(rest, rest, cv::Size(3, 3));
    double spot = 0.0;
    cv::minMaxLoc(rest, nullptr, &spot);
    return { covariance / (deviationA[0] * deviationB[0]), spot };
}

} // namespace

quint64 perceptualHash(const cv::Mat &grey)
{
    cv::Mat spectrum;
    cv::dct(small(grey, HashEdge), spectrum);
    // The lowest frequencies without the constant row and column.
    std::array<float, 64> values{};
    for (int y = 0; y < 8; ++y) {
        for (int x = 0; x < 8; ++x)
            values[static_cast<size_t>(y * 8 + x)] = spectrum.at<float>(y + 1, x + 1);
    }
    std::array<float, 64> sorted = values;
    std::nth_element(sorted.begin(), sorted.begin() + 32, sorted.end());
    const float median = sorted[32];
    quint64 hash = 0;
    for (size_t i = 0; i < values.size(); ++i)
        hash |= quint64(values[i] > median) << i;
    return hash;
}

bool thumbnailDiffers(const cv::Mat &photo, const cv::Mat &thumbnail, int orientation)
{
    Likeness best;
    for (const cv::Mat &view : { photo, upright(photo, orientation) }) {
        const double viewAspect = static_cast<double>(view.cols) / view.rows;
        const double thumbAspect = static_cast<double>(thumbnail.cols) / thumbnail.rows;
        const std::array pairs{ std::pair(view, thumbnail), std::pair(view, centre(thumbnail, viewAspect)),
            std::pair(centre(view, thumbAspect), thumbnail) };
        for (const auto &[one, other] : pairs) {
            const Likeness likeness = compare(one, other);
            if (likeness.correlation > best.correlation)
                best = likeness;
        }
    }
    return best.correlation < MinCorrelation || best.spot > MaxSpotDifference;
}

} // namespace svidok
