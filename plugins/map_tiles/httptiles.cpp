// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httptiles.h"

#include "tilefetcher.h"

#include <QCryptographicHash>
#include <QUrl>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MiB = 1024 * 1024;
constexpr int UsualCacheMiB = 200;

} // namespace

Result<HttpTilesSettings> HttpTilesSettings::from(const QVariantMap &settings)
{
    HttpTilesSettings read;
    read.url = settings.value(u"url"_s).toString();
    QString example = read.url;
    for (const QString &part : {u"{z}"_s, u"{x}"_s, u"{y}"_s}) {
        if (read.url.count(part) != 1)
            return fail(ErrorCode::SettingInvalid, u"url"_s, part + u" is not there once"_s);
        example.replace(part, u"0"_s);
    }
    const QUrl url(example, QUrl::StrictMode);
    const bool local = url.host() == u"localhost"_s || url.host() == u"127.0.0.1"_s || url.host() == u"::1"_s;
    if (!url.isValid() || url.host().isEmpty() || !(url.scheme() == u"https"_s || (url.scheme() == u"http"_s && local)))
        return fail(ErrorCode::SettingInvalid, u"url"_s, u"https, or http to this computer"_s);
    // Tiles of another server are other pictures.
    const QString folder = settings.value(u"cache"_s).toString();
    if (!folder.isEmpty())
        read.cacheFolder = folder + u'/' + QString::fromLatin1(QCryptographicHash::hash(read.url.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    read.cacheBytes = settings.value(u"cache_mib"_s, UsualCacheMiB).toLongLong() * MiB;
    return read;
}

Result<std::unique_ptr<MapTiles>> HttpTiles::open(const HttpTilesSettings &settings)
{
    TileCache cache(settings.cacheFolder, settings.cacheBytes);
    if (const auto opened = cache.open(); !opened)
        return fail(opened.error());
    return std::unique_ptr<MapTiles>(new HttpTiles(std::make_unique<TileFetcher>(settings, std::move(cache))));
}

HttpTiles::HttpTiles(std::unique_ptr<TileFetcher> fetcher)
    : m_fetcher(fetcher.release())
{
    m_thread.setObjectName(u"map tiles"_s);
    m_fetcher->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_fetcher, &QObject::deleteLater);
    m_thread.start();
}

HttpTiles::~HttpTiles()
{
    m_thread.quit();
    m_thread.wait();
}

Future<QByteArray> HttpTiles::tile(const TileAddress &address, CancelToken cancel)
{
    auto answer = std::make_shared<QPromise<Result<QByteArray>>>();
    answer->start();
    auto future = answer->future();
    QMetaObject::invokeMethod(m_fetcher, [fetcher = m_fetcher, wish = TileFetcher::Wish{address, std::move(cancel), std::move(answer)}] { fetcher->fetch(wish); });
    return future;
}

} // namespace svidok
