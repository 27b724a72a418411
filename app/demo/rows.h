// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace svidok::demo {

/// Runs `row(y)` for every y in 0..rows-1 on the machine's cores. Rows must not depend on each other, so that the
/// picture is the same on any machine.
template <typename Row>
void forEachRow(int rows, const Row &row)
{
    std::atomic_int next{0};
    const auto work = [&next, &row, rows] {
        constexpr int Batch = 8;
        for (int first = next.fetch_add(Batch); first < rows; first = next.fetch_add(Batch))
            for (int y = first; y < std::min(first + Batch, rows); ++y)
                row(y);
    };
    std::vector<std::thread> helpers;
    const unsigned cores = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    for (unsigned i = 1; i < cores; ++i)
        helpers.emplace_back(work);
    work();
    for (std::thread &helper : helpers)
        helper.join();
}

} // namespace svidok::demo
