// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/charrows.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>

namespace svidok {

namespace {

constexpr double MaxSlope = 0.47; ///< tangent of 25 degrees
constexpr double MaxGap = 1.4; ///< between neighbours, in character heights
constexpr double MaxWidth = 2.4; ///< of a blob: two or three characters that touch
constexpr double MaxCharWidth = 1.25;
constexpr int ShortRow = 2; ///< characters of the shortest line of a plate; where they touch they are one blob
constexpr double NearSlope = 0.15; ///< what two tangents may differ by

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

CharRow describe(const std::vector<cv::Rect> &chars, bool dark)
{
    std::vector<cv::Point2f> centres;
    std::vector<double> heights;
    CharRow row;
    row.dark = dark;
    row.chars = chars;
    for (const cv::Rect &box : chars) {
        centres.emplace_back(float(box.x + box.width / 2.0), float(box.y + box.height / 2.0));
        heights.push_back(box.height);
    }
    cv::Vec4f line;
    cv::fitLine(centres, line, cv::DIST_HUBER, 0, 0.01, 0.01);
    row.along = {line[0], line[1]};
    if (row.along.x < 0)
        row.along = -row.along;
    const cv::Point2d across(-row.along.y, row.along.x);
    const cv::Point2d through(line[2], line[3]);

    double left = 1e9;
    double right = -1e9;
    double offLine = 0.0;
    for (const cv::Point2f &centre : centres)
        offLine += std::abs((cv::Point2d(centre) - through).dot(across));
    for (const cv::Rect &box : row.chars) {
        const double middle = (cv::Point2d(box.x + box.width / 2.0, box.y + box.height / 2.0) - through).dot(row.along);
        left = std::min(left, middle - box.width / 2.0);
        right = std::max(right, middle + box.width / 2.0);
    }
    row.origin = through + left * row.along;
    row.length = right - left;
    // upright boxes of tilted characters are higher than the characters
    row.height = medianOf(heights) * row.along.x - 0.25 * medianOf(heights) * std::abs(row.along.y);

    double spread = 0.0;
    for (const double height : heights)
        spread += std::abs(height - medianOf(heights));
    const double count = double(chars.size());
    const double uneven = spread / count / medianOf(heights);
    const double bent = offLine / count / medianOf(heights);
    row.regularity = std::clamp(1.0 - 4.0 * uneven - 6.0 * bent, 0.0, 1.0);
    return row;
}

} // namespace

struct CharBlobs::Blob {
    cv::Rect box;
    cv::Point2d centre;

    [[nodiscard]] bool isAsHighAs(const Blob &other) const
    {
        return std::abs(box.height - other.box.height) <= 1 + 0.22 * std::max(box.height, other.box.height);
    }
};

CharBlobs::CharBlobs(const cv::Mat &grey, int minHeight, int maxHeight, bool dark)
    : m_dark(dark)
{
    const int block = (2 * maxHeight / 3) | 1;
    cv::Mat mask;
    cv::adaptiveThreshold(grey, mask, 255, cv::ADAPTIVE_THRESH_MEAN_C, dark ? cv::THRESH_BINARY_INV : cv::THRESH_BINARY,
        std::max(block, 11), dark ? 10 : -10);
    cv::Mat labels;
    cv::Mat stats;
    cv::Mat centroids;
    const int count = cv::connectedComponentsWithStats(mask, labels, stats, centroids, 8, CV_32S);
    for (int i = 1; i < count; ++i) {
        const int *stat = stats.ptr<int>(i);
        const cv::Rect box(stat[cv::CC_STAT_LEFT], stat[cv::CC_STAT_TOP], stat[cv::CC_STAT_WIDTH], stat[cv::CC_STAT_HEIGHT]);
        if (box.height < minHeight || box.height > maxHeight)
            continue;
        const double aspect = double(box.width) / box.height;
        const double fill = double(stat[cv::CC_STAT_AREA]) / box.area();
        if (aspect < 0.10 || aspect > MaxWidth || fill < 0.18 || (fill > 0.92 && aspect > 0.5))
            continue;
        m_blobs.push_back({box, {box.x + box.width / 2.0, box.y + box.height / 2.0}});
    }
    std::sort(m_blobs.begin(), m_blobs.end(), [](const Blob &a, const Blob &b) {
        return a.centre.x != b.centre.x ? a.centre.x < b.centre.x : a.centre.y < b.centre.y;
    });
}

CharBlobs::~CharBlobs() = default;

/// The nearest blob to the right of the chain's end that continues it.
std::optional<size_t> CharBlobs::nextOf(const std::vector<size_t> &chain, const std::vector<bool> &used, std::optional<double> wanted) const
{
    const Blob &first = m_blobs[chain.front()];
    const Blob &last = m_blobs[chain.back()];
    const double height = last.box.height;
    std::optional<double> slope;
    if (chain.size() >= 2)
        slope = (last.centre.y - first.centre.y) / std::max(1.0, last.centre.x - first.centre.x);
    for (size_t i = chain.back() + 1; i < m_blobs.size(); ++i) {
        const Blob &blob = m_blobs[i];
        const double dx = blob.centre.x - last.centre.x;
        if (dx > (MaxGap + MaxWidth) * height)
            break;
        if (used[i] || blob.box.x - last.box.br().x > MaxGap * height || dx < 0.2 * height || blob.box.x < last.box.x + last.box.width / 2
            || !blob.isAsHighAs(last) || !blob.isAsHighAs(first))
            continue;
        const double dy = blob.centre.y - last.centre.y;
        if (slope ? std::abs(dy - *slope * dx) > (chain.size() == 2 ? 0.22 : 0.16) * height + 1.0 : std::abs(dy) > MaxSlope * dx)
            continue;
        if (!slope && wanted && std::abs(dy - *wanted * dx) > NearSlope * dx + 1.0)
            continue;
        return i;
    }
    return std::nullopt;
}

std::vector<CharRow> CharBlobs::rows(int minChars, std::optional<double> slope) const
{
    std::vector<CharRow> rows;
    std::vector<bool> used(m_blobs.size(), false);
    const auto isOneChar = [&](size_t i) { return m_blobs[i].box.width <= MaxCharWidth * m_blobs[i].box.height; };
    for (size_t start = 0; start < m_blobs.size(); ++start) {
        if (used[start] || !isOneChar(start))
            continue;
        std::vector<size_t> chain{start};
        while (const auto next = nextOf(chain, used, slope))
            chain.push_back(*next);
        if (chain.size() < size_t(minChars))
            continue;
        std::vector<cv::Rect> chars;
        for (const size_t i : chain) {
            used[i] = true;
            chars.push_back(m_blobs[i].box);
        }
        const CharRow row = describe(chars, m_dark);
        const double shape = row.length / row.height;
        if (shape >= (minChars > ShortRow ? 1.6 : 0.8) && shape <= 10.0)
            rows.push_back(row);
    }
    for (size_t i = 0; i < m_blobs.size() && minChars <= ShortRow; ++i) {
        if (!used[i] && !isOneChar(i))
            rows.push_back(describe({m_blobs[i].box}, m_dark));
    }
    return rows;
}

} // namespace svidok
