// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/people.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

Result<QString> printable(const QString &typed, const QString &field)
{
    if (!People::isPrintable(typed))
        return fail(ErrorCode::InvalidArgument, field, u"one printable line of 1 to %1 characters"_s.arg(People::MaxNameLength));
    return typed.simplified();
}

} // namespace

// What turns or hides text on paper (bidirectional marks, controls) is refused.
bool People::isPrintable(const QString &typed)
{
    const bool clean = std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return c.isPrint() && c.category() != QChar::Other_Format;
    });
    const QString text = typed.simplified();
    return !text.isEmpty() && text.size() <= MaxNameLength && clean;
}

People::People(const WorkContext &context)
    : m_context(context)
{
}

Result<User> People::nameMyself(const QString &name, const QString &position) const
{
    const auto me = m_context.identity.current();
    const auto actor = m_context.actor();
    if (!me || !actor)
        return fail(me ? actor.error() : me.error());
    const auto newName = printable(name, u"name"_s);
    const auto newPosition = printable(position, u"position"_s);
    if (!newName || !newPosition)
        return fail(newName ? newPosition.error() : newName.error());
    User named = *me;
    named.displayName = *newName;
    named.position = *newPosition;
    if (named == *me)
        return named;
    if (const auto stored = await(m_context.store.users().put(named)); !stored)
        return fail(stored.error());
    const auto logged = m_context.log(m_context.event(*actor, StoreChain, u"user.named"_s,
        {{u"user"_s, me->id.toString()}, {u"name_before"_s, me->displayName}, {u"name_after"_s, named.displayName},
            {u"position_before"_s, me->position}, {u"position_after"_s, named.position}}));
    if (!logged)
        return fail(logged.error());
    return named;
}

} // namespace svidok
