// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/capture.h"

#include <QTimeZone>

namespace svidok {

const QTimeZone &assumedZone()
{
    static const QTimeZone zone("Europe/Kiev"); // the one id of it that Qt knows on Windows too
    return zone;
}

QDate ObservedInstant::day() const
{
    return utc.toUTC().addSecs(offsetSeconds ? *offsetSeconds : assumedZone().offsetFromUtc(utc)).date();
}

} // namespace svidok
