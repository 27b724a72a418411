// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QObject>
#include <QThread>
#include <QWaitCondition>

#include <chrono>
#include <functional>
#include <memory>

namespace svidok {

/// Watches from a thread of its own that the event loop of the thread it was made in answers. A loop that needs longer
/// than the limit has stalled: a person clicks and nothing happens.
class StallWatchdog {
public:
    struct Settings {
        std::chrono::milliseconds interval{100}; ///< between the end of one check and the next
        std::chrono::milliseconds limit{100};
    };
    /// `report` is called in the watched thread once it answers again, with how long it did not; it may be empty.
    StallWatchdog(const Settings &settings, std::function<void(std::chrono::milliseconds)> report);
    ~StallWatchdog();
    Q_DISABLE_COPY_MOVE(StallWatchdog)

    /// The longest answer so far, also one within the limit. The watched thread only.
    [[nodiscard]] std::chrono::milliseconds longest() const { return m_longest; }
    [[nodiscard]] int checks() const { return m_checks; } ///< answered so far; the watched thread only

private:
    void watch();
    void answered(std::chrono::steady_clock::time_point asked);

    const Settings m_settings;
    const std::function<void(std::chrono::milliseconds)> m_report;
    QObject m_watched;
    std::chrono::milliseconds m_longest{0};
    int m_checks = 0;
    QMutex m_mutex;
    QWaitCondition m_changed;
    bool m_answered = false;
    bool m_ended = false;
    std::unique_ptr<QThread> m_thread;
};

} // namespace svidok
