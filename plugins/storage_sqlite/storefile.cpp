// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace svidok {

Result<QString> storePath(const QString &url)
{
    const auto scheme = QStringLiteral("sqlite:");
    const QString path = url.mid(scheme.size());
    if (!url.startsWith(scheme) || path.isEmpty() || path.contains(QChar(u'\0')))
        return fail(ErrorCode::InvalidArgument, url, QStringLiteral("expected sqlite:PATH"));
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

Result<StoreFile> examineStoreFile(const QString &path)
{
    const QFileInfo info(path);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return fail(ErrorCode::StoreMissing, path, QStringLiteral("its folder does not exist"));
    StoreFile found;
    found.path = path;
    if (!info.exists()) {
        if (info.isSymLink())
            return fail(ErrorCode::StoreMissing, path, QStringLiteral("the link points nowhere"));
        found.writable = folder.isWritable();
        return found;
    }
    if (info.isDir())
        return fail(ErrorCode::StoreUnreadable, path, QStringLiteral("this is a folder"));
    if (!info.isFile())
        return fail(ErrorCode::StoreUnreadable, path, QStringLiteral("this is no regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::AccessDenied, path, file.errorString());
    const QByteArray magic("SQLite format 3\0", 16);
    const QByteArray start = file.read(magic.size());
    if (!start.isEmpty() && start != magic)
        return fail(ErrorCode::StoreUnreadable, path, QStringLiteral("this is no SQLite database"));
    found.state = start.isEmpty() ? StoreFile::State::Empty : StoreFile::State::Database;
    found.writable = info.isWritable() && folder.isWritable();
    found.hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    return found;
}

} // namespace svidok
