// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/lookahead.h"

#include "viewmodels/inbackground.h"

namespace svidok {

LookAhead::LookAhead(CaseModel &report, QueueModel &queue, PairModel &pair, QObject *parent)
    : QObject(parent)
    , m_case(report)
    , m_queue(queue)
    , m_pair(pair)
{
    connect(&m_case, &CaseModel::changed, this, [this](CaseChange what) {
        if (what == CaseChange::Opened)
            lookUp();
    });
    connect(&m_pair, &PairModel::changed, this, &LookAhead::prefetch);
}

void LookAhead::lookUp()
{
    m_ids.clear();
    m_waiting.clear();
    // As Review::claimNext() chooses; the report on the desk is claimed, or passed over.
    ReportQuery query = m_queue.query();
    query.status = ReportStatus::PendingVerification;
    query.claim = ReportQuery::Claim::Free;
    query.assigned = ReportQuery::Assigned::NotToOthers;
    query.limit = Reports + 1;
    const auto work = [&desk = m_case.desk(), query, open = m_case.id()]() mutable -> Result<QList<Report>> {
        const auto user = desk.work.identity.current();
        if (!user)
            return fail(user.error());
        query.who = user->id;
        const auto page = await(desk.work.store.reports().page(query));
        if (!page)
            return fail(page.error());
        QList<Report> reports;
        for (const ReportRow &row : page->rows) {
            if (row.id == open || reports.size() == Reports)
                continue;
            auto report = await(desk.work.store.reports().load(row.id));
            if (!report)
                return fail(report.error());
            reports.append(std::move(*report));
        }
        return reports;
    };
    inBackground<QList<Report>>(m_case.desk().background, this, work, [this, turn = ++m_turn](const Result<QList<Report>> &reports) {
        if (turn != m_turn || !reports)
            return; // nothing is lost: the photos come when the report does
        for (const Report &report : *reports)
            m_ids.append(report.id);
        m_waiting = *reports;
        prefetch();
    });
}

void LookAhead::prefetch()
{
    const auto isComing = [this](Side side) { return m_pair.at(side).state() == PairPhoto::State::Loading; };
    if (m_waiting.isEmpty() || isComing(Side::A) || isComing(Side::B))
        return;
    m_pair.prefetch(std::exchange(m_waiting, {}));
}

} // namespace svidok
