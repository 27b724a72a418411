// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/plugindescription.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QPluginLoader>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

constexpr std::array knownKinds{"store"_L1, "evidence"_L1, "reader"_L1, "signer"_L1, "recipient"_L1, "secrets"_L1, "vision"_L1, "photo"_L1, "map"_L1};

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const auto array = value.toArray();
    for (const auto &entry : array)
        list.append(entry.toString());
    return list;
}

} // namespace

QString wireName(PluginState state)
{
    switch (state) {
    case PluginState::Available:
        return u"available"_s;
    case PluginState::NotAllowed:
        return u"not_allowed"_s;
    case PluginState::Altered:
        return u"altered"_s;
    case PluginState::Incompatible:
        return u"incompatible"_s;
    case PluginState::SwitchedOff:
        return u"switched_off"_s;
    }
    Q_UNREACHABLE();
}

PluginDescription describePlugin(const QString &path)
{
    PluginDescription plugin;
    plugin.path = QFileInfo(path).canonicalFilePath();
    const QJsonObject meta = QPluginLoader(plugin.path).metaData()["MetaData"_L1].toObject();
    plugin.info.name = meta["name"_L1].toString();
    plugin.info.kind = meta["kind"_L1].toString();
    plugin.schemes = texts(meta["schemes"_L1]);
    plugin.capabilities = texts(meta["capabilities"_L1]);
    plugin.needs = meta["needs"_L1].toString();
    const QJsonObject title = meta["title"_L1].toObject();
    for (auto it = title.begin(); it != title.end(); ++it)
        plugin.title.insert(it.key(), it.value().toString());

    const auto incompatible = [&plugin](const QString &reason) {
        plugin.state = PluginState::Incompatible;
        plugin.reason = reason;
    };
    const int abi = meta["abi"_L1].toInt(-1);
    if (plugin.info.name.isEmpty()) {
        plugin.info.name = QFileInfo(path).completeBaseName();
        incompatible(u"no plugin metadata of Svidok"_s);
    } else if (abi != PluginAbi) {
        incompatible(u"built for plugin ABI %1, this Svidok has %2"_s.arg(abi).arg(PluginAbi));
    } else if (std::find(knownKinds.begin(), knownKinds.end(), plugin.info.kind) == knownKinds.end()) {
        incompatible(u"unknown kind \"%1\""_s.arg(plugin.info.kind));
    }
    return plugin;
}

} // namespace svidok
