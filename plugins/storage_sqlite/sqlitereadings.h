// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class SqliteReadings final : public ReadingCache {
public:
    explicit SqliteReadings(StoreThread &thread)
        : m_thread(thread)
    {
    }
    Future<std::optional<PhotoReading>> find(
        const Sha256 &photo, const QString &modelHash, const QString &parameters) override;
    Future<std::monostate> put(const PhotoReading &reading) override;

private:
    StoreThread &m_thread;
};

} // namespace svidok
