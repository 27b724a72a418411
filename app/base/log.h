// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLoggingCategory>
#include <QString>

#include <atomic>
#include <memory>

namespace svidok {

class Clock;

struct LogOptions {
    QString file; ///< empty: standard error
    qint64 maxBytes = 5 * 1024 * 1024; ///< then the file becomes FILE.1, FILE.1 becomes FILE.2, ...
    int keep = 5; ///< how many old files stay
    QtMsgType level = QtInfoMsg; ///< the least severe that is written
};

/// While it lives, every message of Qt's logging (each module has a QLoggingCategory "svidok.MODULE") is written as
/// one line of JSON: ts, level, module, correlation (where there is one), msg. Messages pass through redacted().
/// One at a time; made in main() before other threads start. A file that cannot be written falls back to standard error.
class Log {
public:
    explicit Log(const LogOptions &options, const Clock &clock);
    ~Log();
    Q_DISABLE_COPY_MOVE(Log)

private:
    class Sink;
    static void handle(QtMsgType type, const QMessageLogContext &context, const QString &message);
    static std::atomic<Sink *> s_active;
    std::unique_ptr<Sink> m_sink;
    QtMessageHandler m_before;
};

} // namespace svidok
