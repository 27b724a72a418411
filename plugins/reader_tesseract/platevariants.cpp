// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platevariants.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace svidok {

namespace {

constexpr int PlateHeight = 64; ///< gives characters of about 40 pixels, what the model was trained on
constexpr int Frame = 12;

/// Black plates with white characters are turned around.
cv::Mat darkOnBright(const cv::Mat &grey)
{
    const cv::Mat middle = grey(cv::Rect(grey.cols / 8, grey.rows / 4, grey.cols * 3 / 4, grey.rows / 2));
    cv::Mat mask;
    cv::threshold(middle, mask, 0, 255, cv::THRESH_BINARY | cv::THRESH_OTSU);
    if (cv::countNonZero(mask) * 2 >= int(mask.total()))
        return grey;
    cv::Mat turned;
    cv::bitwise_not(grey, turned);
    return turned;
}

/// The full range from the characters' black to the ground's white.
cv::Mat stretched(const cv::Mat &grey)
{
    std::array<size_t, 256> counts{};
    std::for_each(grey.begin<uchar>(), grey.end<uchar>(), [&counts](uchar tone) { ++counts[tone]; });
    const auto darkest = [&](size_t rank) { // the tone of the pixel that stands there among all, the darkest first
        size_t tone = 0;
        for (size_t seen = counts[0]; seen <= rank; seen += counts[tone])
            ++tone;
        return double(tone);
    };
    const double low = darkest(grey.total() / 50);
    const double high = std::max(low + 10.0, darkest(grey.total() * 9 / 10));
    cv::Mat out;
    grey.convertTo(out, CV_8U, 255.0 / (high - low), -low * 255.0 / (high - low));
    return out;
}

struct Ink {
    cv::Mat labels;
    std::vector<int> chars; ///< labels of what looks like characters
    cv::Rect box; ///< around all of them
};

/// What looks like characters: tall, not too wide, of about the same height, clear of the picture's edge.
std::optional<Ink> findInk(const cv::Mat &grey)
{
    cv::Mat mask;
    cv::adaptiveThreshold(grey, mask, 255, cv::ADAPTIVE_THRESH_MEAN_C, cv::THRESH_BINARY_INV, grey.rows / 2 | 1, 14);
    Ink ink;
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(mask, ink.labels, stats, centroids, 8, CV_32S);
    std::vector<int> heights;
    const auto boxOf = [&](int i) {
        const int *stat = stats.ptr<int>(i);
        return cv::Rect(stat[cv::CC_STAT_LEFT], stat[cv::CC_STAT_TOP], stat[cv::CC_STAT_WIDTH], stat[cv::CC_STAT_HEIGHT]);
    };
    const auto plausible = [&](int i) {
        const cv::Rect box = boxOf(i);
        return box.height > 0.40 * grey.rows && box.height < 0.92 * grey.rows && box.width < 1.1 * box.height
            && box.width > 0.08 * box.height && stats.at<int>(i, cv::CC_STAT_AREA) > 0.15 * box.area();
    };
    for (int i = 1; i < count; ++i)
        if (plausible(i))
            heights.push_back(boxOf(i).height);
    if (heights.size() < 4)
        return std::nullopt;
    std::nth_element(heights.begin(), heights.begin() + std::ptrdiff_t(heights.size() / 2), heights.end());
    const double usual = heights[heights.size() / 2];
    for (int i = 1; i < count; ++i) {
        const cv::Rect box = boxOf(i);
        if (!plausible(i) || std::abs(box.height - usual) > 0.18 * usual)
            continue;
        ink.chars.push_back(i);
        ink.box = ink.box.empty() ? box : ink.box | box;
    }
    return ink.chars.size() >= 4 ? std::optional(ink) : std::nullopt;
}

cv::Mat framed(const cv::Mat &grey, int charHeight)
{
    cv::Mat out;
    const double factor = 40.0 / std::max(8, charHeight);
    cv::resize(grey, out, {}, factor, factor, factor < 1.0 ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::copyMakeBorder(out, out, Frame, Frame, Frame, Frame, cv::BORDER_CONSTANT, cv::Scalar(255));
    return out;
}

/// Only the characters' own pixels with their soft edges; band, rivets and frame become ground.
cv::Mat cleaned(const cv::Mat &grey, const Ink &ink)
{
    cv::Mat keep = cv::Mat::zeros(grey.size(), CV_8U);
    for (const int label : ink.chars)
        keep |= ink.labels == label;
    cv::dilate(keep, keep, cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5}));
    cv::Mat out(grey.size(), CV_8U, cv::Scalar(255));
    grey.copyTo(out, keep);
    return out;
}

} // namespace

PlateVariants plateVariants(const cv::Mat &grey)
{
    PlateVariants variants;
    if (grey.rows < 8 || grey.cols < 16)
        return variants;
    const cv::Mat plate = stretched(darkOnBright(grey));
    if (const auto ink = findInk(plate)) {
        variants.characters = int(ink->chars.size());
        const int pad = ink->box.height / 8;
        const cv::Rect area = cv::Rect(ink->box.x - pad, ink->box.y - pad, ink->box.width + 2 * pad, ink->box.height + 2 * pad)
            & cv::Rect({}, plate.size());
        variants.images.push_back(framed(cleaned(plate, *ink)(area), ink->box.height));
        variants.images.push_back(framed(plate(area), ink->box.height));
    } else {
        const cv::Rect inner(0, plate.rows / 12, plate.cols, plate.rows * 10 / 12);
        variants.images.push_back(framed(plate(inner), plate.rows * 40 / PlateHeight));
    }
    return variants;
}

} // namespace svidok
