// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recordwords.h"

#include <cmath>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// Below one the first digits count: half a hundredth of a second is not nothing.
int decimalsOf(double value)
{
    return std::abs(value) < 1 ? 3 : 2;
}

} // namespace

RecordWords::RecordWords(const QHash<QString, QString> &texts, const QString &language)
    : m_texts(texts)
    , m_locale(language)
    , m_dateFormat(texts.value(u"format.date"_s))
{
    m_locale.setNumberOptions(QLocale::OmitGroupSeparator);
}

QString RecordWords::coded(const QString &prefix, const QString &code) const
{
    // A code may carry an argument: "plate.differs_at:3".
    const qsizetype colon = code.indexOf(u':');
    const auto found = m_texts.constFind(prefix + u'.' + (colon < 0 ? code : code.left(colon)));
    if (found == m_texts.constEnd())
        return code;
    return colon < 0 ? *found : found->arg(code.mid(colon + 1));
}

QString RecordWords::number(double value, int maxDecimals) const
{
    QString text = m_locale.toString(value, 'f', maxDecimals);
    if (maxDecimals > 0) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(m_locale.decimalPoint()))
            text.chop(m_locale.decimalPoint().size());
    }
    return text;
}

QString RecordWords::percent(double value) const
{
    // Rounded down: a record never looks surer than the machine was, and no read is certain.
    return number(std::floor(100 * std::min(value, 0.99) + 1e-9), 0) + u"\u00a0%"_s;
}

QString RecordWords::clock(const QDateTime &dateTime) const
{
    QString text = QLocale::c().toString(dateTime.date(), m_dateFormat) + u' ' + dateTime.time().toString(u"HH:mm:ss"_s);
    if (dateTime.time().msec() != 0)
        text += u'.' + QString::number(dateTime.time().msec()).rightJustified(3, u'0');
    return text;
}

QString RecordWords::utc(const QDateTime &instant) const
{
    return clock(instant.toUTC()) + u" UTC"_s;
}

QString RecordWords::observed(const ObservedInstant &instant) const
{
    if (!instant.offsetSeconds)
        return clock(instant.utc.toUTC()) + u" ("_s + (*this)(u"offset.none"_s) + u')';
    const int offset = *instant.offsetSeconds;
    const int minutes = std::abs(offset) / 60;
    const QString zone = (offset < 0 ? u"UTC\u2212"_s : u"UTC+"_s)
        + QString::number(minutes / 60).rightJustified(2, u'0') + u':'
        + QString::number(minutes % 60).rightJustified(2, u'0');
    const QString local = clock(instant.utc.toUTC().addSecs(offset));
    if (instant.offsetAssumed)
        return local + u" ("_s + (*this)(u"offset.assumed"_s).arg(zone) + u')';
    return local + u' ' + zone;
}

QString RecordWords::position(const GeoPoint &point) const
{
    // The decimal point here is a point in every language: a comma would look like the separator of the pair.
    return QString::number(point.latitude, 'f', 6) + u", "_s + QString::number(point.longitude, 'f', 6);
}

QString RecordWords::quantity(double value, const QString &unit) const
{
    return number(value, decimalsOf(value)) + u'\u00a0' + coded(u"unit"_s, unit);
}

QString RecordWords::measured(double value, const QString &unit, std::optional<double> limit) const
{
    const int decimals = decimalsBeside(limit.value_or(value), value, decimalsOf(value));
    const QString plain = number(value, decimals) + u'\u00a0' + coded(u"unit"_s, unit);
    // Rounded once and then split: split first, its seconds would round up to sixty.
    const double scale = std::pow(10.0, decimals);
    const double seconds = std::round(std::abs(value) * scale) / scale;
    if (unit != "s"_L1 || seconds < 60)
        return plain;
    const double minutes = std::floor(seconds / 60);
    const QString spelled = (*this)(u"duration"_s).arg(number(minutes, 0), number(seconds - 60 * minutes, decimals));
    return (value < 0 ? u"\u2212"_s : QString()) + spelled + u" ("_s + plain + u')';
}

} // namespace svidok
