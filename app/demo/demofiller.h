// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/idsource.h"
#include "demo/demopairs.h"
#include "domain/lawpack.h"
#include "ports/evidence.h"
#include "ports/photos.h"
#include "ports/store.h"

#include <QMap>

#include <functional>

namespace svidok::demo {

struct DemoOptions {
    QString folder; ///< where photos/ and keys/ go
    quint32 seed = 1;
    int reports = 60; ///< in the store afterwards; the twelve pairs come first
    QString police; ///< the recipient of what was sent
    DrawOptions draw;
};

/// A case as the police know it: what they said of it, "accepted" first.
struct DemoCase {
    QString number;
    QString key; ///< idempotency key that it came with
    QList<PoliceUpdate> words;
};

struct DemoSummary {
    int reports = 0;
    int photos = 0; ///< different ones in the evidence
    QMap<QString, int> byStatus; ///< by wire name
    QList<DemoCase> cases; ///< which the police have
};

/// Makes what a demo store holds: people, keys, the twelve pairs, or as many as are wanted, as photos/ and as reports,
/// and further reports in all states of their life. Everything from the seed; open the store with DemoClock for the same bytes. Worker threads only.
class DemoFiller {
public:
    /// All must outlive the filler.
    DemoFiller(Store &store, EvidenceStore &evidence, const PhotoProbe &probe, const LawPack &law, QString appVersion);

    /// The store should be new and empty. `progress` (may be empty) gets the number of reports so far. Errors: those of
    /// the ports, Cancelled, and of the file system for the folder.
    [[nodiscard]] Result<DemoSummary> fill(const DemoOptions &options, const CancelToken &cancel = {},
        const std::function<void(int)> &progress = {}) const;

private:
    struct Stock;
    [[nodiscard]] Outcome putPeople() const;
    [[nodiscard]] Outcome putPairs(const DemoOptions &options, IdSource &ids, Stock &stock, DemoSummary &summary, const CancelToken &cancel,
        const std::function<void(int)> &progress) const;
    [[nodiscard]] Outcome drawStock(const DemoOptions &options, Stock &stock, DemoSummary &summary, const CancelToken &cancel) const;
    [[nodiscard]] Outcome putRest(const DemoOptions &options, IdSource &ids, const Stock &stock, DemoSummary &summary, const CancelToken &cancel,
        const std::function<void(int)> &progress) const;
    [[nodiscard]] Result<Photo> keep(const DemoPhoto &photo, const QString &from) const;

    Store &m_store;
    EvidenceStore &m_evidence;
    const PhotoProbe &m_probe;
    const LawPack &m_law;
    QString m_appVersion;
};

} // namespace svidok::demo
