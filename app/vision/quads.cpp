// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/quads.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok::quads {

double width(const Corners &quad)
{
    return (cv::norm(quad[1] - quad[0]) + cv::norm(quad[2] - quad[3])) / 2.0;
}

double height(const Corners &quad)
{
    return (cv::norm(quad[3] - quad[0]) + cv::norm(quad[2] - quad[1])) / 2.0;
}

cv::Point2d centre(const Corners &quad)
{
    return (quad[0] + quad[1] + quad[2] + quad[3]) * 0.25;
}

std::vector<cv::Point2f> points(const Corners &quad)
{
    return {quad[0], quad[1], quad[2], quad[3]};
}

double area(const Corners &quad)
{
    return std::abs(cv::contourArea(points(quad)));
}

cv::Rect bounds(const Corners &quad)
{
    return cv::boundingRect(points(quad));
}

Corners scaled(const Corners &quad, double factor)
{
    return {quad[0] * factor, quad[1] * factor, quad[2] * factor, quad[3] * factor};
}

Corners grown(const Corners &quad, double left, double top, double right, double bottom)
{
    const cv::Point2d u = (quad[1] - quad[0] + quad[2] - quad[3]) * 0.5;
    const cv::Point2d v = (quad[3] - quad[0] + quad[2] - quad[1]) * 0.5;
    return {quad[0] - left * u - top * v, quad[1] + right * u - top * v, quad[2] + right * u + bottom * v,
        quad[3] - left * u + bottom * v};
}

bool isSound(const Corners &quad)
{
    for (size_t i = 0; i < 4; ++i) {
        const cv::Point2d side = quad[(i + 1) % 4] - quad[i];
        const cv::Point2d next = quad[(i + 2) % 4] - quad[(i + 1) % 4];
        const cv::Point2d opposite = quad[(i + 3) % 4] - quad[(i + 2) % 4];
        if (side.cross(next) <= 0.0 || cv::norm(side) < cv::norm(opposite) / 3.0 || cv::norm(side) < 2.0)
            return false;
    }
    return true;
}

namespace {

double shared(const Corners &a, const Corners &b)
{
    if ((bounds(a) & bounds(b)).empty())
        return 0.0;
    std::vector<cv::Point2f> common;
    return cv::intersectConvexConvex(points(a), points(b), common, true);
}

} // namespace

double overlap(const Corners &a, const Corners &b)
{
    const double common = shared(a, b);
    return common / std::max(1.0, area(a) + area(b) - common);
}

double coverage(const Corners &a, const Corners &b)
{
    return shared(a, b) / std::max(1.0, std::min(area(a), area(b)));
}

Quad toQuad(const Corners &corners)
{
    Quad quad;
    std::transform(corners.begin(), corners.end(), quad.begin(), [](const cv::Point2d &p) { return QPointF(p.x, p.y); });
    return quad;
}

Corners fromQuad(const Quad &quad)
{
    Corners corners;
    std::transform(quad.begin(), quad.end(), corners.begin(), [](const QPointF &p) { return cv::Point2d(p.x(), p.y()); });
    return corners;
}

} // namespace svidok::quads
