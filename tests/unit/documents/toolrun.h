// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace svidok::test {

struct ToolAnswer {
    int exitCode = -1;
    QByteArray output; ///< both channels
};

/// For the message of QVERIFY2.
inline const char *say(const QByteArray &text)
{
    return text.constData();
}

/// Runs a program to its end.
inline ToolAnswer runTool(const QString &program, const QStringList &arguments, const QString &folder = {})
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAll()};
}

/// Files of a test in a folder that goes with it.
class Files {
public:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString folder() const { return m_dir.path(); }

private:
    QTemporaryDir m_dir;
};

/// The text of a PDF as another program reads it, all white space made one blank: lines may break anywhere.
inline QString textOf(const QByteArray &pdf)
{
    const Files files;
    const auto tool = runTool(QStringLiteral("pdftotext"),
        {QStringLiteral("-enc"), QStringLiteral("UTF-8"), files.write(QStringLiteral("x.pdf"), pdf), QStringLiteral("-")});
    return QString::fromUtf8(tool.output).simplified();
}

} // namespace svidok::test
