// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/importgroup.h"

namespace svidok {

/// A photo as the pairing sees it.
struct PairCandidate {
    Photo photo; ///< its role is not looked at
    std::optional<PhotoReading> reading; ///< absent: nobody read the plate
    int position = 0; ///< among all files of the import, known ones too, by path
};

/// From where on photos are not thought to belong together. Proposals only: the rules judge the pair.
struct PairingLimits {
    double nearMetres = 60.0; ///< between the photos of a pair whose plates nobody read
    double nearMetresSamePlate = 200.0;
    qint64 longestSeconds = 3 * 3600; ///< between the photos of a pair
    qint64 visitSeconds = 60; ///< photos of one visit with the same plate
    qint64 unreadVisitSeconds = 20; ///< photos of one visit without a plate, as near as this:
    double unreadVisitMetres = 15.0;
    int duplicateBits = 4; ///< of the perceptual hash: the same shot again
    int similarBits = 12; ///< a hint only
};

/// Proposes which photos make a report (B2): by plate, place and time; file names and look are weak hints. First photos
/// of one visit are put together, near duplicates among them, then visits are paired, the surest first. Every photo is
/// in exactly one group; what fits nothing is a group by itself. Deterministic, and stable: leaving out the photos of
/// whole groups changes no other group, so an interrupted import goes on as it began.
[[nodiscard]] QList<PhotoGroup> proposePairs(const QList<PairCandidate> &candidates, const PairingLimits &limits = {});

} // namespace svidok
