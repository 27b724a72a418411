// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "vision/netpool.h"
#include "vision/platelocaliser.h"

namespace svidok {

/// Our own net that finds plates by their four corners, over an image pyramid. Any thread.
class CornerNet {
public:
    /// `onnx`: a net that takes 1 x 1 x H x W and gives 1 x 10 x H/8 x W/8. Unusable bytes make isUsable() false
    /// and find nothing.
    explicit CornerNet(const QByteArray &onnx);

    [[nodiscard]] bool isUsable() const { return m_nets.isUsable(); }
    /// At most `most`, best first, and behind them two that are seen from the side; of answers for one place the surest, its
    /// corners from a second look at the scale that the net knows best, and those of several lines measured once more.
    /// `fine` looks for smaller plates too. `before` as PlateLocaliser::locate(). May throw cv::Exception.
    [[nodiscard]] std::vector<LocatedPlate> locate(
        const GreyPyramid &photo, bool fine, int most, SeenByNet &before, const CancelToken &cancel) const;

private:
    NetPool m_nets;
};

} // namespace svidok
