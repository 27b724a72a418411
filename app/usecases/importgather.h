// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"
#include "ports/executor.h"
#include "ports/photos.h"
#include "ports/store.h"
#include "usecases/importplan.h"

#include <QHash>

#include <deque>
#include <map>

namespace svidok {

/// Reads the plate of a photo; empty: plates are left for later, and so is every pixel: such an import is as fast as
/// copying, but has no perceptual hashes and no comparison with thumbnails.
using ReadPhoto = std::function<Result<PhotoReading>(const Photo &, const QByteArray &)>;

/// Brings the files of an import in: looks at each, puts it into the evidence store, checks the stored copy against the
/// source's digest, asks the store whether it is known. Many files are under way at a time. Blocks; worker threads
/// only. One object serves one import.
class ImportGather {
public:
    struct Ports {
        const IntakeSource &intake;
        const PhotoProbe &probe;
        EvidenceStore *evidence; ///< null: dry run, nothing is stored
        ReportStore &reports;
        Executor &executor;
        ReadPhoto read;
    };
    ImportGather(Ports ports, ImportObserver observer, CancelToken cancel);
    ~ImportGather();

    /// Reads in the order given; answers, and tells the observer of files, sorted by path, so that nothing depends on the
    /// order in an archive. Each path stands once. A file that cannot be used is an answer, not an error. Errors: Cancelled, and those of stores
    /// that nothing more can go into.
    [[nodiscard]] Result<QList<ImportedFile>> gather(const QList<IntakeEntry> &entries);

private:
    /// What a worker found out about one file.
    struct Looked {
        PhotoFacts facts;
        Sha256 digest; ///< dry run only
        std::optional<Future<StoredEvidence>> put;
        std::optional<Result<PhotoReading>> reading;
    };
    struct UnderWay {
        ImportedFile file;
        Future<Looked> look;
        Future<StoredEvidence> put;
        std::optional<Future<qint64>> verified;
        Future<QList<ReportId>> known;
    };

    [[nodiscard]] Result<Looked> look(const IntakeEntry &entry) const;
    void start(const IntakeEntry &entry);
    [[nodiscard]] Outcome makeRoom(qint64 bytes, size_t looking, size_t putting, size_t checking);
    [[nodiscard]] Outcome finishLook();
    [[nodiscard]] Outcome finishPut();
    [[nodiscard]] Outcome finishCheck();
    void askStores(UnderWay item, const Sha256 &digest);
    void close(ImportedFile file);
    void tellInOrder();
    void closeFailed(ImportedFile file, Error error);

    Ports m_ports;
    ImportObserver m_observer;
    CancelToken m_cancel;
    int m_total = 0;
    qint64 m_bytesUnderWay = 0; ///< of the first two stages, which hold the files' contents
    std::deque<UnderWay> m_looking;
    std::deque<UnderWay> m_putting;
    std::deque<UnderWay> m_checking;
    std::map<QString, std::optional<ImportedFile>> m_files; ///< by path; empty: not done
    std::map<QString, std::optional<ImportedFile>>::iterator m_next = m_files.end(); ///< the first that was not told
    int m_closed = 0;
    QHash<Sha256, QString> m_seen; ///< path by digest
    QList<ImportedFile> m_told;
};

} // namespace svidok
