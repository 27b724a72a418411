// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

namespace svidok::test {

/// How a program run to its end came out.
struct Ended {
    int exitCode = -1;
    bool killed = false; ///< by a signal
    QByteArray out;
    QByteArray err;

    /// The JSON Lines of standard output.
    [[nodiscard]] QList<QJsonObject> objects() const
    {
        QList<QJsonObject> found;
        for (const QByteArray &line : out.split('\n')) {
            const auto document = QJsonDocument::fromJson(line);
            if (document.isObject())
                found.append(document.object());
        }
        return found;
    }
    [[nodiscard]] QJsonObject last() const
    {
        const auto all = objects();
        return all.isEmpty() ? QJsonObject() : all.last();
    }
};

/// Runs a program to its end; `input` is all it gets on standard input.
inline Ended run(const QString &program, const QStringList &arguments, const QMap<QString, QString> &environment = {},
    const QByteArray &input = {}, int timeoutMs = 120'000)
{
    QProcess process;
    auto variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        variables.insert(it.key(), it.value());
    process.setProcessEnvironment(variables);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    Ended ended;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        ended.err = "timed out\n";
    }
    ended.killed = process.exitStatus() == QProcess::CrashExit;
    ended.exitCode = ended.killed ? -1 : process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err += process.readAllStandardError();
    return ended;
}

/// build/bin/svidok-cli with --json and a private home.
inline Ended cli(const QStringList &arguments, const QMap<QString, QString> &environment = {}, const QByteArray &input = {})
{
    return run(QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), arguments + QStringList{QStringLiteral("--json")},
        environment, input);
}

/// Where the whole job was done once for all tests that need it.
inline QString demoPlace()
{
    return QStringLiteral(SVIDOK_BINARY_DIR "/tests/demoplace");
}

/// Copies that place to a folder that is not there yet.
inline bool copyDemoPlace(const QString &target)
{
    return run(QStringLiteral("cp"), {QStringLiteral("-a"), demoPlace(), target}).exitCode == 0;
}

} // namespace svidok::test
