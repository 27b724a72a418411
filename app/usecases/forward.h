// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"
#include "usecases/forwardcase.h"
#include "usecases/workcontext.h"

namespace svidok {

/// Exactly what would leave, and to whom (F6): shown to the person who confirms it.
struct ForwardPreview {
    ReportId report;
    RecipientTarget target;
    QByteArray payload;
    Sha256 attachment; ///< the signed document
    qint64 attachmentSize = 0; ///< bytes
    QString attachmentName;
    QString idempotencyKey;

    bool operator==(const ForwardPreview &) const = default;
};

/// The way of a decided case into the outbox. Worker threads only.
class Forwarding {
public:
    Forwarding(const WorkContext &context, EvidenceStore &evidence);

    /// Errors: RoleMissing, EdgeIllegal (subject: the report; not verified, or its newest document is not signed or older
    /// than the decision),
    /// InvalidArgument (subject: the missing field), EvidenceMissing, EvidenceAltered, those of store and identity.
    [[nodiscard]] Result<ForwardPreview> preview(const ReportId &report, const RecipientTarget &target) const;

    /// The signed-in person confirms what was shown: it goes into the outbox together with the custody event. A case that
    /// is there already is not enqueued again, but freed if it was cancelled or a dead letter. Errors also:
    /// ConfirmationMissing when what would leave now is not what was shown, EdgeIllegal when the same document version was
    /// confirmed with other contents before.
    [[nodiscard]] Result<OutboxMessage> confirm(const ForwardPreview &shown, const CorrelationId &correlation = {}) const;

private:
    [[nodiscard]] Result<ForwardPreview> previewOf(const Report &report, const RecipientTarget &target) const;
    [[nodiscard]] Result<Actor> confirmer(const CorrelationId &correlation) const;
    [[nodiscard]] Result<std::optional<OutboxMessage>> enqueued(const ForwardPreview &shown) const;
    [[nodiscard]] Result<OutboxMessage> enqueue(
        const Report &report, const ForwardPreview &shown, const Actor &actor) const;
    [[nodiscard]] Result<OutboxMessage> enqueueAgain(
        const OutboxMessage &message, const ForwardPreview &shown, const Actor &actor) const;

    const WorkContext &m_context;
    EvidenceStore &m_evidence;
};

} // namespace svidok
