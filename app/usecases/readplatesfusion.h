// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plategrammar.h"
#include "domain/reading.h"

namespace svidok {

/// No country issues shorter plates: fewer characters are noise.
inline constexpr int ShortestPlate = 4;

/// What several readers make of one plate together.
struct FusedRead {
    QString raw; ///< the text with the greatest sum of confidences; ties go to the earlier reader
    QList<CharEvidence> chars; ///< of the surest reader of that text
    double confidence = 0.0; ///< of that reader
    int agreeing = 0; ///< readers with exactly this text
    int dissenting = 0; ///< readers with another, non-empty text
};

[[nodiscard]] FusedRead fuseTranscripts(const QList<ReaderTranscript> &transcripts);

/// The probability that the whole text is right, from the fused read, what grammar says and how surely a plate stands
/// there at all (0..1). A logistic model; how it was fitted stands beside its numbers.
[[nodiscard]] double calibratedConfidence(const FusedRead &fused, const GrammarAnswer &grammar, double localisationScore);

/// Marks the subject and moves it to the front (O10). `ranks` belong to `plates` by position. A plate that reads as one
/// goes before one that does not; among equals the greater and more central wins. Nothing readable: no subject.
void chooseSubject(QList<PlateRead> &plates, const QList<double> &ranks);

} // namespace svidok
