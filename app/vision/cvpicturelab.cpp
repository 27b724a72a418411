// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/cvpicturelab.h"

#include "vision/pixelmat.h"
#include "vision/visionerror.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <functional>

namespace svidok {

namespace {

constexpr int Tiles = 8; ///< of CLAHE, in each direction
constexpr double DifferenceNoise = 14.0; ///< grey levels that two photos of the same thing differ by anyway
constexpr double DifferenceFull = 70.0; ///< from here on the colour is full
const cv::Scalar DifferenceColour(0, 96, 255); ///< BGR; orange differs from grey for every kind of colour vision

tl::unexpected<Error> refuse(const char *why)
{
    return fail(ErrorCode::InvalidArgument, {}, QString::fromLatin1(why));
}

Result<PixelBuffer> guarded(const std::function<PixelBuffer()> &work)
{
    try {
        return work();
    } catch (const std::exception &exception) {
        return fail(visionError(exception));
    }
}

cv::Mat levels(const Enhancement &how)
{
    cv::Mat table(1, 256, CV_8U);
    const double span = std::max(1, how.white - how.black);
    for (int i = 0; i < 256; ++i) {
        const double part = std::clamp((i - how.black) / span, 0.0, 1.0);
        table.at<uchar>(i) = cv::saturate_cast<uchar>(255.0 * std::pow(part, 1.0 / std::max(0.01, how.gamma)));
    }
    return table;
}

/// CLAHE on the brightness alone: colours stay what they are.
void equalise(cv::Mat &bgr, double clipLimit)
{
    cv::Mat split;
    cv::cvtColor(bgr, split, cv::COLOR_BGR2YCrCb);
    cv::Mat brightness;
    cv::extractChannel(split, brightness, 0);
    cv::createCLAHE(clipLimit, cv::Size(Tiles, Tiles))->apply(brightness, brightness);
    cv::insertChannel(brightness, split, 0);
    cv::cvtColor(split, bgr, cv::COLOR_YCrCb2BGR);
}

/// Puts alpha back onto three channels that were never multiplied by a changed alpha: it is 0 or 255 but for edges.
void join(const cv::Mat &bgr, const cv::Mat &alpha, cv::Mat target)
{
    cv::cvtColor(bgr, target, cv::COLOR_BGR2BGRA);
    cv::insertChannel(alpha, target, 3);
}

/// `first` with the mean and the spread of `second`, as far as both reach.
cv::Mat inLine(const cv::Mat &first, const cv::Mat &second, const cv::Mat &both)
{
    cv::Scalar meanFirst;
    cv::Scalar meanSecond;
    cv::Scalar spreadFirst;
    cv::Scalar spreadSecond;
    cv::meanStdDev(first, meanFirst, spreadFirst, both);
    cv::meanStdDev(second, meanSecond, spreadSecond, both);
    const double gain = spreadFirst[0] > 1.0 ? spreadSecond[0] / spreadFirst[0] : 1.0;
    cv::Mat answer;
    first.convertTo(answer, CV_32F, gain, meanSecond[0] - gain * meanFirst[0]);
    return answer;
}

} // namespace

Result<PixelBuffer> CvPictureLab::enhance(const PixelBuffer &picture, const Enhancement &how) const
{
    if (picture.channels != 4)
        return refuse("a picture has 4 channels");
    if (how.isNone())
        return picture;
    return guarded([&] {
        const cv::Mat from = matOf(picture);
        cv::Mat alpha;
        cv::extractChannel(from, alpha, 3);
        cv::Mat bgr;
        cv::cvtColor(from, bgr, cv::COLOR_BGRA2BGR);
        if (how.localContrast > 0.0)
            equalise(bgr, how.localContrast);
        if (how.black != 0 || how.white != 255 || how.gamma != 1.0)
            cv::LUT(bgr, levels(how), bgr);
        bgr.setTo(cv::Scalar::all(0), alpha == 0);
        PixelBuffer answer = emptyPixels(from.size(), 4);
        join(bgr, alpha, matOf(answer));
        return answer;
    });
}

Result<PixelBuffer> CvPictureLab::warp(const PixelBuffer &picture, const std::array<double, 9> &homography, QSize size) const
{
    if (picture.channels != 4 || size.isEmpty())
        return refuse("a picture has 4 channels and a size");
    const cv::Matx33d map(homography.data());
    if (!std::isfinite(cv::determinant(map)) || std::abs(cv::determinant(map)) < 1e-12)
        return refuse("the homography cannot be inverted");
    return guarded([&] {
        PixelBuffer answer = emptyPixels({size.width(), size.height()}, 4);
        cv::warpPerspective(matOf(picture), matOf(answer), map, {size.width(), size.height()}, cv::INTER_LINEAR,
            cv::BORDER_CONSTANT, cv::Scalar::all(0));
        return answer;
    });
}

Result<PixelBuffer> CvPictureLab::difference(const PixelBuffer &first, const PixelBuffer &second) const
{
    if (first.channels != 4 || second.channels != 4 || first.width != second.width || first.height != second.height)
        return refuse("pictures of one size have a difference");
    return guarded([&] {
        const auto parts = [](const PixelBuffer &picture) {
            cv::Mat grey;
            cv::cvtColor(matOf(picture), grey, cv::COLOR_BGRA2GRAY);
            cv::Mat alpha;
            cv::extractChannel(matOf(picture), alpha, 3);
            return std::pair(grey, alpha);
        };
        const auto [greyFirst, alphaFirst] = parts(first);
        const auto [greySecond, alphaSecond] = parts(second);
        const cv::Mat both = (alphaFirst == 255) & (alphaSecond == 255);
        cv::Mat there;
        greySecond.convertTo(there, CV_32F);
        cv::Mat strength = cv::abs(inLine(greyFirst, greySecond, both) - there);
        cv::blur(strength, strength, cv::Size(5, 5));
        strength = (strength - DifferenceNoise) * (1.0 / (DifferenceFull - DifferenceNoise));
        cv::max(strength, 0.0, strength);
        cv::min(strength, 1.0, strength);
        cv::Mat strengths;
        cv::merge(std::vector<cv::Mat>{strength, strength, strength}, strengths);
        cv::Mat grey;
        cv::cvtColor(greySecond, grey, cv::COLOR_GRAY2BGR);
        grey.convertTo(grey, CV_32FC3, 0.6, 64.0); // paler, so that the colour stands out
        cv::Mat mixed = grey.mul(cv::Scalar::all(1.0) - strengths) + cv::Mat(strengths.mul(cv::Mat(strengths.size(), CV_32FC3, DifferenceColour)));
        mixed.convertTo(mixed, CV_8UC3);
        mixed.setTo(cv::Scalar::all(0), ~both);
        PixelBuffer answer = emptyPixels(mixed.size(), 4);
        join(mixed, both, matOf(answer));
        return answer;
    });
}

} // namespace svidok
