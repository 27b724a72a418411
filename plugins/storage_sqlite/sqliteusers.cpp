// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteusers.h"

#include "domain/wire.h"
#include "storedbody.h"

namespace svidok {

Future<Legible<User>> SqliteUsers::users()
{
    return m_thread.read<Legible<User>>([](Connection &connection) -> Result<Legible<User>> {
        Legible<User> found;
        const auto outcome = connection.each(QLatin1String("user.list"), {}, [&](const Row &row) -> Outcome {
            auto user = fromStoredBody(row.bytes(1), row.text(0), wire::userFrom);
            if (user)
                found.append(std::move(*user));
            else
                found.unreadable.append(user.error());
            return done();
        });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

Future<std::monostate> SqliteUsers::put(const User &user)
{
    return m_thread.write<std::monostate>([user](Connection &connection) -> Outcome {
        const auto put = connection.change(
            QLatin1String("user.put"), { user.id.toString(), user.login, wire::canonical(user) });
        if (put)
            return done();
        Error error = put.error();
        if (error.code == ErrorCode::InvalidArgument)
            error.subject = user.id.toString();
        return fail(error);
    });
}

} // namespace svidok
