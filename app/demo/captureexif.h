// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/geo.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>

#include <optional>

namespace svidok::demo {

/// What a phone writes beside the pixels.
struct CaptureSpec {
    QDateTime utc; ///< with milliseconds
    int offsetSeconds = 0; ///< of the local time that is written
    std::optional<GeoPoint> position;
    std::optional<double> accuracyMetres;
    double directionDegrees = 0.0;
    QString make = QStringLiteral("Svidok");
    QString model = QStringLiteral("Svidok Demo Phone 1");
    QString software = QStringLiteral("SDP1-1.4.2");
    QString serial = QStringLiteral("SDP1-000417");
    int orientation = 1; ///< 1, 3, 6 or 8: how the stored pixels are to be turned
    QImage thumbnailOf; ///< upright; null: of the photo itself
    bool metadata = true; ///< false: as a messenger leaves a photo behind
    int quality = 88;
};

/// A JPEG of an upright picture with its EXIF and thumbnail; the same for the same input. Errors: Internal, with the
/// detail of the library that failed.
[[nodiscard]] Result<QByteArray> writePhoto(const QImage &upright, const CaptureSpec &capture);

} // namespace svidok::demo
