// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMutex>
#include <QWaitCondition>

#include <chrono>
#include <functional>

namespace svidok {

/// Jobs that come again and again. A job that comes late runs once, not as often as it was missed, and never beside
/// itself. The system's clock may be set meanwhile: time is measured by one that only goes on. runDue() is for who has a loop of its own and for tests, run() is the loop of a worker's thread.
class Scheduler {
public:
    /// How long something has been running; never less than before.
    using Elapsed = std::function<std::chrono::milliseconds()>;
    explicit Scheduler(Elapsed elapsed = sinceStart);

    /// Due at once and then each `interval` after the end of the run before. Not while run() runs.
    void repeat(std::chrono::milliseconds interval, std::function<void()> job);
    /// Runs in this thread what is due, in the order it was added; answers how long nothing will be due.
    std::chrono::milliseconds runDue();
    /// Runs jobs until stop() is called.
    void run();
    /// Ends run() after the job that runs now. Any thread, also before run().
    void stop();

private:
    struct Job {
        std::chrono::milliseconds interval;
        std::function<void()> work;
        std::chrono::milliseconds due;
    };
    [[nodiscard]] static std::chrono::milliseconds sinceStart(); ///< of the machine
    [[nodiscard]] bool isStopped() const;

    const Elapsed m_elapsed;
    QList<Job> m_jobs;
    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    bool m_stopped = false;
};

} // namespace svidok
