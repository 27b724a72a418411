// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/sha256.h"
#include "domain/ids.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace svidok {

enum class OutboxState { Queued, InFlight, Delivered, DeadLetter, Cancelled };

/// What the police answered to a submission, as evidence (F8).
struct Receipt {
    QString caseNumber;
    QString rawStatus;
    QDateTime receivedAt;
    QByteArray raw; ///< the body of the answer, byte for byte

    bool operator==(const Receipt &) const = default;
};

/// A case on its way to a recipient (F2). Confirmed by a person (F6); leaves once (F1); never dropped (F11).
struct OutboxMessage {
    OutboxId id;
    ReportId report;
    QString recipient; ///< name of the configured recipient
    QString idempotencyKey; ///< the same for the same document version to the same recipient, for ever
    QByteArray payload; ///< canonical JSON of what leaves, as it was confirmed
    Sha256 attachment; ///< signed document in the evidence store; null: none
    UserId confirmedBy;
    QDateTime createdAt;
    OutboxState state = OutboxState::Queued;
    int attempts = 0;
    QDateTime nextAttemptAt;
    std::optional<Error> lastError;
    std::optional<Receipt> receipt;
    std::optional<Error> held = {}; ///< why it was given back without a try; until the next one

    bool operator==(const OutboxMessage &) const = default;
};

} // namespace svidok
