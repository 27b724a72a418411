// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/qualitycheck.h"

namespace svidok {

namespace {

constexpr int CountedAtOnce = 200;

} // namespace

Result<QualityCheck::Answer> QualityCheck::run(const CancelToken &cancel, const std::function<void(int)> &progress) const
{
    using enum ReportStatus;
    Answer answer;
    QList<ConfirmedRead> reads;
    int seen = 0;
    for (const ReportStatus status : {Verified, Submitted, UnderReview, Resolved, Rejected}) {
        ReportQuery query;
        query.status = status;
        query.order = ReportOrder::Newest;
        query.limit = CountedAtOnce;
        int ofStatus = 0;
        do {
            const auto page = await(m_context.store.reports().page(query));
            if (!page)
                return fail(page.error());
            answer.unreadable += page->unreadable;
            for (const ReportRow &row : page->rows) {
                if (cancel.isCancelled())
                    return fail(ErrorCode::Cancelled);
                const auto report = await(m_context.store.reports().load(row.id));
                if (!report && report.error().code != ErrorCode::StoreUnreadable)
                    return fail(report.error());
                const auto found = report ? confirmedReads(*report) : QList<ConfirmedRead>();
                if (!report)
                    answer.unreadable.append(report.error());
                answer.reports += found.isEmpty() ? 0 : 1;
                reads += found;
                ++ofStatus;
                if (progress)
                    progress(++seen);
            }
            query.after = page->next;
        } while (!query.after.isEmpty() && ofStatus < MostOfAStatus);
        answer.isCut = answer.isCut || !query.after.isEmpty();
    }
    answer.reads = static_cast<int>(reads.size());
    answer.quality = readQuality(reads, m_context.clock.nowUtc());
    return answer;
}

} // namespace svidok
