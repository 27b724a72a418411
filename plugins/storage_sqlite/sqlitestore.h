// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitecustody.h"
#include "sqlitenumbers.h"
#include "sqliteoutbox.h"
#include "sqlitequeue.h"
#include "sqlitereadings.h"
#include "sqliterelated.h"
#include "sqlitereports.h"
#include "sqliteusers.h"

namespace svidok {

class SqliteStore final : public Store {
public:
    SqliteStore(std::unique_ptr<StoreThread> thread, const Clock &clock)
        : m_thread(std::move(thread))
        , m_reports(*m_thread, clock)
        , m_queue(*m_thread, clock)
        , m_related(*m_thread, clock)
        , m_custody(*m_thread)
        , m_outbox(*m_thread, clock)
        , m_users(*m_thread)
        , m_readings(*m_thread)
        , m_numbers(*m_thread)
    {
    }
    /// Finishes what is queued while the parts still live.
    ~SqliteStore() override { m_thread.reset(); }

    ReportStore &reports() override { return m_reports; }
    ReportQueue &queue() override { return m_queue; }
    RelatedReports &related() override { return m_related; }
    CustodyLog &custody() override { return m_custody; }
    Outbox &outbox() override { return m_outbox; }
    UserDirectory &users() override { return m_users; }
    ReadingCache &readings() override { return m_readings; }
    DocumentNumbers &numbers() override { return m_numbers; }

private:
    std::unique_ptr<StoreThread> m_thread;
    SqliteReports m_reports;
    SqliteQueue m_queue;
    SqliteRelated m_related;
    SqliteCustody m_custody;
    SqliteOutbox m_outbox;
    SqliteUsers m_users;
    SqliteReadings m_readings;
    SqliteNumbers m_numbers;
};

} // namespace svidok
