// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include <QNetworkReply>

#include <algorithm>

namespace svidok::police {

namespace {

constexpr qint64 MaxAnswer = 1024 * 1024;
constexpr int WatchMs = 20;
constexpr int Connections = 12; // what the network library opens to one host, twice

Error networkError(const QNetworkReply &reply)
{
    const auto error = reply.error();
    const QString host = reply.url().authority();
    // The library's words say which host or certificate it was; whoever looks for help needs the number.
    const QString detail = reply.errorString() + QStringLiteral(" (network error %1)").arg(error);
    if (error == QNetworkReply::TimeoutError)
        return {ErrorCode::ServiceTimedOut, host, detail, {}};
    if (error >= QNetworkReply::ProtocolUnknownError && error <= QNetworkReply::ProtocolFailure)
        return {ErrorCode::ServiceAnswerUnreadable, host, detail, {}};
    return {ErrorCode::ServiceUnreachable, host, detail, {}};
}

} // namespace

HttpClient::HttpClient(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
{
    for (QNetworkAccessManager &network : m_networks)
        network.setParent(this);
    m_watch.setParent(this);
    m_watch.setInterval(WatchMs);
    connect(&m_watch, &QTimer::timeout, this, &HttpClient::watch);
}

HttpClient::~HttpClient()
{
    const QQueue<Exchange> waiting = std::exchange(m_waiting, {});
    for (const Exchange &exchange : waiting)
        exchange.done(fail(ErrorCode::Cancelled));
    const QList<QNetworkReply *> replies = m_flights.keys();
    for (QNetworkReply *reply : replies)
        stop(reply, Stop::Cancelled);
}

void HttpClient::start(const Exchange &exchange)
{
    m_waiting.enqueue(exchange);
    beginWaiting();
}

void HttpClient::beginWaiting()
{
    while (!m_waiting.isEmpty() && m_flights.size() < Connections) {
        const Exchange next = m_waiting.dequeue();
        if (next.isCancelled())
            next.done(fail(ErrorCode::Cancelled));
        else
            begin(next);
    }
}

void HttpClient::begin(const Exchange &exchange)
{
    QNetworkRequest request = exchange.request;
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // Without compression an answer cannot grow in our hands.
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("User-Agent", "Svidok");
    QNetworkAccessManager &network = leastBusy();
    QNetworkReply *reply = nullptr;
    if (exchange.contentType.isEmpty()) {
        reply = network.get(request);
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, exchange.contentType);
        reply = network.post(request, exchange.body);
    }
    Flight flight{exchange, {}, Stop::None};
    flight.since.start();
    m_flights.insert(reply, std::move(flight));
    connect(reply, &QNetworkReply::readyRead, this, [this, reply] {
        if (reply->bytesAvailable() > MaxAnswer)
            stop(reply, Stop::TooLarge);
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
    // Starting it anew with each request would put it off for as long as requests keep coming.
    if (!m_watch.isActive())
        m_watch.start();
}

QNetworkAccessManager &HttpClient::leastBusy()
{
    const QList<QNetworkReply *> replies = m_flights.keys();
    const auto onFirst = std::count_if(replies.begin(), replies.end(),
        [this](const QNetworkReply *reply) { return reply->manager() == &m_networks.front(); });
    return 2 * onFirst <= replies.size() ? m_networks.front() : m_networks.back();
}

void HttpClient::watch()
{
    const auto cancelled = std::stable_partition(
        m_waiting.begin(), m_waiting.end(), [](const Exchange &exchange) { return !exchange.isCancelled(); });
    const QList<Exchange> dropped(cancelled, m_waiting.end());
    m_waiting.erase(cancelled, m_waiting.end());
    for (const Exchange &exchange : dropped)
        exchange.done(fail(ErrorCode::Cancelled));
    const QList<QNetworkReply *> replies = m_flights.keys();
    for (QNetworkReply *reply : replies) {
        const auto flight = m_flights.constFind(reply);
        if (flight == m_flights.constEnd())
            continue;
        if (flight->exchange.isCancelled())
            stop(reply, Stop::Cancelled);
        else if (flight->since.hasExpired(m_timeout.count()))
            stop(reply, Stop::TimedOut);
    }
    if (m_flights.isEmpty())
        m_watch.stop();
}

void HttpClient::stop(QNetworkReply *reply, Stop why)
{
    const auto flight = m_flights.find(reply);
    if (flight == m_flights.end())
        return;
    flight->stop = why;
    reply->abort(); // finishes at once
}

void HttpClient::finish(QNetworkReply *reply)
{
    const auto found = m_flights.find(reply);
    if (found == m_flights.end())
        return;
    const Flight flight = std::move(*found);
    m_flights.erase(found);
    reply->deleteLater();
    // Only after this one's connection is free again.
    QMetaObject::invokeMethod(this, &HttpClient::beginWaiting, Qt::QueuedConnection);
    const QString host = reply->url().authority();
    switch (flight.stop) {
    case Stop::Cancelled:
        return flight.exchange.done(fail(ErrorCode::Cancelled, host));
    case Stop::TimedOut:
        return flight.exchange.done(
            fail(ErrorCode::ServiceTimedOut, host, QStringLiteral("no whole answer in %1 ms").arg(m_timeout.count())));
    case Stop::TooLarge:
        return flight.exchange.done(
            fail(ErrorCode::ServiceAnswerUnreadable, host, QStringLiteral("more than %1 bytes").arg(MaxAnswer)));
    case Stop::None:
        break;
    }
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = reply->error();
    // Errors from 200 on stand for an HTTP status; those below mean that the answer did not come in whole.
    const bool whole = status > 0 && (error == QNetworkReply::NoError || error > QNetworkReply::UnknownProxyError);
    if (!whole)
        return flight.exchange.done(fail(networkError(*reply)));
    HttpAnswer answer{status, reply->readAll(), reply->rawHeader("Retry-After"), reply->rawHeader("Date"),
        QDateTime::currentDateTimeUtc()};
    // The network library does not always call an answer that was cut off an error.
    const QVariant length = reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() != answer.body.size())
        return flight.exchange.done(fail(ErrorCode::ServiceUnreachable, host, QStringLiteral("answer cut off")));
    flight.exchange.done(std::move(answer));
}

} // namespace svidok::police
