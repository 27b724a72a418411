// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "support/fakestoredata.h"
#include "support/faults.h"

namespace svidok::test {

/// One part of a FakeStore: runs each call on the data as one transaction, as its own `faults` allow.
class FakeStorePart {
public:
    struct Shared {
        const Clock &clock;
        QMutex mutex;
        FakeStoreData data;
    };

    explicit FakeStorePart(Shared &shared)
        : m_shared(shared)
    {
    }
    Faults faults;

protected:
    template <typename T> [[nodiscard]] Future<T> run(std::function<Result<T>(FakeStoreData &)> work)
    {
        return faults.pass<T>([this, work = std::move(work)]() -> Result<T> {
            const QMutexLocker lock(&m_shared.mutex);
            FakeStoreData after = m_shared.data;
            Result<T> result = work(after);
            if (result)
                m_shared.data = std::move(after);
            return result;
        });
    }
    /// What stays whatever becomes of the call itself.
    void keep(const std::function<void(FakeStoreData &)> &change)
    {
        const QMutexLocker lock(&m_shared.mutex);
        change(m_shared.data);
    }
    [[nodiscard]] QDateTime now() const { return m_shared.clock.nowUtc(); }

private:
    Shared &m_shared;
};

} // namespace svidok::test
