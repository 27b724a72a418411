// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/photodecode.h"

#include "domain/photoformat.h"

#include <opencv2/imgcodecs.hpp>

#include <algorithm>

namespace svidok {

namespace {

/// What is larger is decoded at a half, a quarter or an eighth: nobody's plate needs more, and memory stays below 350 MB.
constexpr qint64 MostPixels = 26'000'000;

/// The reduction by 1, 2, 4 or 8 that still leaves enough pixels.
int reductionFor(const PhotoFormat &format, int longestSide)
{
    const int longest = std::max(format.width, format.height);
    int reduction = 1;
    while (reduction < 8 && qint64(format.width) * format.height / (reduction * reduction) > MostPixels)
        reduction *= 2;
    while (longestSide > 0 && reduction < 8 && longest / (reduction * 2) >= longestSide)
        reduction *= 2;
    return reduction;
}

int flagsFor(int reduction)
{
    switch (reduction) {
    case 2:
        return cv::IMREAD_REDUCED_COLOR_2;
    case 4:
        return cv::IMREAD_REDUCED_COLOR_4;
    case 8:
        return cv::IMREAD_REDUCED_COLOR_8;
    default:
        return cv::IMREAD_COLOR;
    }
}

} // namespace

Result<DecodedPhoto> decodePhoto(const QByteArray &photo, int longestSide)
{
    const auto format = photoFormat(photo);
    if (!format)
        return fail(format.error());
    const int reduction = reductionFor(*format, longestSide);
    DecodedPhoto decoded;
    try {
        const cv::Mat bytes(1, static_cast<int>(photo.size()), CV_8UC1, const_cast<char *>(photo.constData()));
        decoded.bgr = cv::imdecode(bytes, flagsFor(reduction)); // turns upright by EXIF
    } catch (const cv::Exception &exception) {
        return fail(ErrorCode::PhotoNotAnImage, {}, QString::fromStdString(exception.err));
    }
    if (decoded.bgr.empty())
        return fail(ErrorCode::PhotoTruncated, {}, QStringLiteral("nothing could be decoded"));
    const bool turned = (format->width > format->height) != (decoded.bgr.cols > decoded.bgr.rows)
        && decoded.bgr.cols != decoded.bgr.rows;
    decoded.width = turned ? format->height : format->width;
    decoded.height = turned ? format->width : format->height;
    decoded.scale = double(decoded.width) / decoded.bgr.cols;
    return decoded;
}

} // namespace svidok
