// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace svidok::test {

/// The worst minute of a day: in the real window the queue is scrolled, filtered and refreshed while 1,000 photos are brought
/// in and cases are sent, all on threads of their own over a store in memory.
struct BusyDay {
    int photos = 1000;
    int reports = 2000;
    std::function<void(std::chrono::milliseconds)> stalled; ///< called after each stall, in the window's thread
    std::function<void()> disturb; ///< called once in the middle, in the window's thread

    struct Outcome {
        bool finished = false; ///< everything was brought in
        std::chrono::milliseconds longest{0}; ///< that the window did not answer
        int stalls = 0; ///< longer than 50 ms
        int answers = 0;
    };
    [[nodiscard]] Outcome live() const;
};

} // namespace svidok::test
