// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/platerefiner.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

constexpr double CharPixels = 32.0; ///< height of the characters in the straightened patch
constexpr double SidePad = 2.4; ///< patch beyond the row's ends, in character heights
constexpr double HalfHeight = 1.7; ///< patch above and below the row's middle, in character heights

/// The surroundings of a row, turned level.
struct Patch {
    cv::Mat grey; ///< CV_32F, softened; negative for bright characters on dark ground
    cv::Mat toPhoto; ///< 2x3
    double left = 0.0; ///< the row's ends and middle in the patch
    double right = 0.0;
    double middle = 0.0;
};

Patch levelled(const GreyPyramid &photo, const CharRow &row)
{
    const double unit = row.height / CharPixels; // photo pixels for each patch pixel
    const double wide = row.length / unit + 2 * SidePad * CharPixels;
    const double high = 2 * HalfHeight * CharPixels;
    const cv::Point2d corner = row.at(-SidePad * row.height, -HalfHeight * row.height);
    Patch patch;
    patch.toPhoto = (cv::Mat_<double>(2, 3) << row.along.x * unit, -row.along.y * unit, corner.x, row.along.y * unit,
        row.along.x * unit, corner.y);
    const GreyPyramid::Level &level = photo.levelFor(unit);
    cv::Mat grey;
    cv::warpAffine(level.grey, grey, patch.toPhoto / level.unit, cv::Size(int(wide), int(high)),
        cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REPLICATE);
    cv::GaussianBlur(grey, grey, {3, 3}, 0);
    grey.convertTo(patch.grey, CV_32F, row.dark ? 1.0 : -1.0);
    patch.left = SidePad * CharPixels;
    patch.right = patch.left + row.length / unit;
    patch.middle = HalfHeight * CharPixels;
    return patch;
}

/// Difference between the dark and the bright tenth of the row itself, 0..255.
double contrastOf(const Patch &patch)
{
    const cv::Rect inner(int(patch.left), int(patch.middle - CharPixels / 2), int(patch.right - patch.left), int(CharPixels));
    const cv::Mat row = patch.grey(inner & cv::Rect({}, patch.grey.size())).clone().reshape(1, 1);
    if (row.empty())
        return 0.0;
    cv::Mat sorted;
    cv::sort(row, sorted, cv::SORT_ASCENDING);
    return double(sorted.at<float>(sorted.cols * 9 / 10) - sorted.at<float>(sorted.cols / 10));
}

/// A side as two distances from the row, at its two ends, with how strong the step there is (0..1).
struct Side {
    double atStart = 0.0;
    double atEnd = 0.0;
    double strength = 0.0;
};

/// Looks for the straight line with the greatest mean of `steps`, a picture in which the side runs from left to right and
/// the way outwards is downwards: row 0 is the row's edge. `expected` and `slack` are rows.
Side strongestLine(const cv::Mat &steps, double expected, int slack)
{
    Side best{expected, expected, 0.0};
    double bestScore = 0.10; // below this it is texture, not a side
    const int reach = steps.rows - 1;
    for (int start = 0; start <= reach; ++start) {
        for (int end = std::max(0, start - slack); end <= std::min(reach, start + slack); ++end) {
            double sum = 0.0;
            for (int x = 0; x < steps.cols; ++x) {
                const int y = start + (end - start) * x / std::max(1, steps.cols - 1);
                sum += double(steps.at<float>(y, x));
            }
            const double mean = sum / steps.cols;
            const double off = ((start + end) / 2.0 - expected) / CharPixels;
            const double score = mean - 0.35 * std::abs(off) - 0.1 * std::abs(end - start) / CharPixels;
            if (score > bestScore) {
                bestScore = score;
                best = {double(start), double(end), std::min(1.0, mean)};
            }
        }
    }
    return best;
}

