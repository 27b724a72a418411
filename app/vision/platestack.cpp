// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/platestack.h"

#include "vision/charrows.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace svidok {

namespace {

constexpr double FlattestLine = 4.0; ///< width by height: a seed that is flatter has room for a whole text in one line
constexpr int SeedWidth = 200; ///< pixels of the straightened picture
constexpr double Aside = 0.8; ///< half the picture's width, in widths of the seed
constexpr int MinStackedChar = 18;
constexpr int MaxStackedChar = 110;
constexpr size_t FewestOfLongest = 3; ///< characters
constexpr size_t MostLines = 3;
constexpr double LowestLine = 0.66; ///< a line's characters by those of the longest: tractors' letters are lower than their digits
constexpr double HighestLine = 1.33;
constexpr double FlattestStack = 2.6; ///< width by height
constexpr double RoomAside = 0.35; ///< between characters and the plate's edge, in heights of a character
constexpr double RoomAbove = 0.25;
constexpr double WidestBand = 1.2;

/// The surroundings of a seed, its sides turned level and upright.
struct Surroundings {
    cv::Mat grey;
    cv::Mat toLevel; ///< 2x3
    cv::Point2d middle; ///< of the seed
};

/// `seed` in pixels of `grey`, a level of the photo.
std::optional<Surroundings> around(const cv::Mat &grey, const Corners &seed)
{
    const cv::Point2d across = (seed[1] - seed[0] + seed[2] - seed[3]) * 0.5;
    const cv::Point2d down = (seed[3] - seed[0] + seed[2] - seed[1]) * 0.5;
    const double wide = cv::norm(across);
    const double high = cv::norm(down);
    if (wide < 8.0 || wide > FlattestLine * high || high > 3.0 * wide)
        return std::nullopt;
    const double unit = wide / SeedWidth; // pixels of the level for each of the picture
    const double up = std::max(1.25 * high, 0.75 * wide);
    const cv::Point2d corner = quads::centre(seed) - Aside * across - down * (up / high);
    Surroundings seen;
    seen.middle = {Aside * SeedWidth, up / unit};
    seen.toLevel = (cv::Mat_<double>(2, 3) << across.x / SeedWidth, down.x / high * unit, corner.x, across.y / SeedWidth,
        down.y / high * unit, corner.y);

    // Shrinking in one go would skip pixels.
    cv::Mat source = grey;
    cv::Mat toSource = seen.toLevel.clone();
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

/// One line of a plate, as seen along and across the longest row.
struct Line {
    double middle = 0.0;
    double left = 0.0;
    double right = 0.0;
};

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

/// The rows of the next line in one direction: equally high characters, right above or below those before. `fewest`:
/// blobs, of which one is as wide as two characters that touch.
std::vector<const CharRow *> nextLine(
    const std::vector<CharRow> &rows, const CharRow &longest, double middle, int direction, size_t fewest)
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
        const bool doubtful = row.chars.size() == 1 && (ratio < 0.87 || ratio > 1.15 || row.origin.x < longest.origin.x
            || row.at(row.length, 0.0).x > longest.at(longest.length, 0.0).x);
        if (row.chars.size() < fewest || step < 1.02 * longest.height || ratio < LowestLine || ratio > HighestLine || beside || doubtful)
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

/// The next line above or below those that end with `last`.
std::optional<Line> lineBeyond(const std::vector<CharRow> &rows, const CharRow &longest, const Line &last, int direction)
{
    const double reached = middleOf(longest) + last.middle;
    auto line = nextLine(rows, longest, reached, direction, 2);
    if (line.empty())
        line = nextLine(rows, longest, reached, direction, 1);
    if (line.empty())
        return std::nullopt;
    const CharRow &nearest = *line.front();
    const cv::Point2d across(-longest.along.y, longest.along.x);
    Line next{(nearest.at(nearest.length / 2, 0.0) - longest.at(longest.length / 2, 0.0)).dot(across), 1e9, -1e9};
    for (const CharRow *row : line) {
        const double from = (row->origin - longest.origin).dot(longest.along);
        next.left = std::min(next.left, from);
        next.right = std::max(next.right, from + row->length);
    }
    return next;
}

} // namespace

std::vector<PlateStack> findPlateStacks(const GreyPyramid &photo, const Corners &seed)
{
    const GreyPyramid::Level &level = photo.levelToShrink(quads::width(seed) / SeedWidth);
    const auto seen = around(level.grey, level.from(seed));
    if (!seen)
        return {};
    const CharBlobs blobs(seen->grey, MinStackedChar, MaxStackedChar, true);
    std::vector<CharRow> rows = blobs.rows(2);
    const CharRow *longest = longestNear(rows, seen->middle);
    if (!longest)
        return {};
    // Once more with all lines as level as the longest: else what stands beside a short one is taken for its neighbour.
    rows = blobs.rows(2, longest->along.y / longest->along.x);
    longest = longestNear(rows, seen->middle);
    if (!longest)
        return {};

    // From above to below. The nearer one first: else a bar or badge above takes the place of the last line.
    std::vector<Line> lines{{0.0, 0.0, longest->length}};
    while (lines.size() < MostLines) {
        const auto above = lineBeyond(rows, *longest, lines.front(), -1);
        const auto below = lineBeyond(rows, *longest, lines.back(), 1);
        if (!above && !below)
            break;
        if (!below || (above && lines.front().middle - above->middle < below->middle - lines.back().middle))
            lines.insert(lines.begin(), *above);
        else
            lines.push_back(*below);
    }

    const auto toPhoto = [&](double x, double y) {
        const cv::Point2d at = longest->at(x, y);
        const cv::Matx23d to(seen->toLevel);
        return cv::Point2d(to(0, 0) * at.x + to(0, 1) * at.y + to(0, 2), to(1, 0) * at.x + to(1, 1) * at.y + to(1, 2)) * level.unit;
    };
    const double height = longest->height;
    // Where the seed reaches a little further, there is a band.
    const double seedLeft = (seen->middle - longest->origin).dot(longest->along) - SeedWidth / 2.0;
    const double seedRight = seedLeft + SeedWidth;
    const auto stackOf = [&](std::vector<Line>::const_iterator from, std::vector<Line>::const_iterator to) {
        double before = 1e9;
        double behind = -1e9;
        for (auto line = from; line != to; ++line) {
            before = std::min(before, line->left - RoomAside * height);
            behind = std::max(behind, line->right + RoomAside * height);
        }
        const double above = from->middle - (0.5 + RoomAbove) * height;
        const double below = (to - 1)->middle + (0.5 + RoomAbove) * height;
        const auto between = [&](double first, double last) {
            return Corners{toPhoto(first, above), toPhoto(last, above), toPhoto(last, below), toPhoto(first, below)};
        };
        const Corners inner = between(before, behind);
        if (seedLeft < before && seedLeft > before - WidestBand * height)
            before = seedLeft;
        if (seedRight > behind && seedRight < behind + WidestBand * height)
            behind = seedRight;
        return PlateStack{between(before, behind), inner, int(to - from)};
    };
    // One of three lines may be something else: who reads them tells.
    std::vector<PlateStack> stacks;
    for (size_t count = lines.size(); count >= 2; --count) {
        for (auto from = lines.cbegin(); from + std::ptrdiff_t(count) <= lines.cend(); ++from)
            stacks.push_back(stackOf(from, from + std::ptrdiff_t(count)));
    }
    std::erase_if(stacks, [](const PlateStack &stack) {
        return !quads::isSound(stack.corners) || quads::width(stack.corners) > FlattestStack * quads::height(stack.corners);
    });
    return stacks;
}

} // namespace svidok
