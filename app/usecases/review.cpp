// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/review.h"

#include "base/errordetails.h"
#include "domain/commandrun.h"
#include "domain/lease.h"
#include "usecases/forwardsettle.h"
#include "usecases/forwardversions.h"
#include "usecases/pairevidence.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

Review::Review(const WorkContext &context, EvidenceStore &evidence)
    : m_context(context)
    , m_evidence(evidence)
{
}

Result<ReportPage> Review::page(const ReportQuery &query) const
{
    if (const auto actor = m_context.actor(); !actor)
        return fail(actor.error());
    return await(m_context.store.reports().page(query));
}

Result<Report> Review::open(const ReportId &id) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    auto report = await(m_context.store.reports().load(id));
    if (!report)
        return fail(m_context.logFailure(*actor, StoreChain, u"report.view_failed"_s, report.error()));
    const auto logged = m_context.log(m_context.event(
        *actor, id.toString(), u"report.viewed"_s, {{u"version"_s, static_cast<double>(report->version)}}));
    if (!logged)
        return fail(logged.error());
    return report;
}

// A claim keeps others away, so only who may decide takes one.
Result<Actor> Review::decider(const QString &subject) const
{
    const auto actor = m_context.actor();
    if (actor && !lifecycle::mayAct(actor->roles, lifecycle::Deciders))
        return fail(m_context.logFailure(*actor, StoreChain, u"report.claim_failed"_s, {ErrorCode::RoleMissing, subject, {}, {}}));
    return actor;
}

Result<Lease> Review::claim(const ReportId &id) const
{
    const auto actor = decider(id.toString());
    if (!actor)
        return fail(actor.error());
    const auto lease = await(m_context.store.reports().claim(id, actor->id, LeaseDuration));
    if (!lease)
        return fail(m_context.logFailure(*actor, StoreChain, u"report.claim_failed"_s, lease.error()));
    const auto logged = m_context.log(m_context.event(*actor, id.toString(), u"report.claimed"_s));
    if (!logged)
        return fail(logged.error());
    return lease;
}

Result<Lease> Review::renew(const ReportId &id) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const auto lease = await(m_context.store.reports().claim(id, actor->id, LeaseDuration));
    if (!lease)
        return fail(m_context.logFailure(*actor, StoreChain, u"report.renew_failed"_s, lease.error()));
    return lease;
}

Result<std::optional<Lease>> Review::claimNext(ReportQuery query, const QSet<ReportId> &passOver) const
{
    const auto actor = decider({});
    if (!actor)
        return fail(actor.error());
    query.status = ReportStatus::PendingVerification;
    query.who = actor->id;
    if (query.assigned == ReportQuery::Assigned::Any)
        query.assigned = ReportQuery::Assigned::NotToOthers;
    const auto lease = claimNextDecidable(query, *actor, passOver);
    if (!lease)
        return fail(m_context.logFailure(*actor, StoreChain, u"report.claim_failed"_s, lease.error()));
    if (!*lease)
        return std::nullopt;
    const auto logged = m_context.log(m_context.event(*actor, (*lease)->report.toString(), u"report.claimed"_s));
    if (!logged)
        return fail(logged.error());
    return *lease;
}

// Whoever asked for a second review would be given the same case again and again. What is not hers is held while the search
// goes on, so that it is not found twice.
Result<std::optional<Lease>> Review::claimNextDecidable(
    const ReportQuery &query, const Actor &actor, const QSet<ReportId> &passOver) const
{
    QList<ReportId> others;
    Result<std::optional<Lease>> lease = std::nullopt;
    while (true) {
        lease = await(m_context.store.queue().claimNext(query, actor.id, LeaseDuration));
        if (!lease || !*lease)
            break;
        const bool given = passOver.contains((*lease)->report);
        const auto report = await(m_context.store.reports().load((*lease)->report));
        if (!report || (!given && lifecycle::mayHaveLastWord(*report, actor.id, actor.roles)))
            break;
        others.append((*lease)->report);
    }
    for (const ReportId &id : std::as_const(others))
        static_cast<void>(await(m_context.store.reports().release(id, actor.id))); // else it runs out
    return lease;
}

