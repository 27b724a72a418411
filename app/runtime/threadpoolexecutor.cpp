// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/threadpoolexecutor.h"

#include "base/correlation.h"

namespace svidok {

ThreadPoolExecutor::ThreadPoolExecutor(int threads)
{
    if (threads > 0)
        m_pool.setMaxThreadCount(threads);
    m_pool.setObjectName(QStringLiteral("svidok"));
}

ThreadPoolExecutor::~ThreadPoolExecutor()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ThreadPoolExecutor::post(std::function<void()> task)
{
    m_pool.start([task = std::move(task), correlation = CorrelationScope::current()] {
        const CorrelationScope scope(correlation);
        task();
    });
}

} // namespace svidok
