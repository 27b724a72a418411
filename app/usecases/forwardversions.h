// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/outbox.h"

#include <QList>

#include <optional>

namespace svidok {

/// All messages of a report. A damaged one could be any: what it says is not guessed. Errors: StoreUnreadable (subject: the message),
/// those of the store.
[[nodiscard]] Result<QList<OutboxMessage>> messagesOf(Outbox &outbox, const ReportId &report);

/// Whether the recipient may have the case: it answered so, a try is under way, or one ended without a word about the
/// case. A refusal of the case is such a word; being told to come back later is none, and leaves open what came of the tries before.
[[nodiscard]] bool mayHaveArrived(const OutboxMessage &message);

/// Why it is not delivered yet: what holds it back now, else what its last try ended with.
[[nodiscard]] const std::optional<Error> &hindranceOf(const OutboxMessage &message);

/// From what the attempts are counted when a person has it tried again: what came of the tries before is no better known then.
[[nodiscard]] int attemptsAnew(const OutboxMessage &message);

/// Of the messages of one report: those about other documents of it to the same recipient that somebody still means to
/// send or that may have arrived.
[[nodiscard]] QList<OutboxMessage> otherVersions(const OutboxMessage &message, const QList<OutboxMessage> &ofReport);

/// What keeps a message from being sent, so that one report becomes one case whatever its versions are: what may have
/// arrived goes before what did not, and among those the older one; of what did not arrive only the newest goes. Nothing, or
/// EdgeIllegal with a detail of base/errordetails. A message that was cancelled stands in the way only while it may have arrived.
[[nodiscard]] std::optional<Error> standsInTheWay(const OutboxMessage &message, const QList<OutboxMessage> &ofReport);

} // namespace svidok
