// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lifecycle.h"

#include <initializer_list>

// What the lifecycle*.cpp files share; of it only who may do what (Deciders, mayAct) is for use cases, too.
namespace svidok::lifecycle {

inline constexpr Roles Deciders = Role::Inspector | Role::Senior;

/// Has one of the roles and none that forbids: an auditor changes nothing and an administrator decides nothing, whatever
/// else they are.
[[nodiscard]] bool mayAct(Roles own, Roles roles);

/// The last word on a pending report is an inspector's; under second review a senior's who is somebody else than whoever
/// gave the first opinion.
[[nodiscard]] bool mayHaveLastWord(const Report &report, const UserId &who, Roles roles);

/// One command under way: the report as it becomes, and the events so far.
class CommandRun {
public:
    CommandRun(const Report &before, const CommandContext &context)
        : report(before)
        , context(context)
    {
    }

    Report report;
    const CommandContext &context;
    QList<CustodyEvent> events;

    [[nodiscard]] const UserId &actor() const { return context.actor.id; }

    /// The report is in one of these states (else EdgeIllegal) and the actor may (else RoleMissing).
    [[nodiscard]] Outcome demand(std::initializer_list<ReportStatus> states, Roles roles) const;
    /// mayAct() for the actor, else RoleMissing.
    [[nodiscard]] Outcome demandRole(Roles roles) const;
    /// Takes an edge of the life of a report; EdgeIllegal or RoleMissing leave all as it was.
    [[nodiscard]] Outcome take(ReportStatus to);
    /// The reason is one of the law pack's. Errors: InvalidArgument without a pack, ReasonUnknown.
    [[nodiscard]] Outcome demandReason(const QString &code) const;

    void record(const QString &action, QJsonObject details);
    /// In the chain of another report that this one touches.
    void recordAt(const ReportId &other, const QString &action, QJsonObject details);
    /// Appends a decision by the actor on the effective plate; answers its digest for the event.
    QString decide(Decision::Kind kind, const QString &reasonCode, const QString &text, const MovementFindings &movement = {});
};

/// What binds a value to its event without repeating it: names, plates and free text stay out of the log.
[[nodiscard]] QString digest(const QByteArray &canonical);
/// {"status": "..."}
[[nodiscard]] QJsonObject statusOf(ReportStatus status);
/// The end of the time limit as it is logged; empty where there is none.
[[nodiscard]] QString dueOf(const Report &report);

[[nodiscard]] Outcome apply(CommandRun &run, const command::SubmitForVerification &);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AddViolation &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::ApproveViolation &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::RejectViolation &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::Verify &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::RejectReport &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::MergeInto &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::Assign &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AskReporter &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AskSecondReview &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::Reopen &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::CorrectPlate &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::TakeBackCorrection &);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AddReading &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::ChooseSubject &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::RecordChecks &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AddPhoto &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::RecordPixels &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AddNote &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::PutMark &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::AttachDocument &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::LockDocument &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::RecordSubmission &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::RecordPoliceStatus &c);
[[nodiscard]] Outcome apply(CommandRun &run, const command::Delete &c);

} // namespace svidok::lifecycle
