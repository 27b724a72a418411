// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/visionerror.h"

#include <opencv2/core.hpp>

#include <new>

namespace svidok {

Error visionError(const std::exception &exception)
{
    const auto *const ours = dynamic_cast<const cv::Exception *>(&exception);
    if (dynamic_cast<const std::bad_alloc *>(&exception) || (ours && ours->code == cv::Error::StsNoMem))
        return Error{ ErrorCode::PhotoTooLarge, {}, QStringLiteral("not enough memory"), {} };
    return Error{ ErrorCode::Internal, {}, QString::fromUtf8(exception.what()), {} };
}

} // namespace svidok
