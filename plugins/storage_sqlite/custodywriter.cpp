// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "custodywriter.h"

#include <QHash>

namespace svidok {

namespace {

using Heads = QHash<QString, std::optional<CustodyLink>>;

Result<std::optional<CustodyLink>> lastLink(Connection &connection, const QString &chain)
{
    std::optional<CustodyLink> last;
    const auto outcome = connection.each(QLatin1String("custody.last"), { chain }, [&](const Row &row) -> Outcome {
        const auto hash = Sha256::fromBytes(row.bytes(1));
        if (!hash)
            return fail(ErrorCode::CustodyBroken, chain);
        last = CustodyLink{ row.integer(0), {}, {}, *hash };
        return done();
    });
    if (!outcome)
        return fail(outcome.error());
    return last;
}

Outcome add(Connection &connection, const CustodyEvent &event, const CustodyLink &link)
{
    const auto added = connection.change(QLatin1String("custody.add"),
        { event.chain, link.sequence, link.previous.bytes(), link.hash.bytes(), link.canonical, event.action,
            event.actor.toString(), boundInstant(event.at) });
    if (added)
        return done();
    if (added.error().code == ErrorCode::InvalidArgument) // a link of that number is there already
        return fail(ErrorCode::CustodyBroken, event.chain, added.error().detail);
    return fail(added.error());
}

} // namespace

Outcome appendCustody(Connection &connection, const QList<CustodyEvent> &events)
{
    Heads heads;
    for (const CustodyEvent &event : events) {
        auto head = heads.find(event.chain);
        if (head == heads.end()) {
            const auto last = lastLink(connection, event.chain);
            if (!last)
                return fail(last.error());
            head = heads.insert(event.chain, *last);
        }
        *head = linkCustody(*head, event);
        if (const auto added = add(connection, event, **head); !added)
            return added;
    }
    for (auto head = heads.cbegin(); head != heads.cend(); ++head) {
        const auto moved = connection.change(
            QLatin1String("custody.move_head"), { head.key(), (*head)->sequence, (*head)->hash.bytes() });
        if (!moved)
            return fail(moved.error());
    }
    return done();
}

} // namespace svidok
