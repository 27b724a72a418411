// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/photos.h"

#include <mutex>
#include <vector>

namespace svidok {

class ZipCursor;

/// ZIP archives through libarchive. Thread-safe. What an archive could do harm with is ArchiveUnsafe, naming the entry:
/// names that lead out of it, links, encryption, one name twice, sizes that a bomb has. Names are UTF-8, or else CP866.
class ZipIntake {
public:
    ZipIntake();
    ~ZipIntake();

    [[nodiscard]] static bool isArchive(const QString &path);
    [[nodiscard]] static bool isInside(const QString &entryPath);
    [[nodiscard]] Result<QList<IntakeEntry>> list(const QString &path, const CancelToken &cancel) const;
    [[nodiscard]] Result<QByteArray> read(const IntakeEntry &entry, qint64 maxBytes) const;

private:
    /// Open archives stay where they were read to: going through one in order reads it once.
    mutable std::mutex m_mutex;
    mutable std::vector<std::unique_ptr<ZipCursor>> m_idle;
};

} // namespace svidok
