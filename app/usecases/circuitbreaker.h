// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QMutex>

#include <chrono>

namespace svidok {

/// Keeps calls away from a service that does not answer (F4): open after failures in a row, or for as long as the
/// service asked for; then one probe decides. Thread-safe; observable at any time.
class CircuitBreaker {
public:
    enum class State { Closed, Open, HalfOpen };
    struct Settings {
        int threshold = 5; ///< failures in a row
        std::chrono::milliseconds openFor{std::chrono::seconds(30)};
    };
    struct Snapshot {
        State state = State::Closed;
        int failures = 0; ///< in a row
        QDateTime opensAt; ///< when the next call may go out; null while closed
        std::optional<Error> lastError; ///< of the last failure since the last success
        bool hasAnswered = false; ///< ever; without a failure either nobody has asked yet
    };

    explicit CircuitBreaker(const Settings &settings);

    /// Whether a call may go out now. Each yes is followed by one of the three below; a probe that is not is forgotten
    /// after `openFor`.
    [[nodiscard]] bool admit(const QDateTime &now);
    void succeeded();
    void failed(const Error &error, const QDateTime &now);
    void abandoned(); ///< ended without telling anything about the service

    [[nodiscard]] Snapshot snapshot(const QDateTime &now) const;

    /// Whether an error speaks against the service, rather than against one case.
    [[nodiscard]] static bool isOfService(const Error &error);

private:
    const Settings m_settings;
    mutable QMutex m_mutex;
    int m_failures = 0;
    bool m_answered = false;
    QDateTime m_openUntil; ///< null: closed
    QDateTime m_probeSince; ///< null: no probe under way
    std::optional<Error> m_lastError;
};

} // namespace svidok
