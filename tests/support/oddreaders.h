// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"

#include <QDir>
#include <QFile>

namespace svidok::test {

/// Puts an allow-list over the plugins of a folder.
inline bool allowAll(const QString &folder)
{
    QByteArrayList files;
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.so")}, QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return false;
        files.append('"' + name.toUtf8() + "\": \"" + Sha256::of(file.readAll()).toHex().toLatin1() + '"');
    }
    QFile list(QDir(folder).filePath(QStringLiteral("allowlist.json")));
    return list.open(QIODevice::WriteOnly) && list.write(R"({"version":"9.8.7","files":{)" + files.join(',') + "}}") > 0;
}

/// Copies the reader that misbehaves when told to (tests/contract/reader/plugins) into a folder, without allowing it.
inline bool copyOddReader(const QString &folder)
{
    return QFile::copy(QStringLiteral(SVIDOK_BINARY_DIR "/tests/plugins/oddreader.so"), QDir(folder).filePath(QStringLiteral("oddreader.so")));
}

} // namespace svidok::test
