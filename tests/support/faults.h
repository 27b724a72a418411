// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QMutex>
#include <QMutexLocker>

#include <functional>
#include <vector>

namespace svidok::test {

/// How a fake misbehaves on its next call; every fake of a port owns one and passes each call through it.
class Faults {
public:
    enum class Kind {
        None,
        Fail, ///< answers `error`; the work is not done
        CutOff, ///< the work is done, the answer is lost: `error` comes back
        Late, ///< the work is done when the test calls releaseLate()
        Hang, ///< never answers; ends without a result when the fake goes
    };

    ~Faults()
    {
        for (auto &hung : m_hung)
            hung();
    }

    void next(Kind kind, Error error = {ErrorCode::IoFailed, QStringLiteral("fake"), {}, {}})
    {
        const QMutexLocker lock(&m_mutex);
        m_kind = kind;
        m_error = std::move(error);
    }

    /// Runs `work` as the plan says and answers its future.
    template <typename T>
    [[nodiscard]] Future<T> pass(std::function<Result<T>()> work)
    {
        const QMutexLocker lock(&m_mutex);
        const Kind kind = std::exchange(m_kind, Kind::None);
        switch (kind) {
        case Kind::None:
            return ready<T>(work());
        case Kind::Fail:
            return ready<T>(fail(m_error));
        case Kind::CutOff:
            static_cast<void>(work());
            return ready<T>(fail(m_error));
        case Kind::Late:
        case Kind::Hang:
            break;
        }
        auto promise = std::make_shared<QPromise<Result<T>>>();
        auto future = promise->future();
        promise->start();
        if (kind == Kind::Late) {
            m_late.push_back([promise, work = std::move(work)] {
                promise->addResult(work());
                promise->finish();
            });
        } else {
            m_hung.push_back([promise] { promise->finish(); });
        }
        return future;
    }

    /// How many calls wait for releaseLate().
    [[nodiscard]] int lateCount() const
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<int>(m_late.size());
    }

    /// How many calls hang.
    [[nodiscard]] int hungCount() const
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<int>(m_hung.size());
    }

    /// Lets all late answers come.
    void releaseLate()
    {
        std::vector<std::function<void()>> late;
        {
            const QMutexLocker lock(&m_mutex);
            late.swap(m_late);
        }
        for (auto &answer : late)
            answer();
    }

private:
    mutable QMutex m_mutex;
    Kind m_kind = Kind::None;
    Error m_error;
    std::vector<std::function<void()>> m_late;
    std::vector<std::function<void()>> m_hung;
};

} // namespace svidok::test
