// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload: the system's time zones without those whose names are in SVIDOK_LESS_ZONES, with commas between them.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <cerrno>
#include <cstdarg>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <string>
#include <string_view>

namespace {

bool isHidden(std::string_view path)
{
    constexpr std::string_view Folder = "/zoneinfo/";
    const auto at = path.find(Folder);
    const char *hidden = std::getenv("SVIDOK_LESS_ZONES");
    if (at == path.npos || !hidden)
        return false;
    const auto listed = [](std::string_view text) { return ',' + std::string(text) + ','; };
    return listed(hidden).find(listed(path.substr(at + Folder.size()))) != std::string::npos;
}

} // namespace

extern "C" int open64(const char *path, int flags, ...)
{
    static auto *const next = reinterpret_cast<int (*)(const char *, int, ...)>(::dlsym(RTLD_NEXT, "open64"));
    if (isHidden(path)) {
        errno = ENOENT;
        return -1;
    }
    std::va_list more;
    va_start(more, flags);
    const auto mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
    va_end(more);
    return next(path, flags, mode);
}
