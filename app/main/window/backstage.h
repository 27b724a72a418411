// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/workplacedoor.h"

#include <memory>
#include <QtPlugin>

namespace svidok {

/// An open workplace; going, it waits for what still runs.
class OpenDesk {
public:
    virtual ~OpenDesk() = default;
    [[nodiscard]] virtual Desk &desk() = 0;
};

/// What is behind the window: stores, documents, photos, plugins. It lives in a library of its own, which the door loads
/// while the window is being painted. Worker threads only.
class Backstage {
public:
    virtual ~Backstage() = default;
    /// `session` outlives the desk. Errors: those of Workplace::open().
    [[nodiscard]] virtual Result<std::shared_ptr<OpenDesk>> open(const QString &storeUrl, OpenHow how, SessionMemory &session) = 0;
    /// As WorkplaceDoor::makeDemo().
    [[nodiscard]] virtual Result<QString> makeDemo(
        const QString &folder, const CancelToken &cancel, const std::function<void(int)> &progress) = 0;
    /// As WorkplaceDoor::switchOn().
    [[nodiscard]] virtual Outcome switchOn(const QString &plugin) = 0;
    /// As WorkplaceDoor::placeEvidence().
    [[nodiscard]] virtual Outcome placeEvidence(const QString &storeUrl, const QString &folder) = 0;
    /// A line for each tool that is there or missing.
    [[nodiscard]] virtual QString examine() = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::Backstage, "ua.svidok.Backstage/1")
