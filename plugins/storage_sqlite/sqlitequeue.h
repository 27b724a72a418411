// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class Clock;

class SqliteQueue final : public ReportQueue {
public:
    SqliteQueue(StoreThread &thread, const Clock &clock)
        : m_thread(thread)
        , m_clock(clock)
    {
    }
    Future<qint64> count(const ReportQuery &query) override;
    Future<ReportChanges> changes(const ReportQuery &query, const QueueMark &since) override;
    Future<std::optional<Lease>> claimNext(
        const ReportQuery &query, const UserId &who, std::chrono::seconds duration) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace svidok
