// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofiles.h"

#include "base/wholefile.h"

#include <QDir>
#include <QFileInfo>

namespace svidok::demo {

Outcome writeFile(const QString &path, const QByteArray &bytes)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::AccessDenied, QFileInfo(path).path(), QStringLiteral("the folder cannot be made"));
    return writeWhole(path, bytes);
}

} // namespace svidok::demo
