// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "domain/custody.h"

namespace svidok {

struct ChainHead {
    QString chain;
    CustodyLink head; ///< as CustodyLog::head()
};

struct ChainedLink {
    QString chain;
    CustodyLink link;
};

/// The append-only log. Events of a ReportChange go in with it; this is for everything else, and for reading.
class CustodyLog {
public:
    virtual ~CustodyLog() = default;
    [[nodiscard]] virtual Future<std::monostate> append(const QList<CustodyEvent> &events) = 0;
    /// Up to `limit` links of a chain after a sequence number, in order.
    [[nodiscard]] virtual Future<QList<CustodyLink>> links(const QString &chain, qint64 afterSequence, int limit) = 0;
    /// What the store remembers of the end of a chain, kept apart from the links: sequence and hash always, the rest
    /// while the link is still there. Nothing for a chain without events.
    [[nodiscard]] virtual Future<std::optional<CustodyLink>> head(const QString &chain) = 0;
    /// Up to `limit` chains with their heads, by name, after a name.
    [[nodiscard]] virtual Future<QList<ChainHead>> heads(const QString &afterChain, int limit) = 0;
    /// The reports, deleted ones too, whose chain does not begin with "report.created", or is not there at all, by
    /// id. Looks at nothing else of a report, so that one which cannot be read hides no other.
    [[nodiscard]] virtual Future<QStringList> unlogged() = 0;
    /// Up to `limit` links of all chains, by chain and sequence, after a place in that order.
    [[nodiscard]] virtual Future<QList<ChainedLink>> scan(const QString &afterChain, qint64 afterSequence, int limit) = 0;
};

} // namespace svidok
