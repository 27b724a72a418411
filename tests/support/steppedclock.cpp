// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload: the wall clock is two hours ahead until the file SVIDOK_CLOCK_RIGHT is there, then it is set right,
// which is a step back. What only goes on, as CLOCK_MONOTONIC, is left alone. Nothing of the program knows of it.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <cstdlib>
#include <ctime>
#include <dlfcn.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

template <typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

time_t ahead()
{
    const char *path = std::getenv("SVIDOK_CLOCK_RIGHT");
    return path && ::access(path, F_OK) != 0 ? 2 * 60 * 60 : 0;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    static auto *const next = real<int(clockid_t, timespec *)>("clock_gettime");
    const int result = next(clock, now);
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += ahead();
    return result;
}

int gettimeofday(timeval *__restrict now, void *__restrict zone) noexcept
{
    static auto *const next = real<int(timeval *, void *)>("gettimeofday");
    const int result = next(now, zone);
    if (result == 0)
        now->tv_sec += ahead();
    return result;
}

} // extern "C"
