// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/platestack.h"

#include "vision/charrows.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace svidok {

namespace {

constexpr double FlattestLine = 4.0; ///< width by height: a seed that is flatter has room for a whole text in one line
constexpr int SeedWidth = 200; ///< pixels of the straightened picture
constexpr double Aside = 0.8; ///< half the picture's width, in widths of the seed
constexpr int MinCharHeight = 18;
constexpr int MaxCharHeight = 110;
constexpr size_t FewestOfLongest = 3; ///< characters
constexpr int MostLines = 3;
constexpr double RoomAside = 0.35; ///< between characters and the plate's edge, in heights of a character
constexpr double RoomAbove = 0.25;

/// The surroundings of a seed, its sides turned level and upright.
struct Surroundings {
    cv::Mat grey;
    cv::Mat toPhoto; ///< 2x3
    cv::Point2d middle; ///< of the seed
};

std::optional<Surroundings> around(const cv::Mat &grey, const Corners &seed)
{
    const cv::Point2d across = (seed[1] - seed[0] + seed[2] - seed[3]) * 0.5;
    const cv::Point2d down = (seed[3] - seed[0] + seed[2] - seed[1]) * 0.5;
    const double wide = cv::norm(across);
    const double high = cv::norm(down);
    if (wide < 8.0 || wide > FlattestLine * high || high > 3.0 * wide)
        return std::nullopt;
    const double unit = wide / SeedWidth; // photo pixels for each of the picture
    const double up = std::max(1.25 * high, 0.75 * wide);
    const cv::Point2d corner = quads::centre(seed) - Aside * across - down * (up / high);
    Surroundings seen;
    seen.middle = {Aside * SeedWidth, up / unit};
    seen.toPhoto = (cv::Mat_<double>(2, 3) << across.x / SeedWidth, down.x / high * unit, corner.x, across.y / SeedWidth,
        down.y / high * unit, corner.y);

    // Shrinking in one go would skip pixels.
    cv::Mat source = grey;
    cv::Mat toSource = seen.toPhoto.clone();
    if (unit > 1.5) {
        const cv::Point2d reach(Aside * std::abs(across.x) + std::abs(down.x) * (up / high), Aside * std::abs(across.y) + std::abs(down.y) * (up / high));
        const cv::Rect area = cv::Rect(cv::Point(quads::centre(seed) - reach), cv::Point(quads::centre(seed) + reach)) & cv::Rect({}, grey.size());
        if (area.width < 8 || area.height < 8)
            return std::nullopt;
        cv::resize(grey(area), source, {std::max(1, int(area.width / unit)), std::max(1, int(area.height / unit))}, 0, 0, cv::INTER_AREA);
        const double x = double(source.cols) / area.width;
        const double y = double(source.rows) / area.height;
        toSource.col(2) -= (cv::Mat_<double>(2, 1) << area.x, area.y);
        toSource.row(0) *= x;
        toSource.row(1) *= y;
    }
    cv::warpAffine(source, seen.grey, toSource, {int(2 * Aside * SeedWidth), int(2 * up / unit)},
        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    return seen;
}

double middleOf(const CharRow &row)
{
    return row.at(row.length / 2, 0.0).y;
}

/// The row that says how high characters are: the longest; of equally long ones the nearest.
const CharRow *longestNear(const std::vector<CharRow> &rows, const cv::Point2d &place)
{
    const CharRow *longest = nullptr;
    const auto away = [&](const CharRow &row) { return std::abs(middleOf(row) - place.y); };
    for (const CharRow &row : rows) {
        if (row.chars.size() < FewestOfLongest || row.origin.x > place.x + SeedWidth / 2.0 || row.at(row.length, 0.0).x < place.x - SeedWidth / 2.0)
            continue;
        if (!longest || row.chars.size() > longest->chars.size() || (row.chars.size() == longest->chars.size() && away(row) < away(*longest)))
            longest = &row;
    }
    return longest;
}

/// The rows of the next line in one direction: equally high characters, right above or below those before.
std::vector<const CharRow *> nextLine(const std::vector<CharRow> &rows, const CharRow &longest, double middle, int direction)
{
    std::vector<const CharRow *> line;
    double nearest = 2.0 * longest.height;
    const double centre = longest.at(longest.length / 2, 0.0).x;
    for (const CharRow &row : rows) {
        const double x = row.at(row.length / 2, 0.0).x;
        // Rows are hardly ever quite level: where this one would be below the longest one's middle.
        const double level = middleOf(row) - (x - centre) * longest.along.y / longest.along.x;
        const double step = direction * (level - middle);
        const double ratio = row.height / longest.height;
        const bool beside = row.at(row.length, 0.0).x < longest.origin.x - 0.5 * longest.height
            || row.origin.x > longest.at(longest.length, 0.0).x + 0.5 * longest.height;
        if (step < 1.02 * longest.height || ratio < 0.75 || ratio > 1.33 || beside)
            continue;
        if (step < nearest - 0.3 * longest.height)
            line.clear();
        if (step < nearest + 0.3 * longest.height) {
            nearest = std::min(nearest, step);
            line.push_back(&row);
        }
    }
    return line;
}

} // namespace

std::optional<PlateStack> findPlateStack(const cv::Mat &grey, const Corners &seed)
{
    const auto seen = around(grey, seed);
    if (!seen)
        return std::nullopt;
    const std::vector<CharRow> rows = findCharRows(seen->grey, MinCharHeight, MaxCharHeight, 2, true);
    const CharRow *longest = longestNear(rows, seen->middle);
    if (!longest)
        return std::nullopt;

    double left = 0.0; // all as seen along and across the longest row
    double right = longest->length;
    double top = 0.0;
    double bottom = 0.0;
    int lines = 1;
    const double middle = middleOf(*longest);
    for (const int direction : {-1, 1}) {
        double reached = middle;
        while (lines < MostLines) {
            const auto line = nextLine(rows, *longest, reached, direction);
            if (line.empty())
                break;
            for (const CharRow *row : line) {
                const cv::Point2d from = row->origin - longest->origin;
                left = std::min(left, from.dot(longest->along));
                right = std::max(right, from.dot(longest->along) + row->length);
            }
            const double step = (line.front()->at(line.front()->length / 2, 0.0) - longest->at(longest->length / 2, 0.0)).dot({-longest->along.y, longest->along.x});
            top = std::min(top, step);
            bottom = std::max(bottom, step);
            reached = middle + step;
            ++lines;
        }
    }
    const double height = longest->height;
    if (lines == 1 || right - left > 3.2 * (bottom - top + height))
        return std::nullopt;

    const auto toPhoto = [&](double x, double y) {
        const cv::Point2d at = longest->at(x, y);
        const cv::Matx23d to(seen->toPhoto);
        return cv::Point2d(to(0, 0) * at.x + to(0, 1) * at.y + to(0, 2), to(1, 0) * at.x + to(1, 1) * at.y + to(1, 2));
    };
    const double above = top - (0.5 + RoomAbove) * height;
    const double below = bottom + (0.5 + RoomAbove) * height;
    const double before = left - RoomAside * height;
    const double behind = right + RoomAside * height;
    PlateStack stack;
    stack.lines = lines;
    stack.corners = {toPhoto(before, above), toPhoto(behind, above), toPhoto(behind, below), toPhoto(before, below)};
    return quads::isSound(stack.corners) ? std::optional(stack) : std::nullopt;
}

} // namespace svidok
