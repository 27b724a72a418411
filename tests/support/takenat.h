// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/photos.h"

namespace svidok::test {

/// Of a photo taken so many seconds after one morning and so many metres north of one place; nothing else is recorded.
inline PhotoFacts takenAt(int seconds, double metres)
{
    PhotoFacts facts;
    facts.mediaType = QStringLiteral("image/jpeg");
    facts.width = 640;
    facts.height = 480;
    ObservedInstant taken;
    taken.utc = QDateTime({2026, 5, 4}, {6, 0}, Qt::UTC).addSecs(seconds);
    facts.capture.taken = taken;
    GeoFix fix;
    fix.point = {50.45 + metres / 111200.0, 30.52};
    facts.capture.fix = fix;
    return facts;
}

} // namespace svidok::test
