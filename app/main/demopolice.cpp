// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demopolice.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int StartMs = 20'000; ///< a guard against hanging
constexpr int EndMs = 5000;

} // namespace

Result<std::unique_ptr<DemoPolice>> DemoPolice::start(const QString &journal)
{
    std::unique_ptr<DemoPolice> police(new DemoPolice);
    police->m_thread.reset(QThread::create([it = police.get(), journal] { it->serve(journal); }));
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

void DemoPolice::serve(const QString &journal)
{
    const QString program = QCoreApplication::applicationDirPath() + u"/svidok-server-stub"_s;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {u"--until-stdin-closes"_s, u"--state"_s, journal});
    if (!process.waitForStarted(StartMs) || !process.waitForReadyRead(StartMs)) {
        m_started = fail(ErrorCode::ServiceUnreachable, program, process.errorString());
    } else {
        m_url = QJsonDocument::fromJson(process.readLine()).object().value(u"police"_s).toString();
        if (m_url.isEmpty())
            m_started = fail(ErrorCode::ServiceAnswerUnreadable, program);
    }
    m_begun.release();
    m_ending.acquire();
    process.closeWriteChannel();
    if (!process.waitForFinished(EndMs))
        process.kill();
}

} // namespace svidok
