// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

/// Details of an EdgeIllegal that have words of their own in base/errortable: what stands in a case's way, and the way out.
namespace svidok::errordetail {

inline constexpr QLatin1String ArrivalUnknown{"a try was made whose end is not known"};
inline constexpr QLatin1String SentBefore{"another document of the case was delivered"};
inline constexpr QLatin1String NewerWaits{"a newer document of the case is in the outbox"};

} // namespace svidok::errordetail
