// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/duplicates.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// More than a person looks through.
constexpr int MostCandidates = 100;

} // namespace

Duplicates::Duplicates(const WorkContext &context, const Review &review)
    : m_context(context)
    , m_review(review)
{
}

Result<Duplicates::Family> Duplicates::family(const ReportId &id) const
{
    RelatedReports &related = m_context.store.related();
    const auto found = await(related.candidates(id, MostCandidates));
    if (!found)
        return fail(found.error());
    const auto merged = await(related.duplicatesOf(id));
    if (!merged)
        return fail(merged.error());
    Family family{found->report, {}, {}, *merged, {}};
    if (!found->report.duplicateOf.isEmpty()) {
        const auto primary = await(related.candidates(found->report.duplicateOf, 1));
        if (!primary)
            return fail(primary.error());
        family.primary = primary->report;
        return family;
    }
    for (const RelatedReport &other : found->others) {
        const auto hint = other.duplicateOf.isEmpty() ? duplicateHint(found->report.traits, other.traits) : std::nullopt;
        if (hint)
            (found->toldApart.contains(other.row.id) ? family.apart : family.suggestions).append({other, *hint});
    }
    for (QList<Suggestion> *list : {&family.suggestions, &family.apart}) {
        std::sort(list->begin(), list->end(), [](const Suggestion &a, const Suggestion &b) {
            return a.hint.points == b.hint.points ? a.other.row.id < b.other.row.id : a.hint.points > b.hint.points;
        });
    }
    return family;
}

bool Duplicates::isOpenTo(ReportStatus status, const ReportId &duplicateOf)
{
    return duplicateOf.isEmpty() && status != ReportStatus::Draft && status != ReportStatus::Rejected;
}

Outcome Duplicates::mayTake(const SeenReport &primary, const ReportId &duplicate) const
{
    const auto report = await(m_context.store.reports().load(primary.id));
    if (!report)
        return fail(report.error());
    if (report->version != primary.version)
        return fail(ErrorCode::VersionConflict, primary.id.toString(), u"changed since it was looked at"_s);
    if (!report->deletedAt.isNull() || !isOpenTo(report->status, report->duplicateOf))
        return fail(ErrorCode::EdgeIllegal, primary.id.toString(), u"takes no duplicates"_s);
    const auto own = await(m_context.store.related().duplicatesOf(duplicate));
    if (!own)
        return fail(own.error());
    if (!own->isEmpty())
        return fail(ErrorCode::EdgeIllegal, duplicate.toString(), u"has duplicates itself"_s);
    return done();
}

Result<Report> Duplicates::merge(const SeenReport &duplicate, const SeenReport &primary, const QString &comment) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    if (const auto allowed = mayTake(primary, duplicate.id); !allowed)
        return fail(m_context.logFailure(*actor, duplicate.id.toString(), u"report.merge_failed"_s, allowed.error()));
    return change(duplicate, command::MergeInto{primary.id, comment}, {primary});
}

Result<Report> Duplicates::split(const SeenReport &duplicate, const QString &reason) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    const auto report = await(m_context.store.reports().load(duplicate.id));
    if (!report)
        return fail(report.error());
    if (report->duplicateOf.isEmpty()) {
        const Error single{ErrorCode::EdgeIllegal, duplicate.id.toString(), u"was not merged"_s, {}};
        return fail(m_context.logFailure(*actor, duplicate.id.toString(), u"report.split_failed"_s, single));
    }
    return change(duplicate, command::Reopen{reason}, {});
}

Outcome Duplicates::tellApart(const ReportId &one, const ReportId &other, bool apart) const
{
    const auto actor = m_context.actor();
    if (!actor)
        return fail(actor.error());
    if (!mayTellApart(actor->roles)) {
        const Error refused{ErrorCode::RoleMissing, one.toString(), {}, {}};
        return fail(m_context.logFailure(*actor, one.toString(), u"command.refused"_s, refused));
    }
    QList<CustodyEvent> events;
    for (const auto &[chain, with] : {std::pair(one, other), std::pair(other, one)})
        events.append(m_context.event(*actor, chain.toString(), apart ? u"duplicate.told_apart"_s : u"duplicate.suggested_again"_s,
            {{u"other"_s, with.toString()}}));
    return await(m_context.store.related().tellApart(one, other, apart, events));
}

// Under a claim, which stays where the person had it before: she has the report on the desk.
Result<Report> Duplicates::change(const SeenReport &seen, const ReportCommand &command, const QList<SeenReport> &unchanged) const
{
    const auto user = m_context.identity.current();
    if (!user)
        return fail(user.error());
    ReportQuery own;
    own.only = {seen.id};
    own.claim = ReportQuery::Claim::Mine;
    own.who = user->id;
    const auto mine = await(m_context.store.queue().count(own));
    if (!mine)
        return fail(mine.error());
    if (const auto lease = m_review.claim(seen.id); !lease)
        return fail(lease.error());
    Result<Report> changed = await(m_context.store.reports().load(seen.id));
    if (changed && changed->version != seen.version)
        changed = fail(ErrorCode::VersionConflict, seen.id.toString(), u"changed since it was looked at"_s);
    if (changed)
        changed = m_review.apply(*changed, {command}, unchanged);
    if (*mine > 0)
        return changed;
    const auto released = m_review.release(seen.id);
    if (changed && !released)
        return fail(released.error());
    return changed;
}

} // namespace svidok
