// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace svidok::test {

/// The suites of a folder live in one program, because most of the time that a test takes is spent compiling what all of
/// them include; each still runs in a process of its own: `PROGRAM SUITE [options of Qt Test]`. A suite is called as its
/// file, without "tst_"; each has a namespace of its own, so that the files can be compiled together.
using RunSuite = int (*)(int argc, char **argv);

/// Makes the suite in `file` known to main(). To be called by SVIDOK_SUITE alone, before main().
bool addSuite(const char *file, RunSuite run);

template <typename Suite, typename Application> int runSuite(int argc, char **argv)
{
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi);
    Suite suite;
    return QTest::qExec(&suite, argc, argv);
}

} // namespace svidok::test

/// At the end of a suite's namespace: its class, and the kind of application that it needs.
#define SVIDOK_SUITE(Suite, Application) \
    [[maybe_unused]] static const bool Suite##IsKnown = ::svidok::test::addSuite(__FILE__, ::svidok::test::runSuite<Suite, Application>);
