// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ports/plugin.h"

#include <QDateTime>
#include <QMap>
#include <QStringList>

namespace svidok {

enum class PluginState {
    Available,
    NotAllowed, ///< not on the allow-list
    Altered, ///< on the list, but other bytes than were built
    Incompatible, ///< other ABI, unknown kind, or unreadable metadata
    SwitchedOff, ///< crashed; a person may switch it on again
};

/// The word used by `svidok-cli plugins --json`.
[[nodiscard]] QString wireName(PluginState state);

/// A plugin file as its metadata describes it; made without loading any of its code.
struct PluginDescription {
    PluginInfo info;
    QString path; ///< absolute, canonical
    QStringList schemes; ///< "sqlite", "p12", ...
    QStringList capabilities;
    QString needs; ///< a data file of Svidok's that does not come with it, "models/ppocr.onnx"; empty for most
    QMap<QString, QString> title; ///< by language: "en", "uk"
    PluginState state = PluginState::Available;
    QString reason; ///< technical, English; empty when available
    QDateTime crashedAt; ///< UTC; null unless switched off
};

/// Reads the metadata of one file; state is Available or Incompatible.
[[nodiscard]] PluginDescription describePlugin(const QString &path);

} // namespace svidok
