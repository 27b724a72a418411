// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charlattice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace svidok {

namespace {

constexpr float Floor = -14.0F; ///< logarithm of the least probability that is believed
constexpr double Never = -1e9;
/// Price of a step with a character that the text leaves out: before it stand band and arms, after it a frame at most.
constexpr double LeftOutBefore = 1.6;
constexpr double LeftOutAfter = 5.0;

constexpr int UnnamedClass = CharLattice::Classes;
constexpr int FirstLetter = 11; ///< behind the blank and the digits
static_assert(CharLattice::Alphabet[FirstLetter - 1] == u'A');

/// The class of a character; 0 for none of the alphabet.
int classOf(QChar c)
{
    return c == CharLattice::Unnamed ? UnnamedClass : static_cast<int>(CharLattice::Alphabet.indexOf(c)) + 1;
}

QChar charOf(int characterClass)
{
    return characterClass == UnnamedClass ? CharLattice::Unnamed : CharLattice::Alphabet.at(characterClass - 1);
}

double logSum(double a, double b)
{
    const double high = std::max(a, b);
    return high <= Never ? Never : high + std::log1p(std::exp(std::min(a, b) - high));
}

/// How likely the steps so far are for one text: ending in a blank, or in its last character.
struct Prefix {
    double blank = Never;
    double character = Never;

    [[nodiscard]] double sum() const { return logSum(blank, character); }
};

} // namespace

CharLattice::CharLattice(std::vector<float> scores)
    : m_logs(std::move(scores))
{
    if (m_logs.size() % Classes != 0)
        m_logs.clear();
    for (int at = 0; at < steps(); ++at) {
        float *const begin = m_logs.data() + at * Classes;
        float *const end = begin + Classes;
        const float high = *std::max_element(begin, end);
        double sum = 0.0;
        std::for_each(begin, end, [&](float v) { sum += std::exp(double(v) - high); });
        const auto norm = high + static_cast<float>(std::log(sum));
        std::for_each(begin, end, [&](float &v) { v = std::max(v - norm, Floor); });
    }
    measureSteps();
}

CharLattice CharLattice::withUnnamed(const std::vector<float> &scores)
{
    if (scores.size() % (Classes + 1) != 0)
        return {};
    std::vector<float> shared;
    std::vector<float> unnamed;
    for (auto said = scores.begin(); said != scores.end(); said += Classes + 1) {
        const double high = *std::max_element(said, said + Classes + 1);
        const auto likely = [&](int c) { return std::exp(double(said[c]) - high); };
        const double other = likely(UnnamedClass);
        double sum = 0.0;
        for (int c = 0; c <= Classes; ++c)
            sum += likely(c);
        for (int c = 0; c < Classes; ++c)
            shared.push_back(static_cast<float>(std::log(likely(c) + (c < FirstLetter ? 0.0 : other / (Classes - FirstLetter)) + 1e-30)));
        unnamed.push_back(std::max(static_cast<float>(std::log(other / sum + 1e-30)), Floor));
    }
    CharLattice lattice(std::move(shared));
    lattice.m_unnamed = std::move(unnamed);
    lattice.measureSteps();
    return lattice;
}

std::optional<CharLattice> CharLattice::fromLogs(std::vector<float> logs, std::vector<float> unnamed)
{
    constexpr float Rounding = 1e-3F; ///< a probability of 1 may come out as a little more
    const auto isLog = [](float v) { return v >= Floor && v <= Rounding; }; // which NaN is not
    if (logs.size() % Classes != 0 || !std::all_of(logs.begin(), logs.end(), isLog)
        || (!unnamed.empty() && unnamed.size() != logs.size() / Classes) || !std::all_of(unnamed.begin(), unnamed.end(), isLog))
        return std::nullopt;
    CharLattice lattice;
    lattice.m_logs = std::move(logs);
    lattice.m_unnamed = std::move(unnamed);
    lattice.measureSteps();
    return lattice;
}

