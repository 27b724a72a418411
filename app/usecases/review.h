// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"
#include "usecases/workcontext.h"

#include <QSet>

namespace svidok {

/// A violation that is not upheld while others are.
struct ViolationRejection {
    QString code; ///< of the law pack, as it stands on the report
    QString reasonCode;
    QString comment;

    bool operator==(const ViolationRejection &) const = default;
};

/// What an inspector decided about a report, in one go.
struct DecideRequest {
    enum class Kind { Approve, Reject, AskReporter, AskSecondReview };
    Kind kind = Kind::Approve;
    QString reasonCode; ///< for Reject
    QString text; ///< comment, question or reason
    std::optional<QString> plate; ///< corrected plate as entered
    QStringList violations; ///< law pack codes to approve; empty: all that are on the report and not rejected
    QString note; ///< internal
    QList<ViolationRejection> rejected = {}; ///< for Approve: rejected before the rest is approved
    MovementFindings movement = {}; ///< by the person's own eyes (P10)
    std::optional<qint64> seenVersion = {}; ///< what the person looked at; absent: whatever is stored
};

/// Somebody else who has claimed a report.
struct Holder {
    QString name; ///< as people of the store are called
    QDateTime until;

    bool operator==(const Holder &) const = default;
};

/// The work on one report: open, claim, change, decide. Worker threads only.
class Review {
public:
    Review(const WorkContext &context, EvidenceStore &evidence);

    [[nodiscard]] Result<ReportPage> page(const ReportQuery &query) const;
    /// Loads and logs the view (C1).
    [[nodiscard]] Result<Report> open(const ReportId &id) const;
    /// Errors: RoleMissing for who may not decide; LeaseHeld.
    [[nodiscard]] Result<Lease> claim(const ReportId &id) const;
    /// Prolongs one's own claim; nothing to log when it works. Errors: LeaseHeld when somebody else has it by now.
    [[nodiscard]] Result<Lease> renew(const ReportId &id) const;
    /// Claims the first report of a query that nobody holds, that waits for an inspector, is not assigned to another one, and whose last word may be this
    /// person's, and that is not to be passed over; nothing: none is free (Q6).
    [[nodiscard]] Result<std::optional<Lease>> claimNext(ReportQuery query, const QSet<ReportId> &passOver = {}) const;
    [[nodiscard]] Outcome release(const ReportId &id) const;
    /// What LeaseHeld leaves open: who has it. Nothing: nobody any more, or oneself.
    [[nodiscard]] Result<std::optional<Holder>> holder(const ReportId &id) const;

    /// Applies commands to the report as it was seen and stores the result atomically; a refused command is logged.
    /// Where they take a decision back, what waits in the outbox on its strength is cancelled first. Errors:
    /// VersionConflict when somebody changed it meanwhile, LeaseHeld, EdgeIllegal also when the case is on its way, has
    /// arrived or may have, and those of applyCommand(). What verifies the report also those of checkPair(), subject: the
    /// photo's name.
    /// `unchanged`: other reports on which the commands rely; VersionConflict when one has changed.
    [[nodiscard]] Result<Report> apply(
        const Report &seen, const QList<ReportCommand> &commands, const QList<SeenReport> &unchanged = {}) const;

    /// Claims, decides and releases; a decision that is stored is no failure, whatever became of the claim. Errors as
    /// claim() and apply(); VersionConflict also when the report is no longer the version that
    /// the person saw.
    [[nodiscard]] Result<Report> decide(const ReportId &id, const DecideRequest &request) const;

private:
    [[nodiscard]] Result<std::optional<Lease>> claimNextDecidable(
        const ReportQuery &query, const Actor &actor, const QSet<ReportId> &passOver) const;
    [[nodiscard]] Result<ReportRow> claimOf(const ReportId &id) const; ///< whose it is by now; of nobody's, an empty claim
    [[nodiscard]] Result<Actor> decider(const QString &subject) const;
    [[nodiscard]] Outcome recall(const ReportId &id, const Actor &actor) const;
    [[nodiscard]] Result<QList<ReportCommand>> commandsFor(const Report &report, const DecideRequest &request) const;

    const WorkContext &m_context;
    EvidenceStore &m_evidence;
};

} // namespace svidok
