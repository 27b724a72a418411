// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortable.h"
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wireprint.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

namespace {

QJsonObject toJson(const Error &error)
{
    return {
        { u"code"_s, errorName(error.code) },
        { u"subject"_s, error.subject },
        { u"detail"_s, error.detail },
        { u"retry_after_ms"_s, error.retryAfter ? QJsonValue(qint64{ error.retryAfter->count() }) : QJsonValue() },
    };
}

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

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject toJson(const Receipt &receipt)
{
    return {
        { u"case_number"_s, receipt.caseNumber },
        { u"raw_status"_s, receipt.rawStatus },
        { u"received_at"_s, orNull(receipt.receivedAt) },
        { u"raw"_s, base64(receipt.raw) },
    };
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

QJsonObject toJson(const OutboxMessage &message)
{
    return {
        { u"id"_s, message.id.toString() },
        { u"report"_s, message.report.toString() },
        { u"recipient"_s, message.recipient },
        { u"idempotency_key"_s, message.idempotencyKey },
        { u"payload"_s, base64(message.payload) },
        { u"attachment"_s, orNull(message.attachment) },
        { u"confirmed_by"_s, message.confirmedBy.toString() },
        { u"created_at"_s, orNull(message.createdAt) },
        { u"state"_s, name(message.state) },
        { u"attempts"_s, message.attempts },
        { u"next_attempt_at"_s, orNull(message.nextAttemptAt) },
        { u"last_error"_s, message.lastError ? QJsonValue(toJson(*message.lastError)) : QJsonValue() },
        { u"receipt"_s, message.receipt ? QJsonValue(toJson(*message.receipt)) : QJsonValue() },
    };
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
    return fields.finish(std::move(message));
}

} // namespace svidok::wire
