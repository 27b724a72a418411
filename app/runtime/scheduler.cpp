// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/scheduler.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <algorithm>

namespace svidok {

using namespace std::chrono_literals;

Scheduler::Scheduler(Elapsed elapsed)
    : m_elapsed(std::move(elapsed))
{
}

std::chrono::milliseconds Scheduler::sinceStart()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void Scheduler::repeat(std::chrono::milliseconds interval, std::function<void()> job)
{
    m_jobs.append({interval, std::move(job), m_elapsed()});
}

std::chrono::milliseconds Scheduler::runDue()
{
    std::chrono::milliseconds quiet = 24h;
    for (auto &job : m_jobs) {
        if (isStopped())
            break;
        if (job.due <= m_elapsed()) {
            job.work();
            job.due = m_elapsed() + job.interval;
        }
    }
    const auto now = m_elapsed();
    for (const auto &job : m_jobs)
        quiet = std::min(quiet, std::max(0ms, job.due - now));
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