Outcome Review::release(const ReportId &id) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    auto released = await(m_context.store.reports().release(id, actor->id));
    if (!released && released.error().code == ErrorCode::LeaseLost) {
        if (const auto report = await(m_context.store.reports().load(id)); !report)
            released = fail(report.error());
    }
    if (!released)
        return fail(m_context.logFailure(*actor, StoreChain, u"report.release_failed"_s, released.error()));
    return m_context.log(m_context.event(*actor, id.toString(), u"report.released"_s));
}

Result<ReportRow> Review::claimOf(const ReportId &id) const
{
    ReportQuery query;
    query.only = {id};
    const auto page = await(m_context.store.reports().page(query));
    if (!page)
        return fail(page.error());
    return page->rows.value(0);
}

Result<std::optional<Holder>> Review::holder(const ReportId &id) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const auto claimed = claimOf(id);
    if (!claimed)
        return fail(claimed.error());
    const ReportRow &row = *claimed;
    if (row.claimedBy.isEmpty() || row.claimedBy == actor->id)
        return std::nullopt;
    const auto people = await(m_context.store.users().users());
    if (!people)
        return fail(people.error());
    const auto known = std::find_if(people->begin(), people->end(), [&](const User &user) { return user.id == row.claimedBy; });
    const QString name = known == people->end() ? row.claimedBy.toString() : known->displayName.isEmpty() ? known->login : known->displayName;
    return Holder{name, row.leaseUntil};
}

// Cancelled before the decision falls: should the rest fail, a case is not sent that may be confirmed again, and never one
// is sent whose decision was taken back.
Outcome Review::recall(const ReportId &id, const Actor &actor) const
{
    const auto messages = messagesOf(m_context.store.outbox(), id);
    if (!messages)
        return fail(messages.error());
    const auto isOut = [](const OutboxMessage &message) {
        return message.state == OutboxState::InFlight || message.state == OutboxState::Delivered;
    };
    if (std::any_of(messages->begin(), messages->end(), isOut))
        return fail(ErrorCode::EdgeIllegal, id.toString(), errordetail::OnItsWay);
    // Under the same key the next try finds out, also of one that was cancelled; or a person says that the recipient does not have it.
    if (std::any_of(messages->begin(), messages->end(), mayHaveArrived))
        return fail(ErrorCode::EdgeIllegal, id.toString(), errordetail::ArrivalUnknown);
    for (const OutboxMessage &message : *messages) {
        if (message.state == OutboxState::Cancelled)
            continue;
        if (const Outcome recalled = recallMessage(m_context, message, actor); !recalled)
            return recalled;
    }
    return done();
}

Result<Report> Review::apply(
    const Report &seen, const QList<ReportCommand> &commands, const QList<SeenReport> &unchanged) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    ReportChange change{seen, seen.version, {}, {}, {}, unchanged};
    for (const auto &command : commands) {
        auto applied = applyCommand(change.report, command, m_context.commandContext(*actor));
        if (!applied)
            return fail(m_context.logFailure(*actor, seen.id.toString(), u"command.refused"_s, applied.error(),
                {{u"command"_s, static_cast<int>(command.any().index())}}));
        change.report = std::move(applied->report);
        change.events += applied->events;
    }
    if (seen.status == ReportStatus::Verified && change.report.status != ReportStatus::Verified) {
        if (const auto recalled = recall(seen.id, *actor); !recalled)
            return fail(m_context.logFailure(*actor, seen.id.toString(), u"submit.cancel_failed"_s, recalled.error()));
    }
    // What was looked at may have come from a cache: no decision stands on photos that are not there any more.
    if (seen.status != ReportStatus::Verified && change.report.status == ReportStatus::Verified) {
        if (const auto proven = checkPair(m_evidence, change.report); !proven)
            return fail(aboutPhoto(m_context.logFailure(*actor, seen.id.toString(), u"evidence.open_failed"_s, proven.error()), seen));
    }
    const auto version = await(m_context.store.reports().store(change));
    if (!version)
        return fail(m_context.logFailure(*actor, seen.id.toString(), u"report.store_failed"_s, version.error()));
    change.report.version = *version;
    return change.report;
}

