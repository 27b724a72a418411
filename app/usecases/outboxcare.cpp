// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/outboxcare.h"

#include "base/errordetails.h"
#include "domain/commandrun.h"
#include "usecases/forwardversions.h"

#include <QHash>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxOfState = 500;
constexpr int MaxDelivered = 200;
constexpr int MaxRead = 5000; ///< of those delivered: one that is not shown may stand in another's way
constexpr qsizetype MaxAsked = 1000; ///< ids that a query takes

} // namespace

OutboxCare::OutboxCare(const WorkContext &context)
    : m_context(context)
{
}

Result<Legible<OutboxCare::Entry>> OutboxCare::entries() const
{
    Legible<Entry> entries;
    QHash<ReportId, QList<OutboxMessage>> byReport;
    for (const auto state : {OutboxState::DeadLetter, OutboxState::InFlight, OutboxState::Queued, OutboxState::Cancelled, OutboxState::Delivered}) {
        const bool delivered = state == OutboxState::Delivered;
        auto messages = await(m_context.store.outbox().list({state, {}, false, delivered ? MaxRead : MaxOfState}));
        if (!messages)
            return fail(messages.error());
        entries.unreadable += messages->unreadable;
        for (const OutboxMessage &message : std::as_const(*messages))
            byReport[message.report].append(message);
        std::reverse(messages->begin(), messages->end());
        for (const OutboxMessage &message : messages->mid(0, delivered ? MaxDelivered : MaxOfState)) {
            Entry entry{message, {}};
            entry.report.id = message.report;
            entries.append(entry);
        }
    }
    for (Entry &entry : entries) {
        if (entry.message.state != OutboxState::Delivered)
            entry.hindrance = standsInTheWay(entry.message, byReport.value(entry.message.report));
    }
    for (qsizetype first = 0; first < entries.size(); first += MaxAsked) {
        ReportQuery query;
        query.only.emplace();
        for (const Entry &entry : entries.mid(first, MaxAsked))
            query.only->append(entry.message.report);
        query.limit = static_cast<int>(MaxAsked);
        const auto page = await(m_context.store.reports().page(query));
        if (!page)
            return fail(page.error());
        QHash<ReportId, ReportRow> rows;
        for (const ReportRow &row : page->rows)
            rows.insert(row.id, row);
        for (Entry &entry : entries) {
            if (const auto known = rows.constFind(entry.message.report); known != rows.constEnd())
                entry.report = *known;
        }
    }
    return entries;
}

Outcome OutboxCare::retry(const OutboxMessage &message) const
{
    return change(message, u"outbox.retried"_s, [&](const QDateTime &now) -> Future<std::monostate> {
        const auto messages = messagesOf(m_context.store.outbox(), message.report);
        if (!messages)
            return ready<std::monostate>(fail(messages.error()));
        // As it is stored: it may have been tried since it was looked at.
        const auto stored = std::find_if(messages->begin(), messages->end(), [&](const OutboxMessage &one) { return one.id == message.id; });
        if (stored == messages->end())
            return ready<std::monostate>(fail(ErrorCode::NotFound, message.id.toString()));
        const auto hindrance = standsInTheWay(*stored, *messages);
        return hindrance ? ready<std::monostate>(fail(*hindrance)) : m_context.store.outbox().retry(message.id, now, attemptsAnew(*stored));
    });
}

Outcome OutboxCare::cancel(const OutboxMessage &message) const
{
    return change(message, u"outbox.cancelled"_s, [&](const QDateTime &) { return m_context.store.outbox().cancel(message.id); });
}

Outcome OutboxCare::notThere(const OutboxMessage &message) const
{
    return change(message, u"outbox.not_there"_s, [&](const QDateTime &) -> Future<std::monostate> {
        const auto messages = messagesOf(m_context.store.outbox(), message.report);
        if (!messages)
            return ready<std::monostate>(fail(messages.error()));
        const auto isOpen = [&](const OutboxMessage &one) { return one.id == message.id && mayHaveArrived(one); };
        if (std::none_of(messages->begin(), messages->end(), isOpen))
            return ready<std::monostate>(fail(ErrorCode::EdgeIllegal, message.report.toString(), u"it cannot have arrived"_s));
        return m_context.store.outbox().cancel(message.id, Error{ErrorCode::ServiceRefused, message.recipient, errordetail::NotThere, {}});
    });
}

Outcome OutboxCare::change(const OutboxMessage &message, const QString &action,
    const std::function<Future<std::monostate>(const QDateTime &now)> &how) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const QString chain = message.report.toString();
    const QJsonObject details{{u"message"_s, message.id.toString()}, {u"recipient"_s, message.recipient},
        {u"may_have_arrived"_s, mayHaveArrived(message)}};
    if (!lifecycle::mayAct(actor->roles, lifecycle::Deciders))
        return fail(m_context.logFailure(*actor, chain, action + u".refused", {ErrorCode::RoleMissing, chain, {}, {}}, details));
    const auto changed = await(how(m_context.clock.nowUtc()));
    if (!changed)
        return fail(m_context.logFailure(*actor, chain, action + u".refused", changed.error(), details));
    return m_context.log(m_context.event(*actor, chain, action, details));
}

} // namespace svidok
