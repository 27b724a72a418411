// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <functional>

namespace svidok {

/// Where work runs that must not run in the caller's thread. A port, so that tests run it at once or by hand.
class Executor {
public:
    virtual ~Executor() = default;
    /// Runs the task once, some time; tasks may run at the same time as each other. Any thread.
    virtual void post(std::function<void()> task) = 0;
};

/// Runs `work` (returning Result<T>) on the executor and hands back its future.
template <typename T>
[[nodiscard]] Future<T> runOn(Executor &executor, std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    auto future = promise->future();
    promise->start();
    executor.post([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace svidok
