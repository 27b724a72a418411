// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFlags>
#include <QString>
#include <QVariantMap>
#include <QtPlugin>

// Plugins are Qt plugins. Their JSON metadata (read without loading) must hold:
//   { "name": "storage_sqlite", "kind": "store", "abi": 2, "schemes": ["sqlite"], "capabilities": [...],
//     "title": {"en": "...", "uk": "..."} }
// and may hold "needs": the path below svidok/ of a data file without which the plugin is not there.
// The root object implements exactly one of the factories of this room. Nothing happens at load time.
namespace svidok {

/// Raised with every change of a port or of a domain value that plugins see.
inline constexpr int PluginAbi = 2;

/// Says which plugin made an object and with which settings, for records and diagnostics.
struct PluginInfo {
    QString name; ///< "reader_tesseract"
    QString kind; ///< "store", "evidence", "reader", "signer", "recipient", "secrets", "vision", "photo", "map"
    QString version;
};

} // namespace svidok
