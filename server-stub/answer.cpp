// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"

#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace svidok::stub {

namespace {

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"}, {201, "Created"}, {204, "No Content"},
        {307, "Temporary Redirect"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"},
        {404, "Not Found"}, {405, "Method Not Allowed"}, {408, "Request Timeout"}, {409, "Conflict"},
        {413, "Content Too Large"}, {415, "Unsupported Media Type"}, {422, "Unprocessable Content"},
        {425, "Too Early"}, {429, "Too Many Requests"}, {500, "Internal Server Error"}, {502, "Bad Gateway"},
        {503, "Service Unavailable"}, {504, "Gateway Timeout"}};
    return reasons.value(status, "Scripted");
}

} // namespace

Answer Answer::json(int status, const QJsonObject &body)
{
    return {status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

Answer Answer::problem(int status, const QString &detail, const QString &field)
{
    QJsonObject body{{u"type"_s, u"about:blank"_s}, {u"title"_s, QString::fromLatin1(reason(status))},
        {u"status"_s, status}, {u"detail"_s, detail}};
    if (!field.isEmpty())
        body[u"field"_s] = field;
    return {status, "application/problem+json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

QByteArray Answer::bytes() const
{
    const QString date = QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QByteArray out = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\nDate: " + date.toLatin1()
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!mediaType.isEmpty())
        out += "Content-Type: " + mediaType + "\r\n";
    for (const auto &[name, value] : headers)
        out += name + ": " + value + "\r\n";
    return out + "\r\n" + body;
}

} // namespace svidok::stub
