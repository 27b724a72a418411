// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxwriter.h"

#include "domain/wire.h"
#include "storedbody.h"

#include <limits>

namespace svidok {

namespace {

// A message without a time for its next try is due at once.
QVariant dueOf(const StoredMessage &stored)
{
    switch (stored.message.state) {
    case OutboxState::Queued:
        return stored.dueAt.isNull() ? QVariant(std::numeric_limits<qint64>::min()) : boundInstant(stored.dueAt);
    case OutboxState::InFlight:
        return boundInstant(stored.dueAt);
    default:
        return {};
    }
}

QByteArray bodyOf(const OutboxMessage &message)
{
    return wire::canonical(message);
}

} // namespace

bool StoredMessage::isHeld(const QDateTime &now) const
{
    return message.state == OutboxState::InFlight && dueAt > now;
}

Outcome enqueueMessages(Connection &connection, const QList<OutboxMessage> &messages)
{
    for (const OutboxMessage &message : messages) {
        const qint64 created =
            message.createdAt.isNull() ? std::numeric_limits<qint64>::min() : message.createdAt.toMSecsSinceEpoch();
        const auto added = connection.change(QLatin1String("outbox.add"),
            { message.id.toString(), message.report.toString(), message.idempotencyKey, wire::name(message.state),
                created, dueOf({ message, {}, message.nextAttemptAt }), bodyOf(message) });
        if (!added) {
            Error error = added.error();
            if (error.code == ErrorCode::InvalidArgument)
                error.subject = message.id.toString();
            return fail(error);
        }
    }
    return done();
}

Outcome recordDelivery(Connection &connection, const OutboxId &id)
{
    const auto recorded = connection.change(QLatin1String("outbox.record"), { id.toString() });
    if (!recorded)
        return fail(recorded.error());
    if (*recorded == 1)
        return done();
    const auto found = findMessage(connection, id);
    return fail(found ? Error{ ErrorCode::EdgeIllegal, id.toString(), {}, {} } : found.error());
}

Result<StoredMessage> findMessage(Connection &connection, const OutboxId &id)
{
    std::optional<StoredMessage> stored;
    const auto outcome =
        connection.each(QLatin1String("outbox.find"), { id.toString() }, [&](const Row &row) -> Outcome {
            auto message = fromStoredBody(row.bytes(2), id.toString(), wire::outboxMessageFrom);
            if (!message)
                return fail(message.error());
            stored = StoredMessage{ std::move(*message), row.text(0), row.instant(1) };
            return done();
        });
    if (!outcome)
        return fail(outcome.error());
    if (!stored)
        return fail(ErrorCode::NotFound, id.toString());
    return std::move(*stored);
}

Outcome changeMessage(Connection &connection, const StoredMessage &stored)
{
    const OutboxMessage &message = stored.message;
    const auto changed = connection.change(QLatin1String("outbox.change"),
        { message.id.toString(), wire::name(message.state), dueOf(stored),
            stored.worker.isEmpty() ? QVariant() : QVariant(stored.worker), bodyOf(message) });
    return changed ? done() : Outcome(fail(changed.error()));
}

} // namespace svidok
