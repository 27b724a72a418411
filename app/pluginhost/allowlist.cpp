// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/allowlist.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace svidok {

Result<AllowList> AllowList::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::PluginNotAllowed, path, file.errorString());
    QJsonParseError parsed;
    const auto document = QJsonDocument::fromJson(file.readAll(), &parsed);
    if (!document.isObject())
        return fail(ErrorCode::PluginNotAllowed, path, parsed.errorString());
    const QString version = document[u"version"_s].toString();
    const QJsonObject files = document[u"files"_s].toObject();
    AllowList list;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (const auto digest = Sha256::fromHex(it.value().toString()))
            list.m_entries.insert(it.key(), {*digest, version});
    }
    return list;
}

const AllowList::Entry *AllowList::find(const QString &fileName) const
{
    const auto it = m_entries.constFind(fileName);
    return it == m_entries.constEnd() ? nullptr : &*it;
}

} // namespace svidok
