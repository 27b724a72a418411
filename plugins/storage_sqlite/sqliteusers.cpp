// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteusers.h"

#include "domain/wire.h"
#include "storedbody.h"

namespace svidok {

Future<QList<User>> SqliteUsers::users()
{
    return m_thread.read<QList<User>>([](Connection &connection) -> Result<QList<User>> {
        QList<User> found;
        const auto outcome = connection.each(QLatin1String("user.list"), {}, [&](const Row &row) -> Outcome {
            auto user = fromStoredBody(row.bytes(0), connection.path(), wire::userFrom);
            if (!user)
                return fail(user.error());
            found.append(std::move(*user));
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
