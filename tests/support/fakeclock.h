// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QMutex>
#include <QMutexLocker>

#include <chrono>

namespace svidok::test {

/// A clock that stands still until the test moves it.
class FakeClock final : public Clock {
public:
    explicit FakeClock(const QDateTime &start = QDateTime({2026, 5, 4}, {9, 0}, Qt::UTC))
        : m_now(start)
    {
    }
    QDateTime nowUtc() const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_now;
    }
    void advance(std::chrono::milliseconds by)
    {
        const QMutexLocker lock(&m_mutex);
        m_now = m_now.addMSecs(by.count());
    }

private:
    mutable QMutex m_mutex;
    QDateTime m_now;
};

} // namespace svidok::test
