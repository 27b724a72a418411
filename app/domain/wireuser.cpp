// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wireprint.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

QJsonObject toJson(const User &user)
{
    QJsonArray roles;
    for (const Role one : { Role::Inspector, Role::Senior, Role::Administrator, Role::Auditor, Role::Service,
             Role::Reporter, Role::Importer }) {
        if (user.roles.testFlag(one))
            roles.append(name(one));
    }
    return {
        { u"id"_s, user.id.toString() },
        { u"login"_s, user.login },
        { u"display_name"_s, user.displayName },
        { u"position"_s, user.position },
        { u"roles"_s, roles },
        { u"active"_s, user.active },
        { u"certificate"_s, orNull(user.certificate) },
    };
}

Result<User> userFrom(const QJsonObject &json)
{
    Fields fields(json);
    User user;
    user.id = fields.id<UserId>("id"_L1);
    user.login = fields.text("login"_L1);
    user.displayName = fields.text("display_name"_L1);
    user.position = fields.text("position"_L1);
    for (const QString &text : fields.texts("roles"_L1)) {
        const auto one = role(text);
        if (one)
            user.roles |= *one;
        else
            fields.refuse(u"roles"_s, u"unknown name"_s);
    }
    user.active = fields.flag("active"_L1);
    user.certificate = fields.optionalSha("certificate"_L1);
    return fields.finish(std::move(user));
}

} // namespace svidok::wire
