// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storethread.h"

#include "sqlerror.h"

namespace svidok {

namespace {

constexpr auto BeginRead = QLatin1String("connection.begin_read");
constexpr auto BeginWrite = QLatin1String("connection.begin_write");
constexpr auto Commit = QLatin1String("connection.commit");
constexpr auto Rollback = QLatin1String("connection.rollback");
constexpr auto Savepoint = QLatin1String("connection.savepoint");
constexpr auto Release = QLatin1String("connection.release");
constexpr auto RollbackTo = QLatin1String("connection.rollback_to");

// Enough that the price of a commit is spread thin, few enough that other processes get their turn soon.
constexpr size_t MaxBatch = 500;

} // namespace

Result<std::unique_ptr<StoreThread>> StoreThread::start(const Open &open)
{
    std::unique_ptr<StoreThread> thread(new StoreThread);
    thread->m_open = open;
    auto opened = thread->m_opened.future();
    thread->m_opened.start();
    thread->setObjectName(QStringLiteral("store"));
    thread->QThread::start();
    opened.waitForFinished();
    if (!opened.result())
        return fail(opened.result().error());
    return thread;
}

StoreThread::~StoreThread()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_closing = true;
        m_wake.wakeOne();
    }
    wait();
}

void StoreThread::run()
{
    auto connection = m_open();
    m_opened.addResult(connection ? done() : Outcome(fail(connection.error())));
    m_opened.finish();
    if (!connection)
        return;
    for (Batch batch = next(); !batch.empty(); batch = next())
        answer(**connection, std::move(batch));
}

StoreThread::Batch StoreThread::next()
{
    const QMutexLocker lock(&m_mutex);
    while (m_jobs.empty() && !m_closing)
        m_wake.wait(&m_mutex);
    Batch batch;
    while (!m_jobs.empty() && batch.size() < MaxBatch) {
        const bool alone = m_jobs.front()->access == Access::Read;
        if (alone && !batch.empty())
            break;
        batch.push_back(std::move(m_jobs.front()));
        m_jobs.pop_front();
        if (alone)
            break;
    }
    return batch;
}

// Answers why the transaction as a whole was not committed; a job's own refusal is taken back alone and is no reason.
std::optional<Error> StoreThread::runTogether(Connection &connection, const Batch &batch)
{
    const bool reading = batch.front()->access == Access::Read;
    if (const auto begun = connection.change(reading ? BeginRead : BeginWrite); !begun)
        return begun.error();
    if (const auto error = reading ? runRead(connection, *batch.front()) : runWrites(connection, batch))
        return error;
    if (const auto committed = connection.change(Commit); !committed)
        return committed.error();
    return std::nullopt;
}

// A read stands alone in its transaction and leaves nothing to take back.
std::optional<Error> StoreThread::runRead(Connection &connection, Job &job)
{
    const Outcome outcome = job.run(connection);
    return outcome ? std::nullopt : std::optional(outcome.error());
}

std::optional<Error> StoreThread::runWrites(Connection &connection, const Batch &batch)
{
    for (const auto &job : batch) {
        if (const auto set = connection.change(Savepoint); !set)
            return set.error();
        const Outcome outcome = job->run(connection);
        if (!outcome && endsTransaction(outcome.error().code))
            return outcome.error();
        if (!outcome) {
            if (const auto back = connection.change(RollbackTo); !back)
                return back.error();
        }
        if (const auto released = connection.change(Release); !released)
            return released.error();
    }
    return std::nullopt;
}

void StoreThread::answer(Connection &connection, Batch batch)
{
    const auto error = runTogether(connection, batch);
    if (error)
        static_cast<void>(connection.change(Rollback)); // fails where SQLite has rolled back by itself
    if (!error || batch.size() == 1 || error->code == ErrorCode::StoreBusy) {
        for (const auto &job : batch)
            job->finish(error);
        return;
    }
    for (auto &job : batch) {
        Batch alone;
        alone.push_back(std::move(job));
        answer(connection, std::move(alone));
    }
}

} // namespace svidok
