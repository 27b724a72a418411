// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwardrecipients.h"

#include <QMutexLocker>

namespace svidok {

KnownRecipient::KnownRecipient(
    RecipientTarget to, std::unique_ptr<Recipient> opened, const CircuitBreaker::Settings &settings)
    : target(std::move(to))
    , recipient(std::move(opened))
    , breaker(settings)
{
}

void KnownRecipient::note(const std::optional<Error> &error, const QDateTime &now)
{
    if (error && error->code == ErrorCode::Cancelled)
        breaker.abandoned();
    else if (error && CircuitBreaker::isOfService(*error))
        breaker.failed(*error, now);
    else
        breaker.succeeded();
}

Recipients::Recipients(Opener opener)
    : m_opener(std::move(opener))
{
}

void Recipients::add(const RecipientTarget &target, std::unique_ptr<Recipient> recipient,
    const CircuitBreaker::Settings &settings)
{
    const QMutexLocker lock(&m_mutex);
    m_known[target.name] = std::make_unique<KnownRecipient>(target, std::move(recipient), settings);
}

// Opening loads a plugin and asks the keychain, which may ask a person: who only looks at the circuits does not wait for it.
Result<KnownRecipient *> Recipients::find(const QString &name)
{
    const auto known = [&]() -> KnownRecipient * {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_known.find(name);
        return found == m_known.end() ? nullptr : found->second.get();
    };
    if (KnownRecipient *found = known())
        return found;
    if (!m_opener)
        return fail(ErrorCode::NotFound, name, QStringLiteral("no such recipient here"));
    const QMutexLocker turn(&m_opening);
    if (KnownRecipient *found = known())
        return found;
    auto opened = m_opener(name);
    if (!opened)
        return fail(opened.error());
    auto made = std::make_unique<KnownRecipient>(
        std::move(opened->target), std::move(opened->recipient), CircuitBreaker::Settings());
    const QMutexLocker lock(&m_mutex);
    return m_known.emplace(name, std::move(made)).first->second.get();
}

CircuitBreaker::State Recipients::bestState(const QDateTime &now) const
{
    using State = CircuitBreaker::State;
    const QMutexLocker lock(&m_mutex);
    State best = m_known.empty() ? State::Closed : State::Open;
    for (const auto &[name, known] : m_known) {
        const State state = known->breaker.snapshot(now).state;
        if (state == State::Closed)
            return State::Closed;
        if (state == State::HalfOpen)
            best = State::HalfOpen;
    }
    return best;
}

QList<Recipients::Health> Recipients::health(const QDateTime &now) const
{
    const QMutexLocker lock(&m_mutex);
    QList<Health> all;
    for (const auto &[name, known] : m_known)
        all.append({known->target, known->breaker.snapshot(now)});
    return all;
}

} // namespace svidok
