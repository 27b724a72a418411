// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <chrono>

namespace svidok {

/// Exponential backoff with jitter and a cap (F3). Pure: chance comes in as a number in [0, 1).
struct RetryPolicy {
    /// No wait is longer, whoever asks for it: one that ends later was written by a clock that was wrong.
    static constexpr std::chrono::hours Longest{24};

    std::chrono::milliseconds base{2000};
    std::chrono::milliseconds cap{std::chrono::minutes(10)};
    int maxAttempts = 12; ///< after so many failed tries a message becomes a dead letter

    /// Wait before the try after `failedAttempts` (>= 1) failed ones: between half and all of base * 2^(n-1), at most
    /// cap; never less than what the other side asked for with Retry-After.
    [[nodiscard]] std::chrono::milliseconds delay(
        int failedAttempts, double chance, std::optional<std::chrono::milliseconds> retryAfter = std::nullopt) const;
};

} // namespace svidok
