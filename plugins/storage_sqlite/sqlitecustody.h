// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class SqliteCustody final : public CustodyLog {
public:
    explicit SqliteCustody(StoreThread &thread)
        : m_thread(thread)
    {
    }
    Future<std::monostate> append(const QList<CustodyEvent> &events) override;
    Future<QList<CustodyLink>> links(const QString &chain, qint64 afterSequence, int limit) override;
    Future<std::optional<CustodyLink>> head(const QString &chain) override;
    Future<QList<ChainHead>> heads(const QString &afterChain, int limit) override;
    Future<QStringList> unlogged() override;
    Future<QList<ChainedLink>> scan(const QString &afterChain, qint64 afterSequence, int limit) override;

private:
    StoreThread &m_thread;
};

} // namespace svidok
