// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace svidok {

struct Desk;
class SessionMemory;

enum class OpenHow {
    Existing,
    Create, ///< an empty one where there is none
    Migrate, ///< brings an older one up to date; a copy of it is kept
};

/// How the window comes to an open workplace, and what belongs to the person rather than to a store. The composition root
/// offers it; for the window's thread, nothing blocks.
class WorkplaceDoor {
public:
    virtual ~WorkplaceDoor() = default;

    /// Opens a store in the background. The desk stays until close(), which comes first where another one is open. Errors:
    /// those of Workplace::open().
    [[nodiscard]] virtual Future<Desk *> open(const QString &storeUrl, OpenHow how) = 0;
    /// Whoever works with the desk has let go of it before. Waits in the background for what still runs.
    virtual void close() = 0;
    /// Makes a demo, unless there is one, and answers its store's address. `progress` (per cent) is called from a worker thread. Errors: those
    /// of DemoPlace::make(), Cancelled.
    [[nodiscard]] virtual Future<QString> makeDemo(
        const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress) = 0;

    /// Lets a plugin that crashed be used again. Errors: PluginMissing, IoFailed.
    [[nodiscard]] virtual Future<std::monostate> switchOn(const QString &plugin) = 0;

    /// Sets where the photos and documents of a store are that does not open without them. Errors: AccessDenied, IoFailed.
    [[nodiscard]] virtual Future<std::monostate> placeEvidence(const QString &storeUrl, const QString &folder) = 0;

    [[nodiscard]] virtual SessionMemory &session() = 0;
    [[nodiscard]] virtual QString profile() const = 0; ///< the name; the default one has no banner
    [[nodiscard]] virtual QString language() const = 0; ///< "uk" or "en"
    virtual void setLanguage(const QString &language) = 0; ///< texts made after it are in the language
    /// What helps to help: versions, plugins, store kind, settings in force; no personal data, no secrets.
    [[nodiscard]] virtual Future<QString> diagnostics() = 0;
};

} // namespace svidok
