// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/idsource.h"
#include "domain/lifecycle.h"
#include "ports/identity.h"
#include "ports/store.h"

namespace svidok {

/// What every use case works with: the open store, the time, the law, and who is signed in. The composition root owns
/// all of it and outlives the use cases. Use cases block (await) and run on worker threads only.
struct WorkContext {
    Store &store;
    const Clock &clock;
    IdSource &ids;
    const Identity &identity;
    const LawPack &law;
    QString appVersion;

    /// The person who acts now, asked anew (G8), under the given correlation id, the thread's, or a fresh one.
    [[nodiscard]] Result<Actor> actor(const CorrelationId &correlation = {}) const;
    [[nodiscard]] CommandContext commandContext(const Actor &actor) const;
    [[nodiscard]] CustodyEvent event(
        const Actor &actor, const QString &chain, const QString &action, const QJsonObject &details = {}) const;
    /// Logs an event by itself; what is logged belongs to the work, so failing to log fails the work.
    [[nodiscard]] Outcome log(const CustodyEvent &event) const;
    /// Logs a failed try and hands the failure on; an error of the log itself must not hide it.
    [[nodiscard]] Error logFailure(
        const Actor &actor, const QString &chain, const QString &action, const Error &error, QJsonObject details = {}) const;
};

/// The chain of everything that concerns no single report.
inline constexpr QLatin1String StoreChain{"store"};

/// How often a change is made anew on what somebody else stored meanwhile, before the conflict is said.
inline constexpr int ConflictTries = 5;

} // namespace svidok
