// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "ports/custodylog.h"

namespace svidok {

/// The answer about one chain.
struct ChainAnswer {
    QString chain;
    CustodyVerifier::Answer answer;
    QString action; ///< of the broken link, where it can still be read
};

/// Checks custody chains link by link (C4). Worker threads only.
class CustodyCheck {
public:
    explicit CustodyCheck(CustodyLog &log);
    /// Errors: NotFound for a chain without events that no report should have, and those of the store.
    [[nodiscard]] Result<ChainAnswer> verify(const QString &chain, CancelToken cancel = {}) const;
    /// All chains of the store, in the order of their names, and behind them those that are gone as a whole: of
    /// reports, and of the store where an import is told of that began on it.
    [[nodiscard]] Result<QList<ChainAnswer>> verifyAll(CancelToken cancel = {}) const;
    /// Error: CustodyBroken, naming chain and link, beside those of verify(). Nothing is signed or handed out on a log
    /// that does not hold.
    [[nodiscard]] Outcome requireWhole(const QString &chain) const;
    /// The chain as JSON Lines of its links, for an evidence package.
    [[nodiscard]] Result<QByteArray> exportChain(const QString &chain) const;

private:
    [[nodiscard]] Result<ChainAnswer> verifyAgainst(
        const QString &chain, const std::optional<CustodyLink> &head, const CancelToken &cancel) const;
    [[nodiscard]] Result<ChainAnswer> withoutEvents(const QString &chain) const;

    CustodyLog &m_log;
};

} // namespace svidok
