// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "claims.h"

#include "domain/lease.h"
#include "domain/wire.h"

namespace svidok {

Result<Lease> claimReport(Connection &connection, const ReportId &id, const UserId &who, const QDateTime &now,
    std::chrono::seconds duration)
{
    if (who.isEmpty() || duration.count() <= 0)
        return fail(ErrorCode::InvalidArgument, id.toString());
    std::optional<qint64> rid;
    Lease held;
    const auto found = connection.each(QLatin1String("claim.find"), { id.toString() }, [&](const Row &row) -> Outcome {
        rid = row.integer(0);
        held = { id, UserId(row.text(1)), row.instant(2) };
        return done();
    });
    if (!found)
        return fail(found.error());
    if (!rid)
        return fail(ErrorCode::NotFound, id.toString());
    if (held.until.isValid() && held.until > now && !(held.holder == who))
        return fail(ErrorCode::LeaseHeld, id.toString(), wire::instant(held.until));
    const Lease lease{ id, who, now.addSecs(duration.count()) };
    const auto put = connection.change(QLatin1String("claim.put"), { *rid, who.toString(), boundInstant(lease.until) });
    if (!put)
        return fail(put.error());
    return lease;
}

Outcome shortenLeases(Connection &connection, const QDateTime &now)
{
    const auto shortened = connection.change(
        QLatin1String("claim.shorten"), { boundInstant(now.addSecs(LeaseDuration.count())) });
    return shortened ? done() : Outcome(fail(shortened.error()));
}

} // namespace svidok
