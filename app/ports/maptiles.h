// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "domain/webmercator.h"
#include "ports/plugin.h"

#include <QByteArray>
#include <QVariantMap>

#include <memory>

namespace svidok {

/// Pictures of the map around a place. Whoever asks tells the server which place is looked at: nothing is asked before an
/// administrator has named a server. What was fetched once is kept and shown without a network (M8).
class MapTiles {
public:
    virtual ~MapTiles() = default;
    /// A picture file of 256 x 256 pixels. What the cache holds needs no network. Errors: NotFound (the server has no such
    /// tile), ServiceUnreachable, ServiceTimedOut, ServiceDenied, ServiceRateLimited, ServiceFailed,
    /// ServiceAnswerUnreadable (no picture), Cancelled.
    [[nodiscard]] virtual Future<QByteArray> tile(const TileAddress &address, CancelToken cancel = {}) = 0;
};

/// Plugin kind "map".
class MapTilesFactory {
public:
    virtual ~MapTilesFactory() = default;
    /// Settings: "url" (template with {z}, {x}, {y}), "cache" (folder), "cache_mib" (the most it may hold). Errors: SettingInvalid, IoFailed.
    [[nodiscard]] virtual Result<std::unique_ptr<MapTiles>> open(const QVariantMap &settings) = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::MapTilesFactory, "ua.svidok.MapTilesFactory/1")
