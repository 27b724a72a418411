// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/workcontext.h"

#include <functional>

namespace svidok {

/// What a person does about messages that are on their way or stuck. Every try is logged in the report's chain. Worker
/// threads only.
class OutboxCare {
public:
    explicit OutboxCare(const WorkContext &context);

    /// A message with the report it is about, as the queue shows it.
    struct Entry {
        OutboxMessage message;
        ReportRow report; ///< its id alone where the report is deleted
        std::optional<Error> hindrance = {}; ///< why it is not sent before another message is settled, or ever
    };
    /// What waits, is stuck or was cancelled, then the newest of what was delivered; each by age, the newest first.
    [[nodiscard]] Result<Legible<Entry>> entries() const;

    /// Makes a message due at once. Errors: RoleMissing, NotFound, EdgeIllegal when it is delivered or in flight, or
    /// another document of its report stands in its way.
    [[nodiscard]] Outcome retry(const OutboxMessage &message) const;
    /// Keeps a message from being sent again, also one of which nobody knows whether it arrived: the log says so. Errors: RoleMissing, NotFound, EdgeIllegal when it is delivered or in flight.
    [[nodiscard]] Outcome cancel(const OutboxMessage &message) const;
    /// The person's word, logged as hers, that the recipient was asked and does not have what may have arrived: it is cancelled and
    /// stands in the way of no other document. Errors: RoleMissing, NotFound, EdgeIllegal when it is delivered or in flight, or was never tried.
    [[nodiscard]] Outcome notThere(const OutboxMessage &message) const;

private:
    [[nodiscard]] Outcome change(const OutboxMessage &message, const QString &action,
        const std::function<Future<std::monostate>(const QDateTime &now)> &how) const;

    const WorkContext &m_context;
};

} // namespace svidok
