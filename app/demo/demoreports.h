// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/idsource.h"
#include "demo/demopairs.h"
#include "domain/lawpack.h"
#include "domain/lifecycle.h"
#include "ports/store.h"

#include <QRandomGenerator>

namespace svidok::demo {

/// Writes reports as people would have made them: every step is a command that the life cycle allows.
class ReportWriter {
public:
    /// `police` is the recipient of what was sent.
    ReportWriter(const LawPack &law, IdSource &ids, QString appVersion, QString police);

    /// A prepared pair as it waits for an inspector.
    [[nodiscard]] Result<ReportChange> waiting(const DemoPair &pair, const Photo &first, const Photo &second);
    /// The n-th further report: time, place, plate, state and notes by chance from the seed, with the given photos. When
    /// `own` the photos keep what they say about themselves and `plate` is theirs. What was sent has its message, with a receipt.
    [[nodiscard]] Result<ReportChange> further(quint32 seed, int n, const Photo &first, const Photo &second, const QString &plate, bool own);

private:
    class Story;

    const LawPack &m_law;
    IdSource &m_ids;
    QString m_appVersion;
    QString m_police;
};

} // namespace svidok::demo
