// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwardrecipients.h"

#include <QMutexLocker>

namespace svidok {

namespace {

constexpr CircuitBreaker::Settings OfOpened;

} // namespace

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
    m_known[target.name] = std::make_shared<KnownRecipient>(target, std::move(recipient), settings);
}

// Opening loads a plugin and asks the keychain, which may ask a person: who only looks at the circuits does not wait for it.
Result<std::shared_ptr<KnownRecipient>> Recipients::share(const QString &name)
{
    const auto known = [&]() -> std::shared_ptr<KnownRecipient> {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_known.find(name);
        return found == m_known.end() ? nullptr : found->second;
    };
    if (auto found = known())
        return found;
    if (!m_opener)
        return fail(ErrorCode::NotFound, name, QStringLiteral("no such recipient here"));
    const QMutexLocker turn(&m_opening);
    if (auto found = known())
        return found;
    auto made = open(name);
    if (!made)
        return fail(made.error());
    const QMutexLocker lock(&m_mutex);
    return m_known.emplace(name, std::move(*made)).first->second;
}

Result<std::shared_ptr<KnownRecipient>> Recipients::open(const QString &name) const
{
    auto opened = m_opener(name);
    if (!opened)
        return fail(opened.error());
    return std::make_shared<KnownRecipient>(std::move(opened->target), std::move(opened->recipient), OfOpened);
}

void Recipients::renew(const Lookup &current, const QDateTime &now)
{
    const QMutexLocker turn(&m_opening);
    const auto known = [&] {
        const QMutexLocker lock(&m_mutex);
        return m_known;
    }();
    for (const auto &[name, one] : known) {
        const auto to = current(name);
        if (!to || *to != one->target) {
            const QMutexLocker lock(&m_mutex);
            m_known.erase(name);
            continue;
        }
        const auto circuit = one->breaker.snapshot(now);
        if (!m_opener || circuit.state != CircuitBreaker::State::HalfOpen || circuit.lastError->code != ErrorCode::ServiceDenied)
            continue;
        auto again = open(name);
        if (!again)
            continue; // the old token may still do
        // It is still probed with one case, not asked to take all that wait.
        (*again)->breaker.failed({ErrorCode::ServiceDenied, name, circuit.lastError->detail, {}}, now.addMSecs(-OfOpened.openFor.count()));
        const QMutexLocker lock(&m_mutex);
        m_known[name] = std::move(*again);
    }
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
