// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"

#include <QObject>

namespace svidok {

/// Hands the answer of a port to `then` in the context's thread. Nothing is called once the context is gone; what was
/// dropped before it had an answer answers Cancelled.
template <typename T, typename Then>
void whenDone(Future<T> future, QObject *context, Then then)
{
    future.then(context, [then](const Result<T> &result) { then(result); })
        .onCanceled(context, [then] { then(Result<T>(fail(ErrorCode::Cancelled))); });
}

/// Runs `work` (returning Result<T>) on the executor and hands its answer to `then` as whenDone() does.
template <typename T, typename Then>
void inBackground(Executor &executor, QObject *context, std::function<Result<T>()> work, Then then)
{
    whenDone(runOn<T>(executor, std::move(work)), context, std::move(then));
}

} // namespace svidok
