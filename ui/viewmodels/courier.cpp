// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/courier.h"

#include "base/errortable.h"
#include "viewmodels/inbackground.h"

namespace svidok {

namespace {

constexpr int CountLimit = 1000;

struct Counts {
    int waiting = 0;
    int deadLetters = 0;
};

Result<Counts> countOutbox(Outbox &outbox)
{
    Counts counts;
    for (const auto state : {OutboxState::Queued, OutboxState::InFlight, OutboxState::DeadLetter}) {
        const auto messages = await(outbox.list({state, {}, false, CountLimit}));
        if (!messages)
            return fail(messages.error());
        (state == OutboxState::DeadLetter ? counts.deadLetters : counts.waiting) += static_cast<int>(messages->size());
    }
    return counts;
}

} // namespace

Courier::Courier(Desk &desk, const Rounds &rounds, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&m_sendTimer, &QTimer::timeout, this, &Courier::send);
    connect(&m_syncTimer, &QTimer::timeout, this, &Courier::syncNow);
    m_sendTimer.start(rounds.send);
    m_syncTimer.start(rounds.sync);
    count();
}

Courier::~Courier()
{
    m_cancel.cancel();
}

void Courier::sendNow()
{
    count(); // what has just been queued is not called sent while it is on its way
    send();
}

void Courier::send()
{
    if (m_sending)
        return;
    m_sending = true;
    inBackground<DrainReport>(
        m_desk.background, this, [&desk = m_desk, cancel = m_cancel.token()] { return desk.services.drain(cancel); },
        [this](const Result<DrainReport> &report) {
            m_sending = false;
            m_lastError = report ? std::nullopt : std::optional(report.error());
            if (report)
                m_unrecorded = report->unrecorded;
            DrainReport nothingDue;
            if (report)
                nothingDue.unreadable = report->unreadable;
            if (report && *report != nothingDue)
                m_hindrance = report->hindrance; // a run that found nothing due knows nothing new
            count();
            if (report && report->delivered + report->recorded > 0)
                emit reportsChanged();
        });
}

void Courier::syncNow()
{
    if (m_syncing)
        return;
    m_syncing = true;
    emit changed();
    inBackground<SyncReport>(
        m_desk.background, this, [&desk = m_desk, cancel = m_cancel.token()] { return desk.services.sync(cancel); },
        [this](const Result<SyncReport> &report) {
            m_syncing = false;
            m_lastError = report ? std::nullopt : std::optional(report.error());
            if (report)
                m_problems = report->problems;
            emit changed();
            if (report && report->changed > 0)
                emit reportsChanged();
        });
}

QHash<ReportId, std::optional<Error>> Courier::unfollowed() const
{
    QHash<ReportId, std::optional<Error>> cases;
    for (const ReportId &id : m_unrecorded)
        cases.insert(id, std::nullopt);
    for (const SyncProblem &problem : m_problems) {
        // A service that is away is asked again, and says so itself. What was never sent from here (it has no receipt, and the
        // report itself is named) no outbox tells of.
        const bool sentElsewhere = problem.error.code == ErrorCode::NotFound && problem.error.subject == problem.report.toString();
        if (!sentElsewhere && !errorRow(problem.error.code).retryHelps)
            cases.insert(problem.report, problem.error);
    }
    return cases;
}

void Courier::count()
{
    inBackground<Counts>(
        m_desk.background, this, [&desk = m_desk] { return countOutbox(desk.work.store.outbox()); },
        [this](const Result<Counts> &counts) {
            if (counts) {
                m_waiting = counts->waiting;
                if (m_waiting == 0)
                    m_hindrance.reset();
                m_deadLetters = counts->deadLetters;
            }
            m_health = m_desk.services.health();
            emit changed();
        });
}

} // namespace svidok
