// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/decidewords.h"

#include "domain/clockdispute.h"
#include "domain/packs.h"
#include "viewmodels/platewords.h"
#include "viewmodels/rulewords.h"
#include "viewmodels/timewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace svidok::decidewords {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::DecideWords)
};

QString stateOf(const Report &report, const QString &code)
{
    for (const Violation &violation : report.violations) {
        if (violation.code != code)
            continue;
        switch (violation.state) {
        case ViolationState::Undecided: return Tr::tr("undecided");
        case ViolationState::Approved: return Tr::tr("approved");
        case ViolationState::Rejected: return Tr::tr("rejected");
        }
    }
    return Tr::tr("not on the report");
}

QString draftOf(const CaseDraft &draft, const QString &code)
{
    if (draft.violations.contains(code))
        return Tr::tr("approve");
    const bool rejects = std::any_of(
        draft.rejected.begin(), draft.rejected.end(), [&](const ViolationRejection &one) { return one.code == code; });
    return rejects ? Tr::tr("reject") : QString();
}

QString plateOf(const Report &report)
{
    return report.effectivePlate().isEmpty() ? Tr::tr("none") : report.effectivePlate().text();
}

const Decision *latest(const Report &report, Decision::Kind kind)
{
    const auto found = std::find_if(report.decisions.rbegin(), report.decisions.rend(),
        [kind](const Decision &decision) { return decision.kind == kind; });
    return found == report.decisions.rend() ? nullptr : &*found;
}

QString verdictOf(const Report &report, RuleId rule)
{
    for (const RuleCheck &check : report.checks) {
        if (check.rule == rule)
            return rulewords::verdict(check.verdict);
    }
    return Tr::tr("not measured");
}

bool isOfAKnownForm(const PlateText &plate)
{
    static const Result<PlateGrammar> grammar = defaultPlateGrammar();
    return grammar && grammar->fitOf(plate.text()) != PlateFit::None;
}

QString notesOf(const Report &report)
{
    return report.notes.isEmpty() ? Tr::tr("none") : report.notes.constLast().text;
}

} // namespace

QString language(const QLocale &locale)
{
    return locale.language() == QLocale::C ? u"en"_s : locale.name().section(u'_', 0, 0);
}

QString meaning(const LawPack &law, const LocalText &text)
{
    const QString help = law.help(text, language());
    return help.isEmpty() ? help : Tr::tr("in your language: %1").arg(help);
}

QString movementPoint(MovementPoint point)
{
    switch (point) {
    case MovementPoint::Valve: return Tr::tr("Valve of a wheel");
    case MovementPoint::WheelAngle: return Tr::tr("Angle of the front wheels");
    case MovementPoint::Gap: return Tr::tr("Gap to kerb, post or marking");
    }
    return {};
}

QString movementFinding(MovementFinding finding)
{
    switch (finding) {
    case MovementFinding::Same: return Tr::tr("Same");
    case MovementFinding::Different: return Tr::tr("Different");
    case MovementFinding::CannotTell: return Tr::tr("Cannot tell");
    }
    return {};
}

QString status(ReportStatus status)
{
    switch (status) {
    case ReportStatus::Draft: return Tr::tr("Waits for the reporter");
    case ReportStatus::PendingVerification: return Tr::tr("Waits for verification");
    case ReportStatus::Verified: return Tr::tr("Approved");
    case ReportStatus::Submitted: return Tr::tr("Submitted to the police");
    case ReportStatus::UnderReview: return Tr::tr("Under review by the police");
    case ReportStatus::Resolved: return Tr::tr("Resolved by the police");
    case ReportStatus::Rejected: return Tr::tr("Rejected");
    }
    return {};
}

QString decision(Decision::Kind kind)
{
    switch (kind) {
    case Decision::Kind::Verified: return Tr::tr("Approved");
    case Decision::Kind::Rejected: return Tr::tr("Rejected");
    case Decision::Kind::EvidenceAsked: return Tr::tr("More evidence asked of the reporter");
    case Decision::Kind::SecondReviewAsked: return Tr::tr("Second review asked for");
    case Decision::Kind::Reopened: return Tr::tr("Decision taken back");
    }
    return {};
}

