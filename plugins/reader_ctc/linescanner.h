// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/charlattice.h"

#include <QByteArray>
#include <opencv2/dnn.hpp>

namespace svidok {

/// The net with its weights loaded. Not thread-safe: each belongs to one job at a time.
class LineScanner {
public:
    /// `onnx`: a net that takes 1 x 1 x 32 x 128 and gives 1 x 37 x 1 x 32. Error: ModelMissing when it is none.
    [[nodiscard]] static Result<LineScanner> create(const QByteArray &onnx);

    /// Scans one line of a plate, straightened, of any size (CV_8UC1). May throw cv::Exception.
    [[nodiscard]] CharLattice scan(const cv::Mat &line);

private:
    cv::dnn::Net m_net;
};

} // namespace svidok
