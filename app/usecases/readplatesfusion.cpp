// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/readplatesfusion.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

constexpr int LikelyTexts = 8; ///< of each lattice
constexpr qsizetype FewestChars = 3; ///< that a reader says, for what else it saw to be heard
constexpr double FewestPixels = 14.0; ///< of a line that can be read surely, from edge to edge
constexpr double NearlySure = 0.9; ///< a confidence: a person will likely find it right
constexpr double Wider = 1.15; ///< a plate of the nearer of two cars than the other's
constexpr double RatherRight = 0.5; ///< a confidence: what reads so well is a plate, however unsure its finder was
/// How much less an old plate is met than a newer one whose first character is hard to see, in the units of CharLattice::cost.
constexpr double RestOfAPlate = 2.5;
constexpr double ForeignWeight = 0.3; ///< of a reader that does not scan, beside one that does

/// How little a text is expected before anything is seen, in the units of CharLattice::cost.
double priorCost(PlateFit fit, qsizetype size)
{
    if (size < ShortestPlate)
        return 9.0;
    switch (fit) {
    case PlateFit::Home:
        return 0.0;
    case PlateFit::HomeLoose:
        return 1.5;
    case PlateFit::Foreign:
        return size >= 6 ? 1.0 : 2.5;
    case PlateFit::UnknownRegion:
        return size >= 6 ? 2.5 : 3.5;
    case PlateFit::None:
        break;
    }
    return size <= 9 ? 3.5 : 6.0;
}

/// What a reader that does not scan would say to another text than its own: the cheapest edit from its own, each change
/// as dear as it was sure of the character.
double editCost(const ReaderTranscript &transcript, const QString &text, const PlateGrammar &grammar)
{
    constexpr double Change = 4.0;
    constexpr double ChangeToLookAlike = 1.5;
    constexpr double LeftOut = 3.0;
    const auto change = [&](qsizetype own, QChar c) {
        const QChar read = transcript.raw.at(own);
        if (read == c)
            return 0.0;
        const CharEvidence evidence = transcript.chars.value(own);
        if (evidence.next == c && evidence.nextP > 0.0)
            return std::min(Change, std::max(0.0, std::log(std::max(evidence.p, 1e-3) / evidence.nextP)));
        return grammar.maySwap(read, c) ? ChangeToLookAlike : Change;
    };
    std::vector<double> row(size_t(text.size()) + 1);
    for (size_t i = 0; i < row.size(); ++i)
        row[i] = LeftOut * double(i);
    for (qsizetype own = 0; own < transcript.raw.size(); ++own) {
        double diagonal = row[0];
        row[0] += LeftOut;
        for (size_t i = 1; i < row.size(); ++i) {
            const double above = row[i];
            row[i] = std::min({diagonal + change(own, text.at(qsizetype(i) - 1)), above + LeftOut, row[i - 1] + LeftOut});
            diagonal = above;
        }
    }
    return transcript.confidence * row.back();
}

/// All that is known of a plate, ready to weigh texts.
class Weighing {
public:
    Weighing(const QList<ReaderAnswer> &answers, const PlateGrammar &grammar)
        : m_answers(answers)
        , m_grammar(grammar)
    {
        for (const ReaderAnswer &answer : answers) {
            for (const CharLattice &lattice : answer.lattices) {
                if (lattice.steps() > 0) {
                    m_lattices.append(lattice);
                    m_lent.append(lattice.withLookAlikes(grammar.lookAlikes()));
                }
            }
        }
    }

    [[nodiscard]] const QList<CharLattice> &lattices() const { return m_lattices; }

    [[nodiscard]] QStringList offered() const
    {
        QStringList texts;
        for (const ReaderAnswer &answer : m_answers)
            texts.append(answer.transcript.raw);
        for (const ReaderAnswer &answer : m_answers) {
            if (answer.transcript.raw.size() < FewestChars)
                continue; // no plate stands there, and noise has many likely texts
            for (const CharLattice &lattice : answer.lattices)
                texts += lattice.likelyTexts(LikelyTexts);
        }
        texts.removeAll(QString());
        texts.removeDuplicates();
        return texts;
    }

