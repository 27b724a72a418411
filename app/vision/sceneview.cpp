// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/sceneview.h"

#include "vision/photodecode.h"
#include "vision/vehiclemask.h"

#include <opencv2/features2d.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

constexpr float RatioLimit = 0.8F; ///< Lowe 2004, 7.1
constexpr double AppearanceFactor = 0.5; ///< of the working size; blurs away what a small misfit would spoil
constexpr int SmallestSide = 32;
constexpr int BlockSide = 40;
constexpr double TexturedDeviation = 6.0; ///< grey levels within a block
constexpr double AgreeingCorrelation = 0.5;

/// The strongest keypoints of the upper two thirds and of the lower third.
std::vector<cv::KeyPoint> balanced(const std::vector<cv::KeyPoint> &found, int rows)
{
    std::vector<cv::KeyPoint> upper;
    std::vector<cv::KeyPoint> lower;
    for (const cv::KeyPoint &point : found)
        (point.pt.y < float(rows) * 2.0F / 3.0F ? upper : lower).push_back(point);
    cv::KeyPointsFilter::retainBest(upper, SceneFeatures);
    cv::KeyPointsFilter::retainBest(lower, GroundFeatures);
    upper.insert(upper.end(), lower.begin(), lower.end());
    return upper;
}

/// For each of `from` its best match in `to`, where it is clearly better than the second best.
std::vector<int> clearMatches(const cv::Mat &from, const cv::Mat &to)
{
    std::vector<std::vector<cv::DMatch>> nearest;
    cv::BFMatcher(cv::NORM_L2).knnMatch(from, to, nearest, 2);
    std::vector<int> best(nearest.size(), -1);
    for (size_t i = 0; i < nearest.size(); ++i)
        if (nearest[i].size() == 2 && nearest[i][0].distance < RatioLimit * nearest[i][1].distance)
            best[i] = nearest[i][0].trainIdx;
    return best;
}

cv::Mat halved(const cv::Mat &image, int interpolation)
{
    cv::Mat out;
    cv::resize(image, out, {}, AppearanceFactor, AppearanceFactor, interpolation);
    return out;
}

double correlation(const cv::Mat &a, const cv::Mat &b)
{
    cv::Mat answer;
    cv::matchTemplate(a, b, answer, cv::TM_CCOEFF_NORMED);
    return double(answer.at<float>(0, 0));
}

double deviation(const cv::Mat &block)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(block, mean, deviation);
    return deviation[0];
}

} // namespace

Result<SceneView> lookAtScene(const PhotoDecoder &decoder, const QByteArray &photo, const std::optional<Corners> &plate)
{
    const auto decoded = decodePhoto(decoder, photo, SceneWorkingSide);
    if (!decoded)
        return fail(decoded.error());
    SceneView view;
    view.upright = {decoded->width, decoded->height};
    const cv::Mat grey = decoded->grey();
    const double factor = std::min(1.0, double(SceneWorkingSide) / std::max(grey.cols, grey.rows));
    cv::resize(grey, view.grey, {}, factor, factor, cv::INTER_AREA);
    view.scale = double(view.upright.width) / view.grey.cols;
    view.background = plate ? backgroundMask(view.grey.size(), quads::scaled(*plate, 1.0 / view.scale))
                            : cv::Mat(view.grey.size(), CV_8UC1, cv::Scalar(255));
    if (std::min(view.grey.cols, view.grey.rows) < SmallestSide)
        return view; // SIFT has no octave for it
    const auto sift = cv::SIFT::create();
    std::vector<cv::KeyPoint> found;
    sift->detect(view.grey, found, view.background);
    view.keypoints = balanced(found, view.grey.rows);
    sift->compute(view.grey, view.keypoints, view.descriptors);
    return view;
}

std::vector<cv::DMatch> matchScenes(const SceneView &first, const SceneView &second)
{
    std::vector<cv::DMatch> matches;
    if (first.descriptors.rows < 2 || second.descriptors.rows < 2)
        return matches;
    const std::vector<int> there = clearMatches(first.descriptors, second.descriptors);
    const std::vector<int> back = clearMatches(second.descriptors, first.descriptors);
    for (size_t i = 0; i < there.size(); ++i)
        if (there[i] >= 0 && back[size_t(there[i])] == int(i))
            matches.emplace_back(int(i), there[i], 0.0F);
    return matches;
}

double appearanceAgreement(const SceneView &first, const SceneView &second, const cv::Matx33d &homography)
{
    const cv::Matx33d shrink(AppearanceFactor, 0, 0, 0, AppearanceFactor, 0, 0, 0, 1);
    const cv::Matx33d small = shrink * homography * shrink.inv();
    const cv::Mat there = halved(second.grey, cv::INTER_AREA);
    cv::Mat laid;
    cv::warpPerspective(halved(first.grey, cv::INTER_AREA), laid, small, there.size());
    cv::Mat valid;
    cv::warpPerspective(halved(first.background, cv::INTER_NEAREST), valid, small, there.size(), cv::INTER_NEAREST);
    valid &= halved(second.background, cv::INTER_NEAREST);

    int textured = 0;
    int agreeing = 0;
    for (int y = 0; y + BlockSide <= there.rows; y += BlockSide / 2) {
        for (int x = 0; x + BlockSide <= there.cols; x += BlockSide / 2) {
            const cv::Rect block(x, y, BlockSide, BlockSide);
            if (cv::countNonZero(valid(block)) < BlockSide * BlockSide)
                continue;
            if (std::max(deviation(there(block)), deviation(laid(block))) < TexturedDeviation)
                continue;
            ++textured;
            agreeing += correlation(laid(block), there(block)) >= AgreeingCorrelation ? 1 : 0;
        }
    }
    return textured < 8 ? -1.0 : double(agreeing) / textured;
}

} // namespace svidok
