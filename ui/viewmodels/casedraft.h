// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/review.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace svidok {

/// What an inspector typed and chose for a report but has not decided yet; kept as she types.
struct CaseDraft {
    std::optional<QString> plate; ///< correction as typed; absent: untouched
    QStringList violations; ///< law pack codes to add to the report and approve
    QList<ViolationRejection> rejected; ///< violations of the report that are not upheld
    QString reasonCode; ///< for a rejection
    QString comment; ///< of a rejection
    QString question; ///< to the reporter
    QString forSecond; ///< what the second reviewer should look at
    QString note;
    bool noteToReporter = false; ///< whom the note is for
    QString amendment; ///< why a further version of the document is made
    MovementFindings movement; ///< ticked off, not decided yet

    bool operator==(const CaseDraft &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == CaseDraft{}; }

    /// Empty bytes for an empty draft. What cannot be read is an empty draft: a draft is never worth an error.
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] static CaseDraft fromBytes(const QByteArray &bytes);
};

} // namespace svidok
