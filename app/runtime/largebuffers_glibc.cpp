// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/largebuffers.h"

#include <malloc.h>

namespace svidok {

namespace {

// Left to itself the library keeps ever larger ones, up to 32 megabytes each, once for every thread that had some.
constexpr int Large = 4 << 20;
// What is smaller is wanted again at once, by the next crop or net: asking the system for its pages anew costs more.
constexpr int Kept = 64 << 20;

} // namespace

void giveLargeBuffersBack()
{
    mallopt(M_MMAP_THRESHOLD, Large);
    mallopt(M_TRIM_THRESHOLD, Kept);
}

} // namespace svidok
