// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitequeue.h"

#include "base/clock.h"
#include "claims.h"
#include "queuechanges.h"
#include "queuepage.h"

namespace svidok {

Future<qint64> SqliteQueue::count(const ReportQuery &query)
{
    return m_thread.read<qint64>(
        [query, this](Connection &connection) { return queueCount(connection, query, m_clock.nowUtc()); });
}

Future<ReportChanges> SqliteQueue::changes(const ReportQuery &query, const QueueMark &since)
{
    return m_thread.read<ReportChanges>(
        [=, this](Connection &connection) { return queueChanges(connection, query, since, m_clock.nowUtc()); });
}

Future<std::optional<Lease>> SqliteQueue::claimNext(
    const ReportQuery &query, const UserId &who, std::chrono::seconds duration)
{
    ReportQuery first = query;
    first.claim = ReportQuery::Claim::Free;
    first.includeDeleted = false;
    first.limit = 1;
    return m_thread.write<std::optional<Lease>>([=, this](Connection &connection) -> Result<std::optional<Lease>> {
        const QDateTime now = m_clock.nowUtc();
        if (const auto shortened = shortenLeases(connection, now); !shortened)
            return fail(shortened.error());
        const auto page = queuePage(connection, first, now);
        if (!page)
            return fail(page.error());
        if (page->rows.isEmpty())
            return std::nullopt;
        const auto lease = claimReport(connection, page->rows.first().id, who, now, duration);
        if (!lease)
            return fail(lease.error());
        return *lease;
    });
}

} // namespace svidok
