// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplatesfusion.h"

#include <algorithm>
#include <cmath>

namespace svidok {

namespace {

/// Grammar counts fewer characters than this as noise: no country issues such plates.
constexpr int ShortestPlate = 4;

double weakestCharacter(const QList<CharEvidence> &chars)
{
    double weakest = chars.isEmpty() ? 0.0 : 1.0;
    for (const CharEvidence &evidence : chars)
        weakest = std::min(weakest, evidence.p);
    return weakest;
}

} // namespace

FusedRead fuseTranscripts(const QList<ReaderTranscript> &transcripts)
{
    FusedRead best;
    double bestSum = -1.0;
    int voices = 0;
    for (const ReaderTranscript &candidate : transcripts) {
        if (candidate.raw.isEmpty())
            continue;
        ++voices;
        double sum = 0.0;
        int agreeing = 0;
        const ReaderTranscript *surest = &candidate;
        for (const ReaderTranscript &other : transcripts) {
            if (other.raw != candidate.raw)
                continue;
            sum += other.confidence;
            ++agreeing;
            if (other.confidence > surest->confidence)
                surest = &other;
        }
        if (sum > bestSum) {
            bestSum = sum;
            best = {candidate.raw, surest->chars, surest->confidence, agreeing, 0};
        }
    }
    best.dissenting = voices - best.agreeing;
    return best;
}

double calibratedConfidence(const FusedRead &fused, const GrammarAnswer &grammar, double localisationScore)
{
    if (fused.raw.size() < ShortestPlate)
        return 0.0;
    const double known = grammar.format.isEmpty() ? 0.0 : 1.0;
    const double changed = grammar.applied ? 1.0 : 0.0;
    const double z = -4.0 + 2.0 * fused.confidence + 2.0 * weakestCharacter(fused.chars) + 2.5 * known - 0.7 * changed
        + 1.0 * localisationScore + 1.5 * (fused.agreeing - 1) - 1.5 * fused.dissenting;
    return 1.0 / (1.0 + std::exp(-z));
}

void chooseSubject(QList<PlateRead> &plates, const QList<double> &ranks)
{
    const auto standing = [&](qsizetype i) {
        const PlateRead &plate = plates.at(i);
        return (plate.abstained ? 0 : 2) + (plate.format.isEmpty() ? 0 : 1);
    };
    qsizetype subject = -1;
    for (qsizetype i = 0; i < plates.size(); ++i) {
        if (plates.at(i).raw.size() < ShortestPlate)
            continue;
        if (subject < 0 || standing(i) > standing(subject)
            || (standing(i) == standing(subject) && ranks.at(i) > ranks.at(subject)))
            subject = i;
    }
    if (subject < 0)
        return;
    plates[subject].subject = true;
    plates.move(subject, 0);
}

} // namespace svidok
