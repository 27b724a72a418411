// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplatesfusion.h"

#include <algorithm>
#include <cmath>

namespace svidok {

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
    // Fitted by logistic regression (L2 0.3) to 224 reads of one reader on 143 photos of Ukrainian, Polish, Slovak, Czech
    // and British plates: of 36 reads above 0.8 there 33 were right. The two terms of several readers are assumed.
    const double known = grammar.format.isEmpty() ? 0.0 : 1.0;
    const double whole = fused.raw.size() >= 7 ? 1.0 : 0.0;
    const double z = -10.1 + 3.4 * fused.confidence + 1.4 * known + 5.5 * localisationScore + 2.5 * whole
        + 1.5 * (fused.agreeing - 1) - 1.5 * fused.dissenting;
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
