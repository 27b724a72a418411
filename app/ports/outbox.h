// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/legible.h"
#include "ports/reportstore.h"

namespace svidok {

/// How a try to send ended, with the change of its report that follows from it.
struct Settlement {
    OutboxId message;
    OutboxState state = OutboxState::Queued; ///< Delivered, Queued (again later) or DeadLetter
    std::optional<Receipt> receipt;
    std::optional<Error> error;
    QDateTime nextAttemptAt;
    std::optional<ReportChange> change;
    std::optional<Error> held = {}; ///< why it was not tried, of one that is given back untried
};

struct OutboxFilter {
    std::optional<OutboxState> state;
    std::optional<ReportId> report;
    bool unrecordedOnly = false; ///< delivered, but the report has not moved on yet
    int limit = 100;
};

/// Whose messages are taken.
struct OutboxScope {
    QString only = {}; ///< this recipient's; empty: all
    QStringList except = {}; ///< recipients whose messages stay where they are
};

/// The durable outbox (F2). Messages come in through ReportChange::enqueue, in the same transaction as the decision.
/// A damaged one is in nobody's way: it stays where it is, and is named.
class Outbox {
public:
    virtual ~Outbox() = default;
    /// Takes up to `limit` due messages for one worker, most overdue first; they come back to the queue when the lease
    /// runs out. What was put off for longer than RetryPolicy::Longest is due, too: a clock was wrong. `attempts` counts the
    /// try that begins now, so a worker that dies with a message is counted too.
    [[nodiscard]] virtual Future<Legible<OutboxMessage>> take(const QString &worker, int limit, const QDateTime &now,
        std::chrono::seconds lease, const OutboxScope &scope = {}) = 0;
    /// Stores how tries ended; receipt and report change go in together. Answers the messages whose report change
    /// met a VersionConflict: their receipt is kept, they stay "unrecorded" and the caller makes the change again.
    /// A delivery counts whoever reports it, the first receipt stays; any other end counts only from the worker that
    /// holds the message and is ignored from one that lost it. Queued without an error gives the message back untried:
    /// the try that take() counted does not count. Errors, with nothing stored: NotFound.
    [[nodiscard]] virtual Future<QList<OutboxId>> settle(const QString &worker, const QList<Settlement> &settlements) = 0;
    /// Gives back to the queue what a worker of this name held when it died; for a worker to call as it starts, under a
    /// name that no other one has at the time. The try that was cut off counts. Answers how many there were.
    [[nodiscard]] virtual Future<int> resume(const QString &worker) = 0;
    /// The newest `limit`, the oldest of them first.
    [[nodiscard]] virtual Future<Legible<OutboxMessage>> list(const OutboxFilter &filter) = 0;
    /// Makes a dead letter, a cancelled or a waiting message due at once; its attempts start again from `attempts`. Errors:
    /// NotFound, EdgeIllegal when delivered or in flight.
    [[nodiscard]] virtual Future<std::monostate> retry(const OutboxId &id, const QDateTime &now, int attempts = 0) = 0;
    /// `word`: what is known about it by now, in place of the last error. Errors: NotFound, EdgeIllegal when delivered or in flight.
    [[nodiscard]] virtual Future<std::monostate> cancel(const OutboxId &id, const std::optional<Error> &word = {}) = 0;
};

} // namespace svidok
