// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/frontedline.h"

#include "vision/charrows.h"
#include "vision/platecrops.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace svidok {

namespace {

// Its corners may lie within its rim, and at the left where the larger characters begin.
constexpr double MarginLeft = 0.25; ///< of the plate's width
constexpr double MarginRight = 0.02;
constexpr double MarginAbove = 0.08; ///< of its height
// Of the straightened plate, pixels.
constexpr int PlateHeight = 60;
constexpr int PlateWidth = int(PlateHeight * (1.0 + MarginLeft) * PlateWidthMillimetres / PlateHeightMillimetres);
constexpr int LowestSmall = 11;
constexpr int HighestChar = 55;
constexpr double ShortestLine = 0.42; ///< of the plate's height
// In heights of the line's characters.
constexpr double LeastSmall = 0.26;
constexpr double GreatestSmall = 0.62;
constexpr double FeetApart = 0.18; ///< the small ones stand about as low
constexpr double FarthestFront = 1.2;
constexpr double Room = 0.24; ///< around characters, as around those of a whole plate
constexpr size_t FewestOfLine = 3; ///< characters that are seen apart
constexpr size_t MostOfLine = 6;
constexpr size_t InFront = 2;
constexpr double WidestAsOne = 1.9; ///< width by height of two that touch

bool isFrontOf(const CharRow &row, const CharRow &line)
{
    const cv::Point2d off = row.at(row.length, row.height / 2.0) - line.at(0.0, line.height / 2.0);
    const double gap = -off.dot(line.along) / line.height;
    const double feet = off.dot({-line.along.y, line.along.x}) / line.height;
    const double size = row.height / line.height;
    const bool two = row.chars.size() == InFront || (row.chars.size() == 1 && row.length > row.height && row.length < WidestAsOne * row.height);
    return two && size > LeastSmall && size < GreatestSmall && gap > 0.0 && gap < FarthestFront && std::abs(feet) < FeetApart;
}

/// Up to `last` along the row.
Corners around(const CharRow &row, double last)
{
    const double room = Room * row.height;
    const double half = row.height / 2.0 + room;
    return {row.at(-room, -half), row.at(last, -half), row.at(last, half), row.at(-room, half)};
}

} // namespace

std::optional<FrontedLine> findFrontedLine(const GreyPyramid &photo, const Corners &plate)
{
    const Corners seen = quads::grown(plate, MarginLeft, MarginAbove, MarginRight, MarginAbove);
    const GreyPyramid::Level &level = photo.levelFor(quads::width(seen) / PlateWidth);
    const std::vector<cv::Point2f> whole{{0, 0}, {PlateWidth, 0}, {PlateWidth, PlateHeight}, {0, PlateHeight}};
    cv::Mat straight;
    cv::warpPerspective(level.grey, straight, cv::getPerspectiveTransform(quads::points(level.from(seen)), whole), {PlateWidth, PlateHeight}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    const std::vector<CharRow> rows = CharBlobs(straight, LowestSmall, HighestChar, false).rows(int(InFront), 0.0);
    const auto line = std::max_element(rows.begin(), rows.end(), [](const CharRow &a, const CharRow &b) { return a.chars.size() < b.chars.size(); });
    if (line == rows.end() || line->chars.size() < FewestOfLine || line->chars.size() > MostOfLine || line->height < ShortestLine * PlateHeight)
        return std::nullopt;
    const auto front = std::find_if(rows.begin(), rows.end(), [&](const CharRow &row) { return isFrontOf(row, *line); });
    if (front == rows.end())
        return std::nullopt;
    const cv::Mat toPhoto = cv::getPerspectiveTransform(whole, quads::points(seen));
    const auto placed = [&](const Corners &corners) {
        std::vector<cv::Point2f> points;
        cv::perspectiveTransform(quads::points(corners), points, toPhoto);
        return Corners{points[0], points[1], points[2], points[3]};
    };
    return FrontedLine{placed(around(*front, front->length + Room * front->height)), placed(around(*line, PlateWidth - line->origin.x))};
}

} // namespace svidok
