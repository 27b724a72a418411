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
/// thread.
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
    /// What is known stays known until renew(). Errors: NotFound (subject: the name) without an opener, and those of the opener.
    [[nodiscard]] Result<std::shared_ptr<KnownRecipient>> share(const QString &name);
    /// Where a recipient is now, by its name.
    using Lookup = std::function<Result<RecipientTarget>(const QString &name)>;
    /// Forgets who is somewhere else now or nowhere, and opens again who refused the token, as there may be another one now.
    /// Whoever shares one that is forgotten still has it.
    void renew(const Lookup &current, const QDateTime &now);

    struct Health {
        RecipientTarget target;
        CircuitBreaker::Snapshot breaker;
    };
    [[nodiscard]] QList<Health> health(const QDateTime &now) const; ///< by name; for the status bar

private:
    [[nodiscard]] Result<std::shared_ptr<KnownRecipient>> open(const QString &name) const;

    Opener m_opener;
    QMutex m_opening; ///< held while something is opened, so that nothing is opened twice; taken before m_mutex
    mutable QMutex m_mutex;
    std::map<QString, std::shared_ptr<KnownRecipient>> m_known;
};

} // namespace svidok
