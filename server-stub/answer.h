// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

namespace svidok::stub {

/// An HTTP answer before it goes out.
struct Answer {
    int status = 200;
    QByteArray mediaType;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;

    [[nodiscard]] static Answer json(int status, const QJsonObject &body);
    /// application/problem+json (RFC 9457). `field` names the member of the case that stands in the way, if one does.
    [[nodiscard]] static Answer problem(int status, const QString &detail, const QString &field = {});
    /// Status line, headers and body as HTTP/1.1 with a Content-Length.
    [[nodiscard]] QByteArray bytes() const;
};

} // namespace svidok::stub