Result<QList<ReportCommand>> Review::commandsFor(const Report &report, const DecideRequest &request) const
{
    QList<ReportCommand> commands;
    if (!request.note.isEmpty())
        commands.append(command::AddNote{NoteId(m_context.ids.next(m_context.clock.nowUtc().toMSecsSinceEpoch())),
            NoteVisibility::Internal, request.note});
    if (request.plate)
        commands.append(command::CorrectPlate{*request.plate, u"decision"_s});
    switch (request.kind) {
    case DecideRequest::Kind::Reject:
        commands.append(command::RejectReport{request.reasonCode, request.text, request.movement});
        return commands;
    case DecideRequest::Kind::AskReporter:
        commands.append(command::AskReporter{request.text, request.movement});
        return commands;
    case DecideRequest::Kind::AskSecondReview:
        commands.append(command::AskSecondReview{request.text, request.movement});
        return commands;
    case DecideRequest::Kind::Approve:
        break;
    }
    if (report.violations.isEmpty() && request.violations.isEmpty())
        return fail(ErrorCode::ViolationUndecided, report.id.toString(), u"the report names no violation to approve"_s);
    QStringList codes = request.violations;
    for (const Violation &violation : report.violations) {
        const auto rejection = std::find_if(request.rejected.begin(), request.rejected.end(),
            [&](const ViolationRejection &one) { return one.code == violation.code; });
        if (rejection != request.rejected.end()) {
            commands.append(command::RejectViolation{violation.id, rejection->reasonCode, rejection->comment});
            continue;
        }
        if (violation.state == ViolationState::Approved)
            continue;
        const bool isUndecided = violation.state == ViolationState::Undecided;
        if ((isUndecided && request.violations.isEmpty()) || codes.removeAll(violation.code) > 0)
            commands.append(command::ApproveViolation{violation.id, request.text});
    }
    for (const QString &code : std::as_const(codes)) {
        const auto known = std::any_of(report.violations.begin(), report.violations.end(),
            [&](const Violation &v) { return v.code == code && v.state == ViolationState::Approved; });
        if (known)
            continue;
        const ViolationId id(m_context.ids.next(m_context.clock.nowUtc().toMSecsSinceEpoch()));
        commands.append(command::AddViolation{id, code});
        commands.append(command::ApproveViolation{id, request.text});
    }
    commands.append(command::Verify{request.text, request.movement});
    return commands;
}

Result<Report> Review::decide(const ReportId &id, const DecideRequest &request) const
{
    const auto before = claimOf(id);
    if (!before)
        return fail(before.error());
    const auto lease = claim(id);
    if (!lease)
        return fail(lease.error());
    const auto seen = await(m_context.store.reports().load(id));
    Result<Report> decided = seen;
    if (seen && request.seenVersion && *request.seenVersion != seen->version) {
        const auto actor = m_context.actor();
        const Error stale{ErrorCode::VersionConflict, id.toString(), u"changed since it was looked at"_s, {}};
        decided = fail(actor ? m_context.logFailure(*actor, id.toString(), u"command.refused"_s, stale) : actor.error());
    } else if (seen) {
        const auto commands = commandsFor(*seen, request);
        decided = commands ? apply(*seen, *commands) : Result<Report>(fail(commands.error()));
    }
    // A decision that is stored stands, whoever has the claim by now; one that is not given back runs out. Who had it before
    // a refusal goes on with it.
    if (decided || before->claimedBy != lease->holder)
        static_cast<void>(release(id));
    return decided;
}

} // namespace svidok
