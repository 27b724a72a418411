// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/subjectrank.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace svidok {

namespace {

constexpr double SamePlate = 0.3; ///< an overlap from which on two are one
constexpr double Behind = 0.99;

/// The share of the photo's area under a root, so that twice as wide counts twice, times how near the middle it is.
double ownRank(const LocatedPlate &plate, cv::Size size)
{
    const double share = std::sqrt(quads::area(plate.corners) / (double(size.width) * size.height));
    const cv::Point2d off = quads::centre(plate.corners) - cv::Point2d(size.width / 2.0, size.height / 2.0);
    const double away = cv::norm(cv::Point2d(off.x / size.width, off.y / size.height)) / std::sqrt(0.5);
    return share * (1.0 - 0.6 * std::clamp(away, 0.0, 1.0)) * (0.1 + 0.9 * plate.score * plate.score);
}

} // namespace

std::vector<double> subjectRanks(const std::vector<LocatedPlate> &plates, cv::Size photo)
{
    std::vector<double> own;
    std::transform(plates.begin(), plates.end(), std::back_inserter(own), [&](const LocatedPlate &plate) { return ownRank(plate, photo); });
    const auto same = [&](size_t i, size_t k) { return quads::overlap(plates[i].corners, plates[k].corners) > SamePlate; };
    std::vector<double> ranks = own;
    for (size_t i = 0; i < plates.size(); ++i) {
        for (size_t k = 0; k < plates.size(); ++k) {
            if (same(i, k))
                ranks[i] = std::max(ranks[i], own[k]);
        }
        for (size_t k = 0; k < i; ++k) {
            if (same(i, k))
                ranks[i] = std::min(ranks[i], Behind * ranks[k]);
        }
    }
    return ranks;
}

} // namespace svidok
