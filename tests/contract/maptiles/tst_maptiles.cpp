// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/maptiles.h"
#include "support/plugins.h"

#include <QBuffer>
#include <QDirIterator>
#include <QFutureWatcher>
#include <QHttpServer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTcpServer>

using namespace Qt::StringLiterals;

namespace svidok::test {

namespace {

QByteArray tilePicture(QRgb colour, QSize size = {256, 256})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    image.save(&buffer, "PNG");
    return buffer.data();
}

/// A map server that can misbehave.
struct TileServer {
    QHttpServer server;
    quint16 port = 0;
    int asked = 0;
    int atOnce = 0;
    QStringList paths;
    QByteArray agent;
    QHttpServerResponder::StatusCode status = QHttpServerResponder::StatusCode::Ok;
    QByteArray body = tilePicture(0xff336699);

    TileServer()
    {
        server.route(u"/<arg>/<arg>/<arg>"_s, [this](const QString &z, const QString &x, const QString &y, const QHttpServerRequest &request) {
            ++asked;
            paths.append(u"%1/%2/%3"_s.arg(z, x, y));
            for (const auto &header : request.headers()) {
                if (header.first.compare("user-agent", Qt::CaseInsensitive) == 0)
                    agent = header.second;
            }
            return QHttpServerResponse("image/png", body, status);
        });
        port = server.listen(QHostAddress::LocalHost);
    }
    [[nodiscard]] QString url() const { return u"http://127.0.0.1:%1/{z}/{x}/{y}.png"_s.arg(port); }
};

Result<QByteArray> answered(Future<QByteArray> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15'000))
        qFatal("no answer");
    return await(future);
}

} // namespace

class MapTilesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    MapTilesFactory *m_factory = nullptr;

    [[nodiscard]] std::unique_ptr<MapTiles> open(const QString &url, const QString &cache, int mib = 10)
    {
        auto opened = m_factory->open({{u"url"_s, url}, {u"cache"_s, cache}, {u"cache_mib"_s, mib}});
        return opened ? std::move(*opened) : nullptr;
    }

