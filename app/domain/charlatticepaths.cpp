// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charlattice.h"

#include "domain/charclass.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace svidok {

namespace {

constexpr double NoPath = -1e9; ///< logarithm of what cannot be
/// Price of a step with a character that the text leaves out: before it stand band and arms, after it a frame at most.
constexpr double LeftOutBefore = 1.6;
constexpr double LeftOutAfter = 5.0;

/// One value for each state of a text; of those that stand on plates without asking for memory.
template<typename Value>
using States = QVarLengthArray<Value, 40>;

} // namespace

/// The states that a text's paths go through: one that nothing ever reaches; all steps so far left out; then as usual the blank
/// before each character and the character, and the last blank; at last that the text is done and further steps are left out.
struct CharLattice::TextStates {
    static constexpr qsizetype Start = 1;

    explicit TextStates(QStringView text)
        : says(2 * text.size() + 4, charclass::None)
        , overOne(says.size(), NoPath)
    {
        says[Start] = charclass::LeftOutFirst;
        says[end()] = charclass::LeftOutLast;
        for (qsizetype place = 0; place < text.size(); ++place) {
            const qsizetype s = ofPlace(place);
            const int c = charclass::of(text.at(place));
            says[s] = c == charclass::None ? charclass::Foreign : c;
            overOne[s] = says[s] != says[s - 2] ? 0.0 : NoPath;
        }
        overOne[end()] = text.isEmpty() ? NoPath : 0.0;
    }

    [[nodiscard]] static qsizetype ofPlace(qsizetype place) { return Start + 2 + 2 * place; }
    [[nodiscard]] qsizetype size() const { return says.size(); }
    [[nodiscard]] qsizetype end() const { return size() - 1; }
    /// Added where a path ends in this state: 0 in the last character and behind it, else NoPath.
    [[nodiscard]] double ending(qsizetype s) const { return s >= end() - 1 || (s == end() - 2 && s > Start) ? 0.0 : NoPath; }

    /// `path`, the best logarithm of a path that comes to each state, one step on.
    void advance(double *path, const Said &said) const
    {
        for (qsizetype s = end(); s > Start; --s)
            path[s] = std::max({path[s], path[s - 1], path[s - 2] + overOne[s]}) + said[size_t(says[s])];
        path[Start] += said[charclass::LeftOutFirst];
    }

    /// From the best logarithm of a path that goes on from each state that of one that does so a step earlier.
    void retreat(const double *path, const Said &said, double *earlier) const
    {
        const auto onTo = [&](qsizetype s) { return path[s] + said[size_t(says[s])]; };
        for (qsizetype s = Start; s < size(); ++s) {
            earlier[s] = onTo(s);
            if (s + 1 < size())
                earlier[s] = std::max(earlier[s], onTo(s + 1));
            if (s + 2 < size())
                earlier[s] = std::max(earlier[s], onTo(s + 2) + overOne[s + 2]);
        }
    }

    States<int> says; ///< classes
    States<double> overOne; ///< added where the state before is passed over: 0 or NoPath
};

CharLattice::Said CharLattice::saidAt(int at) const
{
    const double highest = m_highest[size_t(at)];
    const double shown = m_shown[size_t(at)];
    Said said{};
    static_assert(said.size() == charclass::Foreign + 1);
    std::copy_n(step(at), Classes, said.begin());
    said[charclass::Unnamed] = m_letter[size_t(at)];
    said[charclass::LeftOutFirst] = highest - LeftOutBefore * shown;
    said[charclass::LeftOutLast] = highest - LeftOutAfter * shown;
    said[charclass::Foreign] = NoPath;
    return said;
}

double CharLattice::costOf(double path) const
{
    return std::clamp(std::accumulate(m_highest.begin(), m_highest.end(), 0.0) - path, 0.0, MostCost);
}

double CharLattice::cost(QStringView text) const
{
    const TextStates states(text);
    States<double> path(states.size(), NoPath);
    path[states.Start] = 0.0;
    for (int at = 0; at < steps(); ++at)
        states.advance(path.data(), saidAt(at));
    double best = NoPath;
    for (qsizetype s = 0; s < states.size(); ++s)
        best = std::max(best, path[s] + states.ending(s));
    return costOf(best);
}

