// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linescanner.h"

#include <opencv2/imgproc.hpp>

namespace svidok {

namespace {

constexpr int Width = 128;
constexpr int Height = 32;
constexpr double FlatContrast = 8.0; ///< added to the deviation, as in training: a blank picture stays blank

} // namespace

Result<LineScanner> LineScanner::create(const QByteArray &onnx)
try {
    LineScanner scanner;
    scanner.m_net = cv::dnn::readNetFromONNX(onnx.constData(), static_cast<size_t>(onnx.size()));
    if (scanner.scan(cv::Mat(Height, Width, CV_8UC1, cv::Scalar(128))).steps() == 0)
        return fail(ErrorCode::ModelMissing, {}, QStringLiteral("the net has another shape"));
    return scanner;
} catch (const cv::Exception &exception) {
    return fail(ErrorCode::ModelMissing, {}, QString::fromStdString(exception.msg));
}

CharLattice LineScanner::scan(const cv::Mat &line)
{
    cv::Mat picture;
    cv::resize(line, picture, {Width, Height}, 0, 0, cv::INTER_AREA);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture, mean, deviation);
    picture.convertTo(picture, CV_32F, 1.0 / (deviation[0] + FlatContrast), -mean[0] / (deviation[0] + FlatContrast));
    const int input[] = {1, 1, Height, Width};
    m_net.setInput(picture.reshape(1, 4, input));
    const cv::Mat said = m_net.forward();
    if (said.dims != 4 || said.size[1] != CharLattice::Classes || said.size[2] != 1)
        return {};
    const int steps = said.size[3];
    cv::Mat byStep;
    cv::transpose(cv::Mat(CharLattice::Classes, steps, CV_32F, said.data), byStep);
    return CharLattice(std::vector<float>(byStep.begin<float>(), byStep.end<float>()));
}

} // namespace svidok