QStringList warnings(const Report &report, const QSet<PhotoId> &seenAtFullSize, const CaseDraft &draft, const QDateTime &now)
{
    QStringList lines;
    if (report.timeLimitEnded(now))
        lines.append(Tr::tr("The time limit for the case ended on %1").arg(timewords::instant(report.dueAt)));
    if (const auto dispute = clockDispute(report, now))
        lines.append(Tr::tr("A computer's clock was wrong: an entry of the case bears %1, a later one %2. The record will say so")
                         .arg(timewords::instant(dispute->first), timewords::instant(dispute->next)));
    for (const PhotoRole role : {PhotoRole::Initial, PhotoRole::Verification}) {
        const Photo *photo = report.photo(role);
        if (photo && !seenAtFullSize.contains(photo->id))
            lines.append(Tr::tr("%1: not looked at in full size").arg(platewords::role(role)));
    }
    if (report.checks.isEmpty())
        lines.append(Tr::tr("The rules of the pair were not measured"));
    for (const RuleCheck &check : report.checks) {
        if (check.verdict != Verdict::Pass)
            lines.append(Tr::tr("%1: %2, %3").arg(rulewords::name(check.rule), rulewords::verdict(check.verdict), rulewords::reason(check.reason)));
    }
    for (auto each = draft.movement.begin(); each != draft.movement.end(); ++each) {
        if (*each == MovementFinding::Different)
            lines.append(Tr::tr("You found it different: %1").arg(movementPoint(each.key())));
    }
    const PlateText typed = PlateText::fold(draft.plate.value_or(QString()));
    const PlateText decided = typed.isEmpty() ? report.effectivePlate() : typed;
    if (!decided.isEmpty() && !isOfAKnownForm(decided))
        lines.append(Tr::tr("%1 has the form of no plate that is known here").arg(decided.text()));
    for (const RuleCheck &check : report.checks) {
        if (check.notes.contains(u"plate.read_contradicts"_s))
            lines.append(rulewords::name(check.rule) + u": "_s + rulewords::reason(u"plate.read_contradicts"_s));
    }
    if (report.effectivePlate().isEmpty() && typed.isEmpty())
        lines.append(Tr::tr("The case has no plate"));
    else if (draft.plate && typed.isEmpty())
        lines.append(Tr::tr("The field of the plate is empty; the plate stays %1").arg(plateOf(report)));
    else if (draft.plate && !(typed == report.effectivePlate()))
        lines.append(Tr::tr("The plate becomes %1; so far: %2. The rules were measured with that one").arg(typed.text(), plateOf(report)));
    return lines;
}

const Decision *firstOpinion(const Report &report)
{
    return latest(report, Decision::Kind::SecondReviewAsked);
}

const Decision *question(const Report &report)
{
    return latest(report, Decision::Kind::EvidenceAsked);
}

QStringList opinion(const Report &report, const Decision &first, const LawPack &law)
{
    QStringList lines;
    if (!first.text.isEmpty())
        lines.append(Tr::tr("“%1”").arg(first.text));
    const PlateText now = report.effectivePlate();
    const QString then = first.plate.isEmpty() ? Tr::tr("none") : first.plate.text();
    lines.append(now == first.plate ? Tr::tr("Plate then and now: %1").arg(then) : Tr::tr("Plate then: %1, now: %2").arg(then, plateOf(report)));
    for (const Violation &violation : report.violations) {
        if (violation.state == ViolationState::Undecided || violation.decidedBy != first.by)
            continue;
        const LawEntry *entry = law.entry(violation.code, report.offenceDay());
        lines.append(Tr::tr("%1: %2").arg(entry ? law.official(entry->title) : violation.code, stateOf(report, violation.code)));
    }
    return lines;
}

QList<Difference> differences(const Report &seen, const Report &theirs, const CaseDraft &yours, const LawPack &law)
{
    QList<Difference> lines;
    const auto add = [&](const QString &what, const QString &before, const QString &after, const QString &own) {
        if (before != after)
            lines.append({what, before, after, own});
    };
    add(Tr::tr("Status"), status(seen.status), status(theirs.status), {});
    add(Tr::tr("Plate"), plateOf(seen), plateOf(theirs), yours.plate.value_or(QString()));
    QStringList codes;
    for (const Report *report : {&seen, &theirs}) {
        for (const Violation &violation : report->violations) {
            if (!codes.contains(violation.code))
                codes.append(violation.code);
        }
    }
    for (const QString &code : codes) {
        const LawEntry *entry = law.entry(code, theirs.offenceDay());
        add(entry ? law.official(entry->title) : code, stateOf(seen, code), stateOf(theirs, code), draftOf(yours, code));
    }
    for (const RuleId rule : {RuleId::Interval, RuleId::Distance, RuleId::Plate, RuleId::Scene})
        add(rulewords::name(rule), verdictOf(seen, rule), verdictOf(theirs, rule), {});
    if (seen.notes.size() != theirs.notes.size())
        add(Tr::tr("Last note"), notesOf(seen), notesOf(theirs), yours.note);
    add(Tr::tr("Photos"), QLocale().toString(seen.photos.size()), QLocale().toString(theirs.photos.size()), {});
    if (seen.decisions.size() != theirs.decisions.size() && !theirs.decisions.isEmpty())
        add(Tr::tr("Decision"), seen.decisions.isEmpty() ? Tr::tr("none") : decision(seen.decisions.constLast().kind),
            decision(theirs.decisions.constLast().kind), yours.comment);
    if (lines.isEmpty())
        lines.append({Tr::tr("Something that is not shown here"), QLocale().toString(seen.version), QLocale().toString(theirs.version), {}});
    return lines;
}

} // namespace svidok::decidewords
