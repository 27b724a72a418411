// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/maptiles.h"

#include <QObject>

namespace svidok {

class MapTilesPlugin final : public QObject, public MapTilesFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "ua.svidok.MapTilesFactory/1" FILE "map_tiles.json")
    Q_INTERFACES(svidok::MapTilesFactory)

public:
    Result<std::unique_ptr<MapTiles>> open(const QVariantMap &settings) override;
};

} // namespace svidok
