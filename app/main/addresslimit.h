// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace svidok {

/// From now on this process has so many bytes of addresses and no more: whoever asks for others gets std::bad_alloc.
inline void limitAddresses([[maybe_unused]] quint64 bytes)
{
#if defined(Q_OS_UNIX) && !defined(SVIDOK_SANITIZED) // its shadow is larger than any limit
    const rlimit limit{static_cast<rlim_t>(bytes), static_cast<rlim_t>(bytes)};
    setrlimit(RLIMIT_AS, &limit);
#endif
}

} // namespace svidok
