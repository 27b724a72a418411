// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lookalike.h"
#include "domain/reading.h"

#include <QStringView>

#include <array>
#include <optional>
#include <vector>

namespace svidok {

/// What a reader that scans a line saw: at each step from left to right how likely each character is and how likely none
/// ("blank"). A text is a path through the steps, each character for one step or several in a row, blanks anywhere
/// between, as in connectionist temporal classification (Graves and others, ICML 2006). Lines of one plate stand one
/// after the other.
class CharLattice {
public:
    static constexpr QStringView Alphabet = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static constexpr int Classes = 37; ///< the blank, then the alphabet
    /// A letter that has no twin in the alphabet (Ж, Ц), as cost() and evidenceFor() write it. No text that is read has it.
    static constexpr QChar Unnamed = u'?';

    CharLattice() = default;
    /// `scores`: steps x Classes, unnormalised logarithms, step by step. Any other number of values gives no steps.
    explicit CharLattice(std::vector<float> scores);
    /// Of a reader that knows one class more, the last one: letters without a twin. That it sees one says "a letter" and
    /// nothing of which, so all are as likely. Any number of values that is not steps x (Classes + 1) gives no steps.
    [[nodiscard]] static CharLattice withUnnamed(const std::vector<float> &scores);

    /// What logs() and unnamed() of another lattice said, bit for bit; nothing where these numbers cannot be a lattice's.
    [[nodiscard]] static std::optional<CharLattice> fromLogs(std::vector<float> logs, std::vector<float> unnamed);
    [[nodiscard]] const std::vector<float> &logs() const { return m_logs; } ///< steps x Classes, of probabilities
    /// Of Unnamed at each step; empty where the reader does not know such letters.
    [[nodiscard]] const std::vector<float> &unnamed() const { return m_unnamed; }

    [[nodiscard]] int steps() const { return static_cast<int>(m_logs.size()) / Classes; }
    void append(const CharLattice &line); ///< the next line of the same plate

    /// The greatest logarithm that the character has at any step.
    [[nodiscard]] double highest(QChar c) const;
    /// The text of the likeliest path.
    [[nodiscard]] QString likeliest() const;
    /// Where the characters of the likeliest path stand, in distances between neighbours.
    struct Spacing {
        double across = 0.0; ///< how wide the line is
        double behind = 0.0; ///< from the middle of the last character to the line's end
    };
    /// Of one line; nothing for fewer than four characters.
    [[nodiscard]] std::optional<Spacing> spacing() const;
    /// Up to `most` likely texts, best first, `likeliest` not necessarily among them.
    [[nodiscard]] QStringList likelyTexts(int most) const;
    /// How much less likely the best path of `text` is than the likeliest path of all, as a difference of logarithms: 0
    /// is best. Steps before and after the text may be left out at a price, because a plate's band and frame may look
    /// like characters. Unnamed is as likely as the likeliest letter where the reader does not know it. A text with another
    /// character outside the alphabet costs MostCost.
    [[nodiscard]] double cost(QStringView text) const;

    using ClassCosts = std::array<double, Classes + 1>; ///< by class; the last one is Unnamed
    /// For each place of `text` cost() with another character there, of the classes asked for; MostCost of others. All at once
    /// for about what ten texts cost.
    [[nodiscard]] std::vector<ClassCosts> costsOfOthers(QStringView text, const std::array<bool, Classes + 1> &asked) const;

    /// The same with look-alikes made more alike: for texts that rest on the shape of characters no more than on grammar.
    /// Pairs with a character outside the alphabet are left out.
    [[nodiscard]] CharLattice withLookAlikes(const LookAlikes &lookAlikes) const;

    static constexpr double MostCost = 40.0;
    /// The most that cost() of a text counts beside other views of the same plate: none outweighs the others, and one that
    /// shows few characters may have missed the plate.
    [[nodiscard]] double dearest() const { return m_dearest; }

private:
    [[nodiscard]] const float *step(int at) const { return m_logs.data() + at * Classes; }
    void measureSteps();
    /// A character of the likeliest path, and the steps that say it.
    struct Stretch {
        int character = 0; ///< class
        int from = 0;
        int to = 0; ///< one behind the last
    };
    [[nodiscard]] std::vector<Stretch> likeliestPath() const;

    /// To paths: see charclass.h.
    using Said = std::array<double, Classes + 4>;
    struct TextStates;
    [[nodiscard]] Said saidAt(int at) const;
    [[nodiscard]] double costOf(double path) const; ///< of its logarithm

    std::vector<float> m_logs; ///< natural logarithms of probabilities
    std::vector<float> m_unnamed; ///< the same of Unnamed; empty where it is not known
    std::vector<float> m_letter; ///< at each step, of Unnamed; where it is not known of the likeliest letter
    std::vector<double> m_highest; ///< of each step
    std::vector<double> m_shown; ///< at each step, how likely any character is at all
    double m_dearest = 0.0;
};

/// The mean of what the lattices, views of one plate, say against a text, of each as much as counts; 0 for none.
[[nodiscard]] double meanCost(QStringView text, const QList<CharLattice> &lattices);

/// For each character of `text` how likely it is against the others in its place, the rest of the text being right, over
/// all lattices together. Unnamed is among the others where it is likelier than the character itself.
[[nodiscard]] QList<CharEvidence> evidenceFor(const QString &text, const QList<CharLattice> &lattices);

/// The geometric mean of the characters' probabilities; 0 for none.
[[nodiscard]] double meanProbability(const QList<CharEvidence> &chars);

/// Where a letter without a twin is likelier than the character that was read.
[[nodiscard]] QList<qsizetype> unnamedPlaces(const QList<CharEvidence> &chars);

} // namespace svidok
