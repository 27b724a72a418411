// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A library to preload: when all else that a program does at its exit is done, it asks whether OpenSSL can still be used,
// as a thread does that is ending just then. The program ends with 77 if it cannot, with 78 if it has no OpenSSL.

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
    if (init(0, nullptr) != 1) // what OPENSSL_cleanup() has ended stays so
        ::_exit(77);
}

// Exit handlers run in the opposite order of their registration: this one is there before main().
[[maybe_unused]] const int registered = std::atexit(ask);

} // namespace
