// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <thread>

namespace svidok::demo {

/// What takes long to draw, handed out in its order while all cores draw what comes next. Going, it waits for what was begun.
template <typename T>
class DrawnAhead {
public:
    /// `draw` is called from several threads at once, with 0 to count - 1.
    DrawnAhead(int count, std::function<Result<T>(int)> draw)
        : m_count(count)
        , m_draw(std::move(draw))
    {
    }

    /// The next one; not more often than `count` times.
    [[nodiscard]] Result<T> next()
    {
        const auto ahead = std::max<std::size_t>(1, std::thread::hardware_concurrency());
        while (m_drawing.size() < ahead && m_begun < m_count)
            m_drawing.push_back(std::async(std::launch::async, m_draw, m_begun++));
        std::future<Result<T>> first = std::move(m_drawing.front());
        m_drawing.pop_front();
        return first.get();
    }

private:
    int m_count;
    int m_begun = 0;
    std::function<Result<T>(int)> m_draw;
    std::deque<std::future<Result<T>>> m_drawing;
};

} // namespace svidok::demo
