// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forward.h"

#include "base/errordetails.h"
#include "domain/commandrun.h"
#include "usecases/forwardsettle.h"
#include "usecases/forwardversions.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QJsonObject confirmation(const OutboxMessage &message)
{
    return {{u"message"_s, message.id.toString()}, {u"recipient"_s, message.recipient},
        {u"idempotency_key"_s, message.idempotencyKey}, {u"payload_sha256"_s, Sha256::of(message.payload).toHex()},
        {u"document_sha256"_s, message.attachment.toHex()}};
}

// Told by the order of the log: a clock may have been wrong when the decision was taken, and put right since.
Outcome followsTheDecision(const DocumentVersion &document, CustodyLog &log, const QString &report)
{
    constexpr int AtOnce = 1000;
    bool follows = true;
    qint64 after = 0;
    while (true) {
        const auto links = await(log.links(report, after, AtOnce));
        if (!links)
            return fail(links.error());
        for (const CustodyLink &link : *links) {
            const auto event = custodyEventFromCanonical(link.canonical);
            if (event && event->details.contains(u"decision_sha256"_s))
                follows = false;
            else if (event && event->action == u"document.composed"_s && event->details[u"version"_s].toInt() == document.version)
                follows = true;
        }
        if (links->size() < AtOnce)
            break;
        after = links->constLast().sequence;
    }
    return follows ? done() : Outcome(fail(ErrorCode::EdgeIllegal, report, u"the newest document is older than the decision"_s));
}

OutboxMessage unsent(const ForwardPreview &shown)
{
    OutboxMessage message;
    message.report = shown.report;
    message.recipient = shown.target.name;
    message.idempotencyKey = shown.idempotencyKey;
    message.payload = shown.payload;
    message.attachment = shown.attachment;
    return message;
}

// One report is one case: an earlier document that never left goes no more, and while it is open whether one arrived no
// other goes.
Outcome clearTheWay(const WorkContext &context, const OutboxMessage &message, const Actor &actor)
{
    const auto messages = messagesOf(context.store.outbox(), message.report);
    if (!messages)
        return fail(messages.error());
    if (const auto hindrance = standsInTheWay(message, *messages))
        return fail(*hindrance);
    for (const OutboxMessage &earlier : otherVersions(message, *messages)) {
        if (earlier.state == OutboxState::Cancelled)
            continue;
        const Outcome recalled = recallMessage(context, earlier, actor);
        if (!recalled && recalled.error().code == ErrorCode::EdgeIllegal) // taken by a worker meanwhile
            return fail(ErrorCode::EdgeIllegal, message.report.toString(), errordetail::ArrivalUnknown);
        if (!recalled)
            return recalled;
    }
    return done();
}

} // namespace

Forwarding::Forwarding(const WorkContext &context, EvidenceStore &evidence)
    : m_context(context)
    , m_evidence(evidence)
{
}

Result<ForwardPreview> Forwarding::preview(const ReportId &report, const RecipientTarget &target) const
{
    if (const auto actor = confirmer({}); !actor)
        return fail(actor.error());
    const auto loaded = await(m_context.store.reports().load(report));
    if (!loaded)
        return fail(loaded.error());
    return previewOf(*loaded, target);
}

Result<OutboxMessage> Forwarding::confirm(const ForwardPreview &shown, const CorrelationId &correlation) const
{
    const auto actor = confirmer(correlation);
    if (!actor)
        return fail(actor.error());
    for (int i = 0;; ++i) {
        const auto known = enqueued(shown);
        if (!known)
            return fail(known.error());
        if (*known && (*known)->state != OutboxState::Cancelled && (*known)->state != OutboxState::DeadLetter)
            return **known;
        const auto report = await(m_context.store.reports().load(shown.report));
        if (!report)
            return fail(report.error());
        const auto now = previewOf(*report, shown.target);
        if (!now)
            return fail(now.error());
        if (*now != shown)
            return fail(ErrorCode::ConfirmationMissing, shown.report.toString(), u"the case is not what was shown"_s);
        if (const Outcome cleared = clearTheWay(m_context, *known ? **known : unsent(shown), *actor); !cleared)
            return fail(cleared.error());
        if (*known)
            return enqueueAgain(**known, shown, *actor);
        auto message = enqueue(*report, shown, *actor);
        // What leaves is the same whoever else worked on the report meanwhile: compare and store again.
        if (message || message.error().code != ErrorCode::VersionConflict || i == ConflictTries)
            return message;
    }
}

