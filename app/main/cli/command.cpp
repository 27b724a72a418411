// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "domain/wire.h"

#include <QMutex>
#include <QMutexLocker>

#include <atomic>
#include <cerrno>
#include <cstdio>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

// Why standard output could not be written, the first time, as the stream does not remember it (errno); 0: it could.
std::atomic_int lossOfAnswers = 0;

void noteLoss()
{
    if (std::ferror(stdout) != 0 && lossOfAnswers == 0)
        lossOfAnswers = errno == 0 ? EIO : errno;
}

void writeLine(std::FILE *stream, const QByteArray &line)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    errno = 0;
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
    noteLoss();
}

} // namespace

Printer::Printer(bool json)
    : m_json(json)
{
}

void Printer::answer(const QJsonObject &json, const QString &text) const
{
    writeLine(stdout, m_json ? wire::canonical(json) : text.toUtf8());
}

void Printer::message(const QString &text) const
{
    writeLine(stderr, text.toUtf8());
}

ExitCode Printer::error(const Error &error) const
{
    QString line = errorText(error);
    if (!error.detail.isEmpty())
        line += u" ("_s + error.detail + u')';
    message(line);
    const QString advice = errorAdvice(error);
    if (!advice.isEmpty())
        message(u"  "_s + advice);
    return errorRow(error.code).exitCode;
}

Outcome flushAnswers()
{
    errno = 0;
    std::fflush(stdout);
    noteLoss();
    if (lossOfAnswers == 0 || !isAnyoneReading())
        return done();
    return fail(ErrorCode::IoFailed, u"standard output"_s, qt_error_string(lossOfAnswers));
}

bool isAnyoneReading()
{
    return lossOfAnswers != EPIPE;
}

Result<int> numberOption(const Invocation &call, const QString &name, int fallback, int least, int most)
{
    if (!call.options.isSet(name))
        return fallback;
    bool isNumber = false;
    const int value = call.options.value(name).toInt(&isNumber);
    if (!isNumber || value < least || value > most)
        return fail(ErrorCode::InvalidArgument, u"--"_s + name,
            u"a whole number from %1 to %2 is needed"_s.arg(least).arg(most));
    return value;
}

} // namespace svidok::cli
