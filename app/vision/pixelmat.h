// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/pixelbuffer.h"

#include <opencv2/core/mat.hpp>

namespace svidok {

/// Not initialised.
[[nodiscard]] inline PixelBuffer emptyPixels(const cv::Size &size, int channels)
{
    return {size.width, size.height, channels, QByteArray(qsizetype(size.width) * size.height * channels, Qt::Uninitialized)};
}

/// OpenCV's view on the same bytes: it must not outlive the buffer. To be read only where the buffer is const.
[[nodiscard]] inline cv::Mat matOf(const PixelBuffer &buffer)
{
    return cv::Mat(buffer.height, buffer.width, CV_8UC(buffer.channels), const_cast<char *>(buffer.bytes.constData()));
}
[[nodiscard]] inline cv::Mat matOf(PixelBuffer &buffer)
{
    return cv::Mat(buffer.height, buffer.width, CV_8UC(buffer.channels), buffer.bytes.data());
}

} // namespace svidok
