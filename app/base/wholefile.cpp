// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace svidok {

namespace {

constexpr char NotRegular[] = "not a regular file";

tl::unexpected<Error> failure(const QFileDevice &file, const QString &path)
{
    switch (file.error()) {
    case QFileDevice::PermissionsError:
    case QFileDevice::OpenError:
        return fail(ErrorCode::AccessDenied, path, file.errorString());
    case QFileDevice::ResourceError:
        return fail(ErrorCode::DiskFull, path, file.errorString());
    default:
        return fail(ErrorCode::IoFailed, path, file.errorString());
    }
}

Outcome open(QSaveFile &file, const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder))
        return fail(ErrorCode::NotFound, path, QStringLiteral("there is no such folder"));
    // A file in its place would take a pipe or a device away from whoever uses it.
    if (const QFileInfo there(path); there.exists() && !there.isFile() && !there.isDir())
        return fail(ErrorCode::OutputExists, path, QLatin1String(NotRegular));
    if (file.open(QIODevice::WriteOnly))
        return done();
    // How Qt calls a folder, or a file that is read-only.
    if (file.error() == QFileDevice::WriteError)
        return fail(ErrorCode::AccessDenied, path, file.errorString());
    return failure(file, path);
}

} // namespace

Outcome writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (const Outcome opened = open(file, path); !opened)
        return opened;
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const int cause = errno; // the file does not keep it
        return fail(cause == ENOSPC ? ErrorCode::DiskFull : ErrorCode::IoFailed, path, qt_error_string(cause));
    }
    if (!file.commit())
        return failure(file, path);
    return done();
}

Outcome mayWriteWhole(const QString &path)
{
    QSaveFile file(path);
    return open(file, path); // not committed: what was opened goes again
}

Result<QByteArray> readWhole(const QString &path, qint64 most, ErrorCode noFile, ErrorCode tooLarge)
{
    // Looked at before it is opened: a pipe to which nobody writes is opened for ever.
    const QFileInfo there(path);
    if (!there.exists())
        return fail(ErrorCode::NotFound, path);
    if (!there.isFile())
        return fail(noFile, path, there.isDir() ? QStringLiteral("is a folder") : QString::fromLatin1(NotRegular));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file, path);
    if (file.size() > most)
        return fail(tooLarge, path);
    // It may grow meanwhile, and some that the system makes up do not say how much there is.
    constexpr qint64 Step = 1 << 20;
    QByteArray bytes;
    for (QByteArray part = file.read(Step); !part.isEmpty(); part = file.read(Step)) {
        bytes += part;
        if (bytes.size() > most)
            return fail(tooLarge, path);
    }
    if (file.error() != QFileDevice::NoError)
        return failure(file, path);
    return bytes;
}

} // namespace svidok
