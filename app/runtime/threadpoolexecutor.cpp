// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/threadpoolexecutor.h"

#include "base/correlation.h"
#include "runtime/giveway.h"

namespace svidok {

ThreadPoolExecutor::ThreadPoolExecutor(int threads, Urgency urgency, AtEnd atEnd)
    : m_urgency(urgency)
    , m_atEnd(atEnd)
{
    if (urgency == Urgency::GivesWay)
        m_pool.setThreadPriority(QThread::LowPriority);
    if (threads > 0)
        m_pool.setMaxThreadCount(threads);
    m_pool.setObjectName(QStringLiteral("svidok"));
}

ThreadPoolExecutor::~ThreadPoolExecutor()
{
    if (m_atEnd == AtEnd::Drop)
        m_pool.clear();
    m_pool.waitForDone();
}

void ThreadPoolExecutor::post(std::function<void()> task)
{
    m_pool.start([task = std::move(task), correlation = CorrelationScope::current(), urgency = m_urgency] {
        if (urgency == Urgency::GivesWay)
            giveWay();
        const CorrelationScope scope(correlation);
        task();
    });
}

} // namespace svidok
