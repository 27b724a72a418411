// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/platecrops.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>

namespace svidok {

namespace {

constexpr int LineHeight = 96; ///< of a straightened line, pixels
constexpr double Margins[] = {0.02, 0.10}; ///< share of a line's height, on all sides

cv::Mat straightened(const cv::Mat &grey, const Corners &corners, cv::Size size)
{
    // Shrinking in one go would skip pixels: straighten larger, then average down.
    const int over = std::clamp(int(quads::width(corners) / size.width + 0.5), 1, 4);
    const std::vector<cv::Point2f> to{{0, 0}, {float(size.width * over), 0},
        {float(size.width * over), float(size.height * over)}, {0, float(size.height * over)}};
    const cv::Mat transform = cv::getPerspectiveTransform(quads::points(corners), to);
    cv::Mat straight;
    cv::warpPerspective(grey, straight, transform, size * over, over > 1 ? cv::INTER_LINEAR : cv::INTER_CUBIC, cv::BORDER_REPLICATE);
    if (over > 1)
        cv::resize(straight, straight, size, 0, 0, cv::INTER_AREA);
    return straight;
}

PixelBuffer toBuffer(const cv::Mat &grey)
{
    const cv::Mat packed = grey.isContinuous() ? grey : grey.clone();
    return {packed.cols, packed.rows, 1,
        QByteArray(reinterpret_cast<const char *>(packed.data), qsizetype(packed.total()))};
}

} // namespace

QList<PixelBuffer> rectifiedCrops(const cv::Mat &grey, const Corners &corners, int lines)
{
    QList<PixelBuffer> crops;
    for (const double margin : Margins) {
        const double up = margin / lines;
        const double aside = up * quads::height(corners) / std::max(1.0, quads::width(corners));
        const Corners around = quads::grown(corners, aside, up, aside, up);
        if (lines == 1) {
            const int width = int(LineHeight * PlateWidthMillimetres / PlateHeightMillimetres);
            crops.append(toBuffer(straightened(grey, around, {width, LineHeight})));
            continue;
        }
        const double shape = std::clamp(quads::width(around) / std::max(1.0, quads::height(around)), 0.6, 2.5);
        const int width = int(lines * LineHeight * shape);
        const cv::Mat whole = straightened(grey, around, {width, lines * LineHeight});
        // The lines with some overlap where they meet, each moved inwards at the plate's own edges to be as high.
        const int shared = LineHeight / 24;
        std::vector<cv::Mat> rows;
        for (int i = 0; i < lines; ++i) {
            const int top = std::clamp(i * LineHeight - shared / (lines - 1) * i, 0, whole.rows - LineHeight - shared);
            rows.push_back(whole.rowRange(top, top + LineHeight + shared));
        }
        cv::Mat joined;
        cv::hconcat(rows, joined);
        crops.append(toBuffer(joined));
    }
    return crops;
}

} // namespace svidok
