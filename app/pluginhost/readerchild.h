// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pluginhost/readerwire.h"

#include <QObject>
#include <QProcess>
#include <QTimer>

#include <chrono>

namespace svidok {

/// One process of svidok-reader, seen from Svidok: opens a reader and reads one plate at a time. Lives in one thread with an
/// event loop. After ended() it is good for nothing more; going, it takes the process with it.
class ReaderChild final : public QObject {
    Q_OBJECT

public:
    /// Why a process is no more.
    struct End {
        Error error; ///< the subject is left to who knows the reader's name
        bool ownFault = false; ///< crashed, left, or wrote rubbish: nobody had asked it to end
        int signal = 0; ///< that it died of, if of one
        bool starting = false; ///< it never opened its reader
    };

    ReaderChild(QString program, const readerwire::Opening &opening, QObject *parent);
    ~ReaderChild() override;

    void start();
    [[nodiscard]] bool isStarting() const { return m_state == State::Starting; }
    [[nodiscard]] bool isIdle() const { return m_state == State::Idle; }
    /// While it is idle only. `question` is framed and has this number.
    void ask(quint32 number, const QByteArray &question);
    /// Nobody wants the answer any more: a process that has not finished it by then is killed.
    void finishWithin(std::chrono::milliseconds grace);

signals:
    void opened(const svidok::readerwire::Opened &reader);
    void answered(const svidok::readerwire::Reply &reply);
    void ended(const svidok::ReaderChild::End &end);

private:
    enum class State { Starting, Idle, Busy, Ended };

    void takeOutput();
    void take(const QByteArray &message);
    void takeOpened(const QByteArray &message);
    void takeReply(const QByteArray &message);
    void speaksRubbish();
    void end(End how);
    void onFinished(int code, QProcess::ExitStatus status);
    void onPatienceEnded();

    QString m_program;
    QByteArray m_opening; ///< framed
    QProcess m_process;
    QTimer m_patience;
    readerwire::Frames m_frames;
    readerwire::Opened m_reader;
    quint32 m_number = 0; ///< of the question that is being read
    State m_state = State::Starting;
};

} // namespace svidok
