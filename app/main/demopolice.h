// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QSemaphore>
#include <QThread>

#include <memory>

namespace svidok {

/// The police of a demo: a program on this computer that takes cases on the loopback address, runs as long as this object,
/// and ends also when the process that started it is killed. Nothing leaves the machine.
class DemoPolice {
public:
    /// Starts it and waits until it listens; what it accepted before is in `journal`. Worker threads only. Errors:
    /// ServiceUnreachable, ServiceAnswerUnreadable.
    [[nodiscard]] static Result<std::unique_ptr<DemoPolice>> start(const QString &journal);
    ~DemoPolice();

    [[nodiscard]] const QString &url() const { return m_url; }

private:
    DemoPolice() = default;
    void serve(const QString &journal);

    // A process object belongs to one thread, a workplace to whoever closes it: so it has a thread of its own.
    std::unique_ptr<QThread> m_thread;
    QSemaphore m_begun;
    QSemaphore m_ending;
    QString m_url;
    Outcome m_started = done();
};

} // namespace svidok
