// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "connection.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <vector>

namespace svidok {

/// The one thread that owns a store's connection. Jobs run in the order they came. Writing jobs that follow each other
/// share a transaction, each in a savepoint of its own; their futures end after the commit, so what was answered is on
/// the disk. A batch that cannot commit is taken back and its jobs run again one by one, each answering for itself.
class StoreThread final : public QThread {
public:
    using Open = std::function<Result<std::unique_ptr<Connection>>()>;

    /// Runs `open` in the new thread and waits for how it went.
    [[nodiscard]] static Result<std::unique_ptr<StoreThread>> start(const Open &open);
    /// Finishes the jobs that are queued.
    ~StoreThread() override;

    /// Any thread. Work may run more than once, on a connection that has forgotten the time before.
    template <typename T> [[nodiscard]] Future<T> read(std::function<Result<T>(Connection &)> work)
    {
        return post<T>(Access::Read, std::move(work));
    }
    template <typename T> [[nodiscard]] Future<T> write(std::function<Result<T>(Connection &)> work)
    {
        return post<T>(Access::Write, std::move(work));
    }

protected:
    void run() override;

private:
    enum class Access { Read, Write };

    struct Job {
        Job(Access access)
            : access(access)
        {
        }
        virtual ~Job() = default;
        [[nodiscard]] virtual Outcome run(Connection &connection) = 0;
        /// Ends the future: with what the last run answered, or with `error`.
        virtual void finish(const std::optional<Error> &error) = 0;
        const Access access;
    };
    using Batch = std::vector<std::unique_ptr<Job>>;

    template <typename T> struct JobOf final : Job {
        JobOf(Access access, std::function<Result<T>(Connection &)> work)
            : Job(access)
            , work(std::move(work))
        {
            promise.start();
        }
        Outcome run(Connection &connection) override
        {
            if (promise.isCanceled())
                result = fail(ErrorCode::Cancelled);
            else
                result = work(connection);
            return result ? done() : Outcome(fail(result.error()));
        }
        void finish(const std::optional<Error> &error) override
        {
            promise.addResult(error ? Result<T>(fail(*error)) : std::move(result));
            promise.finish();
        }
        std::function<Result<T>(Connection &)> work;
        Result<T> result = fail(ErrorCode::Cancelled);
        QPromise<Result<T>> promise;
    };

    StoreThread() = default;

    template <typename T> [[nodiscard]] Future<T> post(Access access, std::function<Result<T>(Connection &)> work)
    {
        auto job = std::make_unique<JobOf<T>>(access, std::move(work));
        auto future = job->promise.future();
        const QMutexLocker lock(&m_mutex);
        m_jobs.push_back(std::move(job));
        m_wake.wakeOne();
        return future;
    }

    [[nodiscard]] Batch next();
    [[nodiscard]] std::optional<Error> runTogether(Connection &connection, const Batch &batch);
    [[nodiscard]] static std::optional<Error> runRead(Connection &connection, Job &job);
    [[nodiscard]] static std::optional<Error> runWrites(Connection &connection, const Batch &batch);
    void answer(Connection &connection, Batch batch);

    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<std::unique_ptr<Job>> m_jobs;
    bool m_closing = false;
    Open m_open;
    QPromise<Outcome> m_opened;
};

} // namespace svidok
