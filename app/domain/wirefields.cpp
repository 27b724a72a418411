// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wirefields.h"

#include "domain/wire.h"

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace svidok::wire {

QString Fields::text(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isString())
        refuse(key, u"text expected"_s);
    return value.toString();
}

QString Fields::optionalText(QLatin1String key)
{
    return isNull(key) ? QString() : text(key);
}

QStringList Fields::texts(QLatin1String key)
{
    QStringList list;
    const QJsonArray values = array(key);
    for (const QJsonValue &value : values) {
        if (!value.isString())
            refuse(key, u"texts expected"_s);
        list.append(value.toString());
    }
    return list;
}

QChar Fields::character(QLatin1String key)
{
    const QString value = text(key);
    if (value.size() == 1)
        return value.front();
    refuse(key, u"one character expected"_s);
    return {};
}

QChar Fields::optionalCharacter(QLatin1String key)
{
    return isNull(key) ? QChar() : character(key);
}

bool Fields::flag(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isBool())
        refuse(key, u"true or false expected"_s);
    return value.toBool();
}

qint64 Fields::integer(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    const qint64 number = value.toInteger(0);
    if (!value.isDouble() || number != value.toInteger(1)) // the default comes back for what is no integer
        refuse(key, u"integer expected"_s);
    return number;
}

int Fields::smallInteger(QLatin1String key)
{
    const qint64 number = integer(key);
    if (number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max())
        return static_cast<int>(number);
    refuse(key, u"integer out of range"_s);
    return 0;
}

double Fields::number(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        refuse(key, u"number expected"_s);
    return value.toDouble();
}

std::optional<double> Fields::optionalNumber(QLatin1String key)
{
    if (isNull(key))
        return std::nullopt;
    return number(key);
}

QDateTime Fields::instant(QLatin1String key)
{
    const QDateTime instant = instantFrom(text(key));
    if (instant.isNull())
        refuse(key, u"instant expected"_s);
    return instant;
}

QDateTime Fields::optionalInstant(QLatin1String key)
{
    return isNull(key) ? QDateTime() : instant(key);
}

Sha256 Fields::optionalSha(QLatin1String key)
{
    if (isNull(key))
        return {};
    const auto digest = Sha256::fromHex(text(key));
    if (!digest)
        refuse(key, u"64 hexadecimal digits expected"_s);
    return digest.value_or(Sha256());
}

QByteArray Fields::bytes(QLatin1String key)
{
    const auto decoded = QByteArray::fromBase64Encoding(text(key).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        refuse(key, u"base64 expected"_s);
    return decoded.decoded;
}

QJsonArray Fields::array(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isArray())
        refuse(key, u"array expected"_s);
    return value.toArray();
}

QJsonObject Fields::objectAt(QLatin1String key)
{
    const QJsonValue value = m_json.value(key);
    if (!value.isObject())
        refuse(key, u"object expected"_s);
    return value.toObject();
}

void Fields::refuse(const QString &path, const QString &detail)
{
    if (!m_error)
        m_error = Error{ ErrorCode::InvalidArgument, path, detail, std::nullopt };
}

} // namespace svidok::wire
