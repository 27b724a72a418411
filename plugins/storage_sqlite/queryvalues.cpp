// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queryvalues.h"

#include "domain/searchtext.h"
#include "domain/wire.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace svidok {

namespace {

// More words than this narrow nothing down; it bounds the work for pasted text.
constexpr qsizetype MaxWords = 16;
constexpr qsizetype MaxWordLength = 64;

// Every word must start a word of the report. The words hold letters and digits only, so quoting them is enough.
QString matchExpression(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words.mid(0, MaxWords))
        terms.append(u'"' + word.left(MaxWordLength) + QStringLiteral("\"*"));
    return terms.join(u' ');
}

QString claimName(ReportQuery::Claim claim)
{
    switch (claim) {
    case ReportQuery::Claim::Any: return QStringLiteral("");
    case ReportQuery::Claim::Free: return QStringLiteral("free");
    case ReportQuery::Claim::Claimed: return QStringLiteral("claimed");
    case ReportQuery::Claim::Mine: return QStringLiteral("mine");
    }
    return QStringLiteral("");
}

QString assignedName(ReportQuery::Assigned assigned)
{
    switch (assigned) {
    case ReportQuery::Assigned::Any: return QStringLiteral("");
    case ReportQuery::Assigned::Mine: return QStringLiteral("mine");
    case ReportQuery::Assigned::Nobody: return QStringLiteral("nobody");
    case ReportQuery::Assigned::NotToOthers: return QStringLiteral("not others");
    }
    return QStringLiteral("");
}

QString plateName(ReportQuery::Plate plate)
{
    switch (plate) {
    case ReportQuery::Plate::Any: return QStringLiteral("");
    case ReportQuery::Plate::Known: return QStringLiteral("known");
    case ReportQuery::Plate::Missing: return QStringLiteral("missing");
    }
    return QStringLiteral("");
}

QString reviewName(ReportQuery::Review review)
{
    switch (review) {
    case ReportQuery::Review::Any: return QStringLiteral("");
    case ReportQuery::Review::First: return QStringLiteral("first");
    case ReportQuery::Review::Second: return QStringLiteral("second");
    }
    return QStringLiteral("");
}

QVariant idsOf(const std::optional<QList<ReportId>> &only)
{
    if (!only)
        return {};
    QJsonArray ids;
    for (const ReportId &id : *only)
        ids.append(id.toString());
    return QString::fromUtf8(QJsonDocument(ids).toJson(QJsonDocument::Compact));
}

QDateTime instantOr(qint64 milliseconds, qint64 none)
{
    return milliseconds == none ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace

QueryValues::QueryValues(const ReportQuery &query, const QDateTime &now)
    : m_query(query)
    , m_now(now)
{
    const QString text = query.text.trimmed();
    m_isSearch = !text.isEmpty();
    m_match = matchExpression(searchWords(text));
    m_plate = PlateText::fold(text);
}

bool QueryValues::isBare() const
{
    return !m_query.status && m_query.dueFrom.isNull() && m_query.dueBefore.isNull() && !m_query.inHandOnly && m_query.plate == ReportQuery::Plate::Any
        && m_query.claim == ReportQuery::Claim::Any && !m_query.failedRulesOnly && !m_query.only
        && m_query.assigned == ReportQuery::Assigned::Any && m_query.review == ReportQuery::Review::Any;
}

QVariantList QueryValues::values(const PageKey &start, qsizetype limit) const
{
    return values(start.due, start.created, start.id, limit, start.place);
}

QVariantList QueryValues::values(const QueueMark &since, qsizetype limit) const
{
    return values(since.change, since.at.isNull() ? m_now.toMSecsSinceEpoch() : since.at.toMSecsSinceEpoch(), {}, limit, {});
}

QVariantList QueryValues::values(
    const QVariant &second, const QVariant &third, const QVariant &fourth, qsizetype limit, const QString &place) const
{
    return { boundInstant(m_now), second, third, fourth, limit,
        m_query.status ? wire::name(*m_query.status) : QStringLiteral(""), m_query.includeDeleted,
        boundInstant(m_query.dueBefore), claimName(m_query.claim), m_query.who.toString(), plateName(m_query.plate),
        m_query.failedRulesOnly, plateSkeleton(m_plate), m_plate.text(), m_match, place, idsOf(m_query.only),
        assignedName(m_query.assigned), boundInstant(m_query.dueFrom), m_query.inHandOnly,
        reviewName(m_query.review) };
}

ReportRow placeOf(const Row &row)
{
    ReportRow found;
    found.id = ReportId(row.text(0));
    found.dueAt = instantOr(row.integer(3), PageKey::NoDue);
    found.createdAt = instantOr(row.integer(4), PageKey::NoCreation);
    found.place = row.text(10);
    return found;
}

Result<ReportRow> queueRow(const Row &row)
{
    const auto status = wire::reportStatus(row.text(2));
    if (!status)
        return fail(ErrorCode::StoreUnreadable, row.text(0), QStringLiteral("unknown status"));
    ReportRow found = placeOf(row);
    found.version = row.integer(1);
    found.status = *status;
    found.occurredAt = row.instant(5);
    found.plate = PlateText::fold(row.text(6));
    found.photoCount = static_cast<int>(row.integer(7));
    found.violationCount = static_cast<int>(row.integer(8));
    found.caseNumber = row.text(9);
    found.claimedBy = UserId(row.text(11));
    found.leaseUntil = row.instant(12);
    found.firstPhoto = Sha256::fromHex(row.text(13)).value_or(Sha256());
    found.secondPhoto = Sha256::fromHex(row.text(14)).value_or(Sha256());
    found.failedRules = static_cast<int>(row.integer(15));
    found.assignee = UserId(row.text(16));
    for (const QJsonValue by : QJsonDocument::fromJson(row.text(17).toUtf8()).array())
        found.firstOpinions.append(UserId(by.toString()));
    return found;
}

} // namespace svidok
