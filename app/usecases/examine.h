// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"
#include "ports/photos.h"
#include "usecases/comparepair.h"
#include "usecases/readplates.h"
#include "usecases/workcontext.h"

namespace svidok {

/// What sees and measures. It takes long to load, and so is asked for when there is something to look at.
struct Sight {
    const ReadPlates *reader;
    const ComparePair *pair;
};
using GetSight = std::function<Result<Sight>()>;

/// Measures a report: decodes photos that came in undecoded, reads the plates that nobody read yet, lays the pair onto each other, checks the four rules and
/// records all of it in one change. Decides nothing. Worker threads only.
class Examine {
public:
    /// All must outlive the use case.
    Examine(const WorkContext &context, EvidenceStore &evidence, const PhotoProbe &probe, GetSight sight);
    Examine(const WorkContext &context, EvidenceStore &evidence, const PhotoProbe &probe, const ReadPlates &reader,
        const ComparePair &pair);

    enum class Readings { KeepExisting, ReadAgain };

    /// The report afterwards. A photo that cannot be read costs its reading, not the rest; a report without a pair gets
    /// its readings and no checks. Errors: NotFound, VersionConflict, EvidenceMissing, EvidenceAltered, Cancelled, those
    /// of GetSight and those of the store.
    [[nodiscard]] Result<Report> examine(
        const ReportId &id, Readings readings = Readings::KeepExisting, const CancelToken &cancel = {}) const;

private:
    struct Bytes;
    [[nodiscard]] Outcome apply(Report &report, const ReportCommand &command, const Actor &actor, QList<CustodyEvent> &events) const;
    [[nodiscard]] Outcome decodeMissing(
        Report &report, const Bytes &bytes, const Actor &actor, QList<CustodyEvent> &events, const CancelToken &cancel) const;
    [[nodiscard]] Outcome readMissing(const ReadPlates &reader, Report &report, const Bytes &bytes, Readings readings, const Actor &actor,
        QList<CustodyEvent> &events, const CancelToken &cancel) const;
    [[nodiscard]] Outcome checkPairOf(const ComparePair &pair, Report &report, const Bytes &bytes, const Actor &actor,
        QList<CustodyEvent> &events, const CancelToken &cancel) const;

    const WorkContext &m_context;
    EvidenceStore &m_evidence;
    const PhotoProbe &m_probe;
    GetSight m_sight;
};

} // namespace svidok
