// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/netpool.h"
#include "vision/platecrops.h"

#include <optional>

namespace svidok {

/// Our own net that sees where the rim of a plate of one line runs, bent ones and those from far aside as well. Any thread.
class RimNet {
public:
    /// `onnx`: a net that takes 1 x 1 x 64 x 192 and gives 1 x 6 x 8 x 24. Unusable bytes make isUsable() false.
    explicit RimNet(const QByteArray &onnx);

    [[nodiscard]] bool isUsable() const { return m_nets.isUsable(); }
    /// Of the plate that fills about these corners; nothing where none is seen there. May throw
    /// cv::Exception.
    [[nodiscard]] std::optional<PlateRim> rimOf(const GreyPyramid &photo, const Corners &corners) const;

private:
    NetPool m_nets;
};

} // namespace svidok
