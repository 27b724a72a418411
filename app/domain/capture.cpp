// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/capture.h"

#include <QTimeZone>

namespace svidok {

namespace {

// First the one name of it that Qt knows on Windows too; not every system has it still.
QTimeZone zoneOfKyiv()
{
    for (const char *id : {"Europe/Kiev", "Europe/Kyiv"}) {
        if (const QTimeZone zone(id); zone.isValid())
            return zone;
    }
    return {};
}

} // namespace

const QTimeZone &assumedZone()
{
    static const QTimeZone zone = zoneOfKyiv();
    return zone;
}

QDate ObservedInstant::day() const
{
    if (!offsetSeconds && !assumedZone().isValid())
        return {};
    return utc.toUTC().addSecs(offsetSeconds ? *offsetSeconds : assumedZone().offsetFromUtc(utc)).date();
}

} // namespace svidok
