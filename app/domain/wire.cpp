// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"

#include <QJsonDocument>

#include <chrono>

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

char16_t *digits(char16_t *out, unsigned value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        out[i] = static_cast<char16_t>(u'0' + value % 10);
    return out + count;
}

} // namespace

QString instant(const QDateTime &utc)
{
    using namespace std::chrono;
    const sys_time<milliseconds> at(milliseconds(utc.toMSecsSinceEpoch()));
    const auto midnight = floor<days>(at);
    const year_month_day date(midnight);
    const auto year = static_cast<int>(date.year());
    if (!utc.isValid() || year < 1 || year > 9999)
        return utc.toUTC().toString(Qt::ISODateWithMs);
    // A report holds dozens of instants, and toString() takes many times as long.
    const hh_mm_ss time(at - midnight);
    char16_t text[] = u"0000-00-00T00:00:00.000Z";
    char16_t *out = digits(text, static_cast<unsigned>(year), 4);
    out = digits(out + 1, static_cast<unsigned>(date.month()), 2);
    out = digits(out + 1, static_cast<unsigned>(date.day()), 2);
    out = digits(out + 1, static_cast<unsigned>(time.hours().count()), 2);
    out = digits(out + 1, static_cast<unsigned>(time.minutes().count()), 2);
    out = digits(out + 1, static_cast<unsigned>(time.seconds().count()), 2);
    digits(out + 1, static_cast<unsigned>(time.subseconds().count()), 3);
    return QString::fromUtf16(text, 24);
}

QString localInstant(const ObservedInstant &observed)
{
    if (!observed.offsetSeconds)
        return instant(observed.utc);
    const int offset = *observed.offsetSeconds;
    const int minutes = qAbs(offset) / 60;
    const QDateTime local = observed.utc.toUTC().addSecs(offset);
    return u"%1%2%3:%4"_s.arg(local.toString(u"yyyy-MM-ddTHH:mm:ss.zzz"), offset < 0 ? u"-"_s : u"+"_s)
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QDateTime instantFrom(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    // A time without an offset names no instant.
    return parsed.isValid() && parsed.timeSpec() != Qt::LocalTime ? parsed.toUTC() : QDateTime();
}

// QJsonObject keeps its keys sorted, and its writer prints numbers in their shortest form that reads back the same.
QByteArray canonical(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace svidok::wire
