// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/errortable.h"

#include <QCommandLineParser>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace svidok::cli {

using enum ExitCode;

/// Where answers and messages go: answers to standard output (JSON Lines with --json), messages to standard error.
/// Thread-safe line by line.
class Printer {
public:
    explicit Printer(bool json);
    [[nodiscard]] bool isJson() const { return m_json; }
    /// One answer: the object with --json, else the text.
    void answer(const QJsonObject &json, const QString &text) const;
    void message(const QString &text) const;
    /// Says what went wrong, what it is about and the way out; answers the exit code that belongs to it.
    ExitCode error(const Error &error) const;

private:
    bool m_json;
};

/// Writes out what was printed on standard output. Error: IoFailed when any of it could not be written, now or before; not
/// where the reader went away, who has seen enough.
[[nodiscard]] Outcome flushAnswers();

/// False once the reader of standard output went away: what only answers may stop then.
[[nodiscard]] bool isAnyoneReading();

/// One call of a command: what was typed, where to print, when to stop.
struct Invocation {
    const QCommandLineParser &options;
    QStringList arguments; ///< without the command's own name
    const Printer &printer;
    CancelSource stop; ///< what Ctrl+C pulls; a command may do so as well
    CancelToken cancel = stop.token();
};

/// A command of svidok-cli. Runs on a worker thread.
struct Command {
    QString name;
    QString syntax; ///< arguments, as in the help
    QString summary;
    QList<QCommandLineOption> options;
    int minArguments = 0;
    int maxArguments = -1; ///< -1: any number
    ExitCode (*run)(const Invocation &);
};

/// The commands of each room of the command line.
[[nodiscard]] QList<Command> evidenceCommands();
[[nodiscard]] QList<Command> readCommands();
[[nodiscard]] QList<Command> queueCommands();
[[nodiscard]] QList<Command> documentCommands();
[[nodiscard]] QList<Command> forwardCommands();
[[nodiscard]] QList<Command> adminCommands();

/// A whole number option within bounds. Error: InvalidArgument naming the option.
[[nodiscard]] Result<int> numberOption(const Invocation &call, const QString &name, int fallback, int least, int most);

} // namespace svidok::cli
