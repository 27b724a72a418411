// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"

namespace svidok {

class ExifTags;

/// When a photo was taken, by the precedence of FACTS.md section 7: original, GPS, digitized, modified, file name.
struct CaptureTime {
    std::optional<ObservedInstant> taken;
    bool neverWas = false; ///< the assumed zone skipped this local time
    /// By the camera's clock: both readings of a local time that the assumed zone had twice; otherwise taken alone or nothing.
    /// Beside a GPS time what digitized says, if anything.
    QList<QDateTime> candidatesUtc;
    bool contradictory = false; ///< the camera's own times are apart, or it wrote the file before it took the photo
};

[[nodiscard]] CaptureTime captureTime(const ExifTags &tags, const QString &fileName);

/// The instant of the GPS fix from GPSDateStamp and GPSTimeStamp, which are UTC; null without both.
[[nodiscard]] QDateTime gpsTime(const ExifTags &tags);

/// Milliseconds of the day in GPSTimeStamp, UTC, whether the day is named or not.
[[nodiscard]] std::optional<qint64> gpsClock(const ExifTags &tags);

} // namespace svidok
