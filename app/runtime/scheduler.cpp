// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/scheduler.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <algorithm>

namespace svidok {

using namespace std::chrono_literals;

Scheduler::Scheduler(const Clock &clock)
    : m_clock(clock)
{
}

void Scheduler::repeat(std::chrono::milliseconds interval, std::function<void()> job)
{
    m_jobs.append({interval, std::move(job), m_clock.nowUtc()});
}

std::chrono::milliseconds Scheduler::runDue()
{
    std::chrono::milliseconds quiet = 24h;
    for (auto &job : m_jobs) {
        if (isStopped())
            break;
        if (job.due <= m_clock.nowUtc()) {
            job.work();
            job.due = m_clock.nowUtc().addMSecs(job.interval.count());
        }
    }
    const QDateTime now = m_clock.nowUtc();
    for (const auto &job : m_jobs)
        quiet = std::min(quiet, std::chrono::milliseconds(std::max<qint64>(0, now.msecsTo(job.due))));
    return quiet;
}

void Scheduler::run()
{
    while (!isStopped()) {
        const auto quiet = runDue();
        QMutexLocker lock(&m_mutex);
        if (!m_stopped)
            m_changed.wait(&m_mutex, QDeadlineTimer(quiet));
    }
}

void Scheduler::stop()
{
    const QMutexLocker lock(&m_mutex);
    m_stopped = true;
    m_changed.wakeAll();
}

bool Scheduler::isStopped() const
{
    const QMutexLocker lock(&m_mutex);
    return m_stopped;
}

} // namespace svidok
