// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wholefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace svidok {

namespace {

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

} // namespace

Outcome writeWhole(const QString &path, const QByteArray &bytes)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo::exists(folder))
        return fail(ErrorCode::NotFound, path, QStringLiteral("there is no such folder"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        // How Qt calls a folder, or a file that is read-only.
        if (file.error() == QFileDevice::WriteError)
            return fail(ErrorCode::AccessDenied, path, file.errorString());
        return failure(file, path);
    }
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(file, path);
    return done();
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::NotFound, path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file, path);
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(file, path);
    return bytes;
}

} // namespace svidok
