// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commandrun.h"
#include "domain/duplicate.h"
#include "domain/wire.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// Commands by which a case is decided.
namespace svidok::lifecycle {

namespace {

bool asksSecondReview(const Decision &decision)
{
    return decision.kind == Decision::Kind::SecondReviewAsked;
}

bool isSecondReviewOpen(const Report &report)
{
    const auto last = std::find_if(report.decisions.rbegin(), report.decisions.rend(),
        [](const Decision &decision) { return asksSecondReview(decision) || decision.kind == Decision::Kind::Reopened; });
    return last != report.decisions.rend() && asksSecondReview(*last);
}

// By their order, which no clock that was wrong can turn round; by their times only where an earlier version kept no order.
bool wasDecidedBefore(const Violation &violation, qsizetype decision, const QList<Decision> &decisions)
{
    return violation.afterDecisions ? *violation.afterDecisions <= decision : violation.decidedAt <= decisions[decision].at;
}

// Which decision it was by which a second review was first asked for.
std::optional<qsizetype> firstAsked(const QList<Decision> &decisions)
{
    const auto asked = std::find_if(decisions.begin(), decisions.end(), asksSecondReview);
    return asked == decisions.end() ? std::nullopt : std::optional(asked - decisions.begin());
}

// Whoever ever asked for a second review, or decided a violation before it was first asked for. Taking a decision back
// neither washes a first opinion off nor makes one of what the second reviewer said.
bool gaveFirstOpinion(const Report &report, const UserId &who)
{
    const bool hasAsked = std::any_of(report.decisions.begin(), report.decisions.end(),
        [&](const Decision &decision) { return asksSecondReview(decision) && decision.by == who; });
    const auto asked = firstAsked(report.decisions);
    return hasAsked || std::any_of(report.violations.begin(), report.violations.end(), [&](const Violation &violation) {
        return violation.decidedBy == who && (!asked || wasDecidedBefore(violation, *asked, report.decisions));
    });
}

Role lastWordRole(const Report &report)
{
    return report.secondReview ? Role::Senior : Role::Inspector;
}

Outcome demandSecondPerson(const CommandRun &run)
{
    if (run.report.secondReview && gaveFirstOpinion(run.report, run.actor()))
        return fail(ErrorCode::SamePerson, run.report.id.toString());
    return done();
}

Outcome demandLastWord(const CommandRun &run)
{
    return run.demandRole(lastWordRole(run.report)).and_then([&](std::monostate) { return demandSecondPerson(run); });
}

bool wasSubmitted(const Report &report)
{
    return !report.caseNumber.isEmpty() || !report.policeUpdates.isEmpty();
}

QJsonObject logged(const Violation &violation)
{
    return { { u"state"_s, wire::name(violation.state) }, { u"reason"_s, violation.reasonCode },
        { u"violation_sha256"_s, digest(wire::canonical(violation)) } };
}

void recordViolation(CommandRun &run, const QString &action, const QJsonObject &before, const Violation &now)
{
    run.record(action,
        { { u"violation"_s, now.id.toString() }, { u"code"_s, now.code }, { u"before"_s, before }, { u"after"_s, logged(now) } });
}

// Whoever decided it decided the whole report with it, or after it.
bool wentWithADecision(const Violation &violation, const QList<Decision> &decisions)
{
    for (qsizetype i = 0; i < decisions.size(); ++i) {
        const Decision &decision = decisions[i];
        const bool concludes = decision.kind == Decision::Kind::Verified || decision.kind == Decision::Kind::Rejected;
        if (concludes && decision.by == violation.decidedBy && wasDecidedBefore(violation, i, decisions))
            return true;
    }
    return false;
}

// Nothing that was decided with a decision stays in force without it. Who decided stays: a first opinion is not washed off,
// and one that stands, asked to be looked at again, is no decision that could be taken back.
void takeBackViolations(CommandRun &run)
{
    for (Violation &violation : run.report.violations) {
        if (violation.state == ViolationState::Undecided || !wentWithADecision(violation, run.report.decisions))
            continue;
        const QJsonObject before = logged(violation);
        violation.state = ViolationState::Undecided;
        violation.reasonCode.clear();
        violation.comment.clear();
        recordViolation(run, u"violation.reopened"_s, before, violation);
    }
}

// Takes the edge, appends the decision and logs both.
Outcome conclude(CommandRun &run, ReportStatus to, Decision::Kind kind, const QString &action, const QString &reason,
    const QString &text, const MovementFindings &movement = {})
{
    const ReportStatus from = run.report.status;
    if (const Outcome taken = run.take(to); !taken)
        return taken;
    QJsonObject details{ { u"before"_s, statusOf(from) }, { u"after"_s, statusOf(to) },
        { u"decision_sha256"_s, run.decide(kind, reason, text, movement) } };
    if (!reason.isEmpty())
        details.insert(u"reason"_s, reason);
    run.record(action, details);
    return done();
}

Outcome decideViolation(CommandRun &run, const ViolationId &id, ViolationState state, const QString &reason,
    const QString &comment, const QString &action)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Deciders); !allowed)
        return allowed;
    auto &violations = run.report.violations;
    const auto found =
        std::find_if(violations.begin(), violations.end(), [&](const Violation &v) { return v.id == id; });
    if (found == violations.end())
        return fail(ErrorCode::ViolationUnknown, id.toString());
    // Said again, a first opinion would pass for what a second reviewer said.
    const auto &decisions = run.report.decisions;
    if (const auto asked = firstAsked(decisions);
        asked && found->decidedBy == run.actor() && wasDecidedBefore(*found, *asked, decisions))
        return fail(ErrorCode::SamePerson, run.report.id.toString());
    const QJsonObject before = logged(*found);
    found->state = state;
    found->reasonCode = reason;
    found->comment = comment;
    found->decidedBy = run.actor();
    found->decidedAt = run.context.now;
    found->afterDecisions = static_cast<int>(decisions.size());
    recordViolation(run, action, before, *found);
    return done();
}

