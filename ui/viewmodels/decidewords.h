// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lawpack.h"
#include "viewmodels/casedraft.h"

#include <QLocale>
#include <QSet>

/// Deciding a case, in the person's language.
namespace svidok::decidewords {

/// The language of the window as packs name it, e.g. "uk". The law itself is shown in its own: LawPack::official().
[[nodiscard]] QString language(const QLocale &locale = QLocale());
/// What a text of the law means in the language of the window; empty where it is written in it.
[[nodiscard]] QString meaning(const LawPack &law, const LocalText &text);
[[nodiscard]] QString movementPoint(MovementPoint point);
[[nodiscard]] QString movementFinding(MovementFinding finding);
[[nodiscard]] QString status(ReportStatus status);
[[nodiscard]] QString decision(Decision::Kind kind);

/// What a person should know before she approves (N3): that it is too late, that a clock was wrong, what she has not looked at, what is not proven,
/// which plate she typed and did not confirm.
/// Empty: nothing.
[[nodiscard]] QStringList warnings(const Report &report, const QSet<PhotoId> &seenAtFullSize, const CaseDraft &draft, const QDateTime &now);

/// The last decision by which a second person was asked; nothing: nobody was.
[[nodiscard]] const Decision *firstOpinion(const Report &report);
/// The last question to the reporter, whose answer a pending case is judged by; nothing: none was asked.
[[nodiscard]] const Decision *question(const Report &report);
/// What the first person thought, line by line, with what has changed in the case since.
[[nodiscard]] QStringList opinion(const Report &report, const Decision &first, const LawPack &law);

/// One thing in which a report changed under one's hands, or would by one's own draft (Q7).
struct Difference {
    QString what;
    QString seen;
    QString theirs;
    QString yours; ///< empty: the draft says nothing about it

    bool operator==(const Difference &) const = default;
};
[[nodiscard]] QList<Difference> differences(const Report &seen, const Report &theirs, const CaseDraft &yours, const LawPack &law);

} // namespace svidok::decidewords
