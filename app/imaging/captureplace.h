// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"

namespace svidok {

class ExifTags;

/// Where a photo was taken, as the device wrote it.
struct CapturePlace {
    /// Absent without coordinates, and where they cannot be one: out of range, (0,0), or sixty minutes and more. The radius is the device's, and more
    /// by what coordinates in whole seconds of arc leave open.
    std::optional<GeoFix> fix;
    bool implausible = false;
};

[[nodiscard]] CapturePlace capturePlace(const ExifTags &tags);

} // namespace svidok
