// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pluginhost/allowlist.h"
#include "pluginhost/crashrecord.h"
#include "pluginhost/plugindescription.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QObject>

namespace svidok {

/// Finds plugins in one folder by their metadata, checks them against the allow-list, loads each when it is first
/// needed, and leaves out those that crashed until a person switches them on again. Thread-safe. Loaded plugins stay
/// loaded until the process ends, so a factory outlives its host.
class PluginHost {
public:
    /// `crashFile` keeps the crashes across starts (one per user); its folder is made. Installs the crash handler. Where it
    /// is empty no crash is known or noted: for processes that may crash, and whose crashes another one counts.
    PluginHost(const QString &folder, const QString &crashFile);

    /// The folder of the plugins built or installed together with this program.
    [[nodiscard]] static QString defaultFolder();
    /// Where the crashes of this person's plugins are kept.
    [[nodiscard]] static QString defaultCrashFile();

    /// All plugins by kind and name, with their present state. Hashes every file; loads none. A plugin that needs a file
    /// which is not installed is not there.
    [[nodiscard]] QList<PluginDescription> list() const;

    /// Of all plugins of this kind, whatever their state; looks at no file.
    [[nodiscard]] QStringList names(const QString &kind) const;
    /// The same with what people call them, in a language; the name where a plugin has no title in it.
    [[nodiscard]] QMap<QString, QString> titles(const QString &kind, const QString &language) const;

    /// The factory of the plugin of this kind with this name, or serving this scheme; by name first. Errors:
    /// PluginMissing (subject: kind:name), PluginNotAllowed, PluginAltered, PluginIncompatible, PluginSwitchedOff.
    template <typename Factory>
    [[nodiscard]] Result<Factory *> factory(const QString &kind, const QString &nameOrScheme)
    {
        auto root = instance(kind, nameOrScheme);
        if (!root)
            return fail(root.error());
        if (auto *found = qobject_cast<Factory *>(*root))
            return found;
        return fail(ErrorCode::PluginIncompatible, nameOrScheme, QStringLiteral("lacks the factory of its kind"));
    }

    /// The plugin of this kind with this name, looked at as factory() does but not loaded: for code that is to run in
    /// another process. Errors: those of factory().
    [[nodiscard]] Result<PluginDescription> described(const QString &kind, const QString &name) const;

    /// A process that used the plugin died of it again and again: it is switched off from now on. Error: IoFailed.
    [[nodiscard]] Outcome switchOff(const QString &name, int signal);
    [[nodiscard]] bool isSwitchedOff(const QString &name) const;
    /// Lets a plugin that crashed be used again. Errors: PluginMissing, IoFailed.
    [[nodiscard]] Outcome switchOn(const QString &name);

private:
    [[nodiscard]] Result<QObject *> instance(const QString &kind, const QString &nameOrScheme);
    [[nodiscard]] const PluginDescription *choose(const QString &kind, const QString &nameOrScheme) const;
    [[nodiscard]] Result<PluginDescription> usable(const QString &kind, const QString &nameOrScheme) const; ///< under the mutex
    [[nodiscard]] PluginDescription checked(PluginDescription plugin) const;

    mutable QMutex m_mutex;
    Result<AllowList> m_allowed;
    CrashRecord m_crashes;
    QMap<QString, CrashRecord::Crash> m_switchedOff; ///< as of this start, and by switchOff()
    QList<PluginDescription> m_found;
    QHash<QString, QObject *> m_loaded; ///< root objects by path
};

} // namespace svidok
