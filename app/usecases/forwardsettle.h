// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/retrypolicy.h"
#include "usecases/workcontext.h"

namespace svidok {

/// A worker acts in its own name: nobody decides anything here.
[[nodiscard]] Actor outboxActor(const OutboxMessage &message);

/// The change that carries a receipt into its report: the report moves on to submitted, or, where another recipient's
/// receipt has moved it already, keeps its state and logs the delivery. Errors: those of applyCommand() when the decision
/// was taken back.
[[nodiscard]] Result<ReportChange> recordReceipt(
    const WorkContext &context, const OutboxMessage &message, const Receipt &receipt, const Report &report);

/// The custody event of a receipt that moved no report on.
[[nodiscard]] CustodyEvent receiptEvent(
    const WorkContext &context, const QString &action, const OutboxMessage &message, const Receipt &receipt);

/// Keeps a confirmed message from being sent, with the custody event. Errors: EdgeIllegal when it was taken meanwhile.
[[nodiscard]] Outcome recallMessage(const WorkContext &context, const OutboxMessage &message, const Actor &actor);

/// How a failed try is settled: again later, or dead letter. One that was cancelled counts as well and is made again at
/// once: nobody waited for the answer, and what left may have arrived.
[[nodiscard]] Settlement settleFailure(
    const OutboxMessage &message, const Error &error, const RetryPolicy &policy, double chance, const QDateTime &now);

/// The custody event of a failed try.
[[nodiscard]] CustodyEvent failureEvent(
    const WorkContext &context, const OutboxMessage &message, const Settlement &settlement);

} // namespace svidok
