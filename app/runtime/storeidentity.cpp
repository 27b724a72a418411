// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/storeidentity.h"

namespace svidok {

StoreIdentity::StoreIdentity(UserDirectory &directory, QString login)
    : m_directory(directory)
    , m_login(std::move(login))
{
}

Result<User> StoreIdentity::current() const
{
    if (m_login.isEmpty())
        return fail(ErrorCode::NotSignedIn);
    const auto users = await(m_directory.users());
    if (!users)
        return fail(users.error());
    for (const auto &user : *users) {
        if (user.login != m_login)
            continue;
        return user.active ? Result<User>(user) : fail(ErrorCode::UserInactive);
    }
    for (const Error &damaged : users->unreadable) {
        if (damaged.subject == m_login)
            return fail(damaged);
    }
    return fail(ErrorCode::NotSignedIn);
}

} // namespace svidok
