// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/forwardrecipients.h"

#include <QMutexLocker>

#include <algorithm>

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

KnownRecipient *Recipients::find(const QString &name)
{
    const QMutexLocker lock(&m_mutex);
    auto found = m_known.find(name);
    if (found == m_known.end() && m_opener) {
        if (auto opened = m_opener(name))
            found = m_known.emplace(name, std::make_unique<KnownRecipient>(std::move(opened->target), std::move(opened->recipient), CircuitBreaker::Settings())).first;
    }
    return found == m_known.end() ? nullptr : found->second.get();
}

bool Recipients::areAllOpen(const QDateTime &now) const
{
    const QMutexLocker lock(&m_mutex);
    return !m_known.empty() && std::all_of(m_known.begin(), m_known.end(), [&now](const auto &entry) {
        return entry.second->breaker.snapshot(now).state == CircuitBreaker::State::Open;
    });
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
