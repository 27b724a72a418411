// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linescanner.h"

#include <opencv2/imgproc.hpp>

namespace svidok {

namespace {

constexpr int Height = 32;
constexpr double FlatContrast = 8.0; ///< added to the deviation, as in training: a blank picture stays blank

} // namespace

Result<LineScanner> LineScanner::create(const LineNet &net)
try {
    LineScanner scanner;
    scanner.m_net = cv::dnn::readNetFromONNX(net.onnx.constData(), static_cast<size_t>(net.onnx.size()));
    scanner.m_width = net.width;
    if (scanner.scan(cv::Mat(Height, net.width, CV_8UC1, cv::Scalar(128))).steps() == 0)
        return fail(ErrorCode::ModelMissing, {}, QStringLiteral("the net has another shape"));
    return scanner;
} catch (const cv::Exception &exception) {
    return fail(ErrorCode::ModelMissing, {}, QString::fromStdString(exception.msg));
}

CharLattice LineScanner::scan(const cv::Mat &line)
{
    cv::Mat picture;
    cv::resize(line, picture, {m_width, Height}, 0, 0, cv::INTER_AREA);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture, mean, deviation);
    picture.convertTo(picture, CV_32F, 1.0 / (deviation[0] + FlatContrast), -mean[0] / (deviation[0] + FlatContrast));
    const int input[] = {1, 1, Height, m_width};
    m_net.setInput(picture.reshape(1, 4, input));
    const cv::Mat said = m_net.forward();
    const int classes = said.dims == 4 && said.size[2] == 1 ? said.size[1] : 0;
    if (classes != CharLattice::Classes && classes != CharLattice::Classes + 1)
        return {};
    cv::Mat byStep;
    cv::transpose(cv::Mat(classes, said.size[3], CV_32F, said.data), byStep);
    std::vector<float> scores(byStep.begin<float>(), byStep.end<float>());
    return classes == CharLattice::Classes ? CharLattice(std::move(scores)) : CharLattice::withUnnamed(scores);
}

} // namespace svidok
