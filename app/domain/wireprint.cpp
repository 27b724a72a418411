// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wireprint.h"

#include "domain/wire.h"

#include <cmath>

namespace svidok::wire {

QJsonValue orNull(const QDateTime &instant)
{
    return instant.isNull() ? QJsonValue() : QJsonValue(wire::instant(instant));
}

QJsonValue orNull(const Sha256 &digest)
{
    return digest.isNull() ? QJsonValue() : QJsonValue(digest.toHex());
}

QJsonValue orNull(const std::optional<double> &number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

QJsonValue orNull(QChar c)
{
    return c.isNull() ? QJsonValue() : QJsonValue(QString(c));
}

} // namespace svidok::wire
