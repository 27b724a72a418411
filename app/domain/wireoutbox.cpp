// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wirewriter.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

std::optional<ErrorCode> errorCodeNamed(const QString &name)
{
    return errorCode(name);
}

Result<Error> errorFrom(const QJsonObject &json)
{
    Fields fields(json);
    Error error;
    error.code = fields.named("code"_L1, errorCodeNamed);
    error.subject = fields.text("subject"_L1);
    error.detail = fields.text("detail"_L1);
    if (!fields.isNull("retry_after_ms"_L1))
        error.retryAfter = std::chrono::milliseconds(fields.integer("retry_after_ms"_L1));
    return fields.finish(std::move(error));
}

Result<Receipt> receiptFrom(const QJsonObject &json)
{
    Fields fields(json);
    Receipt receipt;
    receipt.caseNumber = fields.text("case_number"_L1);
    receipt.rawStatus = fields.text("raw_status"_L1);
    receipt.receivedAt = fields.optionalInstant("received_at"_L1);
    receipt.raw = fields.bytes("raw"_L1);
    return fields.finish(std::move(receipt));
}

} // namespace

// Outside of the unnamed namespace, where Object::add() would not find them.
static void print(Writer &out, const Error &error)
{
    Object json(out);
    json.add("code"_L1, errorName(error.code));
    json.add("detail"_L1, error.detail);
    json.add("retry_after_ms"_L1, error.retryAfter ? std::optional(qint64{ error.retryAfter->count() }) : std::nullopt);
    json.add("subject"_L1, error.subject);
}

static void print(Writer &out, const Receipt &receipt)
{
    Object json(out);
    json.add("case_number"_L1, receipt.caseNumber);
    json.add("raw"_L1, receipt.raw);
    json.add("raw_status"_L1, receipt.rawStatus);
    json.add("received_at"_L1, receipt.receivedAt);
}

void print(Writer &out, const OutboxMessage &message)
{
    Object json(out);
    json.add("attachment"_L1, message.attachment);
    json.add("attempts"_L1, message.attempts);
    json.add("confirmed_by"_L1, message.confirmedBy);
    json.add("created_at"_L1, message.createdAt);
    json.add("held"_L1, message.held);
    json.add("id"_L1, message.id);
    json.add("idempotency_key"_L1, message.idempotencyKey);
    json.add("last_error"_L1, message.lastError);
    json.add("next_attempt_at"_L1, message.nextAttemptAt);
    json.add("payload"_L1, message.payload);
    json.add("receipt"_L1, message.receipt);
    json.add("recipient"_L1, message.recipient);
    json.add("report"_L1, message.report);
    json.add("state"_L1, name(message.state));
}

Result<OutboxMessage> outboxMessageFrom(const QJsonObject &json)
{
    Fields fields(json);
    OutboxMessage message;
    message.id = fields.id<OutboxId>("id"_L1);
    message.report = fields.id<ReportId>("report"_L1);
    message.recipient = fields.text("recipient"_L1);
    message.idempotencyKey = fields.text("idempotency_key"_L1);
    message.payload = fields.bytes("payload"_L1);
    message.attachment = fields.optionalSha("attachment"_L1);
    message.confirmedBy = fields.id<UserId>("confirmed_by"_L1);
    message.createdAt = fields.optionalInstant("created_at"_L1);
    message.state = fields.named("state"_L1, outboxState);
    message.attempts = fields.smallInteger("attempts"_L1);
    message.nextAttemptAt = fields.optionalInstant("next_attempt_at"_L1);
    message.lastError = fields.optionalObject("last_error"_L1, errorFrom);
    message.receipt = fields.optionalObject("receipt"_L1, receiptFrom);
    if (fields.has("held"_L1)) // not in what was written before it was kept
        message.held = fields.optionalObject("held"_L1, errorFrom);
    return fields.finish(std::move(message));
}

} // namespace svidok::wire
