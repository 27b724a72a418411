// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"

#include <QMutex>
#include <QObject>

namespace svidok {

/// Hands the answer of a port to `then` in the context's thread, from its event loop: never before whenDone() returns,
/// however early the answer is there, so that a model asked in the middle of a change is not changed once more.
/// Nothing is called once the context is gone; what was dropped before it had an answer answers Cancelled.
template <typename T, typename Then>
void whenDone(Future<T> future, QObject *context, Then then)
{
    // Not QFuture::then(context): Qt 6.4 aborts where the context goes before the answer comes.
    struct Gate {
        QMutex mutex;
        QObject *context = nullptr;
        QMetaObject::Connection gone;
    };
    const auto gate = std::make_shared<Gate>();
    gate->context = context;
    gate->gone = QObject::connect(context, &QObject::destroyed, context, [gate] {
        const QMutexLocker lock(&gate->mutex);
        gate->context = nullptr;
    });
    const auto deliver = [gate, then = std::move(then)](const Result<T> &result) {
        const auto answer = [gate, then, result] {
            QObject::disconnect(gate->gone);
            then(result);
        };
        const QMutexLocker lock(&gate->mutex); // while it is held the context cannot go
        if (gate->context)
            QMetaObject::invokeMethod(gate->context, answer, Qt::QueuedConnection);
    };
    future.then(deliver).onCanceled([deliver] { deliver(fail(ErrorCode::Cancelled)); });
}

/// Runs `work` (returning Result<T>) on the executor and hands its answer to `then` as whenDone() does.
template <typename T, typename Then>
void inBackground(Executor &executor, QObject *context, std::function<Result<T>()> work, Then then)
{
    whenDone(runOn<T>(executor, std::move(work)), context, std::move(then));
}

} // namespace svidok
