// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charlattice.h"

#include "domain/charclass.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace svidok {

namespace {

constexpr float Floor = -14.0F; ///< logarithm of the least probability that is believed
constexpr double Never = -1e9;
/// What a view says against a text at most: so much where it shows nothing, more for each character that it shows.
constexpr double DearestOfNothing = 5.0;
constexpr double DearerByCharacter = 2.5;
constexpr double DearestView = 25.0;

double logSum(double a, double b)
{
    const auto [low, high] = std::minmax(a, b);
    return low <= Never ? std::max(high, Never) : high + std::log1p(std::exp(low - high));
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
        const double other = likely(charclass::Unnamed);
        double sum = 0.0;
        for (int c = 0; c <= Classes; ++c)
            sum += likely(c);
        for (int c = 0; c < Classes; ++c)
            shared.push_back(static_cast<float>(std::log(likely(c) + (c < charclass::FirstLetter ? 0.0 : other / (Classes - charclass::FirstLetter)) + 1e-30)));
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
    m_letter.clear();
    m_highest.clear();
    m_shown.clear();
    for (int at = 0; at < steps(); ++at) {
        const float *const logs = step(at);
        m_letter.push_back(m_unnamed.empty() ? *std::max_element(logs + charclass::FirstLetter, logs + Classes) : m_unnamed[static_cast<size_t>(at)]);
        m_highest.push_back(std::max(*std::max_element(logs, logs + Classes), m_letter.back()));
        m_shown.push_back(1.0 - std::exp(double(*logs)));
    }
    m_dearest = std::min(DearestOfNothing + DearerByCharacter * double(likeliest().size()), DearestView);
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
    const int own = charclass::of(c);
    double highest = Floor;
    for (int at = 0; at < steps(); ++at)
        highest = std::max<double>(highest, own == charclass::Unnamed ? m_letter[static_cast<size_t>(at)] : step(at)[own]);
    return highest;
}

std::vector<CharLattice::Stretch> CharLattice::likeliestPath() const
{
    std::vector<Stretch> path;
    int before = 0;
    for (int at = 0; at < steps(); ++at) {
        const int best = static_cast<int>(std::max_element(step(at), step(at) + Classes) - step(at));
        if (best != 0 && best != before)
            path.push_back({best, at, at + 1});
        else if (best != 0)
            path.back().to = at + 1;
        before = best;
    }
    return path;
}

QString CharLattice::likeliest() const
{
    QString text;
    for (const Stretch &one : likeliestPath())
        text += charclass::charOf(one.character);
    return text;
}

std::optional<CharLattice::Spacing> CharLattice::spacing() const
{
    std::vector<double> middles;
    for (const Stretch &one : likeliestPath())
        middles.push_back((one.from + one.to) / 2.0);
    if (middles.size() < 4)
        return std::nullopt;
    std::vector<double> distances(middles.size());
    std::adjacent_difference(middles.begin(), middles.end(), distances.begin());
    const auto middle = distances.begin() + 1 + std::ptrdiff_t(middles.size() - 1) / 2;
    std::nth_element(distances.begin() + 1, middle, distances.end());
    return Spacing{steps() / *middle, (steps() - middles.back()) / *middle};
}

QStringList CharLattice::likelyTexts(int most) const
{
    constexpr float Unlikely = -6.0F;
    std::map<QString, Prefix> beam{ { QString(), { 0.0, Never } } };
    for (int at = 0; at < steps(); ++at) {
        const float *const logs = step(at);
        if (std::none_of(logs + 1, logs + Classes, [](float v) { return v >= Unlikely; })) {
            for (auto &[text, prefix] : beam) // none grows longer, so none is pushed out
                prefix = { prefix.sum() + logs[0], text.isEmpty() ? Never : prefix.character + logs[charclass::of(text.back())] };
            continue;
        }
        std::map<QString, Prefix> next;
        for (const auto &[text, prefix] : beam) {
            const double sum = prefix.sum();
            Prefix &same = next[text];
            same.blank = logSum(same.blank, sum + logs[0]);
            const int last = text.isEmpty() ? 0 : charclass::of(text.back());
            if (last != 0)
                same.character = logSum(same.character, prefix.character + logs[last]);
            for (int c = 1; c < Classes; ++c) {
                if (logs[c] < Unlikely)
                    continue;
                Prefix &longer = next[text + charclass::charOf(c)];
                longer.character =
                    logSum(longer.character, (c == last ? prefix.blank : sum) + logs[c]);
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

CharLattice CharLattice::withLookAlikes(const LookAlikes &lookAlikes) const
{
    struct Pair {
        size_t from;
        size_t to;
        double share;
    };
    std::vector<Pair> pairs; // each way
    for (const LookAlike &alike : lookAlikes) {
        const int a = charclass::of(alike.a);
        const int b = charclass::of(alike.b);
        if (a == charclass::None || b == charclass::None || a == charclass::Unnamed || b == charclass::Unnamed)
            continue;
        pairs.push_back({ static_cast<size_t>(a), static_cast<size_t>(b), alike.share });
        pairs.push_back({ static_cast<size_t>(b), static_cast<size_t>(a), alike.share });
    }
    const double least = std::exp(double(Floor));
    CharLattice lent = *this;
    for (int at = 0; at < steps(); ++at) {
        const float *const own = step(at);
        std::array<double, Classes> likely{};
        for (size_t c = 1; c < Classes; ++c) {
            if (own[c] > Floor) // below it nothing is known that could be lent
                likely[c] = std::exp(double(own[c]));
        }
        std::array<double, Classes> borrowed{};
        for (const Pair &pair : pairs)
            borrowed[pair.to] += pair.share * likely[pair.from];
        for (size_t c = 1; c < Classes; ++c) {
            if (borrowed[c] > 0.0)
                lent.m_logs[static_cast<size_t>(at) * Classes + c] = static_cast<float>(std::log(std::max(likely[c], least) + borrowed[c]));
        }
    }
    lent.measureSteps();
    return lent;
}

} // namespace svidok
