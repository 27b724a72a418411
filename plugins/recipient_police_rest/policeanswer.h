// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/outbox.h"
#include "domain/report.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

// What the police API answers, turned into values and errors. Outside bytes: nothing here trusts them.
namespace svidok::police {

/// An answer that came in whole.
struct HttpAnswer {
    int status = 0;
    QByteArray body;
    QByteArray retryAfter; ///< header values, empty when absent
    QByteArray date;
    QDateTime receivedAt; ///< UTC
};

/// The wait that a Retry-After header asks for: seconds or an HTTP date (RFC 9110, all three forms), the latter counted
/// from the answer's own Date so that a wrong clock here does no harm. A past date is zero, more than a day is a day.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(
    const QByteArray &value, const QByteArray &date, const QDateTime &now);

/// The error that a status above 299 means. The detail holds the status, the problem's title and the field at fault;
/// never the problem's free text, which may speak of people.
[[nodiscard]] Error errorFor(const HttpAnswer &answer, const QString &host);

/// Errors: ServiceAnswerUnreadable when this is no receipt, or one of another case than the key's.
[[nodiscard]] Result<Receipt> receiptFrom(const HttpAnswer &answer, const QString &idempotencyKey, const QString &host);

/// Errors: ServiceAnswerUnreadable when this is no status, or another case's.
[[nodiscard]] Result<PoliceUpdate> updateFrom(const HttpAnswer &answer, const QString &caseNumber, const QString &host);

} // namespace svidok::police
