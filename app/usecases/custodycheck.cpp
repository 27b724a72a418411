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

ChainAnswer answerFor(const QString &chain, const CustodyVerifier &verifier, const std::optional<CustodyLink> &head,
    const CustodyLink &broken)
{
    ChainAnswer answer{chain, verifier.finish(head), {}};
    if (const auto event = custodyEventFromCanonical(broken.canonical))
        answer.action = event->action;
    return answer;
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
    return answerFor(chain, verifier, *head, broken);
}

Result<QList<ChainAnswer>> CustodyCheck::verifyAll(CancelToken cancel) const
{
    // Heads and links come in the same order, so each chain is checked while it passes by.
    QList<ChainAnswer> answers;
    QList<ChainHead> heads;
    QList<ChainedLink> links;
    qsizetype next = 0;
    QString lastChain;
    do {
        const auto page = await(m_log.heads(lastChain, Batch));
        if (!page)
            return fail(page.error());
        heads = *page;
        for (const ChainHead &head : std::as_const(heads)) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, head.chain);
            CustodyVerifier verifier;
            CustodyLink broken;
            for (;;) {
                if (next == links.size()) {
                    const auto more = links.isEmpty()
                        ? await(m_log.scan({}, 0, Batch))
                        : await(m_log.scan(links.last().chain, links.last().link.sequence, Batch));
                    if (!more)
                        return fail(more.error());
                    if (more->isEmpty())
                        break;
                    links = *more;
                    next = 0;
                }
                if (links.at(next).chain != head.chain)
                    break;
                const bool wasWhole = verifier.finish().fault == CustodyVerifier::Fault::None;
                verifier.add(links.at(next).link);
                if (wasWhole && verifier.finish().fault != CustodyVerifier::Fault::None)
                    broken = links.at(next).link;
                ++next;
            }
            answers.append(answerFor(head.chain, verifier, head.head, broken));
            lastChain = head.chain;
        }
    } while (heads.size() == Batch);
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
