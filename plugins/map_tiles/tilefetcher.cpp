// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilefetcher.h"

#include "domain/photoformat.h"

#include <QNetworkReply>

#include <chrono>

namespace svidok {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Connections = 2; // what public tile servers allow one user
constexpr qint64 MostBytes = 2 * 1024 * 1024;
constexpr int MostSide = 1024;
constexpr auto Deadline = 10s;
constexpr int FreshDays = 30;

} // namespace

TileFetcher::TileFetcher(const HttpTilesSettings &settings, TileCache cache)
    : m_url(settings.url)
    , m_cache(std::move(cache))
{
}

TileFetcher::~TileFetcher()
{
    for (const Wish &wish : std::exchange(m_waiting, {}))
        tell(wish, fail(ErrorCode::Cancelled));
    delete m_network; // what flies is told that it was cancelled
}

void TileFetcher::tell(const Wish &wish, Result<QByteArray> result)
{
    wish.answer->addResult(std::move(result));
    wish.answer->finish();
}

void TileFetcher::fetch(Wish wish)
{
    if (wish.cancel.isCancelled())
        return tell(wish, fail(ErrorCode::Cancelled));
    if (const auto kept = m_cache.read(wish.address)) {
        if (kept->fetched.daysTo(QDateTime::currentDateTimeUtc()) < FreshDays)
            return tell(wish, kept->bytes);
        wish.kept = kept->bytes;
    }
    m_waiting.enqueue(std::move(wish));
    beginNext();
}

void TileFetcher::beginNext()
{
    while (!m_waiting.isEmpty() && m_flying < Connections) {
        const Wish wish = m_waiting.dequeue();
        if (wish.cancel.isCancelled())
            tell(wish, fail(ErrorCode::Cancelled));
        else
            begin(wish);
    }
}

QUrl TileFetcher::urlOf(const TileAddress &address) const
{
    QString text = m_url;
    text.replace(u"{z}"_s, QString::number(address.zoom)).replace(u"{x}"_s, QString::number(address.x)).replace(u"{y}"_s, QString::number(address.y));
    return QUrl(text, QUrl::StrictMode);
}

void TileFetcher::begin(const Wish &wish)
{
    if (!m_network)
        m_network = new QNetworkAccessManager;
    QNetworkRequest request(urlOf(wish.address));
    request.setTransferTimeout(static_cast<int>(std::chrono::milliseconds(Deadline).count()));
    request.setRawHeader("User-Agent", "Svidok (parking inspection workstation)");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    QNetworkReply *reply = m_network->get(request);
    ++m_flying;
    connect(reply, &QNetworkReply::readyRead, reply, [reply] {
        if (reply->bytesAvailable() > MostBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, wish] { finish(reply, wish); });
}

Result<QByteArray> TileFetcher::answerOf(QNetworkReply &reply)
{
    const QString host = reply.url().host();
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0) {
        const bool late = reply.error() == QNetworkReply::TimeoutError || reply.error() == QNetworkReply::OperationCanceledError;
        return fail(late ? ErrorCode::ServiceTimedOut : ErrorCode::ServiceUnreachable, host, reply.errorString());
    }
    const QString detail = u"HTTP %1"_s.arg(status);
    if (status == 404 || status == 410)
        return fail(ErrorCode::NotFound, host, detail);
    if (status == 401 || status == 403)
        return fail(ErrorCode::ServiceDenied, host, detail);
    if (status == 429)
        return fail(ErrorCode::ServiceRateLimited, host, detail);
    if (status >= 500)
        return fail(ErrorCode::ServiceFailed, host, detail);
    if (status != 200)
        return fail(ErrorCode::ServiceAnswerUnreadable, host, detail);
    if (reply.error() != QNetworkReply::NoError)
        return fail(ErrorCode::ServiceUnreachable, host, reply.errorString()); // cut off on its way
    const QByteArray bytes = reply.readAll();
    const auto format = photoFormat(bytes);
    if (!format || !format->complete || format->width > MostSide || format->height > MostSide)
        return fail(ErrorCode::ServiceAnswerUnreadable, host, u"no picture of a tile"_s);
    return bytes;
}

void TileFetcher::finish(QNetworkReply *reply, const Wish &wish)
{
    reply->deleteLater();
    --m_flying;
    Result<QByteArray> answer = answerOf(*reply);
    if (answer)
        m_cache.write(wish.address, *answer);
    else if (!wish.kept.isEmpty())
        answer = wish.kept;
    tell(wish, std::move(answer));
    beginNext();
}

} // namespace svidok
