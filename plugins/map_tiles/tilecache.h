// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/webmercator.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace svidok {

/// Fetched tiles in a folder of which the oldest go when there are too many. For one thread. A file that cannot be read or
/// written is no error: the tile is fetched again.
class TileCache {
public:
    /// Without a folder nothing is kept.
    TileCache(const QString &folder, qint64 mostBytes);
    /// Makes the folder. Errors: IoFailed.
    [[nodiscard]] Outcome open();

    struct Kept {
        QByteArray bytes;
        QDateTime fetched;
    };
    [[nodiscard]] std::optional<Kept> read(const TileAddress &address) const;
    void write(const TileAddress &address, const QByteArray &bytes);

private:
    [[nodiscard]] QString fileOf(const TileAddress &address) const;
    void makeRoom();

    QString m_folder;
    qint64 m_most;
    qint64 m_bytes = 0;
};

} // namespace svidok
