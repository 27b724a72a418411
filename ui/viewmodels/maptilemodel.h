// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/maptiles.h"

#include <QImage>
#include <QMap>
#include <QObject>

namespace svidok {

/// The tiles that a map shows, fetched as they are needed. For the window's thread.
class MapTileModel : public QObject {
    Q_OBJECT

public:
    /// The tiles outlive the model; null: nobody set up a map.
    explicit MapTileModel(MapTiles *tiles, QObject *parent = nullptr);
    ~MapTileModel() override;

    [[nodiscard]] bool isOn() const { return m_tiles != nullptr; }
    /// What is on the screen now; what is no longer there is not fetched any more.
    void want(const QList<TileAddress> &addresses);
    /// A null image: not there, or not yet.
    [[nodiscard]] QImage tile(const TileAddress &address) const;
    [[nodiscard]] bool isLoading() const { return !m_flying.isEmpty(); }
    /// Why tiles are missing that are on the screen now.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }
    void retry(); ///< what failed

signals:
    void changed();

private:
    using Key = std::tuple<int, int, int>;
    static Key keyOf(const TileAddress &address) { return {address.zoom, address.x, address.y}; }
    void ask(const TileAddress &address);
    void take(const TileAddress &address, const Result<QByteArray> &answer);

    MapTiles *m_tiles;
    QList<TileAddress> m_wanted;
    QMap<Key, QImage> m_there;
    QMap<Key, CancelSource> m_flying;
    QMap<Key, Error> m_failed;
    std::optional<Error> m_trouble;
};

} // namespace svidok
