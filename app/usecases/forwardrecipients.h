// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recipient.h"
#include "usecases/circuitbreaker.h"
#include "usecases/forwardcase.h"

#include <QMutex>

#include <functional>
#include <map>
#include <memory>

namespace svidok {

/// A configured recipient behind its breaker.
struct KnownRecipient {
    RecipientTarget target;
    std::unique_ptr<Recipient> recipient;
    CircuitBreaker breaker;

    KnownRecipient(RecipientTarget to, std::unique_ptr<Recipient> opened, const CircuitBreaker::Settings &settings);

    /// Tells the breaker how a call ended.
    void note(const std::optional<Error> &error, const QDateTime &now);
};

/// All recipients of this workstation, shared by drain and sync so that both keep away from one that is down. Any
/// thread; what find() answers lives as long as this object.
class Recipients {
public:
    struct Opened {
        RecipientTarget target;
        std::unique_ptr<Recipient> recipient;
    };
    /// Opens a recipient that nobody added, by the name that a message carries, or says why it cannot be had.
    using Opener = std::function<Result<Opened>(const QString &name)>;

    explicit Recipients(Opener opener = {});
    void add(const RecipientTarget &target, std::unique_ptr<Recipient> recipient,
        const CircuitBreaker::Settings &settings = {});
    /// What is known stays known. Errors: NotFound (subject: the name) without an opener, and those of the opener.
    [[nodiscard]] Result<KnownRecipient *> find(const QString &name);
    /// Of the breaker that lets most through: Open means that no call may go out to anybody, HalfOpen that only probes
    /// may. Closed without any recipient.
    [[nodiscard]] CircuitBreaker::State bestState(const QDateTime &now) const;

    struct Health {
        RecipientTarget target;
        CircuitBreaker::Snapshot breaker;
    };
    [[nodiscard]] QList<Health> health(const QDateTime &now) const; ///< by name; for the status bar

private:
    Opener m_opener;
    QMutex m_opening; ///< held while something is opened, so that nothing is opened twice; taken before m_mutex
    mutable QMutex m_mutex;
    std::map<QString, std::unique_ptr<KnownRecipient>> m_known;
};

} // namespace svidok
