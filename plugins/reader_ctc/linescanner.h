// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/charlattice.h"

#include <QByteArray>
#include <opencv2/dnn.hpp>

namespace svidok {

/// A net as it is kept.
struct LineNet {
    QByteArray onnx; ///< takes 1 x 1 x 32 x `width`, gives 1 x classes x 1 x steps
    int width = 0;
};

/// A net with its weights loaded. Not thread-safe: each belongs to one job at a time. A net may have one class more than
/// CharLattice: letters without a Latin twin.
class LineScanner {
public:
    /// Error: ModelMissing when it is no such net.
    [[nodiscard]] static Result<LineScanner> create(const LineNet &net);

    /// Scans one line of a plate, straightened, of any size (CV_8UC1). May throw cv::Exception.
    [[nodiscard]] CharLattice scan(const cv::Mat &line);

private:
    cv::dnn::Net m_net;
    int m_width = 0;
};

} // namespace svidok
