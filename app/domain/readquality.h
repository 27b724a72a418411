// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "domain/sun.h"

namespace svidok {

/// A machine's read of a plate beside what a person confirmed (O12).
struct ConfirmedRead {
    PlateText truth; ///< as a person confirmed or corrected it
    PlateText text; ///< as the machine read it; shown to the person before
    bool abstained = true;
    double confidence = 0.0; ///< 0..1
    QString plateClass; ///< the format of the read, which names its country; empty: none matched
    QString modelHash;
    QDateTime confirmedAt;
    bool typed = false; ///< the person typed the plate herself; else she let the machine's read stand
    Daylight light = Daylight::Unknown; ///< when the photo was taken

    bool operator==(const ConfirmedRead &) const = default;
};

/// The confirmed reads of a report: of each photo of the pair the newest reading before the confirmation. A plate is
/// confirmed by a correction, or by a decision that upholds the report; of a rejected report the plate proves nothing.
[[nodiscard]] QList<ConfirmedRead> confirmedReads(const Report &report);

/// A share with the interval that holds it in 95 of 100 cases (Wilson).
struct Share {
    int hits = 0;
    int of = 0;
    double low = 0.0; ///< 0..1
    double high = 1.0;

    [[nodiscard]] double value() const { return of == 0 ? 0.0 : double(hits) / of; }
    /// Too few to say anything by.
    [[nodiscard]] bool isTooFew() const;
    bool operator==(const Share &) const = default;
};
[[nodiscard]] Share shareOf(int hits, int of);

/// How good the reader is, by what people confirmed.
struct ReadQuality {
    Share sureAndRight; ///< of the reads that did not abstain
    Share sure; ///< did not abstain, of all
    Share typed; ///< confirmed by typing, of all: the others were perhaps only waved through
    struct Confusion {
        QChar truth;
        QChar read;
        int count = 0;

        bool operator==(const Confusion &) const = default;
    };
    QList<Confusion> confusions; ///< of reads of the right length, the most frequent first; equal characters left out
    int comparedCharacters = 0;
    struct Bin {
        double from = 0.0; ///< confidence
        double to = 0.0;
        double mean = 0.0; ///< of the confidence in it
        Share right;
    };
    QList<Bin> calibration; ///< ten, also the empty ones
    std::optional<double> calibrationError; ///< expected, weighted by the bins; absent: too few
    /// The reads that share something.
    template <typename What> struct Group {
        What of{};
        Share sureAndRight;
        Share sure;
    };
    QList<Group<QString>> classes; ///< of plates, the largest first; empty: no known format
    QList<Group<Daylight>> lights; ///< from day to unknown
    /// The newest reads against all before: an alarm when they are worse and chance hardly explains it.
    struct Drift {
        Share recent;
        Share before;
        bool isKnown = false; ///< enough of both
        bool alarm = false;
    };
    Drift drift;
};

/// What counts as recent for the drift.
inline constexpr int DriftDays = 30;

[[nodiscard]] ReadQuality readQuality(const QList<ConfirmedRead> &reads, const QDateTime &now);

} // namespace svidok
