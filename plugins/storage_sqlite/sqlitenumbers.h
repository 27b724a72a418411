// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class SqliteNumbers final : public DocumentNumbers {
public:
    explicit SqliteNumbers(StoreThread &thread)
        : m_thread(thread)
    {
    }
    Future<QString> numberFor(const ReportId &report, int year) override;

private:
    StoreThread &m_thread;
};

} // namespace svidok
