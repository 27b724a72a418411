// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/report.h"
#include "ports/photos.h"
#include "usecases/importgroup.h"

#include <functional>

namespace svidok {

/// No photo is larger; more is not read.
inline constexpr qint64 MaxPhotoFileBytes = qint64(256) << 20;

/// A file's own name in the path of an intake, without folders and archive.
[[nodiscard]] QString intakeName(const QString &path);
/// A photo as it came in; digest, id and role are not known yet.
[[nodiscard]] Photo takenIn(const IntakeEntry &entry, const PhotoFacts &facts);

/// What became of one file of an import.
struct ImportedFile {
    enum class State {
        New,
        Known, ///< a report holds these very bytes already
        Duplicate, ///< the same bytes as another file of this import
        Failed,
    };
    QString path; ///< as the intake names it
    qint64 byteSize = 0;
    State state = State::Failed;
    Photo photo; ///< unless failed; its role is not decided yet
    std::optional<PhotoReading> reading;
    std::optional<Error> readingError; ///< the photo is imported, its plate was not read
    QList<ReportId> reports; ///< of a known photo
    QString duplicateOf; ///< path
    std::optional<Error> error; ///< of a failed file; subject: the file's name
};

/// A report that an import would make, or has made.
struct ProposedReport {
    enum class State { Proposed, Created, Known };
    State state = State::Proposed;
    ReportId id; ///< derived from the photos
    PhotoGroup group;
};

struct ImportPlan {
    QList<ImportedFile> files; ///< sorted by path
    QList<ProposedReport> reports;

    [[nodiscard]] int count(ImportedFile::State state) const;
    [[nodiscard]] int count(ProposedReport::State state) const;
};

/// Who wants to know how an import goes. Called from the import's own thread; any may be empty.
struct ImportObserver {
    std::function<void(int done, int total)> progress; ///< files
    std::function<void(const ImportedFile &)> file;
    std::function<void(const ProposedReport &)> report;
};

} // namespace svidok
