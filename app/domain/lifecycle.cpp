// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lifecycle.h"

#include "domain/commandrun.h"

#include <array>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

struct Edge {
    ReportStatus from;
    ReportStatus to;
    Roles roles;
};

// The life of a report. Who of inspector and senior may take a decision's edge depends on the second review as well,
// see lifecycledecide.cpp.
const std::array<Edge, 11> edges{ {
    { ReportStatus::Draft, ReportStatus::PendingVerification, Role::Reporter | Role::Importer },
    { ReportStatus::PendingVerification, ReportStatus::Verified, Role::Inspector | Role::Senior },
    { ReportStatus::PendingVerification, ReportStatus::Rejected, Role::Inspector | Role::Senior },
    { ReportStatus::PendingVerification, ReportStatus::Draft, Role::Inspector },
    { ReportStatus::Verified, ReportStatus::Rejected, Role::Inspector },
    { ReportStatus::Verified, ReportStatus::Submitted, Role::Service },
    { ReportStatus::Submitted, ReportStatus::UnderReview, Role::Service },
    { ReportStatus::UnderReview, ReportStatus::Resolved, Role::Service },
    { ReportStatus::UnderReview, ReportStatus::Rejected, Role::Service },
    // K7: a decision is taken back while nothing was submitted
    { ReportStatus::Verified, ReportStatus::PendingVerification, Role::Inspector | Role::Senior },
    { ReportStatus::Rejected, ReportStatus::PendingVerification, Role::Inspector | Role::Senior },
} };

} // namespace

Roles rolesForEdge(ReportStatus from, ReportStatus to)
{
    for (const Edge &edge : edges) {
        if (edge.from == from && edge.to == to)
            return edge.roles;
    }
    return {};
}

Result<Applied> applyCommand(const Report &report, const ReportCommand &command, const CommandContext &context)
{
    if (context.actor.id.isEmpty() || !context.now.isValid())
        return fail(ErrorCode::InvalidArgument, u"context"_s, u"actor and time expected"_s);
    if (!report.deletedAt.isNull())
        return fail(ErrorCode::EdgeIllegal, report.id.toString(), u"deleted"_s);
    lifecycle::CommandRun run(report, context);
    return std::visit([&](const auto &c) { return lifecycle::apply(run, c); }, command.any()).map([&](std::monostate) {
        // A draft's pair may get an earlier photo, or lose its earliest.
        if (context.law && !report.dueAt.isNull() && run.report.occurredAt() != report.occurredAt()) {
            run.report.dueAt = context.law->dueAt(run.report.occurredAt());
            run.events.last().details.insert(u"due_at"_s, lifecycle::dueOf(run.report));
        }
        return Applied{ std::move(run.report), std::move(run.events) };
    });
}

bool isInHand(ReportStatus status)
{
    return status == ReportStatus::Draft || status == ReportStatus::PendingVerification || status == ReportStatus::Verified;
}

} // namespace svidok
