// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plategrammar.h"
#include "ports/vision.h"

namespace svidok {

/// No country issues shorter plates: fewer characters are noise.
inline constexpr int ShortestPlate = 4;

/// What several readers make of one plate together. Costs are differences of logarithms: 0 is best.
struct FusedRead {
    QString raw; ///< the text that the readers together find likeliest, before any grammar
    QString text; ///< the likeliest when grammar is asked too, in the order in which it is read
    QList<CharEvidence> chars; ///< one for each character of raw
    PlateFit fit = PlateFit::None; ///< of text
    bool mayLackFirst = false; ///< raw may be the rest of a likelier plate
    bool completed = false; ///< text is that plate: its first character was hardly seen
    bool mayBeCutOff = false; ///< text may go on behind its last character, where something hides the plate
    bool isShort = false; ///< text has so few characters that they may be the first of more
    bool mayBeNoPlate = false; ///< text is of no known class, or a word of signs with digits behind it
    bool scanned = false; ///< a reader that scans was among them
    double cost = 0.0; ///< of text, to the readers
    double margin = 0.0; ///< what the next text would cost more, grammar asked too
    double confidence = 0.0; ///< 0..1, geometric mean over the characters of raw
    double weakest = 0.0; ///< 0..1, the least sure of them
    int agreeing = 0; ///< readers whose own text is `text` or `raw`
    int dissenting = 0; ///< readers with another, non-empty text
};

/// Every text that a reader offers is weighed by every reader: by what it saw where it scans, else by how far its own
/// text is from it. Grammar is a prior among them, never a filter.
[[nodiscard]] FusedRead fuseReads(
    const QList<ReaderAnswer> &answers, const PlateGrammar &grammar, int lines, bool smallFront = false);

/// The probability that the whole text is right, from the fused read, how surely a plate stands there at all, and how few
/// pixels it has. Logistic models; how they were fitted stands beside their numbers.
[[nodiscard]] double calibratedConfidence(const FusedRead &fused, const FoundPlate &plate);

/// Pixels of the photo from the upper to the lower edge of one of the plate's lines.
[[nodiscard]] double lineHeight(const FoundPlate &plate);

/// What changed from the raw read to the text that was chosen, in the form of grammar's own steps.
[[nodiscard]] QStringList fusionSteps(const FusedRead &fused);

constexpr double SurelyAPlate = 0.85; ///< a localisation score
constexpr double FarLikelier = 1.6; ///< in ranks: as wide again by more than half, at the same distance from the middle

/// What speaks for a plate to be the subject.
struct Claim {
    double rank = 0.0; ///< FoundPlate::subjectRank
    bool reads = false; ///< as some class of plates that not any number or sign fits
    bool cutOff = false; ///< by the photo's edge
};

/// Marks the subject and moves it to the front (O10). `claims` belong to `plates` by position. A plate that reads as one
/// goes before one that does not; among equals the greater and more central wins. One that reads as one goes before
/// all where it was surely located or reads rather rightly and is far likelier the subject, and where it is wider and reads
/// nearly surely or is cut off. Nothing readable: no subject.
void chooseSubject(QList<PlateRead> &plates, const QList<Claim> &claims);

} // namespace svidok
