// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitecustody.h"

#include "custodywriter.h"

namespace svidok {

namespace {

// A digest of a wrong size becomes a null one: the verifier names the link it belongs to.
CustodyLink linkFrom(const Row &row)
{
    return { row.integer(0), Sha256::fromBytes(row.bytes(1)).value_or(Sha256()), row.bytes(2),
        Sha256::fromBytes(row.bytes(3)).value_or(Sha256()) };
}

} // namespace

Future<std::monostate> SqliteCustody::append(const QList<CustodyEvent> &events)
{
    return m_thread.write<std::monostate>(
        [events](Connection &connection) { return appendCustody(connection, events); });
}

Future<QList<CustodyLink>> SqliteCustody::links(const QString &chain, qint64 afterSequence, int limit)
{
    return m_thread.read<QList<CustodyLink>>([=](Connection &connection) -> Result<QList<CustodyLink>> {
        QList<CustodyLink> found;
        const auto outcome = connection.each(
            QLatin1String("custody.links"), { chain, afterSequence, limit }, [&](const Row &row) -> Outcome {
                found.append(linkFrom(row));
                return done();
            });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

Future<std::optional<CustodyLink>> SqliteCustody::head(const QString &chain)
{
    return m_thread.read<std::optional<CustodyLink>>([chain](
                                                         Connection &connection) -> Result<std::optional<CustodyLink>> {
        std::optional<CustodyLink> found;
        const auto outcome = connection.each(QLatin1String("custody.head"), { chain }, [&](const Row &row) -> Outcome {
            found = linkFrom(row);
            return done();
        });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

Future<QList<ChainHead>> SqliteCustody::heads(const QString &afterChain, int limit)
{
    return m_thread.read<QList<ChainHead>>([=](Connection &connection) -> Result<QList<ChainHead>> {
        QList<ChainHead> found;
        const auto outcome =
            connection.each(QLatin1String("custody.heads"), { afterChain, limit }, [&](const Row &row) -> Outcome {
                found.append({ row.text(4), linkFrom(row) });
                return done();
            });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

Future<QStringList> SqliteCustody::unlogged()
{
    return m_thread.read<QStringList>([](Connection &connection) -> Result<QStringList> {
        QStringList found;
        const auto outcome = connection.each(QLatin1String("custody.unlogged"), {}, [&](const Row &row) -> Outcome {
            found.append(row.text(0));
            return done();
        });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

Future<QList<ChainedLink>> SqliteCustody::scan(const QString &afterChain, qint64 afterSequence, int limit)
{
    return m_thread.read<QList<ChainedLink>>([=](Connection &connection) -> Result<QList<ChainedLink>> {
        QList<ChainedLink> found;
        const auto outcome = connection.each(
            QLatin1String("custody.scan"), { afterChain, afterSequence, limit }, [&](const Row &row) -> Outcome {
                found.append({ row.text(4), linkFrom(row) });
                return done();
            });
        if (!outcome)
            return fail(outcome.error());
        return found;
    });
}

} // namespace svidok