Outcome reject(CommandRun &run, const QString &action, const QString &reason, const QString &comment,
    const MovementFindings &movement = {})
{
    Outcome allowed = run.demand({ ReportStatus::PendingVerification, ReportStatus::Verified }, Deciders);
    if (allowed)
        allowed = run.report.status == ReportStatus::PendingVerification ? demandLastWord(run) : demandSecondPerson(run);
    if (allowed)
        allowed = run.demandReason(reason);
    if (!allowed)
        return allowed;
    return conclude(run, ReportStatus::Rejected, Decision::Kind::Rejected, action, reason, comment, movement);
}

} // namespace

bool mayHaveLastWord(const Report &report, const UserId &who, Roles roles)
{
    return mayAct(roles, lastWordRole(report)) && !(report.secondReview && gaveFirstOpinion(report, who));
}

Outcome apply(CommandRun &run, const command::AddViolation &c)
{
    const bool isDraft = run.report.status == ReportStatus::Draft;
    const Outcome allowed = run.demand({ ReportStatus::Draft, ReportStatus::PendingVerification },
        isDraft ? Role::Reporter | Role::Importer : Deciders);
    if (!allowed)
        return allowed;
    if (!run.context.law)
        return fail(ErrorCode::InvalidArgument, u"law"_s, u"no law pack at hand"_s);
    const QDate day = run.report.offenceDay();
    if (!run.context.law->entry(c.code, day))
        return fail(ErrorCode::ViolationUnknown, c.code, u"not in force on "_s + day.toString(Qt::ISODate));
    const auto &violations = run.report.violations;
    if (c.id.isEmpty() ||
        std::any_of(violations.begin(), violations.end(), [&](const Violation &v) { return v.id == c.id; }))
        return fail(ErrorCode::InvalidArgument, u"id"_s, u"empty or taken"_s);
    Violation violation;
    violation.id = c.id;
    violation.code = c.code;
    violation.lawPack = run.context.law->id();
    run.report.violations.append(violation);
    run.record(u"violation.added"_s,
        { { u"violation"_s, c.id.toString() }, { u"code"_s, c.code }, { u"law_pack"_s, violation.lawPack },
            { u"offence_day"_s, day.toString(Qt::ISODate) },
            { u"offence_day_observed"_s, !run.report.occurredAt().isNull() } });
    return done();
}

Outcome apply(CommandRun &run, const command::ApproveViolation &c)
{
    return decideViolation(run, c.id, ViolationState::Approved, {}, c.comment, u"violation.approved"_s);
}

Outcome apply(CommandRun &run, const command::RejectViolation &c)
{
    if (const Outcome known = run.demandReason(c.reasonCode); !known)
        return known;
    return decideViolation(run, c.id, ViolationState::Rejected, c.reasonCode, c.comment, u"violation.rejected"_s);
}

