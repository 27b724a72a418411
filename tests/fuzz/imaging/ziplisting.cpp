// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever bytes come as an archive: what is listed stays inside it, and no entry is read beyond its bound.
#include "imaging/fileintake.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

using namespace svidok;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.zip"));
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            std::abort();
        file.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    }
    constexpr qint64 MaxBytes = 1 << 20;
    const FileIntake intake;
    const auto entries = intake.list(path);
    if (!entries)
        return 0;
    for (const IntakeEntry &entry : *entries) {
        const QString name = entry.path.mid(path.size() + 1);
        if (name.startsWith(u'/') || name.split(u'/').contains(QStringLiteral("..")))
            std::abort();
        const auto bytes = intake.read(entry, MaxBytes);
        if (bytes && bytes->size() > MaxBytes)
            std::abort();
    }
    return 0;
}
