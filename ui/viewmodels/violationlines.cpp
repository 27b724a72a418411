// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/violationlines.h"

#include "viewmodels/decidewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(svidok::ViolationLines)
};

ViolationLine lineOf(const QString &code, const LawEntry *entry, const LawPack &law)
{
    ViolationLine line;
    line.code = code;
    if (!entry) {
        line.title = Tr::tr("%1: not in the law pack on the day of the offence").arg(code);
        return line;
    }
    line.title = Tr::tr("%1 \u00b7 %2").arg(entry->article, law.official(entry->title));
    line.help = decidewords::meaning(law, entry->title);
    line.explanation = law.official(entry->text);
    if (entry->fineMinorUnits) {
        const QString amount = QLocale().toString(*entry->fineMinorUnits / 100.0, 'f', 2);
        line.explanation = Tr::tr("%1 Fine by the pack: %2 %3.").arg(line.explanation, amount, entry->currency);
    }
    if (const QString help = decidewords::meaning(law, entry->text); !help.isEmpty())
        line.explanation += u'\n' + help;
    return line;
}

} // namespace

QList<ViolationLine> violationLines(const Report &report, const CaseDraft &draft, const LawPack &law)
{
    QList<ViolationLine> lines;
    const QDate day = report.offenceDay();
    for (const Violation &violation : report.violations) {
        ViolationLine line = lineOf(violation.code, law.entry(violation.code, day), law);
        const auto rejection = std::find_if(draft.rejected.begin(), draft.rejected.end(),
            [&](const ViolationRejection &one) { return one.code == violation.code; });
        QString reason = violation.reasonCode;
        if (rejection != draft.rejected.end()) {
            line.fate = ViolationLine::Fate::ToReject;
            reason = rejection->reasonCode;
        } else if (violation.state == ViolationState::Approved) {
            line.fate = report.status == ReportStatus::Rejected ? ViolationLine::Fate::Overruled : ViolationLine::Fate::Approved;
        } else if (violation.state == ViolationState::Rejected && !draft.violations.contains(violation.code)) {
            line.fate = ViolationLine::Fate::Rejected;
        } else if (report.status != ReportStatus::PendingVerification) {
            line.fate = ViolationLine::Fate::Undecided;
        }
        if (const ReasonEntry *known = law.reason(reason))
            line.reason = law.official(known->title);
        lines.append(line);
    }
    for (const QString &code : draft.violations) {
        const bool there = std::any_of(lines.begin(), lines.end(), [&](const ViolationLine &line) { return line.code == code; });
        if (there)
            continue;
        ViolationLine line = lineOf(code, law.entry(code, day), law);
        line.added = true;
        lines.append(line);
    }
    return lines;
}

int approvable(const QList<ViolationLine> &lines)
{
    return static_cast<int>(std::count_if(lines.begin(), lines.end(), [](const ViolationLine &line) {
        return line.fate == ViolationLine::Fate::ToApprove || line.fate == ViolationLine::Fate::Approved;
    }));
}

QList<ViolationLine> catalogue(const LawPack &law, const QDate &offence, const QList<ViolationLine> &lines)
{
    QList<ViolationLine> found;
    for (const LawEntry &entry : law.entries) {
        const bool there = std::any_of(lines.begin(), lines.end(), [&](const ViolationLine &line) { return line.code == entry.code; });
        if (!there && law.entry(entry.code, offence) == &entry)
            found.append(lineOf(entry.code, &entry, law));
    }
    std::sort(found.begin(), found.end(), [](const ViolationLine &a, const ViolationLine &b) { return a.title < b.title; });
    return found;
}

} // namespace svidok
