// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/timewords.h"

#include <QCoreApplication>

#include <cmath>
#include <cstdlib>

namespace svidok {

using namespace Qt::StringLiterals;

struct TimeWords {
    Q_DECLARE_TR_FUNCTIONS(svidok::TimeWords)
};

namespace timewords {

QString offset(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    return u"%1%2:%3"_s.arg(seconds < 0 ? u"\u2212"_s : u"+"_s)
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString instant(const QDateTime &utc)
{
    if (utc.isNull())
        return TimeWords::tr("not known");
    const QDateTime here = utc.toLocalTime();
    return u"%1 (UTC%2)"_s.arg(QLocale().toString(here, QLocale::ShortFormat), offset(here.offsetFromUtc()));
}

QString observed(const ObservedInstant &instant, const QLocale &locale)
{
    const QDateTime there = instant.offsetSeconds ? instant.utc.toOffsetFromUtc(*instant.offsetSeconds) : instant.utc;
    const QString shown = u"%1 %2"_s.arg(locale.toString(there.date(), QLocale::ShortFormat), there.time().toString(u"HH:mm:ss"_s));
    if (!instant.offsetSeconds)
        return TimeWords::tr("%1 UTC, no offset recorded").arg(shown);
    const QString whole = u"%1 %2"_s.arg(shown, offset(*instant.offsetSeconds));
    return instant.offsetAssumed ? TimeWords::tr("%1, offset assumed").arg(whole) : whole;
}

QString duration(double seconds)
{
    constexpr double Minute = 60;
    constexpr double Hour = 60 * Minute;
    constexpr double Day = 24 * Hour;
    const auto in = [seconds](double unit) { return static_cast<int>(std::lround(seconds / unit)); };
    if (seconds < 2 * Hour)
        return TimeWords::tr("%n min", nullptr, in(Minute));
    return seconds < 2 * Day ? TimeWords::tr("%n h", nullptr, in(Hour)) : TimeWords::tr("%n d", "days", in(Day));
}

} // namespace timewords
} // namespace svidok
