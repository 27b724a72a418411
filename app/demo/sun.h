// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/vec.h"
#include "domain/geo.h"

#include <QDateTime>

namespace svidok::demo {

struct SunPlace {
    double azimuth = 0.0; ///< degrees clockwise from north
    double elevation = 0.0; ///< degrees above the horizon
};

/// Where the sun stands, to about a tenth of a degree (Meeus' low-precision formulae).
[[nodiscard]] SunPlace sunAt(const QDateTime &utc, const GeoPoint &place);

/// The direction towards the sun in the street's axes, when the facade looks to `facadeAzimuth`.
[[nodiscard]] Vec3 towardsSun(const SunPlace &sun, double facadeAzimuth);

} // namespace svidok::demo
