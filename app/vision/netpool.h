// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMutex>
#include <opencv2/dnn.hpp>

#include <vector>

namespace svidok {

/// A net of our own that looks at pictures. Any thread: each job takes a copy for itself, made when first needed.
class NetPool {
public:
    /// `onnx`: takes 1 x 1 x H x W. Unusable bytes make isUsable() false.
    explicit NetPool(const QByteArray &onnx);

    [[nodiscard]] bool isUsable() const { return m_usable; }
    /// May throw cv::Exception.
    [[nodiscard]] cv::dnn::Net take() const;
    void giveBack(const cv::dnn::Net &net) const;

private:
    QByteArray m_onnx;
    bool m_usable = false;
    mutable QMutex m_mutex;
    mutable std::vector<cv::dnn::Net> m_idle; ///< under the mutex
};

/// What the net says to a picture (CV_8UC1), that it is shown with mean 0 and deviation 1: 1 x channels x rows x columns.
/// May throw cv::Exception.
[[nodiscard]] cv::Mat askNet(cv::dnn::Net &net, const cv::Mat &picture);

} // namespace svidok
