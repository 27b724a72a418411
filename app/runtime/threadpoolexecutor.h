// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"

#include <QThreadPool>

namespace svidok {

/// A pool of its own. Tasks start in the order they come in, under the correlation id of whoever posted them. The
/// destructor waits for the tasks that run and drops those that have not begun: their futures end without a result.
class ThreadPoolExecutor final : public Executor {
public:
    /// `threads` below 1: as many as the machine has cores.
    explicit ThreadPoolExecutor(int threads = 0);
    ~ThreadPoolExecutor() override;
    void post(std::function<void()> task) override;

private:
    QThreadPool m_pool;
};

} // namespace svidok
