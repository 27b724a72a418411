// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "greydecode.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace svidok {

namespace {

/// The strongest reduction that leaves at least 64 pixels on the short side.
int reduction(const PhotoFormat &format)
{
    const int edge = std::min(format.width, format.height);
    if (edge >= 8 * 64)
        return cv::IMREAD_REDUCED_GRAYSCALE_8;
    if (edge >= 4 * 64)
        return cv::IMREAD_REDUCED_GRAYSCALE_4;
    return edge >= 2 * 64 ? cv::IMREAD_REDUCED_GRAYSCALE_2 : cv::IMREAD_GRAYSCALE;
}

} // namespace

Result<cv::Mat> decodeGrey(const QByteArray &photo, const PhotoFormat &format)
{
    QByteArray bytes = photo;
    // With an end mark libjpeg fills what is missing in a defined way instead of asking for more.
    if (!format.complete && format.kind == PhotoFormat::Kind::Jpeg)
        bytes.append("\xFF\xD9", 2);
    try {
        const cv::Mat data(1, static_cast<int>(bytes.size()), CV_8U, const_cast<char *>(bytes.constData()));
        cv::Mat grey = cv::imdecode(data, reduction(format) | cv::IMREAD_IGNORE_ORIENTATION);
        if (!grey.empty())
            return grey;
    } catch (const std::exception &) {
        // answered like an empty picture
    }
    return fail(format.complete ? ErrorCode::PhotoNotAnImage : ErrorCode::PhotoTruncated);
}

cv::Mat upright(const cv::Mat &stored, int orientation)
{
    cv::Mat turned = stored;
    if (orientation == 3 || orientation == 4)
        cv::rotate(stored, turned, cv::ROTATE_180);
    else if (orientation == 5 || orientation == 6)
        cv::rotate(stored, turned, cv::ROTATE_90_CLOCKWISE);
    else if (orientation == 7 || orientation == 8)
        cv::rotate(stored, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
    if (orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7) {
        cv::Mat mirrored;
        cv::flip(turned, mirrored, 1);
        return mirrored;
    }
    return turned;
}

} // namespace svidok
