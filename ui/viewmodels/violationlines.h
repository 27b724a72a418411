// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lawpack.h"
#include "viewmodels/casedraft.h"

namespace svidok {

/// A violation as the person sees and decides it.
struct ViolationLine {
    enum class Fate { ToApprove, ToReject, Approved, Rejected, Undecided, Overruled };
    ///< Undecided: nobody decides it now. Overruled: approved, and then the whole report was rejected
    QString code;
    QString title; ///< article and title in the language of the law; the code where the pack does not know it on that day
    QString help; ///< the title in the language of the window, where that is another one
    QString explanation; ///< text, fine where the sources agree; with the same help
    QString reason; ///< of a rejection, in words
    Fate fate = Fate::ToApprove;
    bool added = false; ///< by this draft, not by the reporter: may be taken off again

    bool operator==(const ViolationLine &) const = default;
};

/// What stands on the report and what the draft adds, in that order.
[[nodiscard]] QList<ViolationLine> violationLines(const Report &report, const CaseDraft &draft, const LawPack &law);
/// How many violations an approval would uphold.
[[nodiscard]] int approvable(const QList<ViolationLine> &lines);

/// The catalogue on the day of the offence (L2), by article; without what is on the lines already.
[[nodiscard]] QList<ViolationLine> catalogue(const LawPack &law, const QDate &offence, const QList<ViolationLine> &lines);

} // namespace svidok
