// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/cornernet.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace svidok {

namespace {

/// Longest sides of the pyramid's levels. The net answers for plates between 22 and 84 pixels wide; in the first level
/// that is one that fills the photo.
constexpr int Levels[] = {96, 160, 320, 640};
constexpr int CoarseSide = 320; ///< where the levels up to this one show a plate surely, a quick search needs no finer one
/// Of a thorough search, and as dear as all others together. A plate that is surely one and so many times as wide as those that
/// only this level shows leaves them no chance to be the subject.
constexpr int FinestLevel = 1280;
constexpr double FarWider = 4.0;
constexpr double SurelyAPlate = 0.85;
/// Levels pressed together upwards, for plates seen so much from the side that they are as high as wide.
constexpr int SteepLevels[] = {480, 960};
constexpr double Steepness = 2.2;
constexpr double SteepShape = 3.0; ///< width by height of a plate of one line: less is seen from the side
constexpr double Askew = 0.35; ///< the tangent of a plate's line: more, and an upright window shows it unlike what the net knows
constexpr int MostSteep = 2;
/// A level that is larger than the photo shows little that is new, and by more than this nothing.
constexpr double MostEnlarged = 1.3;
/// Nobody reads a plate that is narrower on the photo; a finer level than the one that shows these to the net, which sees
/// plates from so many pixels of a level on, finds what cannot be read. It is also the dearest.
constexpr double NarrowestRead = 50.0;
constexpr double NarrowestSeen = 22.0;
/// The second look: a window of this size in which the plate is so wide, or as wide as its height makes it.
constexpr int LookWidth = 160;
constexpr int LookHeight = 128;
constexpr double WidthInLook = 52.0;
constexpr double HeightCounts = 1.6;
constexpr double WeakestLook = 0.3;
constexpr double WeakestOfQuick = 0.5;
constexpr int Cell = 8; ///< pixels of a level for one answer
constexpr double Unit = 32.0; ///< pixels of a level for 1.0 of a corner's offset
constexpr float WeakestLogit = -0.4F; ///< a score of 0.4
constexpr size_t MostOfLevel = 12;

/// A net's answer, place by place.
class Answer {
public:
    /// `size`: of the picture that the net was shown, in pixels of the photo.
    Answer(const cv::Mat &said, cv::Size2d size)
        : m_said(said)
        , m_rows(said.size[2])
        , m_columns(said.size[3])
        , m_cell(size.width / m_columns, size.height / m_rows)
    {
    }

    /// The peaks, best first.
    [[nodiscard]] std::vector<LocatedPlate> plates() const
    {
        const cv::Mat here = cv::max(plane(0), plane(1));
        cv::Mat highest;
        cv::dilate(here, highest, {});
        std::vector<LocatedPlate> found;
        for (int y = 0; y < m_rows; ++y) {
            for (int x = 0; x < m_columns; ++x) {
                const float logit = here.at<float>(y, x);
                if (logit > WeakestLogit && logit >= highest.at<float>(y, x))
                    found.push_back(plateAt(x, y, probability(logit)));
            }
        }
        std::erase_if(found, [](const LocatedPlate &plate) { return !quads::isSound(plate.corners); });
        std::stable_sort(found.begin(), found.end(), [](const LocatedPlate &a, const LocatedPlate &b) { return a.score > b.score; });
        if (found.size() > MostOfLevel)
            found.resize(MostOfLevel);
        return found;
    }

    /// The plate in the middle: the mean of what the cells there say of its corners, each as much as it is sure.
    [[nodiscard]] LocatedPlate middle() const
    {
        const cv::Mat here = cv::max(plane(0), plane(1));
        const cv::Rect near(m_columns / 2 - 3, m_rows / 2 - 2, 6, 4);
        cv::Point best;
        double highest = 0.0;
        cv::minMaxLoc(here(near), nullptr, &highest, nullptr, &best);
        const double surest = probability(highest);
        LocatedPlate mean = plateAt(best.x + near.x, best.y + near.y, surest);
        mean.corners = {};
        double weights = 0.0;
        for (int y = near.y; y < near.br().y; ++y) {
            for (int x = near.x; x < near.br().x; ++x) {
                const double weight = probability(here.at<float>(y, x));
                if (weight < 0.5 * surest)
                    continue;
                const Corners corners = plateAt(x, y, weight).corners;
                for (size_t k = 0; k < 4; ++k)
                    mean.corners[k] += corners[k] * weight;
                weights += weight;
            }
        }
        mean.corners = quads::scaled(mean.corners, 1.0 / weights);
        return mean;
    }

private:
    [[nodiscard]] static double probability(double logit) { return 1.0 / (1.0 + std::exp(-logit)); }