    [[nodiscard]] double cost(const QString &text) const { return costBy(m_lattices, text); }
    /// Where grammar is asked it may say which of two look-alikes it is.
    [[nodiscard]] double lenientCost(const QString &text) const { return costBy(m_lent, text); }

    /// To who scans; empty where none stands out from the others.
    [[nodiscard]] QString clearlyLikeliest(const QStringList &texts) const
    {
        constexpr double Clear = 1.0;
        QString likeliest;
        double least = CharLattice::MostCost;
        double second = CharLattice::MostCost;
        for (const QString &text : m_lattices.isEmpty() ? QStringList() : texts) {
            const double cost = meanCost(text, m_lattices);
            second = std::min(second, std::max(least, cost));
            if (cost < least)
                likeliest = text;
            least = std::min(least, cost);
        }
        return second - least > Clear ? likeliest : QString();
    }

private:
    [[nodiscard]] double costBy(const QList<CharLattice> &lattices, const QString &text) const
    {
        double cost = meanCost(text, lattices);
        for (const ReaderAnswer &answer : m_answers) {
            if (answer.lattices.isEmpty() && !answer.transcript.raw.isEmpty())
                cost += (lattices.isEmpty() ? 1.0 : ForeignWeight) * editCost(answer.transcript, text, m_grammar);
        }
        return cost;
    }

    const QList<ReaderAnswer> &m_answers;
    const PlateGrammar &m_grammar;
    QList<CharLattice> m_lattices;
    QList<CharLattice> m_lent; ///< the same with look-alikes
};

/// Of the readers whose text it is, the surest one's characters.
QList<CharEvidence> ownEvidence(const QList<ReaderAnswer> &answers, const QString &text)
{
    const ReaderTranscript *surest = nullptr;
    for (const ReaderAnswer &answer : answers) {
        if (answer.transcript.raw == text && (!surest || answer.transcript.confidence > surest->confidence))
            surest = &answer.transcript;
    }
    return surest ? surest->chars : QList<CharEvidence>();
}

/// How the characters stand where a look shows this text.
std::vector<CharLattice::Spacing> spacingsOf(const FusedRead &fused, const QList<CharLattice> &lattices)
{
    std::vector<CharLattice::Spacing> spacings;
    for (const CharLattice &lattice : lattices) {
        const QString seen = lattice.likeliest();
        if (const auto spacing = seen == fused.raw || seen == fused.text ? lattice.spacing() : std::nullopt)
            spacings.push_back(*spacing);
    }
    return spacings;
}

/// Of two in the middle the lower one.
double middleOf(std::vector<CharLattice::Spacing> spacings, double CharLattice::Spacing::*part)
{
    const auto middle = spacings.begin() + std::ptrdiff_t((spacings.size() - 1) / 2);
    std::nth_element(spacings.begin(), middle, spacings.end(), [=](const auto &a, const auto &b) { return a.*part < b.*part; });
    return (*middle).*part;
}

/// The last character touches the line's end, as where something hides the rest: what is left of an M reads like an I.
bool lacksRoomBehind(const FusedRead &fused, const std::vector<CharLattice::Spacing> &spacings)
{
    // Looks at more than the plate see what hides it, too: half of them are enough. Whole plates have 0.75 or more, other
    // countries' 0.53; with part of the last character hidden at most 0.62 and 0.40.
    constexpr double RoomAtHome = 0.7;
    constexpr double RoomAbroad = 0.5;
    return !spacings.empty() && middleOf(spacings, &CharLattice::Spacing::behind) < (fused.fit == PlateFit::Home ? RoomAtHome : RoomAbroad);
}

/// So few that they may be the first of more: by their number, or because they fill the line.
bool areFew(const FusedRead &fused, const std::vector<CharLattice::Spacing> &spacings)
{
    constexpr qsizetype FewChars = 6;
    constexpr double FewestAcross = 8.3; // of whole plates 19 in 20 have more
    return fused.fit < PlateFit::HomeLoose && fused.raw.size() <= FewChars
        && (fused.raw.size() < FewChars || (!spacings.empty() && middleOf(spacings, &CharLattice::Spacing::across) < FewestAcross));
}

