// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// svidok-reader: the process in which one plate reader works, so that its crash costs one reading and not Svidok. Started
// by Svidok alone, which talks to it over its standard input and output.
#include "addresslimit.h"
#include "pluginhost/readerservice.h"
#include "standardstreams.h"

#include <QCoreApplication>
#include <QFile>

#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace {

// A reader that runs wild ends itself, not what else runs on the computer. At work one has 400 MB of addresses.
constexpr quint64 MostAddresses = quint64(2) << 30; // bytes

} // namespace

int main(int argc, char **argv)
{
    svidok::openStandardStreams();
    svidok::limitAddresses(MostAddresses);
    const QCoreApplication application(argc, argv);
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    // Ctrl+C in a terminal goes to Svidok and to its readers alike: Svidok decides when they end.
    std::signal(SIGINT, SIG_IGN);
    QFile in;
    QFile out;
    constexpr int StandardInput = 0;
    constexpr int StandardOutput = 1;
    if (!in.open(StandardInput, QIODevice::ReadOnly | QIODevice::Unbuffered) || !out.open(StandardOutput, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    const int code = svidok::serveReader(in, out);
    std::fputs("svidok-reader is started by Svidok, not by hand.\n", stderr);
    return code;
}
