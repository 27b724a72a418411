// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class Clock;

class SqliteReports final : public ReportStore {
public:
    SqliteReports(StoreThread &thread, const Clock &clock)
        : m_thread(thread)
        , m_clock(clock)
    {
    }
    Future<ReportPage> page(const ReportQuery &query) override;
    Future<Report> load(const ReportId &id) override;
    Future<qint64> store(const ReportChange &change) override;
    Future<Lease> claim(const ReportId &id, const UserId &who, std::chrono::seconds duration) override;
    Future<std::monostate> release(const ReportId &id, const UserId &who) override;
    Future<QList<ReportId>> reportsWithPhoto(const Sha256 &photo) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace svidok
