// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/custodycheck.h"

#include "domain/custodyline.h"
#include "usecases/workcontext.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

constexpr int Batch = 2000;

// Streams the links of a chain in order; the visitor answers false to stop.
Outcome eachLink(CustodyLog &log, const QString &chain, CancelToken cancel, const std::function<bool(const CustodyLink &)> &visit)
{
    auto ahead = log.links(chain, 0, Batch);
    for (;;) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, chain);
        const auto links = await(ahead);
        if (!links)
            return fail(links.error());
        const bool isLast = links->size() < Batch;
        if (!isLast) // is read while these are checked
            ahead = log.links(chain, links->last().sequence, Batch);
        for (const CustodyLink &link : *links) {
            if (!visit(link))
                return done();
        }
        if (isLast)
            return done();
    }
}

QString actionOf(const CustodyLink &link)
{
    const auto event = custodyEventFromCanonical(link.canonical);
    return event ? event->action : QString();
}

ChainAnswer answerFor(const QString &chain, const CustodyVerifier &verifier, const std::optional<CustodyLink> &head,
    const CustodyLink &broken)
{
    return {chain, verifier.finish(head), actionOf(broken)};
}

// Of a chain whose links are there and whose head is not.
void missHead(ChainAnswer &answer)
{
    if (answer.answer.fault != CustodyVerifier::Fault::None)
        return;
    answer.answer.fault = CustodyVerifier::Fault::HeadDiffers;
    answer.answer.brokenSequence = answer.answer.checked;
}

// `action`: of the link that stands in the place of the first, where there is one.
ChainAnswer missing(const QString &chain, const QString &action = {})
{
    return {chain, {CustodyVerifier::Fault::ChainMissing, 1, 0, {}}, action};
}

// Reports of whose making no link tells: of some all links are gone, others have got new ones since.
void missBeginnings(const QStringList &unlogged, QList<ChainAnswer> &answers)
{
    QHash<QString, ChainAnswer *> known;
    for (ChainAnswer &answer : answers)
        known.insert(answer.chain, &answer);
    QList<ChainAnswer> gone;
    for (const QString &chain : unlogged) {
        ChainAnswer *anew = known.value(chain);
        if (!anew)
            gone.append(missing(chain));
        else if (anew->answer.fault == CustodyVerifier::Fault::None)
            *anew = missing(chain);
    }
    answers += gone;
}

// An import is logged on the store's chain before it makes a report.
bool beganByImport(const CustodyLink &first)
{
    const auto event = custodyEventFromCanonical(first.canonical);
    return event && event->details.value(u"origin"_s) == u"import"_s;
}

// All links of the log in order, a batch at a time.
class LinkStream {
public:
    explicit LinkStream(CustodyLog &log)
        : m_log(log)
        , m_ahead(log.scan({}, 0, Batch))
    {
    }

    // Checks the chain that comes next against its head; a chain whose links are all gone is cut off too.
    Result<ChainAnswer> check(const QString &chain, const std::optional<CustodyLink> &head)
    {
        CustodyVerifier verifier(chain);
        CustodyLink broken;
        for (;;) {
            const auto link = peek();
            if (!link)
                return fail(link.error());
            if (!*link || (*link)->chain != chain)
                return answerFor(chain, verifier, head, broken);
            const bool wasWhole = verifier.finish().fault == CustodyVerifier::Fault::None;
            verifier.add((*link)->link);
            if (!m_hasImports && (*link)->link.sequence == 1)
                m_hasImports = beganByImport((*link)->link);
            if (wasWhole && verifier.finish().fault != CustodyVerifier::Fault::None)
                broken = (*link)->link;
            ++m_next;
        }
    }

    // Chains whose head is gone: all that come before `chain`, or all that are left where it is empty.
    Outcome checkBefore(const QString &chain, QList<ChainAnswer> &answers)
    {
        for (;;) {
            const auto link = peek();
            if (!link)
                return fail(link.error());
            if (!*link || (!chain.isEmpty() && (*link)->chain >= chain))
                return done();
            auto answer = check(QString((*link)->chain), std::nullopt);
            if (!answer)
                return fail(answer.error());
            missHead(*answer);
            answers.append(std::move(*answer));
        }
    }

    // Whether a chain that went by began with an import.
    [[nodiscard]] bool hasImports() const { return m_hasImports; }

private:
    // The next link, or null at the end.
    Result<const ChainedLink *> peek()
    {
        if (m_next == m_links.size()) {
            auto more = await(m_ahead);
            if (!more)
                return fail(more.error());
            if (more->isEmpty())
                return nullptr;
            m_links = std::move(*more);
            m_next = 0;
            // Is read while these are checked.
            m_ahead = m_log.scan(m_links.last().chain, m_links.last().link.sequence, Batch);
        }
        return &m_links.at(m_next);
    }

