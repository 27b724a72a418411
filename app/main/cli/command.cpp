// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "domain/wire.h"

#include <QMutex>
#include <QMutexLocker>

#include <cstdio>

namespace svidok::cli {

using namespace Qt::StringLiterals;

namespace {

void writeLine(std::FILE *stream, const QByteArray &line)
{
    static QMutex mutex;
    const QMutexLocker lock(&mutex);
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
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
