// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/platelocaliser.h"

#include "base/besides.h"
#include "vision/charrows.h"
#include "vision/cornernet.h"
#include "vision/frontedline.h"
#include "vision/platerefiner.h"
#include "vision/platestack.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace svidok {

namespace {

/// Longest sides of the pyramid's levels; together they see characters from 11 pixels of the largest level up to a
/// plate that fills the photo. A larger one costs most of a second on a large photo, and the net sees what is smaller.
constexpr int Levels[] = {1600, 800, 400};
constexpr int MinCharHeight = 11;
constexpr int MaxCharHeight = 42;

/// A part of the photo with so many pixels for each of its own.
cv::Mat resized(const GreyPyramid &photo, const cv::Rect &area, double factor)
{
    const GreyPyramid::Level &level = photo.levelToShrink(1.0 / factor);
    const cv::Rect source(int(area.x / level.unit), int(area.y / level.unit), std::max(1, int(area.width / level.unit)), std::max(1, int(area.height / level.unit)));
    if (factor == 1.0)
        return level.grey(source);
    cv::Mat resized;
    cv::resize(level.grey(source), resized, {std::max(1, int(area.width * factor)), std::max(1, int(area.height * factor))}, 0, 0,
        factor < 1.0 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return resized;
}

/// A row measured on a level, in pixels of the photo.
CharRow moved(CharRow row, double factor, cv::Point2d shift)
{
    row.origin = row.origin * factor + shift;
    row.length *= factor;
    row.height *= factor;
    for (cv::Rect &box : row.chars)
        box = {int(box.x * factor + shift.x), int(box.y * factor + shift.y), int(box.width * factor), int(box.height * factor)};
    return row;
}

std::vector<CharRow> rowsOverPyramid(const GreyPyramid &photo, const CancelToken &cancel)
{
    std::vector<CharRow> rows;
    const int longest = photo.longest();
    for (const int side : Levels) {
        if ((side > 2 * longest && side != Levels[std::size(Levels) - 1]) || cancel.isCancelled())
            continue;
        const double factor = std::min(double(side) / longest, 2.0);
        const cv::Mat level = resized(photo, cv::Rect({}, photo.size()), factor);
        for (const bool dark : {true, false}) {
            if (!dark && side == Levels[0])
                continue; // bright characters are rare; the finest level is the dearest
            for (const CharRow &row : CharBlobs(level, MinCharHeight, MaxCharHeight, dark).rows(4))
                rows.push_back(moved(row, 1.0 / factor, {}));
        }
    }
    return rows;
}

/// The rows in and around a box, looked for closely.
std::vector<CharRow> rowsInside(const GreyPyramid &photo, const cv::Rect &box)
{
    const cv::Rect area = cv::Rect(box.x - box.width / 5, box.y - box.height / 3, box.width * 7 / 5, box.height * 5 / 3)
        & cv::Rect({}, photo.size());
    if (area.empty())
        return {};
    const double factor = 320.0 / area.width;
    std::vector<CharRow> rows;
    for (const CharRow &row : CharBlobs(resized(photo, area, factor), 14, 70, true).rows(4))
        rows.push_back(moved(row, 1.0 / factor, {double(area.x), double(area.y)}));
    return rows;
}

double scoreOf(const CharRow &row, const RefinedPlate &refined)
{
    const double chars = double(row.chars.size());
    const double count = chars >= 6 && chars <= 9 ? 1.0 : chars == 5 || chars == 10 ? 0.8 : chars == 4 ? 0.55 : 0.3;
    const double shape = quads::width(refined.corners) / std::max(1.0, quads::height(refined.corners));
    const double plausible = shape > 2.3 && shape < 6.5 ? 1.0 : 0.5;
    return plausible * (0.35 * count + 0.2 * row.regularity + 0.3 * refined.edges + 0.15 * refined.contrast);
}

bool isAmong(const std::vector<LocatedPlate> &plates, const LocatedPlate &plate)
{
    return std::any_of(plates.begin(), plates.end(), [&](const LocatedPlate &other) {
        return other.lines == plate.lines && quads::overlap(other.corners, plate.corners) > 0.8;
    });
}

/// Those of one line with smaller characters in front of it.
std::vector<LocatedPlate> fronted(const GreyPyramid &photo, const std::vector<LocatedPlate> &plates)
{
    std::vector<LocatedPlate> found;
    for (const LocatedPlate &plate : plates) {
        if (plate.lines > 1)
            continue;
        if (const auto parts = findFrontedLine(photo, plate.corners))
            found.push_back({plate.corners, plate.score, 1, {}, parts->line, parts->front});
    }
    return found;
}

/// Plates of several lines that those given are a line of.
std::vector<LocatedPlate> stacked(const GreyPyramid &photo, const std::vector<LocatedPlate> &plates)
{
    std::vector<LocatedPlate> stacks;
    for (const LocatedPlate &plate : plates) {
        for (const PlateStack &stack : findPlateStacks(photo, plate.corners)) {
            const LocatedPlate found{stack.corners, plate.score, stack.lines, {}, stack.inner};
            if (!isAmong(stacks, found))
                stacks.push_back(found);
        }
    }
    return stacks;
}

std::vector<LocatedPlate> withoutRepeats(std::vector<LocatedPlate> plates)
{
    std::stable_sort(plates.begin(), plates.end(), [](const LocatedPlate &a, const LocatedPlate &b) {
        return a.lines != b.lines ? a.lines > b.lines : a.score > b.score;
    });
    std::vector<LocatedPlate> kept;
    for (const LocatedPlate &plate : plates) {
        const bool known = std::any_of(kept.begin(), kept.end(), [&](const LocatedPlate &other) {
            return quads::coverage(plate.corners, other.corners) > 0.5;
        });
        if (!known)
            kept.push_back(plate);
    }
    std::stable_sort(kept.begin(), kept.end(), [](const LocatedPlate &a, const LocatedPlate &b) { return a.score > b.score; });
    return kept;
}

/// Their corners by the rows of characters in them.
std::vector<LocatedPlate> measuredByCharacters(const GreyPyramid &photo, const std::vector<LocatedPlate> &plates)
{
    std::vector<LocatedPlate> measured;
    for (const LocatedPlate &plate : plates) {
        std::vector<LocatedPlate> inside;
        for (const CharRow &row : rowsInside(photo, quads::bounds(plate.corners))) {
            const RefinedPlate refined = refinePlate(photo, row);
            if (quads::isSound(refined.corners))
                inside.push_back({refined.corners, plate.score, 1});
        }
        for (const LocatedPlate &one : inside) {
            if (quads::overlap(one.corners, plate.corners) > 0.3)
                measured.push_back({one.corners, plate.score, one.lines});
        }
    }
    return withoutRepeats(std::move(measured));
}

/// Those of several lines as if they were of one: a short plate of one line has the same shape, and so has one seen from aside.
std::vector<LocatedPlate> asOneLine(std::vector<LocatedPlate> plates)
{
    std::erase_if(plates, [](const LocatedPlate &plate) { return plate.lines == 1; });
    for (LocatedPlate &plate : plates)
        plate.lines = 1;
    return plates;
}

/// What rows of characters show anywhere.
std::vector<LocatedPlate> byCharacters(const GreyPyramid &photo, const CancelToken &cancel)
{
    std::vector<LocatedPlate> plates;
    for (const CharRow &row : rowsOverPyramid(photo, cancel)) {
        const RefinedPlate refined = refinePlate(photo, row);
        if (quads::isSound(refined.corners))
            plates.push_back({refined.corners, scoreOf(row, refined), 1});
    }
    if (cancel.isCancelled())
        return {};
    const std::vector<LocatedPlate> stacks = stacked(photo, plates);
    plates.insert(plates.end(), stacks.begin(), stacks.end());
    return withoutRepeats(std::move(plates));
}

} // namespace

PlateLocaliser::PlateLocaliser(const QByteArray &cornerNet, QThreadPool &aside)
    : m_net(std::make_unique<CornerNet>(cornerNet))
    , m_aside(aside)
{
}

PlateLocaliser::~PlateLocaliser() = default;

bool PlateLocaliser::isUsable() const
{
    return m_net->isUsable();
}

std::vector<LocatedPlate> PlateLocaliser::locate(
    const GreyPyramid &photo, PlateSearch search, int most, SeenByNet &before, const CancelToken &cancel) const
{
    const bool thorough = search == PlateSearch::Thorough;
    // Rows of characters keep one core busy and the net does not quite fill two.
    std::optional<Besides<std::vector<LocatedPlate>>> rows;
    if (thorough)
        rows.emplace(m_aside, [&] { return byCharacters(photo, cancel); });
    const std::vector<LocatedPlate> seen = m_net->locate(photo, thorough, most / 2, before, cancel);
    std::vector<LocatedPlate> plates = rows ? rows->result() : measuredByCharacters(photo, seen);
    const size_t room = size_t(most) - std::min(size_t(most) / 2, seen.size());
    if (plates.size() > room)
        plates.resize(room);
    if (!thorough) {
        // From measured lines, which know where a band begins; those from the net's places do not.
        const std::vector<LocatedPlate> stacks = stacked(photo, plates);
        plates.insert(plates.end(), stacks.begin(), stacks.end());
    }
    std::vector<LocatedPlate> others = stacked(photo, seen);
    if (thorough) {
        const std::vector<LocatedPlate> lines = asOneLine(seen);
        others.insert(others.end(), lines.begin(), lines.end());
    }
    plates.insert(plates.end(), seen.begin(), seen.end());
    for (const LocatedPlate &other : others) {
        if (!isAmong(plates, other))
            plates.push_back(other);
    }
    const std::vector<LocatedPlate> more = fronted(photo, plates);
    plates.insert(plates.end(), more.begin(), more.end());
    return plates;
}

} // namespace svidok
