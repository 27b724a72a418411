// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queuepage.h"

#include "domain/searchtext.h"
#include "domain/wire.h"
#include "pagekey.h"

namespace svidok {

namespace {

constexpr int MaxLimit = 1000;
// More words than this narrow nothing down; it bounds the work for pasted text.
constexpr qsizetype MaxWords = 16;
constexpr qsizetype MaxWordLength = 64;

QDateTime instantOr(qint64 milliseconds, qint64 none)
{
    return milliseconds == none ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

Outcome appendRow(QList<ReportRow> &rows, const Row &row)
{
    const auto status = wire::reportStatus(row.text(2));
    if (!status)
        return fail(ErrorCode::StoreUnreadable, row.text(0), QStringLiteral("unknown status"));
    ReportRow found;
    found.id = ReportId(row.text(0));
    found.version = row.integer(1);
    found.status = *status;
    found.dueAt = instantOr(row.integer(3), PageKey::NoDue);
    found.createdAt = instantOr(row.integer(4), PageKey::NoCreation);
    found.occurredAt = row.instant(5);
    found.plate = PlateText::fold(row.text(6));
    found.photoCount = static_cast<int>(row.integer(7));
    found.violationCount = static_cast<int>(row.integer(8));
    found.caseNumber = row.text(9);
    found.place = row.text(10);
    found.claimedBy = UserId(row.text(11));
    found.leaseUntil = row.instant(12);
    rows.append(std::move(found));
    return done();
}

PageKey keyOf(int group, const ReportRow &row)
{
    return { group, row.dueAt.isNull() ? PageKey::NoDue : row.dueAt.toMSecsSinceEpoch(),
        row.createdAt.isNull() ? PageKey::NoCreation : row.createdAt.toMSecsSinceEpoch(), row.id.toString() };
}

// Every word must start a word of the report. The words hold letters and digits only, so quoting them is enough.
QString matchExpression(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words.mid(0, MaxWords))
        terms.append(u'"' + word.left(MaxWordLength) + QStringLiteral("\"*"));
    return terms.join(u' ');
}

class PageReader {
public:
    PageReader(Connection &connection, const ReportQuery &query, const QDateTime &now)
        : m_connection(connection)
        , m_query(query)
        , m_now(now)
    {
    }

    Result<ReportPage> read(const PageKey &after)
    {
        const QString text = m_query.text.trimmed();
        const Outcome outcome = text.isEmpty() ? readQueue(after) : search(text, after);
        if (!outcome)
            return fail(outcome.error());
        if (m_rows.size() > m_query.limit) {
            m_rows.resize(m_query.limit);
            m_page.next = toText(keyOf(m_groups.at(m_query.limit - 1), m_rows.last()));
        }
        m_page.rows = std::move(m_rows);
        return std::move(m_page);
    }

private:
    Outcome readQueue(const PageKey &after)
    {
        const QString status = m_query.status ? wire::name(*m_query.status) : QString();
        if (m_query.includeDeleted)
            return append("queue.page_with_deleted", 0, after, { status });
        if (m_query.status)
            return append("queue.page_of_status", 0, after, { status });
        return append("queue.page", 0, after, {});
    }

    Outcome search(const QString &text, const PageKey &after)
    {
        const QString match = matchExpression(searchWords(text));
        if (match.isEmpty())
            return done();
        const PlateText plate = PlateText::fold(text);
        const QString skeleton = plateSkeleton(plate);
        const QString status = m_query.status ? wire::name(*m_query.status) : QString();
        const QVariant deleted = m_query.includeDeleted;
        Outcome outcome = append("search.exact", 0, after, { status, deleted, skeleton, plate.text() });
        if (outcome)
            outcome = append("search.words", 1, after, { status, deleted, match, plate.text() });
        if (outcome)
            outcome = append("search.look_alikes", 2, after, { status, deleted, skeleton, plate.text(), match });
        return outcome;
    }

    // Fills the page, and one row beyond it that tells whether there is another, from one group of hits.
    Outcome append(const char *name, int group, const PageKey &after, const QVariantList &more)
    {
        const qsizetype missing = m_query.limit + 1 - m_rows.size();
        if (missing <= 0 || group < after.group)
            return done();
        const PageKey start = group == after.group ? after : PageKey();
        const QVariantList values{ boundInstant(m_now), start.due, start.created, start.id, missing };
        const Outcome outcome = m_connection.each(
            QLatin1String(name), values + more, [&](const Row &row) { return appendRow(m_rows, row); });
        while (m_groups.size() < m_rows.size()) {
            m_rows[m_groups.size()].lookAlike = group == 2;
            m_groups.append(group);
        }
        return outcome;
    }

    Connection &m_connection;
    const ReportQuery &m_query;
    const QDateTime m_now;
    ReportPage m_page;
    QList<ReportRow> m_rows;
    QList<int> m_groups; ///< one for each row
};

} // namespace

Result<ReportPage> queuePage(Connection &connection, const ReportQuery &query, const QDateTime &now)
{
    if (query.limit < 1 || query.limit > MaxLimit)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("limit"), QStringLiteral("1 to 1000"));
    const auto after = query.after.isEmpty() ? PageKey() : pageKeyFrom(query.after);
    if (!after)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("after"), QStringLiteral("not the key of a page"));
    return PageReader(connection, query, now).read(*after);
}

} // namespace svidok
