// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteoutbox.h"

#include "base/clock.h"
#include "base/retrypolicy.h"
#include "domain/wire.h"
#include "outboxwriter.h"
#include "reportwriter.h"
#include "storedbody.h"

#include <QJsonArray>

#include <algorithm>

namespace svidok {

namespace {

// A message of a row, or why it has none.
void read(const Row &row, Legible<OutboxMessage> &found)
{
    auto message = fromStoredBody(row.bytes(1), row.text(0), wire::outboxMessageFrom);
    if (message)
        found.append(std::move(*message));
    else
        found.unreadable.append(message.error());
}

Result<Legible<OutboxMessage>> messages(Connection &connection, const char *name, const QVariantList &values)
{
    Legible<OutboxMessage> found;
    const auto outcome = connection.each(QLatin1String(name), values, [&](const Row &row) -> Outcome {
        read(row, found);
        return done();
    });
    if (!outcome)
        return fail(outcome.error());
    return found;
}

// Those that can be read are counted: the others leave room for them.
Outcome addDue(Connection &connection, const char *name, const QVariantList &values, int limit, Legible<OutboxMessage> &found)
{
    return connection.until(QLatin1String(name), values, [&](const Row &row) -> Result<Connection::Rows> {
        if (found.size() < limit)
            read(row, found);
        return found.size() < limit ? Connection::Rows::More : Connection::Rows::Enough;
    });
}

struct PreparedSettlement {
    Settlement end;
    std::optional<PreparedChange> change;
};

enum class ChangeEnd { NothingLeft, VersionConflict };

// The change of the report in a savepoint of its own, so that a conflict leaves the receipt in place.
Result<ChangeEnd> tryChange(Connection &connection, const PreparedSettlement &settlement)
{
    if (const auto set = connection.change(QLatin1String("connection.savepoint")); !set)
        return fail(set.error());
    Outcome outcome = done();
    if (const auto applied = applyChange(connection, *settlement.change); !applied)
        outcome = fail(applied.error());
    if (outcome && settlement.end.state == OutboxState::Delivered)
        outcome = recordDelivery(connection, settlement.end.message);
    const bool conflict = !outcome && outcome.error().code == ErrorCode::VersionConflict;
    if (!outcome && !conflict)
        return fail(outcome.error()); // the whole job is taken back
    if (conflict) {
        if (const auto back = connection.change(QLatin1String("connection.rollback_to")); !back)
            return fail(back.error());
    }
    if (const auto released = connection.change(QLatin1String("connection.release")); !released)
        return fail(released.error());
    return conflict ? ChangeEnd::VersionConflict : ChangeEnd::NothingLeft;
}

Result<ChangeEnd> settleOne(Connection &connection, const QString &worker, const PreparedSettlement &settlement)
{
    const Settlement &end = settlement.end;
    auto stored = findMessage(connection, end.message);
    if (!stored)
        return fail(stored.error());
    OutboxMessage &message = stored->message;
    const bool held = message.state == OutboxState::InFlight && stored->worker == worker;
    if (!held && end.state != OutboxState::Delivered)
        return ChangeEnd::NothingLeft;
    if (message.state != OutboxState::Delivered) {
        message.state = end.state;
        if (end.state == OutboxState::Queued && !end.error)
            --message.attempts;
        else
            message.lastError = end.error;
        message.nextAttemptAt = end.state == OutboxState::Queued ? end.nextAttemptAt : QDateTime();
        message.receipt = end.receipt;
        message.held = end.held;
        stored->worker.clear();
        stored->dueAt = message.nextAttemptAt;
        if (const auto changed = changeMessage(connection, *stored); !changed)
            return fail(changed.error());
    }
    return settlement.change ? tryChange(connection, settlement) : Result<ChangeEnd>(ChangeEnd::NothingLeft);
}

Outcome moveIdle(
    Connection &connection, const OutboxId &id, const QDateTime &now, const std::function<void(OutboxMessage &)> &move)
{
    auto stored = findMessage(connection, id);
    if (!stored)
        return fail(stored.error());
    if (stored->message.state == OutboxState::Delivered || stored->isHeld(now))
        return fail(ErrorCode::EdgeIllegal, id.toString(), wire::name(stored->message.state));
    move(stored->message);
    stored->worker.clear();
    stored->dueAt = stored->message.nextAttemptAt;
    return changeMessage(connection, *stored);
}

} // namespace

Future<Legible<OutboxMessage>> SqliteOutbox::take(
    const QString &worker, int limit, const QDateTime &now, std::chrono::seconds lease, const OutboxScope &scope)
{
    const QByteArray except = QJsonDocument(QJsonArray::fromStringList(scope.except)).toJson(QJsonDocument::Compact);
    const auto from = [only = scope.only, except = QString::fromUtf8(except)](const QDateTime &at) -> QVariantList {
        return { boundInstant(at), only, except };
    };
    return m_thread.write<Legible<OutboxMessage>>([=](Connection &connection) -> Result<Legible<OutboxMessage>> {
        Legible<OutboxMessage> due;
        Outcome outcome = addDue(connection, "outbox.due", from(now), limit, due);
        if (outcome) {
            outcome = addDue(connection, "outbox.put_off",
                from(now.addSecs(std::chrono::seconds(RetryPolicy::Longest).count())), limit, due);
        }
        if (!outcome)
            return fail(outcome.error());
        for (OutboxMessage &message : due) {
            message.state = OutboxState::InFlight;
            ++message.attempts;
            message.held.reset();
            const auto taken = changeMessage(connection, { message, worker, now.addSecs(lease.count()) });
            if (!taken)
                return fail(taken.error());
        }
        return due;
    });
}

Future<QList<OutboxId>> SqliteOutbox::settle(const QString &worker, const QList<Settlement> &settlements)
{
    QList<PreparedSettlement> prepared;
    prepared.reserve(settlements.size());
    for (const Settlement &end : settlements)
        prepared.append({ end, end.change ? std::optional(prepareChange(*end.change)) : std::nullopt });
    return m_thread.write<QList<OutboxId>>([worker, prepared](Connection &connection) -> Result<QList<OutboxId>> {
        QList<OutboxId> conflicts;
        for (const PreparedSettlement &settlement : prepared) {
            const auto settled = settleOne(connection, worker, settlement);
            if (!settled)
                return fail(settled.error());
            if (*settled == ChangeEnd::VersionConflict)
                conflicts.append(settlement.end.message);
        }
        return conflicts;
    });
}

Future<int> SqliteOutbox::resume(const QString &worker)
{
    return m_thread.write<int>([worker, this](Connection &connection) -> Result<int> {
        auto held = messages(connection, "outbox.held", { worker });
        if (!held)
            return fail(held.error());
        for (OutboxMessage &message : *held) {
            message.state = OutboxState::Queued;
            message.nextAttemptAt = m_clock.nowUtc();
            if (const auto changed = changeMessage(connection, { message, {}, message.nextAttemptAt }); !changed)
                return fail(changed.error());
        }
        return static_cast<int>(held->size());
    });
}

Future<Legible<OutboxMessage>> SqliteOutbox::list(const OutboxFilter &filter)
{
    return m_thread.read<Legible<OutboxMessage>>([filter](Connection &connection) {
        const QString state = filter.state ? wire::name(*filter.state) : QString();
        auto newestFirst = [&] {
            if (filter.report) {
                return messages(connection, "outbox.list_of_report",
                    { filter.limit, filter.report->toString(), state, filter.unrecordedOnly });
            }
            if (filter.unrecordedOnly)
                return messages(connection, "outbox.list_unrecorded", { filter.limit, state });
            if (filter.state)
                return messages(connection, "outbox.list_of_state", { filter.limit, state });
            return messages(connection, "outbox.list", { filter.limit });
        }();
        if (newestFirst)
            std::reverse(newestFirst->begin(), newestFirst->end());
        return newestFirst;
    });
}

Future<std::monostate> SqliteOutbox::retry(const OutboxId &id, const QDateTime &now, int attempts)
{
    return m_thread.write<std::monostate>([=](Connection &connection) {
        return moveIdle(connection, id, now, [&](OutboxMessage &message) {
            message.state = OutboxState::Queued;
            message.attempts = attempts;
            message.held.reset();
            message.nextAttemptAt = now;
        });
    });
}

Future<std::monostate> SqliteOutbox::cancel(const OutboxId &id, const std::optional<Error> &word)
{
    return m_thread.write<std::monostate>([id, word, this](Connection &connection) {
        return moveIdle(connection, id, m_clock.nowUtc(), [&](OutboxMessage &message) {
            message.state = OutboxState::Cancelled;
            message.nextAttemptAt = {};
            message.held.reset();
            if (word)
                message.lastError = word;
        });
    });
}

} // namespace svidok
