// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/platecrops.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok {

namespace {

/// Shares of a line's height.
struct Margin {
    double up = 0.0; ///< above and below
    double aside = 0.0;
    int lineHeight = 96; ///< of a straightened line, pixels
};
constexpr Margin Narrow{0.02, 0.02, 64};
constexpr Margin Wide{0.10, 0.10};
constexpr Margin BeyondEnds{0.10, 0.40, 48};

/// What `warp` makes of a plate that is so wide on the photo, from the level that has about as many pixels; drawn larger and
/// averaged down where shrinking in one go would skip pixels. `warp` takes the level, the size to draw and how to interpolate.
template<typename Warp>
cv::Mat withoutSkipping(const GreyPyramid &photo, double seen, cv::Size size, const Warp &warp)
{
    const double shrink = seen / size.width;
    const GreyPyramid::Level &level = photo.levelFor(shrink);
    const int over = std::clamp(int(shrink / level.unit + 0.5), 1, 4);
    cv::Mat straight = warp(level, size * over, over > 1 ? cv::INTER_LINEAR : cv::INTER_CUBIC);
    if (over > 1)
        cv::resize(straight, straight, size, 0, 0, cv::INTER_AREA);
    return straight;
}

/// Of a straightened line.
cv::Size lineSize(const Margin &margin)
{
    return {int(margin.lineHeight * PlateWidthMillimetres / PlateHeightMillimetres), margin.lineHeight};
}

PixelBuffer toBuffer(const cv::Mat &grey)
{
    const cv::Mat packed = grey.isContinuous() ? grey : grey.clone();
    return {packed.cols, packed.rows, 1,
        QByteArray(reinterpret_cast<const char *>(packed.data), qsizetype(packed.total()))};
}

PixelBuffer cropOf(const GreyPyramid &photo, const Corners &corners, int lines, const Margin &margin)
{
    const double up = margin.up / lines;
    const double aside = margin.aside / lines * quads::height(corners) / std::max(1.0, quads::width(corners));
    const Corners around = quads::grown(corners, aside, up, aside, up);
    if (lines == 1)
        return toBuffer(straightened(photo, around, lineSize(margin)));
    const double shape = std::clamp(quads::width(around) / std::max(1.0, quads::height(around)), 0.6, 2.5);
    const int width = int(lines * margin.lineHeight * shape);
    const cv::Mat whole = straightened(photo, around, {width, lines * margin.lineHeight});
    // The lines with some overlap where they meet, each moved inwards at the plate's own edges to be as high.
    const int shared = margin.lineHeight / 24;
    std::vector<cv::Mat> rows;
    for (int i = 0; i < lines; ++i) {
        const int top = std::clamp(i * margin.lineHeight - shared / (lines - 1) * i, 0, whole.rows - margin.lineHeight - shared);
        rows.push_back(whole.rowRange(top, top + margin.lineHeight + shared));
    }
    cv::Mat joined;
    cv::hconcat(rows, joined);
    return toBuffer(joined);
}

PixelBuffer cropOf(const GreyPyramid &photo, const Corners &front, const Corners &line, const Margin &margin)
{
    std::vector<cv::Mat> straight;
    for (const Corners &part : {front, line}) {
        const Corners around = quads::grown(part, 0.0, margin.up, 0.0, margin.up);
        const double shape = std::clamp(quads::width(around) / std::max(1.0, quads::height(around)), 0.5, 8.0);
        straight.push_back(straightened(photo, around, {int(margin.lineHeight * shape), margin.lineHeight}));
    }
    cv::Mat joined;
    cv::hconcat(straight, joined);
    return toBuffer(joined);
}

/// A point of an edge; `along` is 0 at its left end and 1 at its right one.
cv::Point2f onEdge(const std::array<cv::Point2d, 3> &edge, double along)
{
    const double left = 2.0 * (along - 0.5) * (along - 1.0);
    const double middle = 4.0 * along * (1.0 - along);
    const double right = 2.0 * along * (along - 0.5);
    return edge[0] * left + edge[1] * middle + edge[2] * right;
}

PixelBuffer cropOf(const GreyPyramid &photo, const PlateRim &rim, const Margin &margin)
{
    const Corners corners = rim.corners();
    const double aside = margin.aside * quads::height(corners) / std::max(1.0, quads::width(corners));
    return toBuffer(withoutSkipping(photo, quads::width(corners), lineSize(margin), [&](const GreyPyramid::Level &level, cv::Size size, int interpolation) {
        const auto scale = float(1.0 / level.unit);
        cv::Mat from(size, CV_32FC2);
        for (int x = 0; x < from.cols; ++x) {
            const double along = (1.0 + 2.0 * aside) * x / from.cols - aside;
            const cv::Point2f upper = onEdge(rim.upper, along);
            const cv::Point2f lower = onEdge(rim.lower, along);
            for (int y = 0; y < from.rows; ++y)
                from.at<cv::Point2f>(y, x) = (upper + (lower - upper) * ((1.0 + 2.0 * margin.up) * y / from.rows - margin.up)) * scale;
        }
        cv::Mat straight;
        cv::remap(level.grey, straight, from, {}, interpolation, cv::BORDER_REPLICATE);
        return straight;
    }));
}

} // namespace

cv::Mat straightened(const GreyPyramid &photo, const Corners &corners, cv::Size size)
{
    return withoutSkipping(photo, quads::width(corners), size, [&](const GreyPyramid::Level &level, cv::Size drawn, int interpolation) {
        const std::vector<cv::Point2f> to{{0, 0}, {float(drawn.width), 0}, {float(drawn.width), float(drawn.height)}, {0, float(drawn.height)}};
        cv::Mat straight;
        cv::warpPerspective(level.grey, straight, cv::getPerspectiveTransform(quads::points(level.from(corners)), to), drawn, interpolation, cv::BORDER_REPLICATE);
        return straight;
    });
}

QList<PixelBuffer> rectifiedCrops(const GreyPyramid &photo, const Corners &corners, int lines)
{
    return {cropOf(photo, corners, lines, Narrow), cropOf(photo, corners, lines, Wide)};
}

QList<PixelBuffer> rectifiedCrops(const GreyPyramid &photo, const PlateRim &rim)
{
    return {cropOf(photo, rim, Narrow), cropOf(photo, rim, Wide)};
}

QList<PixelBuffer> rectifiedCrops(const GreyPyramid &photo, const Corners &front, const Corners &line)
{
    return {cropOf(photo, front, line, Narrow), cropOf(photo, front, line, Wide)};
}

PixelBuffer cropBeyondEnds(const GreyPyramid &photo, const Corners &corners, int lines)
{
    return cropOf(photo, corners, lines, BeyondEnds);
}

} // namespace svidok
