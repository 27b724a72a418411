// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/stallwatchdog.h"

#include <QDeadlineTimer>
#include <QMetaObject>

namespace svidok {

using std::chrono::steady_clock;

StallWatchdog::StallWatchdog(const Settings &settings, std::function<void(std::chrono::milliseconds)> report)
    : m_settings(settings)
    , m_report(std::move(report))
    , m_thread(QThread::create([this] { watch(); }))
{
    m_thread->start();
}

StallWatchdog::~StallWatchdog()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ended = true;
        m_changed.wakeAll();
    }
    m_thread->wait();
}

void StallWatchdog::watch()
{
    QMutexLocker lock(&m_mutex);
    while (!m_ended) {
        m_answered = false;
        QMetaObject::invokeMethod(&m_watched, [this, asked = steady_clock::now()] { answered(asked); }, Qt::QueuedConnection);
        while (!m_answered && !m_ended)
            m_changed.wait(&m_mutex);
        const QDeadlineTimer next(m_settings.interval);
        while (!m_ended && !next.hasExpired())
            m_changed.wait(&m_mutex, next);
    }
}

void StallWatchdog::answered(steady_clock::time_point asked)
{
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - asked);
    m_longest = std::max(m_longest, took);
    ++m_checks;
    if (took > m_settings.limit && m_report)
        m_report(took);
    const QMutexLocker lock(&m_mutex);
    m_answered = true;
    m_changed.wakeAll();
}

} // namespace svidok
