// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/idsource.h"
#include "usecases/readplatesfusion.h"

#include <chrono>

namespace svidok {

class ReadingCache;

/// What can be set about reading; recorded with every read.
struct ReadParameters {
    double abstainBelow = 0.977; ///< less sure reads are shown, never filled in; from the curve in the model card
    int maxPlates = 6; ///< read per photo, the likeliest subjects first
    std::chrono::milliseconds readerDeadline{10000}; ///< a reader that needs longer loses its transcript
    double sureByScan = 0.9925; ///< where scanning is so sure, no other reader's word can change the answer: none is asked
    double hopelessByScan = 0.053; ///< nor where it is less sure than this
};

/// Reads the plates of a photo: finder, every reader on every plate, fusion, grammar as a visible second step,
/// confidence with abstention, choice of the subject. Blocks: worker threads only. Any number of threads at a time.
class ReadPlates {
public:
    enum class Caching { Use, Bypass };

    /// All of it must outlive the use case.
    struct Ports {
        PlateFinder &finder;
        QList<PlateReader *> readers;
        ReadingCache *cache = nullptr; ///< may be absent
        const Clock &clock;
        IdSource &ids;
        QList<FailedReader> missing = {}; ///< readers that should be there and are not: every reading says so
    };

    /// `grammarHash` names the grammar pack's bytes: it is part of what a reading depends on.
    ReadPlates(Ports ports, PlateGrammar grammar, const QString &grammarHash, ReadParameters parameters = {});

    /// Errors: as PlateFinder's, ReaderUnavailable without any reader. A reader that fails or hangs costs its transcript
    /// only: the reading says so, and is not cached, for the next time may go better. `Bypass` reads anew and replaces what the cache held (O13).
    [[nodiscard]] Result<PhotoReading> read(const PhotoId &photo, const QByteArray &bytes,
        Caching caching = Caching::Use, const CancelToken &cancel = {}) const;

    [[nodiscard]] const QString &modelHash() const { return m_modelHash; } ///< over finder and readers
    [[nodiscard]] const QString &parameters() const { return m_parameters; } ///< canonical JSON

private:
    [[nodiscard]] Result<PhotoReading> readAnew(
        const PhotoId &photo, const QByteArray &bytes, const Sha256 &sha, const CancelToken &cancel) const;
    struct Candidate {
        FoundPlate plate;
        QList<ReaderAnswer> answers;
        QList<ReaderTranscript> failures; ///< of readers that were asked and did not answer
        FusedRead fused; ///< of the answers
        bool settled = false; ///< by scanning: nobody else was asked
    };
    struct Said {
        const PlateReader *reader = nullptr;
        FoundPlate plate;
        ReaderAnswer answer;
    };
    /// Of one photo. A thorough search finds again what a quick one found: nobody is asked twice about the same.
    struct Hearing {
        QList<Said> said{};
        QList<FailedReader> failed{};
    };
    /// What may be plates, scanned.
    [[nodiscard]] QList<Candidate> scanned(const QList<FoundPlate> &found, Hearing &hearing, const CancelToken &cancel) const;
    [[nodiscard]] bool isSureOfOne(const QList<Candidate> &candidates, const QList<FoundPlate> &found) const;
    [[nodiscard]] bool canScan() const;
    [[nodiscard]] bool isOpen(const Candidate &candidate) const;
    [[nodiscard]] static Future<ReaderAnswer> answerOf(
        PlateReader &reader, const FoundPlate &plate, const QList<Said> &said, const CancelToken &cancel);
    void ask(bool scanning, QList<Candidate> &candidates, Hearing &hearing, const CancelToken &cancel) const;
    [[nodiscard]] QList<Candidate> distinct(const QList<Candidate> &candidates) const;
    [[nodiscard]] double confidenceOf(const Candidate &candidate) const;
    [[nodiscard]] PlateRead judge(const Candidate &candidate) const;

    Ports m_ports;
    PlateGrammar m_grammar;
    ReadParameters m_limits;
    QString m_modelHash;
    QString m_parameters;
};

} // namespace svidok
