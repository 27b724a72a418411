// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lifecycle.h"
#include "domain/searchtext.h"
#include "ports/reportorder.h"
#include "support/fakestoredata.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace svidok::test {

using namespace Qt::StringLiterals;

namespace {

// The key of a page holds all that rows are ordered by.
QString keyText(const ReportRow &row)
{
    const auto number = [](const QDateTime &at) { return at.isNull() ? QString() : QString::number(at.toMSecsSinceEpoch()); };
    const QJsonObject key{{u"hit"_s, static_cast<int>(row.hit)}, {u"due"_s, number(row.dueAt)},
        {u"created"_s, number(row.createdAt)}, {u"place"_s, row.place}, {u"id"_s, row.id.toString()}};
    return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

std::optional<ReportRow> keyFrom(const QString &text)
{
    const QJsonObject key = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto instant = [&](const QString &field) {
        const QString number = key[field].toString();
        return number.isEmpty() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(number.toLongLong(), Qt::UTC);
    };
    ReportRow row;
    row.hit = static_cast<SearchHit>(key[u"hit"_s].toInt());
    row.dueAt = instant(u"due"_s);
    row.createdAt = instant(u"created"_s);
    row.place = key[u"place"_s].toString();
    row.id = ReportId(key[u"id"_s].toString());
    return row.id.isEmpty() ? std::nullopt : std::optional(row);
}

std::optional<SearchHit> hitOf(const Report &report, const QString &text)
{
    const PlateText plate = PlateText::fold(text);
    const PlateText own = report.effectivePlate();
    if (!own.isEmpty() && own == plate)
        return SearchHit::Exact;
    const QStringList wanted = searchWords(text);
    const QStringList words = searchWords(report);
    const auto isFound = [&](const QString &want) {
        return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(want); });
    };
    if (!wanted.isEmpty() && std::all_of(wanted.begin(), wanted.end(), isFound))
        return SearchHit::Words;
    if (!own.isEmpty() && plateSkeleton(own) == plateSkeleton(plate))
        return SearchHit::LookAlike;
    return std::nullopt;
}

bool fits(const ReportRow &row, const ReportQuery &query)
{
    const bool claimed = !row.claimedBy.isEmpty();
    const bool claimFits = query.claim == ReportQuery::Claim::Any
        || (query.claim == ReportQuery::Claim::Free && !claimed) || (query.claim == ReportQuery::Claim::Claimed && claimed)
        || (query.claim == ReportQuery::Claim::Mine && claimed && row.claimedBy == query.who);
    const bool plateFits = query.plate == ReportQuery::Plate::Any
        || (query.plate == ReportQuery::Plate::Known) == !row.plate.isEmpty();
    using Assigned = ReportQuery::Assigned;
    const bool mine = row.assignee == query.who;
    const bool nobodys = row.assignee.isEmpty();
    const bool assignedFits = query.assigned == Assigned::Any || (query.assigned == Assigned::Mine && mine)
        || (query.assigned == Assigned::Nobody && nobodys) || (query.assigned == Assigned::NotToOthers && (mine || nobodys));
    const bool reviewFits = query.review == ReportQuery::Review::Any
        || (query.review == ReportQuery::Review::Second) == !row.firstOpinions.isEmpty();
    return claimFits && plateFits && assignedFits && reviewFits && (!query.status || row.status == *query.status)
        && (query.dueBefore.isNull() || (!row.dueAt.isNull() && row.dueAt < query.dueBefore))
        && (query.dueFrom.isNull() || row.dueAt.isNull() || row.dueAt >= query.dueFrom) && (!query.inHandOnly || isInHand(row.status))
        && (!query.failedRulesOnly || row.failedRules > 0) && (!query.only || query.only->contains(row.id));
}

ReportOrder orderOf(const ReportQuery &query)
{
    return query.text.trimmed().isEmpty() ? query.order : ReportOrder::Due;
}

} // namespace

QList<ReportRow> FakeStoreData::found(const ReportQuery &query, const QDateTime &now) const
{
    QList<ReportRow> rows;
    for (const Report &report : reports) {
        if (!query.includeDeleted && !report.deletedAt.isNull())
            continue;
        const auto hit = query.text.trimmed().isEmpty() ? std::optional(SearchHit::Exact) : hitOf(report, query.text);
        ReportRow one = row(report, now);
        if (!hit || !fits(one, query))
            continue;
        one.hit = *hit;
        rows.append(one);
    }
    std::sort(rows.begin(), rows.end(),
        [order = orderOf(query)](const ReportRow &a, const ReportRow &b) { return comesBefore(a, b, order); });
    return rows;
}

Result<ReportPage> FakeStoreData::page(const ReportQuery &query, const QDateTime &now) const
{
    const auto after = keyFrom(query.after);
    if (query.limit < 1 || query.limit > 1000)
        return fail(ErrorCode::InvalidArgument, u"limit"_s);
    if (query.includeDeleted && query.order != ReportOrder::Due)
        return fail(ErrorCode::InvalidArgument, u"order"_s);
    if (!query.after.isEmpty() && !after)
        return fail(ErrorCode::InvalidArgument, u"after"_s);
    QList<ReportRow> rows = found(query, now);
    if (after)
        rows.removeIf([&](const ReportRow &row) { return !comesBefore(*after, row, orderOf(query)); });
    ReportPage page{rows.mid(0, query.limit), {}, mark(now)};
    if (rows.size() > query.limit)
        page.next = keyText(page.rows.last());
    return page;
}

} // namespace svidok::test
