// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/review.h"

namespace svidok {

/// Reports of the same event (Q11): finds what may be one, merges, splits and tells apart. Merging closes one report as the duplicate of
/// another; both keep their ids, photos and custody. Worker threads only.
class Duplicates {
public:
    /// Both outlive it.
    Duplicates(const WorkContext &context, const Review &review);

    struct Suggestion {
        RelatedReport other;
        DuplicateHint hint;
    };
    struct Family {
        RelatedReport report;
        QList<Suggestion> suggestions; ///< the strongest first; what was merged into something is none
        QList<Suggestion> apart; ///< as suggestions, but a person said that they are of other events
        QList<RelatedReport> merged; ///< into this report
        std::optional<RelatedReport> primary; ///< what this report was merged into
    };
    /// Errors: NotFound.
    [[nodiscard]] Result<Family> family(const ReportId &id) const;

    /// Whether a report, not deleted, may be the one that others are merged into.
    [[nodiscard]] static bool isOpenTo(ReportStatus status, const ReportId &duplicateOf);
    /// The one becomes a duplicate of the other, which must be neither a draft, nor rejected, nor a duplicate itself; and
    /// none may be merged into the one. Answers the one. Errors: VersionConflict when either is no longer what the person
    /// saw, LeaseHeld, EdgeIllegal, and those of applyCommand().
    [[nodiscard]] Result<Report> merge(const SeenReport &duplicate, const SeenReport &primary, const QString &comment) const;
    /// Takes the merging back: the report waits for verification again. Errors as merge().
    [[nodiscard]] Result<Report> split(const SeenReport &duplicate, const QString &reason) const;

    /// Not the same event: for nobody's eyes a suggestion any more, until it is taken back with `apart` false. Neither report
    /// changes; both chains tell of it. Errors: RoleMissing, NotFound, InvalidArgument.
    [[nodiscard]] Outcome tellApart(const ReportId &one, const ReportId &other, bool apart) const;

private:
    [[nodiscard]] Outcome mayTake(const SeenReport &primary, const ReportId &duplicate) const;
    [[nodiscard]] Result<Report> change(
        const SeenReport &seen, const ReportCommand &command, const QList<SeenReport> &unchanged) const;

    const WorkContext &m_context;
    const Review &m_review;
};

} // namespace svidok