    CustodyLog &m_log;
    Future<QList<ChainedLink>> m_ahead;
    QList<ChainedLink> m_links;
    qsizetype m_next = 0;
    bool m_hasImports = false;
};

} // namespace

CustodyCheck::CustodyCheck(CustodyLog &log)
    : m_log(log)
{
}

// Whatever becomes of a report is logged, from its making on.
Result<ChainAnswer> CustodyCheck::withoutEvents(const QString &chain) const
{
    const auto unlogged = await(m_log.unlogged());
    if (!unlogged)
        return fail(unlogged.error());
    if (!unlogged->contains(chain))
        return fail(ErrorCode::NotFound, chain, u"no custody events"_s);
    return missing(chain);
}

Result<ChainAnswer> CustodyCheck::verifyAgainst(
    const QString &chain, const std::optional<CustodyLink> &head, const CancelToken &cancel) const
{
    CustodyVerifier verifier(chain);
    CustodyLink broken;
    std::optional<QString> begin; // the first action
    const auto read = eachLink(m_log, chain, cancel, [&](const CustodyLink &link) {
        if (!begin)
            begin = actionOf(link);
        verifier.add(link);
        if (verifier.finish().fault == CustodyVerifier::Fault::None)
            return true;
        broken = link;
        return false;
    });
    if (!read)
        return fail(read.error());
    if (!begin && !head)
        return withoutEvents(chain);
    ChainAnswer answer = answerFor(chain, verifier, head, broken);
    if (!head)
        missHead(answer);
    if (answer.answer.fault != CustodyVerifier::Fault::None || begin == "report.created"_L1)
        return answer;
    // These links fit, but may be only what was logged after the chain of a report was taken away.
    const auto unlogged = await(m_log.unlogged());
    if (!unlogged)
        return fail(unlogged.error());
    return unlogged->contains(chain) ? missing(chain, *begin) : answer;
}

Result<ChainAnswer> CustodyCheck::verify(const QString &chain, CancelToken cancel) const
{
    for (auto head = await(m_log.head(chain));;) {
        if (!head)
            return fail(head.error());
        auto answer = verifyAgainst(chain, *head, cancel);
        if (!answer || answer->answer.fault != CustodyVerifier::Fault::HeadDiffers)
            return answer;
        auto now = await(m_log.head(chain));
        if (now && *now == *head)
            return answer;
        head = std::move(now); // somebody added to it meanwhile
    }
}

Result<QList<ChainAnswer>> CustodyCheck::verifyAll(CancelToken cancel) const
{
    // Heads and links come in the same order, so each chain is checked while it passes by.
    QList<ChainAnswer> answers;
    LinkStream links(m_log);
    QString lastChain;
    for (;;) {
        const auto heads = await(m_log.heads(lastChain, Batch));
        if (!heads)
            return fail(heads.error());
        for (const ChainHead &head : *heads) {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled, head.chain);
            if (const auto orphans = links.checkBefore(head.chain, answers); !orphans)
                return fail(orphans.error());
            auto answer = links.check(head.chain, head.head);
            if (!answer)
                return fail(answer.error());
            answers.append(std::move(*answer));
            lastChain = head.chain;
        }
        if (heads->size() < Batch)
            break;
    }
    if (const auto orphans = links.checkBefore({}, answers); !orphans)
        return fail(orphans.error());
    // They were not read at one moment: a chain that grew or began in between is asked again by itself.
    for (ChainAnswer &answer : answers) {
        if (answer.answer.fault != CustodyVerifier::Fault::HeadDiffers)
            continue;
        auto now = verify(answer.chain, cancel);
        if (!now)
            return fail(now.error());
        answer = std::move(*now);
    }
    const auto unlogged = await(m_log.unlogged());
    if (!unlogged)
        return fail(unlogged.error());
    missBeginnings(*unlogged, answers);
    const bool hasOwn = std::any_of(answers.cbegin(), answers.cend(), [](const ChainAnswer &one) { return one.chain == StoreChain; });
    if (links.hasImports() && !hasOwn)
        answers.append(missing(StoreChain));
    return answers;
}

Outcome CustodyCheck::requireWhole(const QString &chain) const
{
    const auto checked = verify(chain);
    if (!checked)
        return fail(checked.error());
    if (checked->answer.fault == CustodyVerifier::Fault::None)
        return done();
    return fail(ErrorCode::CustodyBroken, chain + u" #%1"_s.arg(checked->answer.brokenSequence), checked->action);
}

Result<QByteArray> CustodyCheck::exportChain(const QString &chain) const
{
    QByteArray lines;
    const auto read = eachLink(m_log, chain, {}, [&](const CustodyLink &link) {
        lines += custodyLine(link) + '\n';
        return true;
    });
    if (!read)
        return fail(read.error());
    return lines;
}

} // namespace svidok
