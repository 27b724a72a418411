// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "ports/store.h"

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
    /// Errors: NotFound for a chain without events, and those of the log.
    [[nodiscard]] Result<ChainAnswer> verify(const QString &chain, CancelToken cancel = {}) const;
    /// All chains of the store, in the order of their names.
    [[nodiscard]] Result<QList<ChainAnswer>> verifyAll(CancelToken cancel = {}) const;
    /// The chain as JSON Lines of its links, for an evidence package.
    [[nodiscard]] Result<QByteArray> exportChain(const QString &chain) const;

private:
    CustodyLog &m_log;
};

} // namespace svidok
