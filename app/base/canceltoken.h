// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace svidok {

/// The reading end of a cancellation: cheap to copy, thread-safe. A default-constructed token is never cancelled.
class CancelToken {
public:
    CancelToken() = default;
    [[nodiscard]] bool isCancelled() const { return m_flag && m_flag->load(std::memory_order_relaxed); }

private:
    friend class CancelSource;
    explicit CancelToken(std::shared_ptr<std::atomic_bool> flag)
        : m_flag(std::move(flag))
    {
    }
    std::shared_ptr<std::atomic_bool> m_flag;
};

/// The end that cancels. Long work polls the token between steps and ends with ErrorCode::Cancelled.
class CancelSource {
public:
    [[nodiscard]] CancelToken token() const { return CancelToken(m_flag); }
    void cancel() { m_flag->store(true, std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag = std::make_shared<std::atomic_bool>(false);
};

} // namespace svidok
