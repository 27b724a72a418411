// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuechanges.h"

#include "queryvalues.h"

namespace svidok {

namespace {

// Beyond this, reading the pages again costs less than telling what moved.
constexpr int MaxChanged = 1000;

} // namespace

Result<QueueMark> queueMark(Connection &connection, const QDateTime &now)
{
    const auto change = connection.value(QLatin1String("queue.mark"));
    if (!change)
        return fail(change.error());
    return QueueMark{ change->toLongLong(), now };
}

Result<qint64> queueCount(Connection &connection, const ReportQuery &query, const QDateTime &now)
{
    const QueryValues filter(query, now);
    if (filter.findsNothing())
        return 0;
    const auto count = connection.value(
        QLatin1String(filter.isSearch() ? "search.count" : "queue.count"), filter.values(PageKey(), 0));
    if (!count)
        return fail(count.error());
    return count->toLongLong();
}

Result<ReportChanges> queueChanges(
    Connection &connection, const ReportQuery &query, const QueueMark &since, const QDateTime &now)
{
    const QueryValues filter(query, now);
    const auto mark = queueMark(connection, now);
    if (!mark)
        return fail(mark.error());
    ReportChanges changes{ {}, {}, *mark, false };
    const auto told = connection.each(
        QLatin1String("queue.touched_since"), filter.values(since, MaxChanged + 1), [&](const Row &row) -> Outcome {
            changes.changed.append(ReportId(row.text(0)));
            return done();
        });
    if (!told)
        return fail(told.error());
    if (changes.changed.size() > MaxChanged)
        return ReportChanges{ {}, {}, *mark, true };
    if (changes.changed.isEmpty() || filter.findsNothing())
        return changes;
    const auto read = connection.each(QLatin1String(filter.isSearch() ? "search.changed" : "queue.changed"),
        filter.values(since, 0), [&](const Row &row) -> Outcome {
            auto found = queueRow(row);
            if (!found)
                return done(); // whoever reads the page is told of it
            if (filter.isSearch())
                found->hit = static_cast<SearchHit>(row.integer(18));
            changes.rows.append(std::move(*found));
            return done();
        });
    if (!read)
        return fail(read.error());
    return changes;
}

} // namespace svidok
