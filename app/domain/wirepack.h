// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

// Inside the domain only: what the data packs share.
namespace svidok::wire {

/// Reads a data pack from its bytes. Error: PackInvalid, subject: `name`, detail: field and cause.
[[nodiscard]] Result<QJsonObject> packObject(const QByteArray &json, const QString &name);
[[nodiscard]] Error packError(const QString &name, const Error &error);

template <typename T>
[[nodiscard]] Result<T> parsePack(const QByteArray &json, const QString &name, Result<T> (*parse)(const QJsonObject &))
{
    return packObject(json, name).and_then([&](const QJsonObject &object) {
        return parse(object).map_error([&](const Error &error) { return packError(name, error); });
    });
}

} // namespace svidok::wire