void CharLattice::measureSteps()
{
    m_highest.clear();
    m_shown.clear();
    for (int at = 0; at < steps(); ++at) {
        const double named = *std::max_element(step(at), step(at) + Classes);
        m_highest.push_back(m_unnamed.empty() ? named : std::max(named, double(m_unnamed[static_cast<size_t>(at)])));
        m_shown.push_back(1.0 - std::exp(double(*step(at))));
    }
}

double CharLattice::logOf(int at, int characterClass) const
{
    if (characterClass != UnnamedClass)
        return step(at)[characterClass];
    return m_unnamed.empty() ? *std::max_element(step(at) + FirstLetter, step(at) + Classes) : m_unnamed[static_cast<size_t>(at)];
}

void CharLattice::append(const CharLattice &line)
{
    m_unnamed.insert(m_unnamed.end(), line.m_unnamed.begin(), line.m_unnamed.end());
    m_logs.insert(m_logs.end(), line.m_logs.begin(), line.m_logs.end());
    if (m_unnamed.size() != static_cast<size_t>(steps()))
        m_unnamed.clear(); // known of a part is not known
    measureSteps();
}

double CharLattice::highest(QChar c) const
{
    double highest = Floor;
    for (int at = 0; at < steps(); ++at)
        highest = std::max(highest, logOf(at, classOf(c)));
    return highest;
}

QString CharLattice::likeliest() const
{
    QString text;
    int before = 0;
    for (int at = 0; at < steps(); ++at) {
        const int best = static_cast<int>(std::max_element(step(at), step(at) + Classes) - step(at));
        if (best != 0 && best != before)
            text += charOf(best);
        before = best;
    }
    return text;
}

QStringList CharLattice::likelyTexts(int most) const
{
    constexpr float Unlikely = -6.0F;
    std::map<QString, Prefix> beam{ { QString(), { 0.0, Never } } };
    for (int at = 0; at < steps(); ++at) {
        const float *const logs = step(at);
        if (std::none_of(logs + 1, logs + Classes, [](float v) { return v >= Unlikely; })) {
            for (auto &[text, prefix] : beam) // none grows longer, so none is pushed out
                prefix = { prefix.sum() + logs[0], text.isEmpty() ? Never : prefix.character + logs[classOf(text.back())] };
            continue;
        }
        std::map<QString, Prefix> next;
        for (const auto &[text, prefix] : beam) {
            Prefix &same = next[text];
            same.blank = logSum(same.blank, prefix.sum() + logs[0]);
            const int last = text.isEmpty() ? 0 : classOf(text.back());
            if (last != 0)
                same.character = logSum(same.character, prefix.character + logs[last]);
            for (int c = 1; c < Classes; ++c) {
                if (logs[c] < Unlikely)
                    continue;
                Prefix &longer = next[text + charOf(c)];
                longer.character =
                    logSum(longer.character, (c == last ? prefix.blank : prefix.sum()) + logs[c]);
            }
        }
        std::vector<std::pair<double, QString>> ranked;
        for (const auto &[text, prefix] : next)
            ranked.emplace_back(-prefix.sum(), text);
        std::sort(ranked.begin(), ranked.end());
        beam.clear();
        for (size_t i = 0; i < std::min(ranked.size(), size_t(most)); ++i)
            beam.insert({ ranked[i].second, next[ranked[i].second] });
    }
    std::vector<std::pair<double, QString>> ranked;
    for (const auto &[text, prefix] : beam)
        ranked.emplace_back(-prefix.sum(), text);
    std::sort(ranked.begin(), ranked.end());
    QStringList texts;
    for (const auto &one : ranked)
        texts.append(one.second);
    return texts;
}