std::vector<CharLattice::ClassCosts> CharLattice::costsOfOthers(QStringView text, const std::array<bool, Classes + 1> &asked) const
{
    const TextStates states(text);
    const auto width = size_t(states.size());
    const auto count = size_t(steps());
    std::vector<Said> said;
    for (int at = 0; at < steps(); ++at)
        said.push_back(saidAt(at));
    // The best paths that come to each state in so many steps, and that go on from there: forward and backward.
    std::vector<double> coming((count + 1) * width, NoPath);
    std::vector<double> going((count + 1) * width, NoPath);
    coming[states.Start] = 0.0;
    for (size_t at = 0; at < count; ++at) {
        std::copy_n(&coming[at * width], width, &coming[(at + 1) * width]);
        states.advance(&coming[(at + 1) * width], said[at]);
    }
    for (size_t s = 0; s < width; ++s)
        going[count * width + s] = states.ending(qsizetype(s));
    for (size_t at = count; at > 0; --at)
        states.retreat(&going[at * width], said[at - 1], &going[(at - 1) * width]);

    std::vector<ClassCosts> costs(size_t(text.size()));
    for (qsizetype place = 0; place < text.size(); ++place) {
        const auto s = size_t(states.ofPlace(place));
        const int last = states.says[qsizetype(s) - 2];
        const int next = states.says[qsizetype(s) + 2];
        for (int c = 0; c <= Classes; ++c) {
            if (!asked[size_t(c)] || c == charclass::None) {
                costs[size_t(place)][size_t(c)] = MostCost;
                continue;
            }
            const double fromLast = c != last ? 0.0 : NoPath;
            const double toNext = c != next ? 0.0 : NoPath;
            double here = NoPath; // the character is said at this step
            double best = NoPath;
            for (size_t at = 0; at < count; ++at) {
                const double *const before = &coming[at * width + s];
                here = std::max({here, before[-1], before[-2] + fromLast}) + said[at][size_t(c)];
                double after = states.ending(qsizetype(s));
                if (at + 1 < count) {
                    const double *const then = &going[(at + 2) * width + s];
                    const Said &says = said[at + 1];
                    after = std::max(says[charclass::None] + then[1], says[size_t(next)] + then[2] + toNext);
                }
                best = std::max(best, here + after);
            }
            costs[size_t(place)][size_t(c)] = costOf(best);
        }
    }
    return costs;
}

double meanCost(QStringView text, const QList<CharLattice> &lattices)
{
    double cost = 0.0;
    for (const CharLattice &lattice : lattices)
        cost += std::min(lattice.cost(text), lattice.dearest()) / double(lattices.size());
    return cost;
}

QList<CharEvidence> evidenceFor(const QString &text, const QList<CharLattice> &lattices)
{
    QList<CharEvidence> evidence;
    if (lattices.isEmpty())
        return evidence;
    // What shows nowhere is likely nowhere.
    constexpr double ShowsNowhere = -9.0;
    constexpr int Classes = CharLattice::Classes + 1;
    std::array<bool, Classes> shows{};
    for (int c = 1; c < Classes; ++c) {
        shows[size_t(c)] = std::any_of(lattices.begin(), lattices.end(),
            [&](const CharLattice &lattice) { return lattice.highest(charclass::charOf(c)) > ShowsNowhere; });
    }
    // Who does not know such letters cannot say that there are none; who does must have seen one for it to be the likelier.
    constexpr double SeesOne = -3.0;
    shows[charclass::Unnamed] = std::any_of(lattices.begin(), lattices.end(), [](const CharLattice &lattice) {
        return !lattice.unnamed().empty() && lattice.highest(CharLattice::Unnamed) > SeesOne;
    });
    std::array<bool, Classes> asked = shows;
    for (const QChar c : text)
        asked[size_t(charclass::of(c))] = true;
    std::vector<CharLattice::ClassCosts> costs(size_t(text.size()), CharLattice::ClassCosts{});
    for (const CharLattice &lattice : lattices) {
        const auto own = lattice.costsOfOthers(text, asked);
        for (size_t place = 0; place < costs.size(); ++place)
            std::transform(own[place].begin(), own[place].end(), costs[place].begin(), costs[place].begin(), std::plus());
    }
    for (qsizetype place = 0; place < text.size(); ++place) {
        const int read = charclass::of(text.at(place));
        std::array<double, Classes> likely{};
        for (int c = 1; c < Classes; ++c) {
            if (shows[size_t(c)] || c == read)
                likely[size_t(c)] = std::exp(-costs[size_t(place)][size_t(c)] / double(lattices.size()));
        }
        if (likely[charclass::Unnamed] <= likely[size_t(read)])
            likely[charclass::Unnamed] = 0.0;
        const double all = std::accumulate(likely.begin(), likely.end(), 0.0);
        CharEvidence one{text.at(place), 0.0, QChar(), 0.0};
        for (int c = 1; c < Classes; ++c) {
            const double p = likely[size_t(c)] / std::max(all, std::numeric_limits<double>::min());
            if (c == read)
                one.p = p;
            else if (p > one.nextP) {
                one.next = charclass::charOf(c);
                one.nextP = p;
            }
        }
        evidence.append(one);
    }
    return evidence;
}

double meanProbability(const QList<CharEvidence> &chars)
{
    constexpr double Least = 1e-6;
    double logs = 0.0;
    for (const CharEvidence &one : chars)
        logs += std::log(std::max(one.p, Least));
    return chars.isEmpty() ? 0.0 : std::exp(logs / double(chars.size()));
}

QList<qsizetype> unnamedPlaces(const QList<CharEvidence> &chars)
{
    QList<qsizetype> places;
    for (qsizetype place = 0; place < chars.size(); ++place) {
        if (const CharEvidence &one = chars.at(place); one.next == CharLattice::Unnamed && one.nextP > one.p)
            places.append(place);
    }
    return places;
}

} // namespace svidok
