// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload: when all else that a program does at its exit is done, it asks whether OpenSSL can still be used,
// as a thread does that is ending just then. Whatever the program said, it ends with 76 if it can, with 77 if it cannot, and
// with 78 if it has no OpenSSL: any other code says that nobody asked.

#include <cstdint>
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

namespace {

void ask()
{
    using Init = int(std::uint64_t options, const void *settings);
    auto *init = reinterpret_cast<Init *>(::dlsym(RTLD_DEFAULT, "OPENSSL_init_crypto"));
    if (!init)
        ::_exit(78);
    ::_exit(init(0, nullptr) == 1 ? 76 : 77); // what OPENSSL_cleanup() has ended stays so
}

// Exit handlers run in the opposite order of their registration: this one is there before main().
[[maybe_unused]] const int registered = std::atexit(ask);

} // namespace
