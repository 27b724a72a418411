// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pluginhost/crashrecord.h"

#include <QFile>
#include <QSaveFile>

namespace svidok {

namespace {

QByteArray lineOf(const QString &plugin, const CrashRecord::Crash &crash)
{
    return plugin.toUtf8() + '\t' + QByteArray::number(crash.at.toSecsSinceEpoch()) + '\t' + QByteArray::number(crash.signal) + '\n';
}

} // namespace

CrashRecord::CrashRecord(QString file)
    : m_file(std::move(file))
{
}

QMap<QString, CrashRecord::Crash> CrashRecord::read() const
{
    QMap<QString, Crash> crashes;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return crashes;
    const auto lines = file.readAll().split('\n');
    for (const auto &line : lines) {
        const auto fields = line.split('\t');
        if (fields.size() != 3)
            continue;
        const auto at = QDateTime::fromSecsSinceEpoch(fields[1].toLongLong(), Qt::UTC);
        crashes.insert(QString::fromUtf8(fields[0]), {at, fields[2].toInt()});
    }
    return crashes;
}

// One line in one write, as the handler of crashnote does: whoever else appends meanwhile does not mix with it.
Outcome CrashRecord::note(const QString &plugin, const Crash &crash)
{
    QFile file(m_file);
    const QByteArray line = lineOf(plugin, crash);
    if (!file.open(QIODevice::Append | QIODevice::Unbuffered) || file.write(line) != line.size())
        return fail(ErrorCode::IoFailed, m_file, file.errorString());
    return done();
}

Outcome CrashRecord::forget(const QString &plugin)
{
    auto crashes = read();
    if (crashes.remove(plugin) == 0)
        return done();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::IoFailed, m_file, file.errorString());
    for (auto it = crashes.constBegin(); it != crashes.constEnd(); ++it)
        file.write(lineOf(it.key(), *it));
    if (!file.commit())
        return fail(ErrorCode::IoFailed, m_file, file.errorString());
    return done();
}

} // namespace svidok
