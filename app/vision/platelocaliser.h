// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "ports/vision.h"
#include "vision/greypyramid.h"

#include <QByteArray>
#include <QThreadPool>
#include <opencv2/core.hpp>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace svidok {

/// Where a plate may be.
struct LocatedPlate {
    Corners corners{};
    double score = 0.0; ///< 0..1
    int lines = 1;
    std::optional<Corners> otherCorners = {}; ///< where a second measurement says that they are
    std::optional<Corners> inner = {}; ///< what is read of it, where that is not all
    std::optional<Corners> front = {}; ///< smaller characters that stand in front of `inner` and are read first

    bool operator==(const LocatedPlate &) const = default;
};

/// What the net saw of a picture so far.
struct SeenByNet {
    std::map<int, std::vector<LocatedPlate>> levels; ///< upright ones, by the longest side
    std::vector<std::pair<LocatedPlate, LocatedPlate>> closely; ///< a plate, and what it is when looked at again
};

class CornerNet;

/// Finds plates by two independent signs: our own net, and rows of characters over an image pyramid. Any thread.
class PlateLocaliser {
public:
    /// `cornerNet`: the net as ONNX. Where it is unusable, isUsable() is false. In `aside`, which must outlive this, is done
    /// what can be done while the net is asked.
    PlateLocaliser(const QByteArray &cornerNet, QThreadPool &aside);
    ~PlateLocaliser();

    [[nodiscard]] bool isUsable() const;
    /// The net's, each once more with corners measured from its characters where those are seen, and as a part of the plate
    /// of several lines that it may be; searched thoroughly, also what rows of characters show, and those of several lines as
    /// if they were of one. At most `most` besides these, plates of several lines and steep ones. One plate may stand there
    /// more than once: who reads them tells which is better, and of equals the first one's corners are. `before`, from an
    /// earlier search of the same picture, spares the net work; what it sees now is added. May throw cv::Exception.
    [[nodiscard]] std::vector<LocatedPlate> locate(
        const GreyPyramid &photo, PlateSearch search, int most, SeenByNet &before, const CancelToken &cancel) const;

private:
    std::unique_ptr<CornerNet> m_net;
    QThreadPool &m_aside;
};

} // namespace svidok
