// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/vehiclehistory.h"

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostEntries = 200;

} // namespace

Result<VehicleHistory::Answer> VehicleHistory::of(const ReportId &id) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const auto refuse = [&](const Error &error) {
        return fail(m_context.logFailure(*actor, id.toString(), u"vehicle.history_refused"_s, error));
    };
    if (!actor->roles.testAnyFlags(Role::Inspector | Role::Senior | Role::Auditor))
        return refuse({ErrorCode::RoleMissing, id.toString(), {}, {}});
    const auto report = await(m_context.store.reports().load(id));
    if (!report)
        return fail(report.error());
    const ReportTraits own = ReportTraits::of(*report);
    if (own.plate.isEmpty())
        return refuse({ErrorCode::InvalidArgument, id.toString(), u"no plate"_s, {}});
    // Logged first: what was looked up but not logged must not be seen.
    if (const auto logged = m_context.log(m_context.event(*actor, id.toString(), u"vehicle.history_viewed"_s)); !logged)
        return fail(logged.error());
    const auto found = await(m_context.store.related().ofPlate(own.plate, MostEntries + 1));
    if (!found)
        return fail(found.error());
    Answer answer{own.plate, {}, found->size() > MostEntries};
    for (const RelatedReport &other : *found) {
        if (other.row.id == id || answer.entries.size() == MostEntries)
            continue;
        Entry entry{other, !(other.row.plate == own.plate), {}};
        if (own.fix && other.traits.fix)
            entry.metres = distanceMetres(own.fix->point, other.traits.fix->point);
        answer.entries.append(entry);
    }
    return answer;
}

} // namespace svidok
