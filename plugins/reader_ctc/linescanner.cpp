// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linescanner.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

constexpr int Height = 32;
constexpr double FlatContrast = 8.0; ///< added to the deviation, as in training: a blank picture stays blank

/// The logarithms of a step's probabilities, that of a letter without a Latin twin shared out among the letters.
void shareOut(const float *said, float *logs)
{
    constexpr int FirstLetter = 11; // behind the blank and the digits
    static_assert(CharLattice::Alphabet[FirstLetter - 1] == u'A');
    constexpr int Letters = CharLattice::Classes - FirstLetter;
    const float high = *std::max_element(said, said + CharLattice::Classes + 1);
    const double other = std::exp(double(said[CharLattice::Classes] - high)) / Letters;
    for (int c = 0; c < CharLattice::Classes; ++c)
        logs[c] = float(std::log(std::exp(double(said[c] - high)) + (c < FirstLetter ? 0.0 : other) + 1e-30));
}

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
    const int steps = said.size[3];
    cv::Mat byStep;
    cv::transpose(cv::Mat(classes, steps, CV_32F, said.data), byStep);
    if (classes == CharLattice::Classes)
        return CharLattice(std::vector<float>(byStep.begin<float>(), byStep.end<float>()));
    std::vector<float> logs(size_t(steps) * CharLattice::Classes);
    for (int at = 0; at < steps; ++at)
        shareOut(byStep.ptr<float>(at), logs.data() + at * CharLattice::Classes);
    return CharLattice(std::move(logs));
}

} // namespace svidok
