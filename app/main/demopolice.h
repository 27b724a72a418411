// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "demo/demofiller.h"

#include <QMutex>
#include <QSemaphore>
#include <QThread>

#include <memory>

class QProcess;

namespace svidok {

/// The police of a demo: a program on this computer that takes cases on the loopback address and ends also when the
/// process that started it is killed. Nothing leaves the machine. There is one of it for each journal: the first of the
/// programs that work on a demo starts it, the others use it, and when the first one ends another one goes on with it, at
/// the same address.
class DemoPolice {
public:
    /// Starts `program`, the stub, or finds the one that runs, and waits until it listens; what it accepted before is in
    /// `journal`. Worker threads only. Errors: ServiceUnreachable.
    [[nodiscard]] static Result<std::unique_ptr<DemoPolice>> start(const QString &program, const QString &journal);
    ~DemoPolice();
    /// A journal of the stub in which these cases were accepted before it began.
    [[nodiscard]] static QByteArray journalOf(const QList<demo::DemoCase> &cases);

    [[nodiscard]] QString url() const; ///< any thread

private:
    DemoPolice(QString program, QString journal);
    void serve();
    void look(QProcess &process);
    [[nodiscard]] bool isServed() const;

    const QString m_program;
    const QString m_journal;
    // A process object belongs to one thread, a workplace to whoever closes it: so it has a thread of its own.
    std::unique_ptr<QThread> m_thread;
    QSemaphore m_begun;
    QSemaphore m_ending;
    mutable QMutex m_mutex;
    QString m_url; ///< behind m_mutex
    Outcome m_started = done(); ///< read once m_begun was released
};

} // namespace svidok