Result<ForwardPreview> Forwarding::previewOf(const Report &report, const RecipientTarget &target) const
{
    const QString id = report.id.toString();
    if (report.status != ReportStatus::Verified || !decisionStands(report))
        return fail(ErrorCode::EdgeIllegal, id, u"only a verified report is forwarded"_s);
    if (report.documents.isEmpty() || !report.documents.constLast().isLocked())
        return fail(ErrorCode::EdgeIllegal, id, u"the newest document is not signed yet"_s);
    const DocumentVersion &document = report.documents.constLast();
    if (const auto follows = followsTheDecision(document, m_context.store.custody(), id); !follows)
        return fail(follows.error());
    // What was signed names it; the setting may have been changed since.
    const QString authority = document.authority.isEmpty() ? target.authority : document.authority;
    if (target.name.isEmpty() || authority.isEmpty())
        return fail(ErrorCode::InvalidArgument, target.name.isEmpty() ? u"recipient"_s : u"authority"_s);
    if (report.effectivePlate().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"plate"_s, u"a case needs a plate"_s);
    const auto size = await(m_evidence.verify(document.signedSha));
    if (!size)
        return fail(size.error());
    ForwardPreview preview;
    preview.report = report.id;
    preview.target = target;
    preview.target.authority = authority;
    preview.payload = casePayload(report, document, authority);
    preview.attachment = document.signedSha;
    preview.attachmentSize = *size;
    preview.attachmentName = attachmentName(preview.payload);
    preview.idempotencyKey = caseIdempotencyKey(report.id, document.version, target.name);
    return preview;
}

Result<Actor> Forwarding::confirmer(const CorrelationId &correlation) const
{
    auto actor = m_context.actor(correlation);
    if (actor && !lifecycle::mayAct(actor->roles, lifecycle::Deciders))
        return fail(ErrorCode::RoleMissing, u"submit"_s, u"inspector or senior"_s);
    return actor;
}

Result<std::optional<OutboxMessage>> Forwarding::enqueued(const ForwardPreview &shown) const
{
    const auto messages = messagesOf(m_context.store.outbox(), shown.report);
    if (!messages)
        return fail(messages.error());
    const auto same = std::find_if(messages->begin(), messages->end(),
        [&shown](const OutboxMessage &message) { return message.idempotencyKey == shown.idempotencyKey; });
    return same == messages->end() ? std::optional<OutboxMessage>() : *same;
}

Result<OutboxMessage> Forwarding::enqueue(const Report &report, const ForwardPreview &shown, const Actor &actor) const
{
    const QDateTime now = m_context.clock.nowUtc();
    OutboxMessage message = unsent(shown);
    message.id = OutboxId(m_context.ids.next(now.toMSecsSinceEpoch()));
    message.confirmedBy = actor.id;
    message.createdAt = now;
    message.nextAttemptAt = now;
    ReportChange change;
    change.report = report;
    change.expectedVersion = report.version;
    change.events = {m_context.event(actor, shown.report.toString(), u"submit.confirmed"_s, confirmation(message))};
    change.enqueue = {message};
    if (const auto stored = await(m_context.store.reports().store(change)); !stored)
        return fail(stored.error());
    return message;
}

Result<OutboxMessage> Forwarding::enqueueAgain(
    const OutboxMessage &message, const ForwardPreview &shown, const Actor &actor) const
{
    // One document version is one case for ever: what differs now needs a further version.
    if (message.payload != shown.payload || !(message.attachment == shown.attachment))
        return fail(ErrorCode::EdgeIllegal, shown.report.toString(), u"the document was confirmed with other contents before"_s);
    const Outcome logged = m_context.log(
        m_context.event(actor, message.report.toString(), u"submit.confirmed"_s, confirmation(message)));
    if (!logged)
        return fail(logged.error());
    const QDateTime now = m_context.clock.nowUtc();
    if (const auto freed = await(m_context.store.outbox().retry(message.id, now, attemptsAnew(message))); !freed)
        return fail(freed.error());
    OutboxMessage again = message;
    again.state = OutboxState::Queued;
    again.attempts = attemptsAnew(message);
    again.held.reset();
    again.nextAttemptAt = now;
    return again;
}

} // namespace svidok
