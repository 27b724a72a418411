// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/store.h"
#include "storethread.h"

namespace svidok {

class SqliteUsers final : public UserDirectory {
public:
    explicit SqliteUsers(StoreThread &thread)
        : m_thread(thread)
    {
    }
    Future<Legible<User>> users() override;
    Future<std::monostate> put(const User &user) override;

private:
    StoreThread &m_thread;
};

} // namespace svidok
