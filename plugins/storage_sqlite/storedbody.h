// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace svidok {

/// A value back from its stored JSON. What cannot be read is damage of the store: StoreUnreadable, naming `subject`.
template <typename T>
[[nodiscard]] Result<T> fromStoredBody(
    const QByteArray &body, const QString &subject, Result<T> (*parse)(const QJsonObject &json))
{
    QJsonParseError syntax;
    const auto json = QJsonDocument::fromJson(body, &syntax);
    if (!json.isObject())
        return fail(ErrorCode::StoreUnreadable, subject, syntax.errorString());
    auto value = parse(json.object());
    if (!value) {
        return fail(ErrorCode::StoreUnreadable, subject,
            QStringLiteral("stored body: ") + value.error().subject + u' ' + value.error().detail);
    }
    return value;
}

} // namespace svidok
