// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"
#include "ports/photos.h"
#include "usecases/workcontext.h"

namespace svidok {

/// The way back from asking the reporter: adds photos to a report that is there. Worker threads only.
class Supplement {
public:
    /// All must outlive the use case.
    struct Ports {
        const WorkContext &context;
        const IntakeSource &intake;
        const PhotoProbe &probe;
        EvidenceStore &evidence;
    };
    struct NewPhoto {
        QString path; ///< of one file, as the intake takes it
        PhotoRole role = PhotoRole::Context;
    };
    explicit Supplement(Ports ports);

    /// Keeps the photos as evidence and adds them to the report as it was seen; a draft that then has its pair is handed
    /// in again. All is one change. In a draft a photo of the pair that gets a successor stays as context. Errors:
    /// InvalidArgument (subject: the path; not one file), those of intake, probe (subject: the file's name), evidence
    /// store and applyCommand(), VersionConflict.
    [[nodiscard]] Result<Report> add(
        const Report &seen, const QList<NewPhoto> &photos, const CancelToken &cancel = {}) const;

private:
    [[nodiscard]] Result<Photo> keep(const NewPhoto &photo, const CancelToken &cancel) const;
    [[nodiscard]] Result<ReportChange> changeFor(const Report &seen, const QList<Photo> &photos, const Actor &actor) const;

    Ports m_ports;
};

} // namespace svidok