Outcome apply(CommandRun &run, const command::Verify &c)
{
    const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Deciders).and_then([&](std::monostate) {
        return demandLastWord(run);
    });
    if (!allowed)
        return allowed;
    const auto &violations = run.report.violations;
    const auto undecided = std::find_if(violations.begin(), violations.end(),
        [](const Violation &violation) { return violation.state == ViolationState::Undecided; });
    if (undecided != violations.end())
        return fail(ErrorCode::ViolationUndecided, undecided->id.toString());
    if (std::none_of(violations.begin(), violations.end(),
            [](const Violation &violation) { return violation.state == ViolationState::Approved; }))
        return fail(ErrorCode::EdgeIllegal, run.report.id.toString(), u"no violation is approved"_s);
    return conclude(run, ReportStatus::Verified, Decision::Kind::Verified, u"report.verified"_s, QString(), c.comment, c.movement);
}

Outcome apply(CommandRun &run, const command::RejectReport &c)
{
    return reject(run, u"report.rejected"_s, c.reasonCode, c.comment, c.movement);
}

Outcome apply(CommandRun &run, const command::MergeInto &c)
{
    if (c.primary.isEmpty() || c.primary == run.report.id)
        return fail(ErrorCode::InvalidArgument, u"primary"_s, u"another report expected"_s);
    if (const Outcome rejected = reject(run, u"report.merged"_s, DuplicateReason, c.comment); !rejected)
        return rejected;
    run.report.duplicateOf = c.primary;
    run.events.last().details.insert(u"into"_s, c.primary.toString());
    run.recordAt(c.primary, u"duplicate.merged"_s, { { u"duplicate"_s, run.report.id.toString() } });
    return done();
}

Outcome apply(CommandRun &run, const command::Assign &c)
{
    const Outcome allowed =
        run.demand({ ReportStatus::Draft, ReportStatus::PendingVerification, ReportStatus::Verified }, Role::Senior);
    if (!allowed)
        return allowed;
    if (c.to == run.report.assignee)
        return fail(ErrorCode::InvalidArgument, u"to"_s, u"assigned so already"_s);
    const UserId before = std::exchange(run.report.assignee, c.to);
    run.record(u"report.assigned"_s, { { u"before"_s, before.toString() }, { u"after"_s, c.to.toString() } });
    return done();
}

Outcome apply(CommandRun &run, const command::AskReporter &c)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Role::Inspector); !allowed)
        return allowed;
    if (c.text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidArgument, u"text"_s, u"what is asked for"_s);
    return conclude(
        run, ReportStatus::Draft, Decision::Kind::EvidenceAsked, u"report.evidence_asked"_s, QString(), c.text, c.movement);
}

Outcome apply(CommandRun &run, const command::AskSecondReview &c)
{
    if (const Outcome allowed = run.demand({ ReportStatus::PendingVerification }, Role::Inspector); !allowed)
        return allowed;
    if (isSecondReviewOpen(run.report))
        return fail(ErrorCode::EdgeIllegal, run.report.id.toString(), u"asked for already"_s);
    const bool before = run.report.secondReview;
    run.report.secondReview = true;
    const QString decision = run.decide(Decision::Kind::SecondReviewAsked, QString(), c.text, c.movement);
    run.record(u"report.second_review_asked"_s,
        { { u"before"_s, QJsonObject{ { u"second_review"_s, before } } },
            { u"after"_s, QJsonObject{ { u"second_review"_s, true } } }, { u"decision_sha256"_s, decision } });
    return done();
}

Outcome apply(CommandRun &run, const command::Reopen &c)
{
    const Outcome allowed = run.demand({ ReportStatus::Verified, ReportStatus::Rejected }, Deciders);
    if (!allowed)
        return allowed;
    if (wasSubmitted(run.report))
        return fail(ErrorCode::EdgeIllegal, run.report.id.toString(), u"submitted already"_s);
    const ReportId primary = std::exchange(run.report.duplicateOf, ReportId());
    const QString action = primary.isEmpty() ? u"report.reopened"_s : u"report.split"_s;
    const Outcome reopened = conclude(
        run, ReportStatus::PendingVerification, Decision::Kind::Reopened, action, QString(), c.reason);
    if (!reopened)
        return reopened;
    if (!primary.isEmpty())
        run.events.last().details.insert(u"from"_s, primary.toString());
    takeBackViolations(run);
    if (primary.isEmpty())
        return done();
    run.recordAt(primary, u"duplicate.split"_s, { { u"duplicate"_s, run.report.id.toString() } });
    return done();
}

} // namespace svidok::lifecycle

namespace svidok {

QList<UserId> firstOpinions(const Report &report)
{
    QList<UserId> who;
    if (!report.secondReview || report.status != ReportStatus::PendingVerification)
        return who;
    for (const Decision &decision : report.decisions) {
        if (lifecycle::asksSecondReview(decision))
            who.append(decision.by);
    }
    return who;
}

} // namespace svidok
