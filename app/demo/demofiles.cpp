// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofiles.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace svidok::demo {

Outcome writeFile(const QString &path, const QByteArray &bytes)
{
    const auto failure = [&path](const QFileDevice &file) {
        switch (file.error()) {
        case QFileDevice::PermissionsError:
        case QFileDevice::OpenError:
            return fail(ErrorCode::AccessDenied, path, file.errorString());
        case QFileDevice::ResourceError:
            return fail(ErrorCode::DiskFull, path, file.errorString());
        default:
            return fail(ErrorCode::IoFailed, path, file.errorString());
        }
    };
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::AccessDenied, QFileInfo(path).path(), QStringLiteral("the folder cannot be made"));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(file);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(file);
    return done();
}

} // namespace svidok::demo
