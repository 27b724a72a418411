// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/giveway.h"

#include <sys/resource.h>

namespace svidok {

namespace {

// About a tenth of the share of a thread that does not give way: bulk work goes on, but never makes anybody wait.
constexpr int Niceness = 10;

} // namespace

void giveWay()
{
    // On Linux a thread has its own niceness, and 0 means the calling one. A refusal costs nothing but speed.
    if (getpriority(PRIO_PROCESS, 0) < Niceness)
        static_cast<void>(setpriority(PRIO_PROCESS, 0, Niceness));
}

} // namespace svidok
