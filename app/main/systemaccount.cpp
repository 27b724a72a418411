// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemaccount.h"

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace svidok {

QString systemAccount()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
#ifdef Q_OS_UNIX
    if (const passwd *account = name.isEmpty() ? getpwuid(geteuid()) : nullptr)
        return QString::fromLocal8Bit(account->pw_name);
#endif
    return name;
}

} // namespace svidok
