// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "maptilesplugin.h"

#include "httptiles.h"

namespace svidok {

Result<std::unique_ptr<MapTiles>> MapTilesPlugin::open(const QVariantMap &settings)
{
    const auto read = HttpTilesSettings::from(settings);
    return read ? HttpTiles::open(*read) : Result<std::unique_ptr<MapTiles>>(fail(read.error()));
}

} // namespace svidok
