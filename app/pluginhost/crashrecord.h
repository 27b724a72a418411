// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QMap>

namespace svidok {

/// Which plugins crashed and when: the file that crashnote appends to. One line a crash: name, Unix seconds and
/// signal number, separated by tabs. A plugin stays on it until it is switched on again.
class CrashRecord {
public:
    struct Crash {
        QDateTime at; ///< UTC
        int signal = 0;
    };

    explicit CrashRecord(QString file);
    /// The last crash of each plugin, by name. A missing file is an empty record; broken lines are skipped.
    [[nodiscard]] QMap<QString, Crash> read() const;
    /// Notes a crash that another process died of. Error: IoFailed.
    [[nodiscard]] Outcome note(const QString &plugin, const Crash &crash);
    /// Forgets the crashes of one plugin.
    [[nodiscard]] Outcome forget(const QString &plugin);

private:
    QString m_file;
};

} // namespace svidok
