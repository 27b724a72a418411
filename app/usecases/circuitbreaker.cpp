// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/circuitbreaker.h"

#include <QMutexLocker>

namespace svidok {

CircuitBreaker::CircuitBreaker(const Settings &settings)
    : m_settings(settings)
{
}

bool CircuitBreaker::admit(const QDateTime &now)
{
    const QMutexLocker lock(&m_mutex);
    if (m_openUntil.isNull())
        return true;
    const bool probing = !m_probeSince.isNull() && m_probeSince.addMSecs(m_settings.openFor.count()) > now;
    if (now < m_openUntil || probing)
        return false;
    m_probeSince = now;
    return true;
}

void CircuitBreaker::succeeded()
{
    const QMutexLocker lock(&m_mutex);
    m_failures = 0;
    m_answered = true;
    m_openUntil = {};
    m_probeSince = {};
    m_lastError.reset();
}

void CircuitBreaker::failed(const Error &error, const QDateTime &now)
{
    const QMutexLocker lock(&m_mutex);
    ++m_failures;
    m_lastError = error;
    // A failed probe, a refused token and a service that names its time need no further failures.
    const bool atOnce = !m_openUntil.isNull() || error.code == ErrorCode::ServiceDenied || error.retryAfter;
    if (!atOnce && m_failures < m_settings.threshold)
        return;
    const auto wait = error.retryAfter ? std::max(*error.retryAfter, std::chrono::milliseconds(1)) : m_settings.openFor;
    m_openUntil = std::max(m_openUntil, now.addMSecs(wait.count()));
    m_probeSince = {};
}

void CircuitBreaker::abandoned()
{
    const QMutexLocker lock(&m_mutex);
    m_probeSince = {};
}

CircuitBreaker::Snapshot CircuitBreaker::snapshot(const QDateTime &now) const
{
    const QMutexLocker lock(&m_mutex);
    const auto state = [&] {
        if (m_openUntil.isNull())
            return State::Closed;
        return now < m_openUntil ? State::Open : State::HalfOpen;
    }();
    return {state, m_failures, m_openUntil, m_lastError, m_answered};
}

bool CircuitBreaker::isOfService(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ServiceUnreachable:
    case ErrorCode::ServiceTimedOut:
    case ErrorCode::ServiceFailed:
    case ErrorCode::ServiceRateLimited:
    case ErrorCode::ServiceDenied:
    case ErrorCode::ServiceAnswerUnreadable:
        return true;
    default:
        return false;
    }
}

} // namespace svidok
