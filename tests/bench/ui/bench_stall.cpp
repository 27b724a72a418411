// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window while it is scrolled, filtered and refreshed, 1,000 photos are imported and cases are sent: how long it did not
// answer at most.
#include "support/busyday.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const auto outcome = svidok::test::BusyDay().live();
    std::printf("stall: longest %lld ms (goal <= 50), %d of %d answers took longer than 50 ms\n", static_cast<long long>(outcome.longest.count()),
        outcome.stalls, outcome.answers);
    return outcome.finished && outcome.longest.count() <= 50 ? 0 : 1;
}
