// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/duplicate.h"
#include "ports/reportstore.h"

namespace svidok {

/// A report beside another one.
struct RelatedReport {
    ReportRow row;
    ReportTraits traits; ///< of the fix: point and accuracy
    ReportId duplicateOf; ///< what it was merged into; empty: nothing
};

/// What else the store knows that may belong to a report. None looks through the whole store. Deleted reports are left out.
class RelatedReports {
public:
    virtual ~RelatedReports() = default;
    /// Every other report for which duplicateHint() may find something, the report's own traits first; of more than
    /// `limit` any. Errors: NotFound.
    struct Candidates {
        RelatedReport report;
        QList<RelatedReport> others;
        QList<ReportId> toldApart; ///< of which tellApart() says so; among the others or not
    };
    [[nodiscard]] virtual Future<Candidates> candidates(const ReportId &id, int limit) = 0;
    /// Reports whose effective plate is this one or looks like it (Q13), the newest offence first, then by id downwards, those
    /// without an observed time last.
    [[nodiscard]] virtual Future<QList<RelatedReport>> ofPlate(const PlateText &plate, int limit) = 0;
    /// Reports that were merged into this one, by id.
    [[nodiscard]] virtual Future<QList<RelatedReport>> duplicatesOf(const ReportId &id) = 0;
    /// Keeps that two reports tell of different events, or forgets it again; the same either way round. The events go with
    /// it, and both count as changed for ReportQueue::changes(); where it stands so already nothing happens. Errors: NotFound, InvalidArgument
    /// for a report and itself.
    [[nodiscard]] virtual Future<std::monostate> tellApart(
        const ReportId &one, const ReportId &other, bool apart, const QList<CustodyEvent> &events) = 0;
};

} // namespace svidok
