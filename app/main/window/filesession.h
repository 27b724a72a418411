// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodels/desk.h"

#include <QHash>
#include <QThreadPool>

namespace svidok {

/// Session memory in a folder, a file for each key, written new-then-rename by a thread of its own in the order in which
/// write() was called. What was written is on disk once the object is gone.
class FileSession final : public SessionMemory {
public:
    /// Makes the folder, for this person's eyes only. What cannot be written is logged and stays in memory.
    explicit FileSession(QString folder);
    ~FileSession() override;

    [[nodiscard]] QByteArray read(const QString &key) const override;
    void write(const QString &key, const QByteArray &value) override;

private:
    [[nodiscard]] QString fileOf(const QString &key) const;

    QString m_folder;
    QHash<QString, QByteArray> m_written; ///< what the file holds or will hold
    QThreadPool m_writer;
};

} // namespace svidok
