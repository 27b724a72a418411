// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lawpack.h"
#include "viewmodels/casedraft.h"

#include <QLocale>
#include <QSet>

/// Deciding a case, in the person's language.
namespace svidok::decidewords {

/// Of a pack's text: the language of the window where the pack has it, else Ukrainian, else any.
[[nodiscard]] QString local(const LocalText &text, const QLocale &locale = QLocale());
[[nodiscard]] QString status(ReportStatus status);
[[nodiscard]] QString decision(Decision::Kind kind);

/// What a person should know before she approves (N3): what she has not looked at, what is not proven. Empty: nothing.
[[nodiscard]] QStringList warnings(const Report &report, const QSet<PhotoId> &seenAtFullSize);

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
