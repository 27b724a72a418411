// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/outbox.h"
#include "domain/report.h"

namespace svidok {

/// To whom a case goes.
struct RecipientTarget {
    QString name; ///< of the configured recipient; part of the idempotency key
    QString address; ///< shown to the person who confirms, e.g. the URL
    QString authority; ///< in whose name a case is submitted whose document keeps none

    bool operator==(const RecipientTarget &) const = default;
};

/// The case as server-stub/openapi.yaml describes it, canonical JSON: number, plate, place, approved violations, photos
/// with what was observed about them, and the signed document's digest. Neither notes nor comments nor the reporter nor
/// file names. The same report and document give the same bytes.
[[nodiscard]] QByteArray casePayload(
    const Report &report, const DocumentVersion &document, const QString &authority);

/// The file name of the document that a payload speaks of.
[[nodiscard]] QString attachmentName(const QByteArray &payload);

/// The same for the same document version to the same recipient, for ever (F1): 64 hexadecimal digits.
[[nodiscard]] QString caseIdempotencyKey(const ReportId &report, int documentVersion, const QString &recipient);

/// Of one service, one address, however its port, its host or its path is written.
[[nodiscard]] QString addressOf(const QString &url);

/// Whether a recipient is called by its address, and not by the name of a configured one.
[[nodiscard]] bool isAddress(const QString &recipient);

/// By name or address. What an earlier version wrote keeps its name and its key for ever: it may have been sent under it.
[[nodiscard]] bool isSameRecipient(const QString &a, const QString &b);

/// Whether the decision that a confirmed message rests on still stands. Where it was taken back nothing may leave.
[[nodiscard]] bool decisionStands(const Report &report);

} // namespace svidok
