// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policerestrecipient.h"

#include "formdata.h"
#include "httpclient.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::police {

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

bool isVisibleAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 127; });
}

template <typename T>
using Reader = std::function<Result<T>(const HttpAnswer &)>;

// The exchange whose answer ends the promise: read as a T when the status says success.
template <typename T>
Exchange promised(const std::shared_ptr<QPromise<Result<T>>> &promise, CancelToken cancel, const QString &host, Reader<T> read)
{
    Exchange exchange;
    exchange.isCancelled = [promise, cancel] { return cancel.isCancelled() || promise->isCanceled(); };
    exchange.done = [promise, host, read = std::move(read)](const Result<HttpAnswer> &answer) {
        if (!answer)
            promise->addResult(fail(answer.error()));
        else if (answer->status < 200 || answer->status > 299)
            promise->addResult(fail(errorFor(*answer, host)));
        else
            promise->addResult(read(*answer));
        promise->finish();
    };
    return exchange;
}

} // namespace

Result<PoliceRestSettings> PoliceRestSettings::from(const QVariantMap &settings)
{
    PoliceRestSettings read;
    read.url = QUrl(settings[u"url"_s].toString(), QUrl::StrictMode);
    const QString scheme = read.url.scheme();
    if (!read.url.isValid() || read.url.host().isEmpty() || (scheme != u"https" && scheme != u"http")
        || !read.url.userInfo().isEmpty() || read.url.hasQuery() || read.url.hasFragment())
        return fail(ErrorCode::SettingInvalid, u"url"_s, u"https://host/path is expected"_s);
    if (scheme == u"http" && !isLoopback(read.url.host()))
        return fail(ErrorCode::SettingInvalid, u"url"_s, u"http only to this machine"_s);
    if (settings.contains(u"timeoutMs"_s)) {
        bool isNumber = false;
        read.timeout = std::chrono::milliseconds(settings[u"timeoutMs"_s].toInt(&isNumber));
        if (!isNumber || read.timeout.count() < 100 || read.timeout > std::chrono::minutes(10))
            return fail(ErrorCode::SettingInvalid, u"timeoutMs"_s, u"100 to 600000"_s);
    }
    read.token = settings[u"token"_s].toString().toUtf8();
    if (!isVisibleAscii(read.token))
        return fail(ErrorCode::SettingInvalid, u"token"_s, u"visible ASCII characters only"_s);
    return read;
}

PoliceRestRecipient::PoliceRestRecipient(PoliceRestSettings settings)
    : m_settings(std::move(settings))
    , m_client(new HttpClient(m_settings.timeout))
{
    m_thread.setObjectName(u"police-rest"_s);
    m_client->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_client, &QObject::deleteLater);
    m_thread.start();
}

PoliceRestRecipient::~PoliceRestRecipient()
{
    m_thread.quit();
    m_thread.wait();
}

Future<Receipt> PoliceRestRecipient::submit(const CaseFile &file, const QString &idempotencyKey, CancelToken cancel)
{
    const QByteArray key = idempotencyKey.toUtf8();
    const QByteArray correlation = file.correlation.toString().toUtf8();
    if (key.isEmpty() || !isVisibleAscii(key) || !isVisibleAscii(correlation))
        return ready<Receipt>(fail(ErrorCode::InvalidArgument, u"idempotencyKey"_s));
    auto promise = std::make_shared<QPromise<Result<Receipt>>>();
    promise->start();
    const QString host = m_settings.url.authority();
    Exchange exchange = promised<Receipt>(promise, std::move(cancel), host,
        [idempotencyKey, host](const HttpAnswer &answer) { return receiptFrom(answer, idempotencyKey, host); });
    FormData form = formData(file, idempotencyKey);
    exchange.request = request(u"/cases"_s);
    exchange.request.setRawHeader("Idempotency-Key", key);
    if (!correlation.isEmpty())
        exchange.request.setRawHeader("X-Correlation-Id", correlation);
    exchange.contentType = std::move(form.contentType);
    exchange.body = std::move(form.body);
    start(std::move(exchange));
    return promise->future();
}

Future<PoliceUpdate> PoliceRestRecipient::status(const QString &caseNumber, CancelToken cancel)
{
    if (caseNumber.isEmpty())
        return ready<PoliceUpdate>(fail(ErrorCode::InvalidArgument, u"caseNumber"_s));
    auto promise = std::make_shared<QPromise<Result<PoliceUpdate>>>();
    promise->start();
    const QString host = m_settings.url.authority();
    Exchange exchange = promised<PoliceUpdate>(promise, std::move(cancel), host,
        [caseNumber, host](const HttpAnswer &answer) { return updateFrom(answer, caseNumber, host); });
    // Here 404 is an answer about the case, not about the service.
    exchange.done = [done = std::move(exchange.done), promise, caseNumber](const Result<HttpAnswer> &answer) {
        if (!answer || answer->status != 404)
            return done(answer);
        promise->addResult(fail(ErrorCode::NotFound, caseNumber));
        promise->finish();
    };
    exchange.request = request(u"/cases/"_s + QString::fromLatin1(QUrl::toPercentEncoding(caseNumber)));
    start(std::move(exchange));
    return promise->future();
}

QNetworkRequest PoliceRestRecipient::request(const QString &path) const
{
    QUrl url = m_settings.url;
    QString base = url.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path, QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setRawHeader("Accept", "application/json, application/problem+json");
    if (!m_settings.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_settings.token);
    return request;
}

void PoliceRestRecipient::start(Exchange exchange)
{
    QMetaObject::invokeMethod(
        m_client, [client = m_client, exchange = std::move(exchange)] { client->start(exchange); },
        Qt::QueuedConnection);
}

} // namespace svidok::police
