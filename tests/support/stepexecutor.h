// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"

#include <vector>

namespace svidok::test {

/// Runs tasks at once in the caller's thread; while held it keeps them, so that a test says when an answer comes.
class StepExecutor final : public Executor {
public:
    bool held = false;

    void post(std::function<void()> task) override
    {
        if (held)
            m_waiting.push_back(std::move(task));
        else
            task();
    }
    /// Runs what waits, in order, and holds no longer.
    void release()
    {
        held = false;
        std::vector<std::function<void()>> waiting;
        waiting.swap(m_waiting);
        for (auto &task : waiting)
            task();
    }
    [[nodiscard]] int waiting() const { return static_cast<int>(m_waiting.size()); }

private:
    std::vector<std::function<void()>> m_waiting;
};

} // namespace svidok::test
