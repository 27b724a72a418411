// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <functional>
#include <future>
#include <memory>

namespace svidok {

/// A part of someone's work that goes on in a pool meanwhile. It may use what lives as long as this: it is over when this
/// ends, also where that is because of an exception. The pool must not be the one in which the rest of the work is done.
template <typename T>
class Besides {
public:
    Besides(QThreadPool &pool, std::function<T()> work)
    {
        auto task = std::make_shared<std::packaged_task<T()>>(std::move(work));
        m_result = task->get_future();
        pool.start([task] { (*task)(); });
    }
    ~Besides()
    {
        if (m_result.valid())
            m_result.wait();
    }
    Q_DISABLE_COPY_MOVE(Besides)

    /// Blocks until it is done; once. Throws what the work threw.
    [[nodiscard]] T result() { return m_result.get(); }

private:
    std::future<T> m_result;
};

} // namespace svidok
