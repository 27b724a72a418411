// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace svidok {

/// First of all in main(): the number of a standard stream that is closed would be given to the next file that is opened,
/// which would then be read as what a person types, or have messages written into it. What is written to a standard output
/// that is closed fails (EBADF), as it must not pass for written; messages to a closed standard error go nowhere.
inline void openStandardStreams()
{
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (fcntl(stream, F_GETFD) == -1 && errno == EBADF)
            static_cast<void>(open("/dev/null", stream == STDOUT_FILENO ? O_RDONLY : O_RDWR)); // takes the lowest number that is free
    }
#endif
}

} // namespace svidok
