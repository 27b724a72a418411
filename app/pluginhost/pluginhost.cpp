// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/pluginhost.h"

#include "pluginhost/crashnote.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLibrary>
#include <QMutexLocker>
#include <QPluginLoader>
#include <QStandardPaths>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

Sha256 digestOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return Sha256::fromBytes(hash.result()).value_or(Sha256());
}

bool hasWhatItNeeds(const PluginDescription &plugin)
{
    return plugin.needs.isEmpty()
        || !QStandardPaths::locate(QStandardPaths::GenericDataLocation, u"svidok/"_s + plugin.needs).isEmpty();
}

ErrorCode codeOf(PluginState state)
{
    switch (state) {
    case PluginState::NotAllowed:
        return ErrorCode::PluginNotAllowed;
    case PluginState::Altered:
        return ErrorCode::PluginAltered;
    case PluginState::SwitchedOff:
        return ErrorCode::PluginSwitchedOff;
    case PluginState::Available:
    case PluginState::Incompatible:
        break;
    }
    return ErrorCode::PluginIncompatible;
}

} // namespace

PluginHost::PluginHost(const QString &folder, const QString &crashFile)
    : m_allowed(AllowList::read(QDir(folder).filePath(u"allowlist.json"_s)))
    , m_crashes(crashFile)
    , m_switchedOff(crashFile.isEmpty() ? QMap<QString, CrashRecord::Crash>() : m_crashes.read())
{
    const auto files = QDir(folder).entryInfoList(QDir::Files | QDir::Readable, QDir::Name);
    for (const auto &file : files) {
        if (!QLibrary::isLibrary(file.fileName()))
            continue;
        if (const auto plugin = describePlugin(file.filePath()); hasWhatItNeeds(plugin))
            m_found.append(plugin);
    }
    const auto key = [](const PluginDescription &plugin) { return std::tie(plugin.info.kind, plugin.info.name); };
    std::stable_sort(m_found.begin(), m_found.end(),
        [key](const PluginDescription &a, const PluginDescription &b) { return key(a) < key(b); });
    if (crashFile.isEmpty())
        return;
    QDir().mkpath(QFileInfo(crashFile).absolutePath());
    crashnote::install(QFileInfo(crashFile).absoluteFilePath());
}

QString PluginHost::defaultFolder()
{
    const QDir bin(QCoreApplication::applicationDirPath());
    const QString installed = bin.filePath(u"../lib/svidok/plugins"_s);
    return QDir::cleanPath(QDir(installed).exists() ? installed : bin.filePath(u"../plugins"_s));
}

QString PluginHost::defaultCrashFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/svidok/plugin-crashes"_s;
}

QList<PluginDescription> PluginHost::list() const
{
    const QMutexLocker lock(&m_mutex);
    QList<PluginDescription> plugins;
    for (const auto &plugin : m_found)
        plugins.append(checked(plugin));
    return plugins;
}

QStringList PluginHost::names(const QString &kind) const
{
    QStringList names; // m_found never changes: no lock
    for (const auto &plugin : m_found) {
        if (plugin.info.kind == kind)
            names.append(plugin.info.name);
    }
    return names;
}

QMap<QString, QString> PluginHost::titles(const QString &kind, const QString &language) const
{
    QMap<QString, QString> titles;
    for (const auto &plugin : m_found) {
        if (plugin.info.kind == kind)
            titles.insert(plugin.info.name, plugin.title.value(language, plugin.info.name));
    }
    return titles;
}

PluginDescription PluginHost::checked(PluginDescription plugin) const
{
    const auto refuse = [&plugin](PluginState state, const QString &reason) {
        plugin.state = state;
        plugin.reason = reason;
    };
    const QString fileName = QFileInfo(plugin.path).fileName();
    const auto *entry = m_allowed ? m_allowed->find(fileName) : nullptr;
    if (entry)
        plugin.info.version = entry->version;
    if (plugin.state == PluginState::Incompatible)
        return plugin;
    if (!entry) {
        refuse(PluginState::NotAllowed,
            m_allowed ? u"not on the allow-list"_s : u"the allow-list cannot be read: "_s + m_allowed.error().detail);
    } else if (digestOf(plugin.path) != entry->sha256) {
        refuse(PluginState::Altered, u"its SHA-256 differs from the allow-list"_s);
    } else if (const auto crash = m_switchedOff.constFind(plugin.info.name); crash != m_switchedOff.constEnd()) {
        plugin.crashedAt = crash->at;
        refuse(PluginState::SwitchedOff,
            u"crashed on %1 (signal %2)"_s.arg(crash->at.toString(Qt::ISODate)).arg(crash->signal));
    }
    return plugin;
}

const PluginDescription *PluginHost::choose(const QString &kind, const QString &nameOrScheme) const
{
    const PluginDescription *byScheme = nullptr;
    for (const auto &plugin : m_found) {
        if (plugin.info.kind != kind)
            continue;
        if (plugin.info.name == nameOrScheme)
            return &plugin;
        if (!byScheme && plugin.schemes.contains(nameOrScheme))
            byScheme = &plugin;
    }
    return byScheme;
}

Result<PluginDescription> PluginHost::usable(const QString &kind, const QString &nameOrScheme) const
{
    const auto *chosen = choose(kind, nameOrScheme);
    if (!chosen)
        return fail(ErrorCode::PluginMissing, kind + u':' + nameOrScheme);
    auto plugin = checked(*chosen);
    if (plugin.state != PluginState::Available)
        return fail(codeOf(plugin.state), plugin.info.name, plugin.reason);
    return plugin;
}

Result<PluginDescription> PluginHost::described(const QString &kind, const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    return usable(kind, name);
}

Result<QObject *> PluginHost::instance(const QString &kind, const QString &nameOrScheme)
{
    const QMutexLocker lock(&m_mutex);
    const auto *chosen = choose(kind, nameOrScheme);
    if (auto *known = chosen ? m_loaded.value(chosen->path) : nullptr)
        return known;
    const auto plugin = usable(kind, nameOrScheme);
    if (!plugin)
        return fail(plugin.error());

    crashnote::loading(plugin->info.name);
    QPluginLoader loader(plugin->path);
    QObject *root = loader.instance();
    crashnote::loaded(plugin->info.name, plugin->path);
    if (!root)
        return fail(ErrorCode::PluginIncompatible, plugin->info.name, loader.errorString());
    m_loaded.insert(plugin->path, root);
    return root;
}

Outcome PluginHost::switchOff(const QString &name, int signal)
{
    const QMutexLocker lock(&m_mutex);
    const CrashRecord::Crash crash{QDateTime::currentDateTimeUtc(), signal};
    m_switchedOff.insert(name, crash);
    return m_crashes.note(name, crash);
}

bool PluginHost::isSwitchedOff(const QString &name) const
{
    const QMutexLocker lock(&m_mutex);
    return m_switchedOff.contains(name);
}

Outcome PluginHost::switchOn(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    const auto isIt = [&name](const PluginDescription &plugin) { return plugin.info.name == name; };
    if (std::none_of(m_found.begin(), m_found.end(), isIt))
        return fail(ErrorCode::PluginMissing, name);
    if (auto forgotten = m_crashes.forget(name); !forgotten)
        return forgotten;
    m_switchedOff.remove(name);
    return done();
}

} // namespace svidok