private slots:
    void initTestCase()
    {
        const auto factory = builtPlugin<MapTilesFactory>(u"map"_s, u"map_tiles"_s);
        QVERIFY2(factory, factory ? "" : qPrintable(factory.error().detail));
        m_factory = *factory;
    }

    void fetchesAndKeeps()
    {
        const QString cache = m_dir.filePath(u"kept %1 of %2"_s);
        QString url;
        {
            TileServer server;
            url = server.url();
            const auto tiles = open(url, cache);
            QVERIFY(tiles);
            const auto first = answered(tiles->tile({15, 19162, 11047}, {}));
            QVERIFY(first);
            QCOMPARE(*first, server.body);
            QCOMPARE(server.paths, QStringList{u"15/19162/11047.png"_s});
            QVERIFY(server.agent.startsWith("Svidok")); // who asks without a name is refused by public servers
            QCOMPARE(answered(tiles->tile({15, 19162, 11047}, {})).value(), server.body);
            QCOMPARE(server.asked, 1);
        }
        // The server is gone; the program was started anew.
        const auto offline = open(url, cache);
        QVERIFY(answered(offline->tile({15, 19162, 11047}, {})));
        const auto missing = answered(offline->tile({15, 1, 1}, {}));
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::ServiceUnreachable);
    }

    void tilesOfAnotherServerAreOtherTiles()
    {
        const QString cache = m_dir.filePath(u"two"_s);
        TileServer one;
        TileServer other;
        other.body = tilePicture(0xffff0000);
        QCOMPARE(answered(open(one.url(), cache)->tile({1, 0, 0}, {})).value(), one.body);
        QCOMPARE(answered(open(other.url(), cache)->tile({1, 0, 0}, {})).value(), other.body);
    }

    void oldTilesAreFetchedAgainAndShownWhereTheServerIsGone()
    {
        const QString cache = m_dir.filePath(u"old"_s);
        TileServer server;
        const auto tiles = open(server.url(), cache);
        QVERIFY(answered(tiles->tile({2, 1, 1}, {})));
        QDirIterator files(cache, QDir::Files, QDirIterator::Subdirectories);
        QFile kept(files.next());
        QVERIFY(kept.open(QIODevice::ReadWrite));
        QVERIFY(kept.setFileTime(QDateTime::currentDateTimeUtc().addDays(-31), QFileDevice::FileModificationTime));
        kept.close();
        server.status = QHttpServerResponder::StatusCode::InternalServerError;
        QVERIFY(answered(tiles->tile({2, 1, 1}, {})));
        QCOMPARE(server.asked, 2);
        server.status = QHttpServerResponder::StatusCode::Ok;
        server.body = tilePicture(0xff00ff00);
        QCOMPARE(answered(tiles->tile({2, 1, 1}, {})).value(), server.body);
    }

    void theCacheKeepsItsLimit()
    {
        const QString cache = m_dir.filePath(u"full"_s);
        TileServer server;
        QImage noise(256, 256, QImage::Format_RGB32);
        quint32 state = 1;
        for (int y = 0; y < 256; ++y) {
            for (int x = 0; x < 256; ++x)
                noise.setPixel(x, y, (state = state * 1664525 + 1013904223) | 0xff000000);
        }
        QBuffer buffer;
        noise.save(&buffer, "PNG");
        server.body = buffer.data(); // about 200 KiB
        const auto tiles = open(server.url(), cache, 1);
        for (int i = 0; i < 10; ++i)
            QVERIFY(answered(tiles->tile({10, i, 0}, {})));
        qint64 bytes = 0;
        for (QDirIterator files(cache, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
            files.next();
            bytes += files.fileInfo().size();
        }
        QVERIFY2(bytes <= 1024 * 1024 && bytes > 512 * 1024, qPrintable(QString::number(bytes)));
        const int before = server.asked;
        QVERIFY(answered(tiles->tile({10, 9, 0}, {}))); // the newest is there
        QCOMPARE(server.asked, before);
    }

    void whatIsNoTileIsRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray tile = tilePicture(0xff336699);
        QTest::newRow("not found") << 404 << tile << ErrorCode::NotFound;
        QTest::newRow("denied") << 403 << tile << ErrorCode::ServiceDenied;
        QTest::newRow("too many") << 429 << tile << ErrorCode::ServiceRateLimited;
        QTest::newRow("broken") << 503 << tile << ErrorCode::ServiceFailed;
        QTest::newRow("elsewhere") << 302 << tile << ErrorCode::ServiceAnswerUnreadable;
        QTest::newRow("a page") << 200 << QByteArray("<html>Log in</html>") << ErrorCode::ServiceAnswerUnreadable;
        QTest::newRow("nothing") << 200 << QByteArray() << ErrorCode::ServiceAnswerUnreadable;
        QTest::newRow("cut off") << 200 << tile.left(tile.size() - 20) << ErrorCode::ServiceAnswerUnreadable;
        QTest::newRow("a poster") << 200 << tilePicture(0, {4000, 4000}) << ErrorCode::ServiceAnswerUnreadable;
    }

    void whatIsNoTileIsRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        TileServer server;
        server.status = static_cast<QHttpServerResponder::StatusCode>(status);
        server.body = body;
        const QString cache = m_dir.filePath(u"bad"_s);
        const auto answer = answered(open(server.url(), cache)->tile({3, 1, 1}, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
        // Nothing of it is kept.
        server.status = QHttpServerResponder::StatusCode::Ok;
        server.body = tilePicture(0xff010203);
        QCOMPARE(answered(open(server.url(), cache)->tile({3, 1, 1}, {})).value(), server.body);
        QDir(cache).removeRecursively();
    }

    void aServerThatHangsIsLeft()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto tiles = open(u"http://127.0.0.1:%1/{z}/{x}/{y}"_s.arg(silent.serverPort()), {});
        auto waiting = tiles->tile({0, 0, 0}, {});
        CancelSource cancel;
        auto queued = tiles->tile({0, 0, 0}, cancel.token());
        cancel.cancel();
        tiles.reset(); // must not wait for the server
        QTRY_VERIFY(waiting.isFinished() && queued.isFinished());
        QCOMPARE(await(waiting).error().code, ErrorCode::Cancelled);
    }

    void settingsAreChecked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no place") << u"https://tiles.example/{z}/{x}.png"_s;
        QTest::newRow("plain http") << u"http://tiles.example/{z}/{x}/{y}.png"_s;
        QTest::newRow("a file") << u"file:///etc/{z}/{x}/{y}"_s;
        QTest::newRow("no host") << u"https:///{z}/{x}/{y}"_s;
    }

    void settingsAreChecked()
    {
        QFETCH(QString, url);
        const auto opened = m_factory->open({{u"url"_s, url}});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::SettingInvalid);
    }
};

} // namespace svidok::test

QTEST_GUILESS_MAIN(svidok::test::MapTilesTest)
#include "tst_maptiles.moc"
