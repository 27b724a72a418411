// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QPromise>
#include <QSemaphore>

#include <memory>

namespace svidok {

/// What every port returns: a value or an Error, later. A future that ends without a result was cancelled.
template <typename T>
using Future = QFuture<Result<T>>;

/// A future that is done already.
template <typename T>
[[nodiscard]] Future<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    auto future = promise.future();
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return future;
}

/// Blocks until the future is done. For worker threads, command line and tests only: never in the window's thread.
template <typename T>
[[nodiscard]] Result<T> await(Future<T> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return fail(ErrorCode::Cancelled);
    return future.result();
}

/// As await(), but gives up with TimedOut after `deadline`. The work itself goes on and its answer is dropped. Takes
/// the future's continuation, so hand over one that has none.
template <typename T>
[[nodiscard]] Result<T> await(Future<T> future, std::chrono::milliseconds deadline)
{
    if (!future.isFinished()) {
        auto finished = std::make_shared<QSemaphore>();
        future.then([finished](const Future<T> &) { finished->release(); });
        if (!finished->tryAcquire(1, static_cast<int>(deadline.count())))
            return fail(ErrorCode::TimedOut);
    }
    return await(std::move(future));
}

} // namespace svidok