double widthOf(const PlateRead &plate)
{
    return QLineF(plate.quad[0], plate.quad[1]).length();
}

} // namespace

FusedRead fuseReads(const QList<ReaderAnswer> &answers, const PlateGrammar &grammar, int lines, bool smallFront)
{
    const Weighing weighing(answers, grammar);
    const QStringList offered = weighing.offered();
    QStringList texts = offered;
    for (const QString &text : QStringList(texts)) {
        if (const auto swapped = grammar.judge(text, lines); swapped.applied && !texts.contains(swapped.asRead))
            texts.append(swapped.asRead);
    }
    FusedRead fused;
    fused.scanned = !weighing.lattices().isEmpty();
    double leastRaw = 0.0;
    double least = 0.0;
    double second = 0.0;
    const auto weigh = [&](const QString &text, double raw, double allowance) {
        const PlateFit fit = grammar.fitOf(text, lines, smallFront);
        const double cost = weighing.lenientCost(text) + priorCost(fit, text.size()) - allowance;
        if (fused.text.isEmpty() || cost < least) {
            second = fused.text.isEmpty() ? CharLattice::MostCost : least;
            least = cost;
            fused.text = text;
            fused.fit = fit;
            fused.cost = raw;
        } else {
            second = std::min(second, cost);
        }
    };
    for (const QString &text : texts) {
        const double raw = weighing.cost(text);
        if (offered.contains(text) && (fused.raw.isEmpty() || raw < leastRaw)) {
            leastRaw = raw;
            fused.raw = text;
        }
        weigh(text, raw, 0.0);
    }
    if (fused.raw.isEmpty())
        return fused;
    if (fused.fit < PlateFit::Home && !smallFront) {
        const QStringList wholes = grammar.wholesOf(fused.text, lines);
        fused.mayLackFirst = !wholes.isEmpty();
        if (const QString whole = weighing.clearlyLikeliest(wholes); !whole.isEmpty()) {
            weigh(whole, weighing.cost(whole), RestOfAPlate);
            fused.completed = fused.text == whole;
        }
    }
    const auto spacings = lines == 1 ? spacingsOf(fused, weighing.lattices()) : std::vector<CharLattice::Spacing>();
    fused.mayBeCutOff = (fused.fit < PlateFit::Home && grammar.mayGoOn(fused.text, lines)) || lacksRoomBehind(fused, spacings);
    fused.isShort = areFew(fused, spacings);
    fused.mayBeNoPlate = grammar.mayBeNoPlate(fused.text, lines, smallFront);
    fused.margin = second - least;
    fused.chars = fused.scanned ? evidenceFor(fused.raw, weighing.lattices()) : ownEvidence(answers, fused.raw);
    fused.weakest = 1.0;
    for (const CharEvidence &one : fused.chars)
        fused.weakest = std::min(fused.weakest, one.p);
    fused.confidence = meanProbability(fused.chars);
    for (const ReaderAnswer &answer : answers) {
        const QString &own = answer.transcript.raw;
        if (own == fused.text || own == fused.raw)
            ++fused.agreeing;
        else if (!own.isEmpty())
            ++fused.dissenting;
    }
    return fused;
}

QStringList fusionSteps(const FusedRead &fused)
{
    if (fused.text == fused.raw)
        return {};
    if (fused.text.size() != fused.raw.size())
        return {u"whole:%1>%2 (likelier as a plate)"_s.arg(fused.raw, fused.text)};
    QStringList steps;
    for (qsizetype i = 0; i < fused.raw.size(); ++i) {
        if (fused.raw.at(i) != fused.text.at(i))
            steps.append(u"%1:%2>%3 (likelier as a plate)"_s.arg(i).arg(fused.raw.at(i)).arg(fused.text.at(i)));
    }
    return steps;
}

