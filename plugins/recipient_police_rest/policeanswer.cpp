// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policeanswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::police {

namespace {

constexpr qsizetype MaxNumber = 64;
constexpr qsizetype MaxWord = 200;
constexpr qsizetype MaxComment = 4000;

bool isPrintable(const QString &text, qsizetype limit)
{
    return !text.isEmpty() && text.size() <= limit
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

// RFC 9110 section 5.6.7: IMF-fixdate, and the two obsolete forms that must still be read.
QDateTime httpDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value).simplified();
    const QLocale c = QLocale::c();
    for (const QString &format : {u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s, u"ddd MMM d hh:mm:ss yyyy"_s}) {
        QDateTime found = c.toDateTime(text, format);
        found.setTimeSpec(Qt::UTC);
        if (found.isValid())
            return found;
    }
    // "Sunday, 06-Nov-94 08:49:37 GMT": two digits of the year, counted as of this century.
    const qsizetype comma = text.indexOf(u',');
    QDateTime found = c.toDateTime(text.mid(comma + 1).trimmed(), u"dd-MMM-yy hh:mm:ss 'GMT'"_s);
    found.setTimeSpec(Qt::UTC);
    return found.isValid() ? found.addYears(100) : QDateTime();
}

QString printableStart(const QString &text)
{
    QString kept;
    for (const QChar c : text.left(80)) {
        if (c.isPrint())
            kept += c;
    }
    return kept;
}

tl::unexpected<Error> unreadable(const QString &host, const QString &why)
{
    return fail(ErrorCode::ServiceAnswerUnreadable, host, why);
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfter(
    const QByteArray &value, const QByteArray &date, const QDateTime &now)
{
    constexpr qint64 Day = 24 * 60 * 60;
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 seconds = text.toLongLong(&fits);
        return std::chrono::seconds(fits ? std::min(seconds, Day) : Day);
    }
    const QDateTime until = httpDate(text);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime sent = httpDate(date);
    return std::chrono::seconds(std::clamp<qint64>((sent.isValid() ? sent : now).secsTo(until), 0, Day));
}

Error errorFor(const HttpAnswer &answer, const QString &host)
{
    const auto code = [&answer] {
        switch (answer.status) {
        case 401:
        case 403:
        case 407:
            return ErrorCode::ServiceDenied;
        case 408:
            return ErrorCode::ServiceTimedOut;
        case 425:
            return ErrorCode::ServiceFailed;
        case 429:
            return ErrorCode::ServiceRateLimited;
        default:
            return answer.status >= 500 ? ErrorCode::ServiceFailed : ErrorCode::ServiceRefused;
        }
    }();
    QString detail = u"HTTP "_s + QString::number(answer.status);
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    if (const QString title = printableStart(problem[u"title"].toString()); !title.isEmpty())
        detail += u' ' + title;
    if (const QString field = printableStart(problem[u"field"].toString()); !field.isEmpty())
        detail += u", field "_s + field;
    return {code, host, detail, retryAfter(answer.retryAfter, answer.date, answer.receivedAt)};
}

Result<Receipt> receiptFrom(const HttpAnswer &answer, const QString &idempotencyKey, const QString &host)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QString number = json[u"caseNumber"].toString();
    const QString status = json[u"status"].toString();
    if (!isPrintable(number, MaxNumber) || !isPrintable(status, MaxWord))
        return unreadable(host, u"no receipt"_s);
    // On a kept-alive connection a second answer to the case before could be taken for this one's.
    if (json[u"idempotencyKey"].toString() != idempotencyKey)
        return unreadable(host, u"the receipt of another case"_s);
    return Receipt{number, status, answer.receivedAt, answer.body};
}

Result<PoliceUpdate> updateFrom(const HttpAnswer &answer, const QString &caseNumber, const QString &host)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QString status = json[u"status"].toString();
    if (!isPrintable(status, MaxWord))
        return unreadable(host, u"no status"_s);
    if (json[u"caseNumber"].toString() != caseNumber)
        return unreadable(host, u"the status of another case"_s);
    return PoliceUpdate{caseNumber, status, json[u"comment"].toString().left(MaxComment), answer.receivedAt};
}

} // namespace svidok::police
