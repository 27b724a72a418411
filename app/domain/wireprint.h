// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

// Inside the domain only: what the wire*.cpp files share when they print.
namespace svidok::wire {

[[nodiscard]] QJsonValue orNull(const QDateTime &instant);
[[nodiscard]] QJsonValue orNull(const Sha256 &digest);
[[nodiscard]] QJsonValue orNull(const std::optional<double> &number); ///< null for infinite and NaN, too
[[nodiscard]] QJsonValue orNull(QChar c);

template <typename T> [[nodiscard]] QJsonArray arrayOf(const QList<T> &values, QJsonObject (*print)(const T &))
{
    QJsonArray array;
    for (const T &value : values)
        array.append(print(value));
    return array;
}

} // namespace svidok::wire
