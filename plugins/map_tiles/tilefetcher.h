// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httptiles.h"
#include "tilecache.h"

#include <QNetworkAccessManager>
#include <QQueue>

class QNetworkReply;

namespace svidok {

/// What HttpTiles does, in its thread.
class TileFetcher final : public QObject {
    Q_OBJECT

public:
    TileFetcher(const HttpTilesSettings &settings, TileCache cache);
    ~TileFetcher() override;

    struct Wish {
        TileAddress address;
        CancelToken cancel;
        std::shared_ptr<QPromise<Result<QByteArray>>> answer;
        QByteArray kept = {}; ///< of long ago, should the server not answer
    };
    void fetch(Wish wish);

private:
    void beginNext();
    void begin(const Wish &wish);
    void finish(QNetworkReply *reply, const Wish &wish);
    [[nodiscard]] QUrl urlOf(const TileAddress &address) const;
    [[nodiscard]] static Result<QByteArray> answerOf(QNetworkReply &reply);
    static void tell(const Wish &wish, Result<QByteArray> result);

    QString m_url;
    TileCache m_cache;
    QNetworkAccessManager *m_network = nullptr; ///< made in the thread that uses it
    QQueue<Wish> m_waiting;
    int m_flying = 0;
};

} // namespace svidok
