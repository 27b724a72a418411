// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/commandrun.h"

#include "domain/wire.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::lifecycle {

bool mayAct(Roles own, Roles roles)
{
    const bool barred = own.testFlag(Role::Auditor) || own.testFlag(Role::Administrator);
    return !barred && own.testAnyFlags(roles);
}

Outcome CommandRun::demand(std::initializer_list<ReportStatus> states, Roles roles) const
{
    if (std::find(states.begin(), states.end(), report.status) == states.end())
        return fail(ErrorCode::EdgeIllegal, report.id.toString(), u"not in state "_s + wire::name(report.status));
    return demandRole(roles);
}

Outcome CommandRun::demandRole(Roles roles) const
{
    if (!mayAct(context.actor.roles, roles))
        return fail(ErrorCode::RoleMissing, report.id.toString());
    return done();
}

Outcome CommandRun::take(ReportStatus to)
{
    const Roles roles = rolesForEdge(report.status, to);
    if (roles == Roles()) {
        return fail(
            ErrorCode::EdgeIllegal, report.id.toString(), wire::name(report.status) + u" -> "_s + wire::name(to));
    }
    if (const Outcome allowed = demandRole(roles); !allowed)
        return allowed;
    report.status = to;
    return done();
}

Outcome CommandRun::demandReason(const QString &code) const
{
    if (!context.law)
        return fail(ErrorCode::InvalidArgument, u"law"_s, u"no law pack at hand"_s);
    if (!context.law->reason(code))
        return fail(ErrorCode::ReasonUnknown, code, context.law->id());
    return done();
}

void CommandRun::record(const QString &action, QJsonObject details)
{
    recordAt(report.id, action, std::move(details));
}

void CommandRun::recordAt(const ReportId &other, const QString &action, QJsonObject details)
{
    events.append({ other.toString(), action, actor(), context.now, std::move(details), context.actor.correlation,
        context.appVersion });
}

QString CommandRun::decide(
    Decision::Kind kind, const QString &reasonCode, const QString &text, const MovementFindings &movement)
{
    report.decisions.append({ kind, reasonCode, text, report.effectivePlate(), actor(), context.now, movement });
    return digest(wire::canonical(report.decisions.constLast()));
}

QString digest(const QByteArray &canonical)
{
    return Sha256::of(canonical).toHex();
}

QJsonObject statusOf(ReportStatus status)
{
    return { { u"status"_s, wire::name(status) } };
}

QString dueOf(const Report &report)
{
    return report.dueAt.isNull() ? QString() : wire::instant(report.dueAt);
}

} // namespace svidok::lifecycle
