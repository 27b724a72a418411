// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuepage.h"

#include "pagekey.h"
#include "queryvalues.h"
#include "queuechanges.h"

#include <QHash>

#include <limits>

namespace svidok {

namespace {

constexpr int MaxLimit = 1000;

PageKey keyOf(const ReportRow &row)
{
    return { static_cast<int>(row.hit), row.dueAt.isNull() ? PageKey::NoDue : row.dueAt.toMSecsSinceEpoch(),
        row.createdAt.isNull() ? PageKey::NoCreation : row.createdAt.toMSecsSinceEpoch(), row.id.toString(), row.place };
}

// Before every row.
PageKey firstKey(ReportOrder order)
{
    PageKey key;
    if (order == ReportOrder::Newest)
        key.created = std::numeric_limits<qint64>::max();
    return key;
}

class PageReader {
public:
    PageReader(Connection &connection, const ReportQuery &query, const QDateTime &now)
        : m_connection(connection)
        , m_query(query)
        , m_values(query, now)
    {
    }

    Result<ReportPage> read(const PageKey &after)
    {
        const Outcome outcome = m_values.isSearch() ? search(after) : append(queueStatement(), SearchHit::Exact, after);
        if (!outcome)
            return fail(outcome.error());
        if (m_page.rows.size() > m_query.limit) {
            m_page.rows.resize(m_query.limit);
            m_page.next = toText(keyOf(m_page.rows.last()));
        }
        m_page.rows.removeIf([this](const ReportRow &row) {
            const auto damage = m_damages.constFind(row.id);
            if (damage == m_damages.constEnd())
                return false;
            m_page.unreadable.append(*damage);
            return true;
        });
        return std::move(m_page);
    }

private:
    const char *queueStatement() const
    {
        switch (m_query.order) {
        case ReportOrder::Oldest: return "queue.page_oldest";
        case ReportOrder::Newest: return "queue.page_newest";
        case ReportOrder::Place: return "queue.page_by_place";
        case ReportOrder::Due: break;
        }
        if (m_query.includeDeleted)
            return "queue.page_with_deleted";
        if (m_query.status)
            return "queue.page_of_status";
        return m_values.isBare() ? "queue.page" : "queue.page_filtered";
    }

    Outcome search(const PageKey &after)
    {
        if (m_values.findsNothing())
            return done();
        Outcome outcome = append("search.exact", SearchHit::Exact, after);
        if (outcome)
            outcome = append("search.words", SearchHit::Words, after);
        if (outcome)
            outcome = append("search.look_alikes", SearchHit::LookAlike, after);
        return outcome;
    }

    // Fills the page, and one row beyond it that tells whether there is another, from one kind of hits.
    Outcome append(const char *name, SearchHit hit, const PageKey &after)
    {
        const qsizetype missing = m_query.limit + 1 - m_page.rows.size();
        const int group = static_cast<int>(hit);
        if (missing <= 0 || group < after.group)
            return done();
        const PageKey start = group == after.group ? after : firstKey(ReportOrder::Due);
        return m_connection.each(QLatin1String(name), m_values.values(start, missing), [&](const Row &row) -> Outcome {
            auto read = queueRow(row);
            ReportRow found = read ? std::move(*read) : placeOf(row);
            if (!read)
                m_damages.insert(found.id, read.error());
            found.hit = hit;
            m_page.rows.append(std::move(found));
            return done();
        });
    }

    Connection &m_connection;
    const ReportQuery &m_query;
    const QueryValues m_values;
    ReportPage m_page;
    QHash<ReportId, Error> m_damages; ///< of rows that only keep their place in it
};

} // namespace

Result<ReportPage> queuePage(Connection &connection, const ReportQuery &query, const QDateTime &now)
{
    if (query.limit < 1 || query.limit > MaxLimit)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limit"), QStringLiteral("1 to 1000"));
    if (query.includeDeleted && query.order != ReportOrder::Due)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("order"), QStringLiteral("deleted ones by due date only"));
    const bool isSearch = !query.text.trimmed().isEmpty();
    const auto after = query.after.isEmpty() ? firstKey(isSearch ? ReportOrder::Due : query.order) : pageKeyFrom(query.after);
    if (!after)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("after"), QStringLiteral("not the key of a page"));
    auto page = PageReader(connection, query, now).read(*after);
    if (!page)
        return page;
    const auto mark = queueMark(connection, now);
    if (!mark)
        return fail(mark.error());
    page->mark = *mark;
    return page;
}

} // namespace svidok
