// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/capture.h"

namespace svidok {

struct SunPlace {
    double azimuth = 0.0; ///< degrees clockwise from north
    double elevation = 0.0; ///< degrees above the horizon
};

/// Where the sun stands, to about a tenth of a degree (Meeus' low-precision formulae).
[[nodiscard]] SunPlace sunAt(const QDateTime &utc, const GeoPoint &place);

/// The light in which a photo was taken, as far as sun and horizon go: nothing of weather, lamps and shadows.
enum class Daylight {
    Day, ///< the sun is up
    Twilight, ///< down to 6 degrees below the horizon
    Night,
    Unknown, ///< time or place was not observed
};
[[nodiscard]] Daylight daylightOf(const CaptureFacts &capture);

} // namespace svidok
