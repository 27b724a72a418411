// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopolice.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMutexLocker>
#include <QProcess>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartMs = 20'000; ///< a guard against hanging
constexpr int EndMs = 5000;
constexpr int RefusedExitCode = 3; ///< of the stub: the journal cannot be used
constexpr int LookAtStartMs = 50;
constexpr int LookMs = 500; ///< whether the program that had it is gone

} // namespace

DemoPolice::DemoPolice(QString program, QString journal)
    : m_program(std::move(program))
    , m_journal(std::move(journal))
{
}

Result<std::unique_ptr<DemoPolice>> DemoPolice::start(const QString &program, const QString &journal)
{
    std::unique_ptr<DemoPolice> police(new DemoPolice(program, journal));
    police->m_thread.reset(QThread::create([it = police.get()] { it->serve(); }));
    police->m_thread->start();
    police->m_begun.acquire();
    if (!police->m_started)
        return fail(police->m_started.error());
    return police;
}

DemoPolice::~DemoPolice()
{
    m_ending.release();
    m_thread->wait();
}

QByteArray DemoPolice::journalOf(const QList<demo::DemoCase> &cases)
{
    QByteArray journal;
    for (const demo::DemoCase &one : cases) {
        for (const PoliceUpdate &word : one.words) {
            QJsonObject line{{u"number"_s, one.number}, {u"status"_s, word.rawStatus}, {u"comment"_s, word.comment},
                {u"at"_s, word.receivedAt.toString(Qt::ISODateWithMs)}};
            if (&word == &one.words.constFirst())
                line.insert(u"key"_s, one.key);
            journal += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        }
    }
    return journal;
}

QString DemoPolice::url() const
{
    const QMutexLocker lock(&m_mutex);
    return m_url;
}

// Whoever serves the journal holds its lock, this object's own process, too.
bool DemoPolice::isServed() const
{
    QLockFile lock(m_journal + u".lock"_s);
    lock.setStaleLockTime(0);
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

// Sees to it that somebody serves, and learns where.
void DemoPolice::look(QProcess &process)
{
    if (!isServed()) {
        process.start(m_program, {u"--until-stdin-closes"_s, u"--state"_s, m_journal, u"--port-file"_s, m_journal + u".port"_s});
        // The line says that it listens; one that finds another in its place leaves without a word.
        if (!process.waitForStarted(StartMs) || !process.waitForReadyRead(StartMs))
            return;
    }
    QFile file(m_journal + u".port"_s);
    const int port = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
    if (port == 0)
        return;
    const QMutexLocker lock(&m_mutex);
    m_url = u"http://127.0.0.1:%1/police/v1"_s.arg(port);
}

void DemoPolice::serve()
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QDeadlineTimer deadline(StartMs);
    bool hasBegun = false;
    do {
        look(process);
        if (hasBegun)
            continue;
        const bool isRefused = process.state() == QProcess::NotRunning && process.exitCode() == RefusedExitCode;
        const bool isHopeless = process.error() == QProcess::FailedToStart || isRefused || deadline.hasExpired();
        if (url().isEmpty() && !isHopeless)
            continue;
        if (url().isEmpty())
            m_started = fail(ErrorCode::ServiceUnreachable, m_program, process.errorString());
        hasBegun = true;
        m_begun.release();
    } while (!m_ending.tryAcquire(1, hasBegun ? LookMs : LookAtStartMs));
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(EndMs))
        process.kill();
}

} // namespace svidok
