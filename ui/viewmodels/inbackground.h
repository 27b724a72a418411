// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/executor.h"

#include <QMetaObject>
#include <QMutex>

#include <memory>
#include <type_traits>

class QObject;

namespace svidok {

/// The way back to who asked: what is posted runs in the context's thread, from its event loop, and not at all once
/// the context is gone. From any thread.
class AnswerGate {
public:
    static std::shared_ptr<AnswerGate> of(QObject *context);
    void post(std::function<void()> answer);
    void close(); ///< the answer was given

private:
    QMutex m_mutex;
    QObject *m_context = nullptr;
    QMetaObject::Connection m_gone;
};

/// Hands the answer of a port to `then` in the context's thread, from its event loop: never before whenDone() returns,
/// however early the answer is there, so that a model asked in the middle of a change is not changed once more.
/// Nothing is called once the context is gone; what was dropped before it had an answer answers Cancelled.
template <typename T>
void whenDone(Future<T> future, QObject *context, std::type_identity_t<std::function<void(const Result<T> &)>> then)
{
    // Not QFuture::then(context): Qt 6.4 aborts where the context goes before the answer comes.
    const auto deliver = [gate = AnswerGate::of(context), then = std::move(then)](const Result<T> &result) {
        gate->post([gate, then, result] {
            gate->close();
            then(result);
        });
    };
    future.then(deliver).onCanceled([deliver] { deliver(fail(ErrorCode::Cancelled)); });
}

/// Runs `work` on the executor and hands its answer to `then` as whenDone() does.
template <typename T>
void inBackground(Executor &executor, QObject *context, std::function<Result<T>()> work, std::function<void(const Result<T> &)> then)
{
    whenDone(runOn<T>(executor, std::move(work)), context, std::move(then));
}

} // namespace svidok
