// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <algorithm>
#include <chrono>

namespace svidok {

/// How long a claim lasts; who works on a report renews it meanwhile.
inline constexpr std::chrono::seconds LeaseDuration{15 * 60};

/// The end of a lease as far as it is believed at `now`: none lasts longer than one that is taken at this moment. What says
/// more was written by a clock that runs ahead, and would lock a report until then.
[[nodiscard]] inline QDateTime believedLeaseEnd(const QDateTime &end, const QDateTime &now)
{
    return std::min(end, now.addSecs(LeaseDuration.count()));
}

} // namespace svidok
