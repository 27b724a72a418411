// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/netpool.h"

#include <QMutexLocker>

namespace svidok {

namespace {

constexpr double FlatContrast = 8.0; ///< added to the deviation, as in training

} // namespace

NetPool::NetPool(const QByteArray &onnx)
    : m_onnx(onnx)
{
    try {
        if (!m_onnx.isEmpty())
            giveBack(cv::dnn::readNetFromONNX(m_onnx.constData(), size_t(m_onnx.size())));
        m_usable = !m_onnx.isEmpty();
    } catch (const cv::Exception &) {
        m_usable = false;
    }
}

cv::dnn::Net NetPool::take() const
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_idle.empty()) {
            const cv::dnn::Net net = m_idle.back();
            m_idle.pop_back();
            return net;
        }
    }
    return cv::dnn::readNetFromONNX(m_onnx.constData(), size_t(m_onnx.size()));
}

void NetPool::giveBack(const cv::dnn::Net &net) const
{
    const QMutexLocker lock(&m_mutex);
    m_idle.push_back(net);
}

cv::Mat askNet(cv::dnn::Net &net, const cv::Mat &picture)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture, mean, deviation);
    cv::Mat normal;
    picture.convertTo(normal, CV_32F, 1.0 / (deviation[0] + FlatContrast), -mean[0] / (deviation[0] + FlatContrast));
    const int shape[] = {1, 1, normal.rows, normal.cols};
    net.setInput(normal.reshape(1, 4, shape));
    return net.forward();
}

} // namespace svidok
