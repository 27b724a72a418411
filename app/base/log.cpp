// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include "base/clock.h"
#include "base/correlation.h"
#include "base/redaction.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QMutexLocker>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

struct Level {
    int severity;
    QLatin1String name;
};

Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return {0, "debug"_L1};
    case QtInfoMsg:
        return {1, "info"_L1};
    case QtWarningMsg:
        return {2, "warning"_L1};
    case QtCriticalMsg:
        return {3, "error"_L1};
    case QtFatalMsg:
        break;
    }
    return {4, "fatal"_L1};
}

} // namespace

class Log::Sink {
public:
    Sink(const LogOptions &options, const Clock &clock)
        : m_options(options)
        , m_clock(clock)
        , m_file(options.file)
    {
        if (!m_options.file.isEmpty()) {
            QDir().mkpath(QFileInfo(m_options.file).absolutePath());
            open();
        }
    }

    void write(QtMsgType type, const QString &module, const QString &message)
    {
        const auto level = levelOf(type);
        if (level.severity < levelOf(m_options.level).severity)
            return;
        QJsonObject line{{u"ts"_s, m_clock.nowUtc().toString(Qt::ISODateWithMs)}, {u"level"_s, level.name},
            {u"module"_s, module}, {u"msg"_s, redacted(message)}};
        if (const auto correlation = CorrelationScope::current(); !correlation.isEmpty())
            line.insert(u"correlation"_s, correlation);
        append(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    }

private:
    void open() { static_cast<void>(m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)); }

    void append(const QByteArray &line)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_file.isOpen() && m_file.size() + line.size() > m_options.maxBytes)
            rotate();
        if (!m_file.isOpen() || m_file.write(line) != line.size())
            std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    }

    void rotate()
    {
        const auto numbered = [this](int n) -> QString { return m_options.file + u'.' + QString::number(n); };
        m_file.close();
        QFile::remove(numbered(m_options.keep));
        for (int n = m_options.keep - 1; n >= 1; --n)
            QFile::rename(numbered(n), numbered(n + 1));
        if (m_options.keep > 0)
            QFile::rename(m_options.file, numbered(1));
        else
            QFile::remove(m_options.file);
        open();
    }

    const LogOptions m_options;
    const Clock &m_clock;
    QMutex m_mutex;
    QFile m_file;
};

std::atomic<Log::Sink *> Log::s_active = nullptr;

Log::Log(const LogOptions &options, const Clock &clock)
    : m_sink(std::make_unique<Sink>(options, clock))
{
    s_active = m_sink.get();
    m_before = qInstallMessageHandler(&Log::handle);
}

Log::~Log()
{
    qInstallMessageHandler(m_before);
    s_active = nullptr;
}

void Log::handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (auto *sink = s_active.load())
        sink->write(type, QString::fromUtf8(context.category), message);
}

} // namespace svidok
