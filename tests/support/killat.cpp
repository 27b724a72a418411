// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload: counts the steps by which a program changes the world outside (writes, syncs, renames, links,
// unlinks, sends) and ends it with SIGKILL right before step SVIDOK_KILL_AT, as a power cut or kill -9 would. With
// SVIDOK_KILL_COUNT=FILE a program that ends by itself leaves the number of its steps there. Nothing of the program
// knows of it.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

std::atomic<long> steps{0};

long killAt()
{
    static const long at = [] {
        const char *text = std::getenv("SVIDOK_KILL_AT");
        return text ? std::strtol(text, nullptr, 10) : 0L;
    }();
    return at;
}

void step()
{
    if (++steps == killAt())
        ::kill(::getpid(), SIGKILL);
}

template <typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

// Standard output and error are no part of the world that must survive.
bool counts(int descriptor)
{
    return descriptor > 2;
}

struct CountAtExit {
    ~CountAtExit()
    {
        const char *path = std::getenv("SVIDOK_KILL_COUNT");
        if (!path)
            return;
        if (std::FILE *file = std::fopen(path, "w")) {
            std::fprintf(file, "%ld\n", steps.load());
            std::fclose(file);
        }
    }
} countAtExit;

} // namespace

extern "C" {

ssize_t write(int descriptor, const void *data, size_t size)
{
    static auto *next = real<ssize_t(int, const void *, size_t)>("write");
    if (counts(descriptor))
        step();
    return next(descriptor, data, size);
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    static auto *next = real<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    step();
    return next(descriptor, data, size, offset);
}

ssize_t writev(int descriptor, const struct iovec *parts, int count)
{
    static auto *next = real<ssize_t(int, const struct iovec *, int)>("writev");
    step();
    return next(descriptor, parts, count);
}

ssize_t copy_file_range(int from, off64_t *fromOffset, int to, off64_t *toOffset, size_t size, unsigned flags)
{
    static auto *next = real<ssize_t(int, off64_t *, int, off64_t *, size_t, unsigned)>("copy_file_range");
    step();
    return next(from, fromOffset, to, toOffset, size, flags);
}

ssize_t send(int descriptor, const void *data, size_t size, int flags)
{
    static auto *next = real<ssize_t(int, const void *, size_t, int)>("send");
    step();
    return next(descriptor, data, size, flags);
}

int fsync(int descriptor)
{
    static auto *next = real<int(int)>("fsync");
    step();
    return next(descriptor);
}

int fdatasync(int descriptor)
{
    static auto *next = real<int(int)>("fdatasync");
    step();
    return next(descriptor);
}

int ftruncate64(int descriptor, off64_t size)
{
    static auto *next = real<int(int, off64_t)>("ftruncate64");
    step();
    return next(descriptor, size);
}

int rename(const char *from, const char *to)
{
    static auto *next = real<int(const char *, const char *)>("rename");
    step();
    return next(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    static auto *next = real<int(int, const char *, int, const char *, unsigned)>("renameat2");
    step();
    return next(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to)
{
    static auto *next = real<int(const char *, const char *)>("link");
    step();
    return next(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    static auto *next = real<int(int, const char *, int, const char *, int)>("linkat");
    step();
    return next(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path)
{
    static auto *next = real<int(const char *)>("unlink");
    step();
    return next(path);
}

} // extern "C"
