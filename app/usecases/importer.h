// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/importgather.h"
#include "usecases/importpairing.h"
#include "usecases/workcontext.h"

namespace svidok {

/// Brings a folder, an archive or a file of photos in (B1, B2, B3). Evidence is stored first, then each report in one
/// atomic change whose id follows from its photos: an import that was killed at any point and started again, or
/// repeated, creates nothing twice. Blocks; worker threads only.
class Importer {
public:
    /// All must outlive the importer.
    struct Ports {
        const WorkContext &context;
        const IntakeSource &intake;
        const PhotoProbe &probe;
        EvidenceStore &evidence;
        Executor &executor;
        ReadPhoto read; ///< empty: plates are left for later; must be safe to call from many threads
        PairingLimits limits = {};
    };
    explicit Importer(Ports ports);

    /// Who acts now, with the role of an importer where they work on reports: it allows to bring evidence in, no more.
    [[nodiscard]] static Result<Actor> importingActor(const WorkContext &context);

    /// What run() would do; stores and logs nothing (B3).
    [[nodiscard]] Result<ImportPlan> plan(
        const QString &path, const ImportObserver &observer = {}, const CancelToken &cancel = {}) const;
    /// The same over several folders, archives and files at a time.
    [[nodiscard]] Result<ImportPlan> plan(
        const QStringList &paths, const ImportObserver &observer = {}, const CancelToken &cancel = {}) const;
    /// A bad file is an answer among the others. Errors: those of IntakeSource::list(), NotSignedIn, UserInactive,
    /// RoleMissing, Cancelled, and those of the stores; what was stored by then stays and counts when the import is
    /// repeated.
    [[nodiscard]] Result<ImportPlan> run(
        const QString &path, const ImportObserver &observer = {}, const CancelToken &cancel = {}) const;
    /// As run(), but with the groups that a person made of those of plan(): only their photos are brought in. A group of
    /// which a photo is no longer what it was stays Proposed.
    [[nodiscard]] Result<ImportPlan> runReviewed(const QStringList &paths, const QList<PhotoGroup> &groups,
        const ImportObserver &observer = {}, const CancelToken &cancel = {}) const;
    /// The bytes of a photo of plan() that is not brought in yet, from where it lies. Errors: those of IntakeSource::read().
    [[nodiscard]] Result<QByteArray> look(const Photo &photo) const;
    /// Creates reports from groups that a person looked over, split or merged; their photos are in the evidence store.
    [[nodiscard]] Result<QList<ProposedReport>> create(
        const QList<PhotoGroup> &groups, const ImportObserver &observer = {}, const CancelToken &cancel = {}) const;

private:
    [[nodiscard]] Result<QList<IntakeEntry>> list(const QStringList &paths, const CancelToken &cancel) const;
    [[nodiscard]] Result<ImportPlan> gatherAndPropose(
        const QList<IntakeEntry> &entries, bool store, const ImportObserver &observer, const CancelToken &cancel) const;
    /// `reviewed` null: as proposed.
    [[nodiscard]] Result<ImportPlan> bringIn(const QStringList &paths, const QList<PhotoGroup> *reviewed,
        const ImportObserver &observer, const CancelToken &cancel) const;
    [[nodiscard]] Result<QList<ProposedReport>> createAs(const Actor &actor, const QList<PhotoGroup> &groups,
        const ImportObserver &observer, const CancelToken &cancel) const;
    [[nodiscard]] Result<ReportChange> changeFor(const PhotoGroup &group, const Actor &actor) const;

    Ports m_ports;
};

} // namespace svidok
