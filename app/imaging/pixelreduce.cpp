// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pixelreduce.h"

#include "pixelmat.h"

#include <opencv2/imgproc.hpp>

namespace svidok {

PixelBuffer reduced(const PixelBuffer &picture, const QRect &region, int reduction)
{
    if (reduction == 1 && region == QRect(0, 0, picture.width, picture.height))
        return picture;
    const cv::Rect from = cv::Rect(region.x() * reduction, region.y() * reduction, region.width() * reduction, region.height() * reduction)
        & cv::Rect(0, 0, picture.width, picture.height);
    PixelBuffer answer = emptyPixels({region.width(), region.height()}, picture.channels);
    cv::Mat target = matOf(answer);
    cv::resize(matOf(picture)(from), target, target.size(), 0, 0, reduction == 1 ? cv::INTER_NEAREST : cv::INTER_AREA);
    return answer;
}

} // namespace svidok
