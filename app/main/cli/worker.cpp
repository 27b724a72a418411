// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/worker.h"

#include "outboxdrain.h"
#include "cli/session.h"
#include "runtime/scheduler.h"
#include "usecases/examine.h"
#include "usecases/syncstatus.h"
#include "vision.h"

#include <QSet>

#include <algorithm>

namespace svidok::cli {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto DrainEvery = 5s;
constexpr auto SyncEvery = 10min; // F5
constexpr auto ReadEvery = 30s;
constexpr auto LookForCancelEvery = 250ms;
constexpr int ReadsAtATime = 50; // so that sending and syncing get their turn

// Makes up for what an import left for later: reads, hashes and checks what waits or is a draft and was not looked at yet,
// a few at a time, through the queue again and again.
class BatchReading {
public:
    BatchReading(const Invocation &call, Workplace &workplace, const Vision &vision)
        : m_call(call)
        , m_reports(workplace.store().reports())
        , m_examine(workplace.context(), workplace.evidence(), workplace.tools().probe(), vision.reader(), vision.pair())
    {
        m_waiting.status = ReportStatus::PendingVerification;
        m_drafts.status = ReportStatus::Draft;
        m_waiting.limit = m_drafts.limit = ReadsAtATime;
    }

    void run()
    {
        run(m_waiting);
        run(m_drafts);
    }

private:
    void run(ReportQuery &query)
    {
        const auto page = await(m_reports.page(query));
        if (!page) {
            static_cast<void>(m_call.printer.error(page.error()));
            return;
        }
        query.after = page->next;
        for (const ReportRow &row : page->rows) {
            if (m_call.cancel.isCancelled())
                return;
            const auto report = await(m_reports.load(row.id));
            // A report in somebody's hands is left to that person.
            if (!report || !row.claimedBy.isEmpty() || !isLeftForLater(*report))
                continue;
            m_tried.insert(row.id);
            if (const auto examined = m_examine.examine(row.id, Examine::Readings::KeepExisting, m_call.cancel); !examined)
                static_cast<void>(m_call.printer.error(examined.error()));
        }
    }

    // A single photo has no checks: without its hash it is not found as the same picture as another's. What stays without
    // one because it cannot be decoded is tried once.
    [[nodiscard]] bool isLeftForLater(const Report &report) const
    {
        if (report.photo(PhotoRole::Verification))
            return report.checks.isEmpty();
        return !m_tried.contains(report.id)
            && std::any_of(report.photos.begin(), report.photos.end(), [](const Photo &photo) { return photo.perceptualHash == 0; });
    }

    const Invocation &m_call;
    ReportStore &m_reports;
    const Examine m_examine;
    ReportQuery m_waiting;
    ReportQuery m_drafts;
    QSet<ReportId> m_tried;
};

} // namespace

ExitCode runWorker(const Invocation &call)
{
    Session session;
    if (const auto opened = session.open(call); !opened)
        return call.printer.error(opened.error());
    Workplace &workplace = session.workplace();
    const auto vision = Vision::open(workplace.tools(), {}, workplace.settings(), &workplace.store().readings());
    if (!vision)
        return call.printer.error(vision.error());
    Recipients recipients([&](const QString &name) { return workplace.openRecipient(name); });
    StatusSync statusSync(workplace.context(), recipients);
    BatchReading reading(call, workplace, **vision);
    const auto sayFailure = [&](const auto &result) {
        if (!result && result.error().code != ErrorCode::Cancelled)
            static_cast<void>(call.printer.error(result.error()));
    };

    Scheduler scheduler;
    scheduler.repeat(LookForCancelEvery, [&] {
        if (call.cancel.isCancelled())
            scheduler.stop();
    });
    scheduler.repeat(DrainEvery, [&] {
        const auto report = drainOutbox(workplace, recipients, call.cancel);
        sayFailure(report);
        if (report && report->hindrance)
            static_cast<void>(call.printer.error(*report->hindrance));
    });
    scheduler.repeat(SyncEvery, [&] { sayFailure(statusSync.sync(call.cancel)); });
    scheduler.repeat(ReadEvery, [&] { reading.run(); });
    call.printer.message(u"Working; Ctrl+C ends it."_s);
    scheduler.run();
    return Done;
}

} // namespace svidok::cli
