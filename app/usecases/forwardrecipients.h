// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/recipient.h"
#include "usecases/circuitbreaker.h"
#include "usecases/forwardcase.h"

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

/// All recipients of this workstation, shared by drain and sync so that both keep away from one that is down. Filled
/// by the composition root before use; afterwards any thread.
class Recipients {
public:
    void add(const RecipientTarget &target, std::unique_ptr<Recipient> recipient,
        const CircuitBreaker::Settings &settings = {});
    [[nodiscard]] KnownRecipient *find(const QString &name) const; ///< null when not configured
    [[nodiscard]] bool areAllOpen(const QDateTime &now) const; ///< no call may go out to any of them

    struct Health {
        RecipientTarget target;
        CircuitBreaker::Snapshot breaker;
    };
    [[nodiscard]] QList<Health> health(const QDateTime &now) const; ///< by name; for the status bar

private:
    std::map<QString, std::unique_ptr<KnownRecipient>> m_known;
};

} // namespace svidok
