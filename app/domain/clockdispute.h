// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace svidok {

/// By how much the clocks of two machines may differ that are kept as well as they can be.
inline constexpr std::chrono::milliseconds ClockTolerance = std::chrono::minutes(2);

/// Two times of a report of which the one written down later is the earlier: a clock was wrong. UTC.
struct ClockDispute {
    QDateTime first; ///< of what was written down first
    QDateTime next; ///< of what came after it

    bool operator==(const ClockDispute &) const = default;
};

/// The widest dispute between the times at which a report was made, corrected, decided and signed, up to `now`; nothing: they
/// follow each other, within ClockTolerance. Which of the times is wrong cannot be told from here.
[[nodiscard]] std::optional<ClockDispute> clockDispute(const Report &report, const QDateTime &now);

} // namespace svidok
