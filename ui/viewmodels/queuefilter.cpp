// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuefilter.h"

#include "domain/wire.h"
#include "viewmodels/queuetext.h"

namespace svidok {

using namespace Qt::StringLiterals;

bool QueueFilter::isEmpty() const
{
    QueueFilter other = *this;
    other.order = ReportOrder::Due;
    other.text = text.trimmed();
    return other == QueueFilter{};
}

ReportQuery QueueFilter::query(const QDateTime &now, const UserId &me, const QList<ReportId> &shortlisted) const
{
    ReportQuery query;
    query.text = text;
    query.status = status;
    if (status == ReportStatus::PendingVerification)
        query.review = secondReview ? ReportQuery::Review::Second : ReportQuery::Review::First;
    if (due != Due::Any) {
        query.inHandOnly = true; // nobody is late with what was sent or rejected
        query.dueBefore = due == Due::Overdue ? now : now.addDays(DueSoonDays);
    }
    if (due == Due::Soon)
        query.dueFrom = now;
    query.plate = plate;
    query.claim = claim;
    query.assigned = assigned;
    query.who = me;
    query.failedRulesOnly = failedRules;
    query.order = order;
    if (shortlist)
        query.only = shortlisted;
    if (me.isEmpty() && (assigned == ReportQuery::Assigned::Mine || claim == ReportQuery::Claim::Mine))
        query.only = QList<ReportId>(); // what belongs to nobody is not one's own because nobody is signed in
    return query;
}

QJsonObject QueueFilter::toJson() const
{
    return {{u"text"_s, text}, {u"status"_s, status ? wire::name(*status) : QString()}, {u"second"_s, secondReview}, {u"due"_s, static_cast<int>(due)},
        {u"plate"_s, static_cast<int>(plate)}, {u"claim"_s, static_cast<int>(claim)}, {u"assigned"_s, static_cast<int>(assigned)}, {u"failed"_s, failedRules},
        {u"shortlist"_s, shortlist}, {u"order"_s, static_cast<int>(order)}};
}

QueueFilter QueueFilter::fromJson(const QJsonObject &json)
{
    const auto choice = [&](const QString &field, int last) {
        const int value = json[field].toInt();
        return value < 0 || value > last ? 0 : value;
    };
    QueueFilter filter;
    filter.text = json[u"text"_s].toString();
    if (const auto known = wire::reportStatus(json[u"status"_s].toString()))
        filter.status = *known;
    filter.secondReview = filter.status == ReportStatus::PendingVerification && json[u"second"_s].toBool();
    filter.due = static_cast<Due>(choice(u"due"_s, 2));
    filter.plate = static_cast<ReportQuery::Plate>(choice(u"plate"_s, 2));
    filter.claim = static_cast<ReportQuery::Claim>(choice(u"claim"_s, 3));
    filter.assigned = static_cast<ReportQuery::Assigned>(choice(u"assigned"_s, 3));
    filter.failedRules = json[u"failed"_s].toBool();
    filter.shortlist = json[u"shortlist"_s].toBool();
    filter.order = static_cast<ReportOrder>(choice(u"order"_s, 3));
    return filter;
}

} // namespace svidok
