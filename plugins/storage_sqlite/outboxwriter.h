// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "domain/outbox.h"

namespace svidok {

// What a report's change does to the outbox, inside the running transaction.

/// Adds messages; one whose idempotency key is already there is left as it is. Error: InvalidArgument for a message of
/// an unknown report or with an identifier in use.
[[nodiscard]] Outcome enqueueMessages(Connection &connection, const QList<OutboxMessage> &messages);

/// Notes that a delivery has reached its report. Errors: NotFound, EdgeIllegal when it is not delivered.
[[nodiscard]] Outcome recordDelivery(Connection &connection, const OutboxId &id);

/// A message as it lies in the store.
struct StoredMessage {
    OutboxMessage message;
    QString worker;
    QDateTime dueAt; ///< next try, or end of the lease while in flight

    /// In flight, and the lease has not run out.
    [[nodiscard]] bool isHeld(const QDateTime &now) const;
};
[[nodiscard]] Result<StoredMessage> findMessage(Connection &connection, const OutboxId &id);
[[nodiscard]] Outcome changeMessage(Connection &connection, const StoredMessage &stored);

} // namespace svidok
