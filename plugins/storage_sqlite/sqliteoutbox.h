// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class Clock;

class SqliteOutbox final : public Outbox {
public:
    SqliteOutbox(StoreThread &thread, const Clock &clock)
        : m_thread(thread)
        , m_clock(clock)
    {
    }
    Future<Legible<OutboxMessage>> take(const QString &worker, int limit, const QDateTime &now,
        std::chrono::seconds lease, const OutboxScope &scope) override;
    Future<QList<OutboxId>> settle(const QString &worker, const QList<Settlement> &settlements) override;
    Future<int> resume(const QString &worker) override;
    Future<Legible<OutboxMessage>> list(const OutboxFilter &filter) override;
    Future<std::monostate> retry(const OutboxId &id, const QDateTime &now, int attempts = 0) override;
    Future<std::monostate> cancel(const OutboxId &id, const std::optional<Error> &word = {}) override;

private:
    StoreThread &m_thread;
    const Clock &m_clock;
};

} // namespace svidok
