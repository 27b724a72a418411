// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "domain/outbox.h"
#include "domain/report.h"
#include "ports/plugin.h"

#include <QByteArray>
#include <memory>

namespace svidok {

/// Exactly what leaves (F6): shown to the person who confirms it.
struct CaseFile {
    QByteArray payload; ///< canonical JSON
    QByteArray attachment; ///< signed PDF; may be empty
    QString attachmentName;
    CorrelationId correlation;
};

/// Where cases go. Errors: ServiceUnreachable, ServiceTimedOut, ServiceFailed, ServiceRateLimited (all worth a retry,
/// with retryAfter where the other side said when), ServiceRefused, ServiceDenied, ServiceAnswerUnreadable, Cancelled.
/// A try whose answer was lost is repeated with the same key. Any thread.
class Recipient {
public:
    virtual ~Recipient() = default;
    [[nodiscard]] virtual Future<Receipt> submit(
        const CaseFile &file, const QString &idempotencyKey, CancelToken cancel = {}) = 0;
    /// Errors also: NotFound for a number that they do not know.
    [[nodiscard]] virtual Future<PoliceUpdate> status(const QString &caseNumber, CancelToken cancel = {}) = 0;
};

/// Plugin kind "recipient".
class RecipientFactory {
public:
    virtual ~RecipientFactory() = default;
    /// `settings`: "url", "timeoutMs", "token" (from the secret store, never from a file). Errors: SettingInvalid.
    [[nodiscard]] virtual Result<std::unique_ptr<Recipient>> open(const QVariantMap &settings) = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::RecipientFactory, "ua.svidok.RecipientFactory/1")
