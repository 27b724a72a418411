// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/custodycheck.h"

#include "domain/wire.h"

#include <functional>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int Batch = 2000;

// Streams the links of a chain in order; the visitor answers false to stop.
Outcome eachLink(CustodyLog &log, const QString &chain, CancelToken cancel, const std::function<bool(const CustodyLink &)> &visit)
{
    qint64 after = 0;
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, chain);
        const auto links = await(log.links(chain, after, Batch));
        if (!links)
            return fail(links.error());
        for (const CustodyLink &link : *links) {
            if (!visit(link))
                return done();
        }
        if (links->size() < Batch)
            return done();
        after = links->last().sequence;
    }
}

} // namespace

CustodyCheck::CustodyCheck(CustodyLog &log)
    : m_log(log)
{
}

Result<ChainAnswer> CustodyCheck::verify(const QString &chain, CancelToken cancel) const
{
    const auto head = await(m_log.head(chain));
    if (!head)
        return fail(head.error());
    CustodyVerifier verifier;
    CustodyLink broken;
    qint64 seen = 0;
    const auto read = eachLink(m_log, chain, cancel, [&](const CustodyLink &link) {
        ++seen;
        verifier.add(link);
        if (verifier.finish().fault == CustodyVerifier::Fault::None)
            return true;
        broken = link;
        return false;
    });
    if (!read)
        return fail(read.error());
    if (seen == 0 && !*head)
        return fail(ErrorCode::NotFound, chain, u"no custody events"_s);
    ChainAnswer answer{chain, verifier.finish(*head), {}};
    if (const auto event = custodyEventFromCanonical(broken.canonical))
        answer.action = event->action;
    return answer;
}

Result<QList<ChainAnswer>> CustodyCheck::verifyAll(CancelToken cancel) const
{
    const auto chains = await(m_log.chains());
    if (!chains)
        return fail(chains.error());
    QList<ChainAnswer> answers;
    for (const QString &chain : *chains) {
        auto answer = verify(chain, cancel);
        if (!answer)
            return fail(answer.error());
        answers.append(std::move(*answer));
    }
    return answers;
}

Result<QByteArray> CustodyCheck::exportChain(const QString &chain) const
{
    QByteArray lines;
    const auto read = eachLink(m_log, chain, {}, [&](const CustodyLink &link) {
        lines += wire::canonical({
            {u"sequence"_s, static_cast<double>(link.sequence)},
            {u"previous"_s, link.previous.toHex()},
            {u"hash"_s, link.hash.toHex()},
            {u"event"_s, QString::fromUtf8(link.canonical)},
        });
        lines += '\n';
        return true;
    });
    if (!read)
        return fail(read.error());
    return lines;
}

} // namespace svidok
