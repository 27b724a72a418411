// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/readerchild.h"

namespace svidok {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto StartPatience = 60s; ///< far more than a slow disk needs to load all libraries for the first time

Error errorOf(ErrorCode code, const QString &detail)
{
    return {code, {}, detail, std::nullopt};
}

} // namespace

ReaderChild::ReaderChild(QString program, const readerwire::Opening &opening, QObject *parent)
    : QObject(parent)
    , m_program(std::move(program))
    , m_opening(readerwire::framed(opening))
{
    m_patience.setSingleShot(true);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_patience, &QTimer::timeout, this, &ReaderChild::onPatienceEnded);
    connect(&m_process, &QProcess::started, this, [this] { m_process.write(m_opening); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ReaderChild::takeOutput);
    connect(&m_process, &QProcess::finished, this, &ReaderChild::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end({errorOf(ErrorCode::ReaderUnavailable, m_program + u": "_s + m_process.errorString())});
    });
}

ReaderChild::~ReaderChild()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill(); // it holds nothing that would be lost
    m_process.waitForFinished();
}

void ReaderChild::start()
{
    m_patience.start(StartPatience);
    m_process.start(m_program, {});
}

void ReaderChild::ask(quint32 number, const QByteArray &question)
{
    Q_ASSERT(isIdle());
    m_number = number;
    m_state = State::Busy;
    m_process.write(question);
}

void ReaderChild::finishWithin(std::chrono::milliseconds grace)
{
    m_patience.start(grace);
}

void ReaderChild::takeOutput()
{
    m_frames.append(m_process.readAllStandardOutput());
    while (m_state != State::Ended) {
        const auto message = m_frames.next();
        if (!message)
            break;
        take(*message);
    }
    if (m_state != State::Ended && m_frames.isBroken())
        speaksRubbish();
}

void ReaderChild::take(const QByteArray &message)
{
    if (m_state == State::Starting)
        takeOpened(message);
    else if (m_state == State::Busy)
        takeReply(message);
    else
        speaksRubbish();
}

void ReaderChild::takeOpened(const QByteArray &message)
{
    const auto reader = readerwire::openedFrom(message);
    if (!reader)
        return speaksRubbish();
    if (!*reader)
        return end({reader->error()});
    m_patience.stop();
    m_reader = **reader;
    m_state = State::Idle;
    emit opened(m_reader);
}

void ReaderChild::takeReply(const QByteArray &message)
{
    const auto reply = readerwire::replyFrom(message);
    const auto isOwn = [this](const ReaderTranscript &transcript) {
        return transcript.reader == m_reader.name && transcript.modelHash == m_reader.modelHash;
    };
    if (!reply || reply->number != m_number || (reply->answer && !isOwn(reply->answer->transcript)))
        return speaksRubbish();
    m_patience.stop();
    m_state = State::Idle;
    emit answered(*reply);
}

void ReaderChild::speaksRubbish()
{
    end({errorOf(ErrorCode::ReaderFailed, u"wrote what is no answer"_s), true});
}

void ReaderChild::onFinished(int code, QProcess::ExitStatus status)
{
    if (status == QProcess::CrashExit)
        end({errorOf(ErrorCode::ReaderCrashed, u"crashed (signal %1)"_s.arg(code)), true, code});
    else
        end({errorOf(ErrorCode::ReaderCrashed, u"its process ended with code %1 instead of answering"_s.arg(code)), true});
}

void ReaderChild::onPatienceEnded()
{
    if (m_state == State::Starting)
        end({errorOf(ErrorCode::ReaderUnavailable, u"not ready after %1 seconds"_s.arg(StartPatience.count()))});
    else
        end({errorOf(ErrorCode::Cancelled, {})});
}

void ReaderChild::end(End how)
{
    if (m_state == State::Ended)
        return;
    how.starting = m_state == State::Starting;
    m_state = State::Ended;
    m_patience.stop();
    m_process.kill();
    emit ended(how);
}

} // namespace svidok
