// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "domain/wirefields.h"
#include "domain/wirewriter.h"

using namespace Qt::StringLiterals;

namespace svidok::wire {

void print(Writer &out, const User &user)
{
    QStringList roles;
    for (const Role one : { Role::Inspector, Role::Senior, Role::Administrator, Role::Auditor, Role::Service,
             Role::Reporter, Role::Importer }) {
        if (user.roles.testFlag(one))
            roles.append(name(one));
    }
    Object json(out);
    json.add("active"_L1, user.active);
    json.add("certificate"_L1, user.certificate);
    json.add("display_name"_L1, user.displayName);
    json.add("id"_L1, user.id);
    json.add("login"_L1, user.login);
    json.add("position"_L1, user.position);
    json.add("roles"_L1, roles);
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