/// Steps from bright to dark going outwards, as a share of the contrast, at most 1.
cv::Mat outwardSteps(const cv::Mat &band, double contrast)
{
    cv::Mat steps;
    const cv::Mat kernel = (cv::Mat_<float>(5, 1) << 0.5, 0.5, 0.0, -0.5, -0.5);
    cv::filter2D(band, steps, CV_32F, kernel, {-1, -1}, 0.0, cv::BORDER_REPLICATE);
    steps *= 1.0 / contrast;
    cv::min(cv::max(steps, 0.0), 1.0, steps);
    return steps;
}

Side findSide(const Patch &patch, const cv::Rect &area, bool horizontal, bool flip, double contrast, double expected)
{
    cv::Mat band = patch.grey(area & cv::Rect({}, patch.grey.size()));
    if (!horizontal)
        band = band.t();
    if (flip)
        cv::flip(band, band, 0);
    if (!horizontal)
        band = band.clone();
    const cv::Mat steps = outwardSteps(band, contrast);
    return strongestLine(steps, expected, horizontal ? int(CharPixels / 5) : int(CharPixels / 3));
}

cv::Point2d cross(const cv::Point2d &a, const cv::Point2d &b, const cv::Point2d &c, const cv::Point2d &d)
{
    const cv::Point2d r = b - a;
    const cv::Point2d s = d - c;
    const double denominator = r.cross(s);
    return std::abs(denominator) < 1e-9 ? a : a + r * ((c - a).cross(s) / denominator);
}

} // namespace

RefinedPlate refinePlate(const GreyPyramid &photo, const CharRow &row)
{
    const Patch patch = levelled(photo, row);
    RefinedPlate refined;
    const double contrast = std::max(12.0, contrastOf(patch));
    refined.contrast = std::min(1.0, contrast / 128.0);

    const double half = CharPixels / 2;
    const int length = int(patch.right - patch.left);
    const int tall = int(0.95 * CharPixels);
    const int aside = int(1.7 * CharPixels);
    const cv::Rect above(int(patch.left), int(patch.middle - half) - tall, length, tall);
    const cv::Rect below(int(patch.left), int(patch.middle + half), length, tall);
    const cv::Rect before(int(patch.left) - aside, int(patch.middle - half), aside, int(CharPixels));
    const cv::Rect behind(int(patch.right), int(patch.middle - half), aside, int(CharPixels));
    const Side top = findSide(patch, above, true, true, contrast, 0.22 * CharPixels);
    const Side bottom = findSide(patch, below, true, false, contrast, 0.22 * CharPixels);
    const Side left = findSide(patch, before, false, true, contrast, 0.35 * CharPixels);
    const Side right = findSide(patch, behind, false, false, contrast, 0.30 * CharPixels);

    const double up = patch.middle - half;
    const double down = patch.middle + half;
    const cv::Point2d topLeft(patch.left, up - top.atStart);
    const cv::Point2d topRight(patch.right, up - top.atEnd);
    const cv::Point2d bottomLeft(patch.left, down + bottom.atStart);
    const cv::Point2d bottomRight(patch.right, down + bottom.atEnd);
    const cv::Point2d leftTop(patch.left - left.atStart, up);
    const cv::Point2d leftBottom(patch.left - left.atEnd, down);
    const cv::Point2d rightTop(patch.right + right.atStart, up);
    const cv::Point2d rightBottom(patch.right + right.atEnd, down);
    const Corners quad{cross(topLeft, topRight, leftTop, leftBottom), cross(topLeft, topRight, rightTop, rightBottom),
        cross(bottomLeft, bottomRight, rightTop, rightBottom), cross(bottomLeft, bottomRight, leftTop, leftBottom)};

    const cv::Matx23d toPhoto(patch.toPhoto);
    for (size_t i = 0; i < 4; ++i)
        refined.corners[i] = {toPhoto(0, 0) * quad[i].x + toPhoto(0, 1) * quad[i].y + toPhoto(0, 2),
            toPhoto(1, 0) * quad[i].x + toPhoto(1, 1) * quad[i].y + toPhoto(1, 2)};
    refined.edges = (top.strength + bottom.strength + left.strength + right.strength) / 4.0;
    return refined;
}

} // namespace svidok