double lineHeight(const FoundPlate &plate)
{
    const double sides = QLineF(plate.quad[0], plate.quad[3]).length() + QLineF(plate.quad[1], plate.quad[2]).length();
    constexpr double SmallFrontShare = 0.4; // of the plate's height
    return sides / 2.0 / plate.lines * (plate.smallFront ? SmallFrontShare : 1.0);
}

double calibratedConfidence(const FusedRead &fused, const FoundPlate &plate)
{
    const auto size = double(fused.raw.size());
    if (fused.raw.size() < ShortestPlate)
        return 0.0;
    const bool known = fused.fit > PlateFit::UnknownRegion;
    double z = 0.0;
    if (fused.scanned) {
        // Logistic regression (L2 0.3) by resources/models/training/calibrate.py; the model card has its figures. Its constant
        // stands 2.108 higher than fitted to all candidates: those chosen as the subject are better than those. The last
        // five terms are set by hand: one line of a plate of two reads as surely as a whole plate, no photo that was
        // fitted to has a right read of so few pixels, a region that is on no list is oftener misread than new, a plate
        // whose first letter lies in a shadow is oftener met than the old one that the rest of it would be, and one whose right
        // end is hidden than another country's that reads like what is left.
        const double doubt = -size * std::log(std::max(fused.confidence, 1e-3));
        z = -0.008 - 1.349 * doubt + 0.415 * std::log(std::max(fused.weakest, 1e-3)) - 0.615 * std::min(fused.cost, 10.0)
            + 0.373 * std::min(fused.margin, 8.0) + (fused.agreeing > 1 ? 0.425 : 0.0) + (known ? 1.044 : 0.0)
            + (fused.fit == PlateFit::Home ? 0.466 : 0.0) + (size == 7 || size == 8 ? 1.639 : 0.0)
            + 1.950 * plate.score - (size < 6 && !known ? 4.0 : 0.0)
            - 0.6 * std::max(0.0, FewestPixels - lineHeight(plate)) - (fused.fit == PlateFit::UnknownRegion ? 2.5 : 0.0)
            - (fused.mayLackFirst && !fused.completed ? 4.0 : 0.0) - (fused.mayBeCutOff ? 4.0 : 0.0);
    } else {
        // Readers that do not scan, by themselves: fitted to 224 reads of Tesseract; of 36 reads above 0.8 there 33 were
        // right. The two terms of several readers are assumed.
        z = -10.1 + 3.4 * fused.confidence + (known ? 1.4 : 0.0) + 5.5 * plate.score + (size >= 7 ? 2.5 : 0.0)
            + 1.5 * (fused.agreeing - 1) - 1.5 * fused.dissenting;
    }
    return 1.0 / (1.0 + std::exp(-z));
}

void chooseSubject(QList<PlateRead> &plates, const QList<Claim> &claims)
{
    const auto standing = [&](qsizetype i) {
        return (plates.at(i).abstained ? 0 : 2) + (claims.at(i).reads ? 1 : 0);
    };
    qsizetype subject = -1;
    for (qsizetype i = 0; i < plates.size(); ++i) {
        if (plates.at(i).raw.size() < ShortestPlate)
            continue;
        if (subject < 0 || standing(i) > standing(subject)
            || (standing(i) == standing(subject) && claims.at(i).rank > claims.at(subject).rank))
            subject = i;
    }
    if (subject < 0)
        return;
    // What reads surely may be another car's: a plate that is far likelier the subject stays it though it reads less surely, and so
    // does the nearer one that reads nearly as surely, or that the photo cuts off.
    for (qsizetype i = 0; i < plates.size(); ++i) {
        const PlateRead &plate = plates.at(i);
        const bool surelyOne = plate.localisationScore >= SurelyAPlate || plate.confidence >= RatherRight;
        const bool farLikelier = claims.at(i).rank > FarLikelier * claims.at(subject).rank;
        const bool nearer = widthOf(plate) > Wider * widthOf(plates.at(subject));
        if (claims.at(i).reads && ((surelyOne && farLikelier) || (nearer && (claims.at(i).cutOff || plate.confidence >= NearlySure))))
            subject = i;
    }
    plates[subject].subject = true;
    plates.move(subject, 0);
}

} // namespace svidok
