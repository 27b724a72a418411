// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/workcontext.h"

#include "base/correlation.h"
#include "base/errortable.h"

namespace svidok {

using namespace Qt::StringLiterals;

Result<Actor> WorkContext::actor(const CorrelationId &correlation) const
{
    const auto user = identity.current();
    if (!user)
        return fail(user.error());
    CorrelationId id = correlation.isEmpty() ? CorrelationId(CorrelationScope::current()) : correlation;
    if (id.isEmpty())
        id = CorrelationId(ids.next(clock.nowUtc().toMSecsSinceEpoch()));
    return Actor{user->id, user->displayName, user->roles, id};
}

CommandContext WorkContext::commandContext(const Actor &actor) const
{
    return CommandContext{actor, clock.nowUtc(), &law, appVersion};
}

CustodyEvent WorkContext::event(
    const Actor &actor, const QString &chain, const QString &action, const QJsonObject &details) const
{
    return CustodyEvent{chain, action, actor.id, clock.nowUtc(), details, actor.correlation, appVersion};
}

Outcome WorkContext::log(const CustodyEvent &event) const
{
    return await(store.custody().append({event}));
}

Error WorkContext::logFailure(
    const Actor &actor, const QString &chain, const QString &action, const Error &error, QJsonObject details) const
{
    details.insert(u"error"_s, errorName(error.code));
    details.insert(u"subject"_s, error.subject);
    static_cast<void>(log(event(actor, chain, action, details)));
    return error;
}

} // namespace svidok
