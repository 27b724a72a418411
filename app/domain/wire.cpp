// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace svidok::wire {

QString instant(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
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
