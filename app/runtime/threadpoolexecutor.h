// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"

#include <QThreadPool>

namespace svidok {

/// A pool of its own. Tasks start in the order they come in, under the correlation id of whoever posted them. The
/// destructor waits for the tasks that run; what becomes of the others, AtEnd says.
class ThreadPoolExecutor final : public Executor {
public:
    /// GivesWay: its threads leave the processor to the window's, which must answer whatever goes on behind it.
    enum class Urgency { Usual, GivesWay };
    /// Tasks that have not begun when it ends. Drop: their futures end without a result.
    enum class AtEnd { Drop, Finish };
    /// `threads` below 1: as many as the machine has cores.
    explicit ThreadPoolExecutor(int threads = 0, Urgency urgency = Urgency::Usual, AtEnd atEnd = AtEnd::Drop);
    ~ThreadPoolExecutor() override;
    void post(std::function<void()> task) override;

private:
    const Urgency m_urgency;
    const AtEnd m_atEnd;
    QThreadPool m_pool;
};

} // namespace svidok
