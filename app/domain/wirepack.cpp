// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wirepack.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace svidok::wire {

Result<QJsonObject> packObject(const QByteArray &json, const QString &name)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorCode::PackInvalid, name, u"byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return fail(ErrorCode::PackInvalid, name, u"object expected"_s);
    return document.object();
}

Error packError(const QString &name, const Error &error)
{
    return { ErrorCode::PackInvalid, name, error.subject + u": "_s + error.detail, std::nullopt };
}

} // namespace svidok::wire