    [[nodiscard]] cv::Mat plane(int at) const
    {
        return {m_rows, m_columns, CV_32F, const_cast<uchar *>(m_said.ptr(0, at))};
    }

    [[nodiscard]] LocatedPlate plateAt(int x, int y, double score) const
    {
        LocatedPlate plate;
        plate.score = score;
        plate.lines = plane(1).at<float>(y, x) > plane(0).at<float>(y, x) ? 2 : 1;
        for (int k = 0; k < 4; ++k) {
            const double across = x + 0.5 + plane(2 + 2 * k).at<float>(y, x) * Unit / Cell;
            const double down = y + 0.5 + plane(3 + 2 * k).at<float>(y, x) * Unit / Cell;
            plate.corners[size_t(k)] = {across * m_cell.width, down * m_cell.height};
        }
        return plate;
    }

    cv::Mat m_said;
    int m_rows;
    int m_columns;
    cv::Size2d m_cell; ///< in pixels of the photo
};

cv::Mat resized(const cv::Mat &grey, cv::Size size)
{
    cv::Mat result;
    cv::resize(grey, result, size, 0, 0, size.width < grey.cols ? cv::INTER_AREA : cv::INTER_LINEAR);
    return result;
}

/// The photo with its longest side as given, both sides whole numbers of cells; `pressed` so many times less high.
cv::Mat levelOf(const GreyPyramid &photo, int side, double pressed = 1.0)
{
    const double factor = double(side) / photo.longest();
    const auto cells = [&](double length) { return std::max(4, int(length * factor / Cell + 0.5)) * Cell; };
    return resized(photo.levelToShrink(1.0 / factor).grey, {cells(photo.size().width), cells(photo.size().height / pressed)});
}

/// What the net says to a picture; `size` is the picture's in pixels of the photo.
Answer ask(cv::dnn::Net &net, const cv::Mat &picture, cv::Size2d size)
{
    return {askNet(net, picture), size};
}

/// The plate in a window in which it is so wide; nothing where no plate is seen there.
std::optional<LocatedPlate> look(cv::dnn::Net &net, const GreyPyramid &photo, const Corners &plate)
{
    const double shrink = std::max(quads::width(plate), HeightCounts * quads::height(plate)) / WidthInLook;
    const GreyPyramid::Level &level = photo.levelToShrink(shrink);
    const cv::Mat &grey = level.grey;
    const double unit = shrink / level.unit;
    const cv::Point2d centre = quads::centre(level.from(plate));
    const cv::Rect window(int(std::lround(centre.x - unit * LookWidth / 2)), int(std::lround(centre.y - unit * LookHeight / 2)),
        std::max(1, int(std::lround(unit * LookWidth))), std::max(1, int(std::lround(unit * LookHeight))));
    const cv::Rect inside = window & cv::Rect({}, grey.size());
    if (inside.empty())
        return std::nullopt;
    cv::Mat seen = grey(inside);
    if (inside != window) {
        cv::copyMakeBorder(seen, seen, inside.y - window.y, window.br().y - inside.br().y, inside.x - window.x,
            window.br().x - inside.br().x, cv::BORDER_REPLICATE | cv::BORDER_ISOLATED);
    }
    LocatedPlate again = ask(net, resized(seen, {LookWidth, LookHeight}), window.size()).middle();
    for (cv::Point2d &corner : again.corners)
        corner = (corner + cv::Point2d(window.tl())) * level.unit;
    return again.score < WeakestLook || !quads::isSound(again.corners) ? std::nullopt : std::optional(again);
}

/// The plate as if it was seen straight on: the parallelogram that it is now thought to fill stands upright in the window,
/// as wide as the net knows best and of the shape that plates have. Nothing where no plate is seen there then.
std::optional<LocatedPlate> lookStraight(cv::dnn::Net &net, const GreyPyramid &photo, const LocatedPlate &plate)
{
    const GreyPyramid::Level &level = photo.levelToShrink(quads::width(plate.corners) / WidthInLook);
    const cv::Mat &grey = level.grey;
    const Corners corners = level.from(plate.corners);
    const cv::Point2d across = (corners[1] - corners[0] + corners[2] - corners[3]) * 0.5;
    const cv::Point2d down = (corners[3] - corners[0] + corners[2] - corners[1]) * 0.5;
    const double high = std::abs(across.cross(down)) / cv::norm(across);
    const double shape = plate.lines == 1 ? std::clamp(cv::norm(across) / high, 3.2, 5.2)
                                          : std::clamp(cv::norm(across) / high, 1.1, 2.2);
    const double wide = plate.lines == 1 ? WidthInLook : WidthInLook * std::min(0.8, shape / HeightCounts);

    // Shrinking in one go would skip pixels: what surrounds the plate is averaged down first.
    const double shrink = std::max(1.0, std::min(cv::norm(across) / wide, high * shape / wide) / 1.5);
    const cv::Point2d sideways = across * (LookWidth / wide / 2);
    const cv::Point2d upright = down * (LookHeight * shape / wide / 2);
    const cv::Point2d centre = quads::centre(corners);
    const cv::Point2d reach(std::abs(sideways.x) + std::abs(upright.x), std::abs(sideways.y) + std::abs(upright.y));
    const cv::Rect inside = cv::Rect(cv::Point(centre - reach), cv::Point(centre + reach)) & cv::Rect({}, grey.size());
    if (inside.width < 2 || inside.height < 2)
        return std::nullopt;
    const cv::Mat around = resized(grey(inside), {std::max(1, int(inside.width / shrink)), std::max(1, int(inside.height / shrink))});
    const cv::Point2d scale(double(around.cols) / inside.width, double(around.rows) / inside.height);
    const auto toAround = [&](const cv::Point2d &at) {
        return cv::Point2f(float((at.x - inside.x) * scale.x), float((at.y - inside.y) * scale.y));
    };
    const std::vector<cv::Point2f> from{
        toAround(centre - sideways - upright), toAround(centre + sideways - upright), toAround(centre - sideways + upright)};
    const std::vector<cv::Point2f> to{{0, 0}, {LookWidth, 0}, {0, LookHeight}};
    cv::Mat seen;
    cv::warpAffine(around, seen, cv::getAffineTransform(from, to), {LookWidth, LookHeight}, cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    LocatedPlate again = ask(net, seen, cv::Size2d(1.0, 1.0)).middle();
    for (cv::Point2d &corner : again.corners)
        corner = (centre + sideways * (2.0 * corner.x - 1.0) + upright * (2.0 * corner.y - 1.0)) * level.unit;
    return again.score < WeakestLook || !quads::isSound(again.corners) ? std::nullopt : std::optional(again);
}

bool isSteep(const LocatedPlate &plate)
{
    return quads::width(plate.corners) < SteepShape * quads::height(plate.corners);
}

bool isAskew(const LocatedPlate &plate)
{
    const cv::Point2d along = plate.corners[1] - plate.corners[0] + plate.corners[2] - plate.corners[3];
    return std::abs(along.y) > Askew * std::abs(along.x);
}

/// The plate as closer looks see it, or as it was where those see none.
LocatedPlate lookedAtAgain(cv::dnn::Net &net, const GreyPyramid &photo, const LocatedPlate &plate)
{
    const bool aslant = plate.lines == 1 && (isSteep(plate) || isAskew(plate));
    const auto first = aslant ? lookStraight(net, photo, plate) : look(net, photo, plate.corners);
    if (first && first->lines == 1)
        return *first; // its rim is seen more closely
    const auto second = lookStraight(net, photo, first.value_or(plate));
    if (!first)
        return second.value_or(plate);
    LocatedPlate seen = *first;
    if (second && second->lines == first->lines)
        seen.otherCorners = second->corners;
    return seen;
}

bool atOnePlace(const LocatedPlate &a, const LocatedPlate &b)
{
    return quads::overlap(a.corners, b.corners) > 0.4;
}

/// At most `most`, best first; of those for one place the surest.
std::vector<LocatedPlate> distinct(std::vector<LocatedPlate> plates, int most)
{
    std::stable_sort(plates.begin(), plates.end(), [](const LocatedPlate &a, const LocatedPlate &b) { return a.score > b.score; });
    std::vector<LocatedPlate> kept;
    for (const LocatedPlate &plate : plates) {
        if (kept.size() < size_t(most) && std::none_of(kept.begin(), kept.end(), [&](const LocatedPlate &other) { return atOnePlace(plate, other); }))
            kept.push_back(plate);
    }
    return kept;
}

bool isSure(const LocatedPlate &plate)
{
    return plate.score >= SurelyAPlate;
}

/// A level of this size shows the net every plate of the photo that can be read.
bool showsAll(int side, int longest)
{
    return NarrowestSeen * longest <= NarrowestRead * side;
}

/// Plates seen so much from the side that the upright levels do not show them, at most MostSteep; small ones if `fine`.
std::vector<LocatedPlate> steepPlates(cv::dnn::Net &net, const GreyPyramid &photo, bool fine, const CancelToken &cancel)
{
    std::vector<LocatedPlate> plates;
    const int longest = photo.longest();
    for (const int side : SteepLevels) {
        const bool useless = side != SteepLevels[0] && (!fine || showsAll(SteepLevels[0], longest));
        if (side > MostEnlarged * longest || useless || cancel.isCancelled())
            break;
        const auto found = ask(net, levelOf(photo, side, Steepness), photo.size()).plates();
        plates.insert(plates.end(), found.begin(), found.end());
    }
    std::erase_if(plates, [](const LocatedPlate &plate) { return !isSteep(plate); });
    for (LocatedPlate &plate : plates)
        plate.lines = 1; // as it looks without the pressing
    return distinct(std::move(plates), MostSteep);
}

} // namespace

CornerNet::CornerNet(const QByteArray &onnx)
    : m_nets(onnx)
{
}

std::vector<LocatedPlate> CornerNet::locate(
    const GreyPyramid &photo, bool fine, int most, SeenByNet &before, const CancelToken &cancel) const
{
    if (!isUsable())
        return {};
    cv::dnn::Net net = m_nets.take();
    const int longest = photo.longest();
    const auto addLevel = [&](int side, std::vector<LocatedPlate> &plates) {
        auto &level = before.levels;
        if (!level.contains(side))
            level[side] = ask(net, levelOf(photo, side), photo.size()).plates();
        plates.insert(plates.end(), level[side].begin(), level[side].end());
    };
    const auto lookAgain = [&](std::vector<LocatedPlate> &plates) {
        for (LocatedPlate &plate : plates) {
            const auto known = std::find_if(before.closely.begin(), before.closely.end(), [&](const auto &seen) { return seen.first == plate; });
            if (known != before.closely.end())
                plate = known->second;
            else if (!cancel.isCancelled())
                plate = before.closely.emplace_back(plate, lookedAtAgain(net, photo, plate)).second;
        }
    };

    std::vector<LocatedPlate> plates;
    for (const int side : Levels) {
        const double largest = fine ? MostEnlarged * longest : longest;
        const bool enough = !fine && side > CoarseSide && std::any_of(plates.begin(), plates.end(), isSure);
        if ((side > largest && side != Levels[0]) || enough || cancel.isCancelled())
            break;
        addLevel(side, plates);
    }
    const auto isWeak = [](const LocatedPlate &plate) { return plate.score < WeakestOfQuick; };
    if (!fine)
        std::erase_if(plates, isWeak);
    plates = distinct(std::move(plates), most);
    lookAgain(plates);
    if (!fine)
        std::erase_if(plates, isWeak);
    const int finestOthers = Levels[std::size(Levels) - 1];
    const double wide = FarWider * NarrowestSeen * longest / finestOthers;
    const bool open = fine && std::none_of(plates.begin(), plates.end(), [wide](const LocatedPlate &plate) { return isSure(plate) && quads::width(plate.corners) > wide; });
    const bool useless = FinestLevel > MostEnlarged * longest || showsAll(finestOthers, longest);
    if (open && !useless && !cancel.isCancelled()) {
        std::vector<LocatedPlate> small;
        addLevel(FinestLevel, small);
        small = distinct(std::move(small), most);
        lookAgain(small);
        plates.insert(plates.end(), small.begin(), small.end());
    }
    plates = distinct(std::move(plates), most);
    if (fine) {
        std::vector<LocatedPlate> steep = steepPlates(net, photo, open, cancel);
        lookAgain(steep);
        // Upright, a steep plate looks like one of two lines: who reads them tells.
        std::copy_if(steep.begin(), steep.end(), std::back_inserter(plates), [upright = plates](const LocatedPlate &plate) {
            return std::none_of(upright.begin(), upright.end(), [&](const LocatedPlate &other) {
                return other.lines == plate.lines && other.score >= plate.score && atOnePlace(plate, other);
            });
        });
    }
    m_nets.giveBack(net);
    return plates;
}

} // namespace svidok
