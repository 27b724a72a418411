// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/maptiles.h"

#include <QObject>
#include <QThread>

namespace svidok {

struct HttpTilesSettings {
    QString url; ///< with {z}, {x}, {y}
    QString cacheFolder; ///< empty: nothing is kept
    qint64 cacheBytes = 0;

    /// Errors: SettingInvalid (subject: the setting).
    [[nodiscard]] static Result<HttpTilesSettings> from(const QVariantMap &settings);
};

class TileFetcher;

/// Tiles of one server, from the disk where they are known, else over the network, with two connections at most. A tile
/// that grew old is asked for again, and shown as it is where the server does not answer.
class HttpTiles final : public MapTiles {
public:
    /// Errors: IoFailed.
    [[nodiscard]] static Result<std::unique_ptr<MapTiles>> open(const HttpTilesSettings &settings);
    ~HttpTiles() override;

    Future<QByteArray> tile(const TileAddress &address, CancelToken cancel) override;

private:
    explicit HttpTiles(std::unique_ptr<TileFetcher> fetcher);
    QThread m_thread;
    TileFetcher *m_fetcher; ///< lives in the thread, goes with it
};

} // namespace svidok
