// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sha256.h"
#include "domain/ids.h"
#include "domain/plate.h"
#include "domain/quad.h"

#include <QChar>
#include <QDateTime>
#include <QList>
#include <optional>

namespace svidok {

/// One character with its probability and the runner-up (O5).
struct CharEvidence {
    QChar c;
    double p = 0.0; ///< 0..1
    QChar next; ///< null where the reader has no runner-up
    double nextP = 0.0;

    bool operator==(const CharEvidence &) const = default;
};

/// Why a reader that was asked gave no answer. New ones go to the end, and need a name in wirenames.cpp.
enum class ReaderFailure {
    Failed, ///< it said so itself
    Crashed,
    TimedOut, ///< no answer in the time it is given
    NotStarted, ///< it could not be started again
    SwitchedOff, ///< it had crashed too often
};

/// What one reader saw on one plate, before any grammar.
struct ReaderTranscript {
    QString reader; ///< the reader's name
    QString raw; ///< as read; empty when it read nothing
    double confidence = 0.0; ///< 0..1, the reader's own
    QList<CharEvidence> chars; ///< one for each character of raw
    QString modelHash; ///< "sha256:..." of the weights it used
    std::optional<ReaderFailure> failure{}; ///< it answered nothing, and why

    bool operator==(const ReaderTranscript &) const = default;
};

/// A plate found on a photo: the fused read, and everything it was made of.
struct PlateRead {
    Quad quad{};
    double localisationScore = 0.0; ///< 0..1
    QString raw; ///< the best read before any grammar; kept whatever follows (O4)
    PlateText text; ///< after folding and grammar
    QString country; ///< ISO 3166 alpha-2, empty when unknown
    QString format; ///< name of the matched pattern, empty: unknown format
    int lines = 1;
    double confidence = 0.0; ///< 0..1
    bool abstained = true; ///< too unsure to fill in; raw is kept and shown
    bool subject = false; ///< the vehicle that the report is about (O10)
    QList<CharEvidence> chars; ///< of the fused read, one for each character of raw
    QList<ReaderTranscript> readers;
    QStringList grammarSteps; ///< what grammar changed, each "position:from>to (why)"
    QString suggestion; ///< a look-alike that would fit a known pattern, offered, never applied
    QString unknownRegion; ///< what stands where `format` has a region's code, if it is on no list; else empty
    bool mayLackFirst = false; ///< may be the rest of a plate of the home country whose first character was not seen
    bool mayBeCutOff = false; ///< its characters fill what is seen of it, or it reaches the photo's edge: more may stand behind
    bool mayBeNoPlate = false; ///< it has the form of no class that is known, or its letters are a word of signs and badges

    bool operator==(const PlateRead &) const = default;
};

/// A reader that failed on at least one plate of a photo.
struct FailedReader {
    QString reader; ///< the reader's name
    ReaderFailure failure = ReaderFailure::Failed;

    bool operator==(const FailedReader &) const = default;
};

/// The reading record of one photo (O1): enough to repeat it exactly.
struct PhotoReading {
    ReadingId id;
    PhotoId photo;
    Sha256 photoSha;
    int width = 0; ///< of the upright photo, pixels
    int height = 0;
    QList<PlateRead> plates; ///< the subject first
    QString modelHash; ///< over all readers and the localiser, "sha256:..."
    QString parameters; ///< canonical JSON of what was set
    QDateTime readAt;
    int elapsedMs = 0;
    /// Also those whose plates nobody else could read, and which are therefore not among `plates`. Each once, by its last failure.
    QList<FailedReader> failedReaders;
    bool damaged = false; ///< the file is: read as far as it can be shown (P12)
    UserId chosenBy = {}; ///< who said which plate is the subject; empty: nobody, the reader did

    /// The subject plate, or nothing.
    [[nodiscard]] const PlateRead *subject() const;
    [[nodiscard]] QSize size() const { return {width, height}; }

    bool operator==(const PhotoReading &) const = default;
};

/// A person's correction (O6), or her taking one back. The machine's read stays in the readings.
struct PlateCorrection {
    PlateText from;
    PlateText to;
    QString asEntered;
    QString reason;
    UserId by;
    QDateTime at;
    QList<PhotoId> photos = {}; ///< of the pair that the person saw; empty where an earlier version did not say
    bool takesBack = false; ///< the last one not taken back yet; `to` is what stands again, empty where nothing does

    bool operator==(const PlateCorrection &) const = default;
};

} // namespace svidok
