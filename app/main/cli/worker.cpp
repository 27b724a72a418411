// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/worker.h"

#include "outboxdrain.h"
#include "base/errortable.h"
#include "cli/session.h"
#include "domain/wire.h"
#include "runtime/scheduler.h"
#include "usecases/examine.h"
#include "usecases/syncstatus.h"
#include "vision.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QRandomGenerator>

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
// What lasts is tried or said again: after a day, where it may come and go sooner; not in every round.
constexpr auto AgainLater = 24h;
constexpr auto AgainSoon = 1h;

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
        // Many may run: each begins at another place, so that it comes upon what the others have done already.
        const auto count = page->rows.size();
        const auto first = count > 0 ? QRandomGenerator::global()->bounded(count) : 0;
        for (qsizetype i = 0; i < count; ++i) {
            const ReportRow &row = page->rows.at((first + i) % count);
            if (m_call.cancel.isCancelled())
                return;
            const auto report = await(m_reports.load(row.id));
            // A report in somebody's hands is left to that person.
            if (!report || !row.claimedBy.isEmpty() || !isLeftForLater(*report))
                continue;
            const auto examined = m_examine.examine(row.id, Examine::Readings::KeepExisting, m_call.cancel);
            if (examined) {
                m_tried.insert(row.id, {examined->version, QDeadlineTimer::Forever});
                continue;
            }
            if (examined.error().code == ErrorCode::VersionConflict) // somebody was quicker
                continue;
            // A failure is logged in the report's chain, each time.
            m_tried.insert(row.id, {report->version, QDeadlineTimer(errorRow(examined.error().code).retryHelps ? AgainSoon : AgainLater)});
            static_cast<void>(m_call.printer.error(examined.error()));
        }
    }

    // A single photo has no checks: without its hash it is not found as the same picture as another's. What was tried, as
    // one that cannot be decoded and stays without, waits until its report changes or its time comes.
    [[nodiscard]] bool isLeftForLater(const Report &report) const
    {
        const auto tried = m_tried.constFind(report.id);
        if (tried != m_tried.cend() && tried->version == report.version && !tried->again.hasExpired())
            return false;
        if (report.photo(PhotoRole::Verification))
            return report.checks.isEmpty();
        return std::any_of(report.photos.begin(), report.photos.end(), [](const Photo &photo) { return photo.perceptualHash == 0; });
    }

    struct Tried {
        qint64 version = 0;
        QDeadlineTimer again;
    };

    const Invocation &m_call;
    ReportStore &m_reports;
    const Examine m_examine;
    ReportQuery m_waiting;
    ReportQuery m_drafts;
    QHash<ReportId, Tried> m_tried;
};

// What a person must look at, without personal data.
class Concerns {
public:
    Concerns(const Invocation &call, Outbox &outbox)
        : m_call(call)
        , m_outbox(outbox)
    {
    }

    void say(const DrainReport &report)
    {
        if (report.hindrance)
            say({}, *report.hindrance, AgainSoon);
        for (const Error &damaged : report.unreadable)
            say({}, damaged);
        for (const ReportId &id : report.unrecorded)
            say(id.toString(), {ErrorCode::EdgeIllegal, {}, u"delivered, but the decision was taken back meanwhile"_s, {}});
        if (report.deadLetters > 0)
            sayDeadLetters();
    }

    void say(const SyncReport &report)
    {
        for (const SyncProblem &problem : report.problems)
            say(problem.report.toString(), problem.error);
    }

    void sayDeadLetters()
    {
        const auto messages = await(m_outbox.list({OutboxState::DeadLetter, {}, false, DeadLettersAtMost}));
        if (!messages)
            return say({}, messages.error());
        for (const OutboxMessage &message : *messages)
            say(message.report.toString() + u", "_s + wire::name(message.state), message.lastError.value_or(Error{ErrorCode::ServiceRefused, {}, {}, {}}));
    }

private:
    static constexpr int DeadLettersAtMost = 1000;

    void say(const QString &about, const Error &error, std::chrono::hours again = AgainLater)
    {
        QStringList subject{about, error.subject};
        subject.removeAll(QString());
        subject.removeDuplicates();
        const Error named{error.code, subject.join(u", "_s), error.detail, {}};
        QDeadlineTimer &next = m_said[errorName(named.code) + u' ' + named.subject];
        if (!next.hasExpired())
            return;
        next.setRemainingTime(again);
        static_cast<void>(m_call.printer.error(named));
    }

    const Invocation &m_call;
    Outbox &m_outbox;
    QHash<QString, QDeadlineTimer> m_said; ///< when it is said again
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
    Concerns concerns(call, workplace.store().outbox());
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
        if (report)
            concerns.say(*report);
    });
    scheduler.repeat(SyncEvery, [&] {
        const auto report = statusSync.sync(call.cancel);
        sayFailure(report);
        if (report)
            concerns.say(*report);
        concerns.sayDeadLetters(); // also those from before
    });
    scheduler.repeat(ReadEvery, [&] { reading.run(); });
    call.printer.message(u"Working; Ctrl+C ends it."_s);
    scheduler.run();
    return Done;
}

} // namespace svidok::cli
