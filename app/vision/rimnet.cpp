// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/rimnet.h"

#include <opencv2/imgproc.hpp>

namespace svidok {

namespace {

/// The picture that the net is shown, and how far it reaches beyond the corners, in their own width and height.
constexpr int ShownWidth = 192;
constexpr int ShownHeight = 64;
constexpr double BeyondSides = 0.15;
constexpr double BeyondEdges = 0.6;
constexpr int RimPoints = 6;
constexpr double RimCell = 8.0; ///< pixels of the picture for one answer
constexpr double LeastShared = 0.4; ///< of the corners' area with the rim's: with less it is another thing that is seen

/// The corners of the picture on the photo.
Corners surroundings(const Corners &corners)
{
    const std::vector<cv::Point2f> unit{{0, 0}, {1, 0}, {1, 1}, {0, 1}};
    std::vector<cv::Point2d> around{{-BeyondSides, -BeyondEdges}, {1 + BeyondSides, -BeyondEdges},
        {1 + BeyondSides, 1 + BeyondEdges}, {-BeyondSides, 1 + BeyondEdges}};
    cv::perspectiveTransform(around, around, cv::getPerspectiveTransform(unit, quads::points(corners)));
    return {around[0], around[1], around[2], around[3]};
}

/// The mean of where a point may be, in pixels of the picture; `logits` are of the chance that it is in a cell.
cv::Point2d meanOf(const cv::Mat &logits)
{
    double highest = 0.0;
    cv::minMaxLoc(logits, nullptr, &highest);
    cv::Mat chance;
    cv::exp(logits - highest, chance);
    const cv::Moments moments = cv::moments(chance);
    return cv::Point2d(moments.m10 / moments.m00 + 0.5, moments.m01 / moments.m00 + 0.5) * RimCell - cv::Point2d(0.5, 0.5);
}

} // namespace

RimNet::RimNet(const QByteArray &onnx)
    : m_nets(onnx)
{
}

std::optional<PlateRim> RimNet::rimOf(const GreyPyramid &photo, const Corners &corners) const
{
    const Corners around = surroundings(corners);
    if (!quads::isSound(around))
        return std::nullopt;
    cv::dnn::Net net = m_nets.take();
    cv::Mat said = askNet(net, straightened(photo, around, {ShownWidth, ShownHeight}));
    std::vector<cv::Point2d> points;
    for (int i = 0; i < RimPoints; ++i)
        points.push_back(meanOf(cv::Mat(said.size[2], said.size[3], CV_32F, said.ptr(0, i))));
    m_nets.giveBack(net);

    const std::vector<cv::Point2f> picture{{0, 0}, {ShownWidth, 0}, {ShownWidth, ShownHeight}, {0, ShownHeight}};
    cv::perspectiveTransform(points, points, cv::getPerspectiveTransform(picture, quads::points(around)));
    const PlateRim rim{{points[0], points[1], points[2]}, {points[5], points[4], points[3]}};
    const Corners seen = rim.corners();
    if (!quads::isSound(seen) || quads::overlap(seen, corners) < LeastShared)
        return std::nullopt;
    return rim;
}

} // namespace svidok
