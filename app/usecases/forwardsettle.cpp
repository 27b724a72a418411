// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwardsettle.h"

#include "base/errortable.h"
#include "domain/wire.h"
#include "usecases/forwardcase.h"

namespace svidok {

using namespace Qt::StringLiterals;

Actor outboxActor(const OutboxMessage &message)
{
    // The message's id runs from the confirmation through the recipient's log to the receipt.
    return {UserId(u"service:outbox"_s), u"Svidok outbox"_s, Role::Service, CorrelationId(message.id.toString())};
}

Result<ReportChange> recordReceipt(
    const WorkContext &context, const OutboxMessage &message, const Receipt &receipt, const Report &report)
{
    ReportChange change;
    change.expectedVersion = report.version;
    change.recorded = message.id;
    if (report.status != ReportStatus::Verified && decisionStands(report)) {
        change.report = report;
        change.events = {receiptEvent(context, u"submit.delivered"_s, message, receipt)};
        return change;
    }
    auto applied = applyCommand(
        report, command::RecordSubmission{message.id, receipt}, context.commandContext(outboxActor(message)));
    if (!applied)
        return fail(applied.error());
    change.report = std::move(applied->report);
    change.events = std::move(applied->events);
    return change;
}

CustodyEvent receiptEvent(
    const WorkContext &context, const QString &action, const OutboxMessage &message, const Receipt &receipt)
{
    return context.event(outboxActor(message), message.report.toString(), action,
        {{u"message"_s, message.id.toString()}, {u"recipient"_s, message.recipient},
            {u"case_number"_s, receipt.caseNumber}, {u"receipt_sha256"_s, Sha256::of(receipt.raw).toHex()}});
}

Outcome recallMessage(const WorkContext &context, const OutboxMessage &message, const Actor &actor)
{
    if (const auto cancelled = await(context.store.outbox().cancel(message.id)); !cancelled)
        return fail(cancelled.error());
    return context.log(context.event(actor, message.report.toString(), u"submit.cancelled"_s,
        {{u"message"_s, message.id.toString()}, {u"recipient"_s, message.recipient}}));
}

Settlement settleFailure(
    const OutboxMessage &message, const Error &error, const RetryPolicy &policy, double chance, const QDateTime &now)
{
    Settlement settlement;
    settlement.message = message.id;
    settlement.nextAttemptAt = now;
    if (error.code == ErrorCode::Cancelled) {
        settlement.error = Error{ErrorCode::ServiceTimedOut, message.recipient, u"nobody waited for the answer"_s, {}};
        return settlement;
    }
    settlement.error = error;
    if (!errorRow(error.code).retryHelps || message.attempts >= policy.maxAttempts) {
        settlement.state = OutboxState::DeadLetter;
        return settlement;
    }
    settlement.nextAttemptAt = now.addMSecs(policy.delay(message.attempts, chance, error.retryAfter).count());
    return settlement;
}

CustodyEvent failureEvent(const WorkContext &context, const OutboxMessage &message, const Settlement &settlement)
{
    const bool isDead = settlement.state == OutboxState::DeadLetter;
    QJsonObject details{{u"message"_s, message.id.toString()}, {u"recipient"_s, message.recipient},
        {u"attempt"_s, message.attempts}, {u"error"_s, errorName(settlement.error->code)},
        {u"detail"_s, settlement.error->detail}};
    if (!isDead)
        details.insert(u"next_attempt_at"_s, wire::instant(settlement.nextAttemptAt));
    return context.event(outboxActor(message), message.report.toString(),
        isDead ? u"submit.dead_letter"_s : u"submit.failed"_s, details);
}

} // namespace svidok