double CharLattice::cost(QStringView text) const
{
    // States as usual: 2i stands for the blank before character i, 2i + 1 for that character.
    const auto states = static_cast<size_t>(2 * text.size() + 1);
    std::vector<int> classes(states, 0);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int c = classOf(text.at(i));
        if (c == 0)
            return MostCost;
        classes[static_cast<size_t>(2 * i + 1)] = c;
    }
    const bool hasUnnamed = text.contains(Unnamed);
    std::vector<double> path(states, Never);
    std::vector<double> moved(states, Never);
    double before = 0.0; // all steps so far left out
    double after = Never; // the text is done, further steps are left out
    double best = 0.0;
    for (int at = 0; at < steps(); ++at) {
        const float *const logs = step(at);
        const double other = hasUnnamed ? logOf(at, UnnamedClass) : 0.0;
        const double highest = m_highest[static_cast<size_t>(at)];
        const double shown = m_shown[static_cast<size_t>(at)];
        const double done = at == 0 ? Never : std::max(path[states - 1], states > 1 ? path[states - 2] : Never);
        after = std::max(after, done) + highest - LeftOutAfter * shown;
        for (size_t s = 0; s < states; ++s) {
            double from = path[s];
            if (s > 0)
                from = std::max(from, path[s - 1]);
            if (s > 2 && s % 2 == 1 && classes[s] != classes[s - 2])
                from = std::max(from, path[s - 2]);
            if (s <= 1)
                from = std::max(from, before);
            moved[s] = from <= Never ? Never : from + (classes[s] == UnnamedClass ? other : double(logs[classes[s]]));
        }
        path.swap(moved);
        before += highest - LeftOutBefore * shown;
        best += highest;
    }
    const double found = std::max({ after, path[states - 1], states > 1 ? path[states - 2] : Never });
    return std::clamp(best - found, 0.0, MostCost);
}

CharLattice CharLattice::withLookAlikes(const LookAlikes &lookAlikes) const
{
    CharLattice lent = *this;
    for (int at = 0; at < steps(); ++at) {
        std::array<double, Classes> sums{};
        std::transform(step(at), step(at) + Classes, sums.begin(), [](float v) { return std::exp(double(v)); });
        const std::array<double, Classes> own = sums;
        for (const LookAlike &alike : lookAlikes) {
            const auto a = static_cast<size_t>(classOf(alike.a));
            const auto b = static_cast<size_t>(classOf(alike.b));
            if (a == 0 || b == 0)
                continue;
            sums[a] += alike.share * own[b];
            sums[b] += alike.share * own[a];
        }
        std::transform(sums.begin(), sums.end(), lent.m_logs.begin() + at * Classes,
            [](double v) { return std::max(static_cast<float>(std::log(v)), Floor); });
    }
    lent.measureSteps();
    return lent;
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
        shows[static_cast<size_t>(c)] = std::any_of(lattices.begin(), lattices.end(),
            [&](const CharLattice &lattice) { return lattice.highest(charOf(c)) > ShowsNowhere; });
    }
    // Who does not know such letters cannot say that there are none; who does must have seen one for it to be the likelier.
    constexpr double SeesOne = -3.0;
    shows[UnnamedClass] = std::any_of(lattices.begin(), lattices.end(), [](const CharLattice &lattice) {
        return !lattice.unnamed().empty() && lattice.highest(CharLattice::Unnamed) > SeesOne;
    });
    for (qsizetype place = 0; place < text.size(); ++place) {
        QString other = text;
        std::array<double, Classes> likely{};
        for (int c = 1; c < Classes; ++c) {
            if (!shows[static_cast<size_t>(c)] && charOf(c) != text.at(place))
                continue;
            other[place] = charOf(c);
            double cost = 0.0;
            for (const CharLattice &lattice : lattices)
                cost += lattice.cost(other) / double(lattices.size());
            likely[static_cast<size_t>(c)] = std::exp(-cost);
        }
        if (likely[UnnamedClass] <= likely[static_cast<size_t>(classOf(text.at(place)))])
            likely[UnnamedClass] = 0.0;
        const double all = std::accumulate(likely.begin(), likely.end(), 0.0);
        CharEvidence one{ text.at(place), 0.0, QChar(), 0.0 };
        for (int c = 1; c < Classes; ++c) {
            const double p = likely[static_cast<size_t>(c)] / std::max(all, std::numeric_limits<double>::min());
            if (charOf(c) == one.c)
                one.p = p;
            else if (p > one.nextP) {
                one.next = charOf(c);
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
