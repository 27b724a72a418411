// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/retrypolicy.h"

#include <algorithm>

namespace svidok {

std::chrono::milliseconds RetryPolicy::delay(
    int failedAttempts, double chance, std::optional<std::chrono::milliseconds> retryAfter) const
{
    auto step = base;
    for (int i = 1; i < failedAttempts && step < cap; ++i)
        step *= 2;
    step = std::min(step, cap);
    const auto half = step.count() / 2;
    const std::chrono::milliseconds jittered(
        half + static_cast<qint64>(static_cast<double>(step.count() - half) * std::clamp(chance, 0.0, 1.0)));
    return retryAfter ? std::max(jittered, *retryAfter) : jittered;
}

} // namespace svidok
