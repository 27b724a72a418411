// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plategrammar.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace svidok {

namespace {

bool isAllowed(const PlateFormat &format, int place, QChar c)
{
    const QChar kind = format.pattern.at(place);
    return kind == u'L' || kind == u'D' ? format.allowed.value(place).contains(c) : c == kind;
}

bool joined(const LookAlikes &lookAlikes, QChar one, QChar other)
{
    return std::any_of(lookAlikes.begin(), lookAlikes.end(),
        [&](const LookAlike &pair) { return pair.swap && pair.joins(one, other); });
}

QString allowedInstead(const LookAlikes &lookAlikes, const PlateFormat &format, int place, QChar c)
{
    const QString allowed = format.allowed.value(place, QString(format.pattern.at(place)));
    QString found;
    std::copy_if(allowed.begin(), allowed.end(), std::back_inserter(found),
        [&](QChar candidate) { return joined(lookAlikes, candidate, c); });
    return found;
}

QString expected(const PlateFormat &format, int place)
{
    switch (format.pattern.at(place).unicode()) {
    case u'L':
        return u"letter expected"_s;
    case u'D':
        return u"digit expected"_s;
    default:
        return format.pattern.at(place) + u" expected"_s;
    }
}

bool standsOn(const PlateFormat &format, int lines)
{
    return format.lines == lines || format.lines == 0;
}

/// A format that a read fits, as it is or after swaps.
struct Fit {
    const PlateFormat *format = nullptr;
    QString asRead; ///< after the swaps
    QStringList swaps;

    [[nodiscard]] QString canonical() const
    {
        QString text;
        for (const int place : format->order)
            text += asRead.at(place);
        return text.isEmpty() ? asRead : text;
    }
};

/// `swaps`: which look-alikes may be swapped; none: the text has to fit as it is.
std::optional<Fit> fit(const PlateFormat &format, const QString &text, const LookAlikes &swaps)
{
    if (format.pattern.size() != text.size())
        return std::nullopt;
    Fit found{ &format, text, {} };
    for (int place = 0; place < static_cast<int>(text.size()); ++place) {
        if (isAllowed(format, place, text.at(place)))
            continue;
        const QString candidates =
            format.exact ? QString() : allowedInstead(swaps, format, place, text.at(place));
        if (candidates.size() != 1)
            return std::nullopt;
        found.asRead[place] = candidates.front();
        found.swaps.append(
            u"%1:%2>%3 (%4)"_s.arg(place).arg(text.at(place)).arg(candidates.front()).arg(expected(format, place)));
    }
    return found;
}

/// Of equally good fits the one to name; nothing where only several foreign countries' fit.
const Fit *choose(const QList<Fit> &fits, const QString &home)
{
    const auto own =
        std::find_if(fits.begin(), fits.end(), [&](const Fit &one) { return one.format->country == home; });
    if (own != fits.end())
        return &*own;
    const bool oneCountry = std::all_of(fits.begin(), fits.end(),
        [&](const Fit &one) { return one.format->country == fits.constFirst().format->country; });
    return oneCountry ? &fits.constFirst() : nullptr;
}

bool sameResult(const QList<Fit> &fits)
{
    return std::all_of(
        fits.begin(), fits.end(), [&](const Fit &one) { return one.canonical() == fits.constFirst().canonical(); });
}

bool startsWithRegion(const QMap<QString, QString> &regions, const Fit &fit)
{
    const QList<int> &sizes = fit.format->regionSizes;
    return sizes.isEmpty() || std::any_of(sizes.begin(), sizes.end(), [&](int size) {
        return regions.contains(fit.format->country + fit.canonical().left(size));
    });
}

/// Of a text that fits as it is, without those that start with no known region, if others are left.
QList<Fit> preferRegions(const QList<Fit> &fits, const QMap<QString, QString> &regions)
{
    if (fits.isEmpty() || !fits.constFirst().swaps.isEmpty())
        return fits;
    QList<Fit> known;
    std::copy_if(fits.begin(), fits.end(), std::back_inserter(known), [&](const Fit &one) { return startsWithRegion(regions, one); });
    return known.isEmpty() ? fits : known;
}

/// The fits with the fewest swaps, in the order of the formats.
QList<Fit> bestFits(const QList<PlateFormat> &formats, const QString &text, int lines, const LookAlikes &swaps)
{
    QList<Fit> best;
    for (const PlateFormat &format : formats) {
        const auto one = !format.namesOnly && standsOn(format, lines) ? fit(format, text, swaps) : std::nullopt;
        if (!one || (!best.isEmpty() && one->swaps.size() > best.constFirst().swaps.size()))
            continue;
        if (!best.isEmpty() && one->swaps.size() < best.constFirst().swaps.size())
            best.clear();
        best.append(*one);
    }
    return best;
}

bool knows(const LookAlikes &lookAlikes, const LookAlike &pair)
{
    return std::any_of(
        lookAlikes.begin(), lookAlikes.end(), [&](const LookAlike &own) { return own.joins(pair.a, pair.b); });
}

} // namespace

PlateGrammar PlateGrammar::with(const PlateGrammar &further) const
{
    PlateGrammar both = *this;
    both.m_packs += further.m_packs;
    both.m_formats += further.m_formats;
    both.m_signWords += further.m_signWords;
    both.m_regions.insert(further.m_regions);
    for (const LookAlike &pair : further.m_lookAlikes) {
        if (!knows(m_lookAlikes, pair))
            both.m_lookAlikes.append(pair);
    }
    return both;
}

bool PlateGrammar::maySwap(QChar one, QChar other) const
{
    return joined(m_lookAlikes, one, other);
}

GrammarAnswer PlateGrammar::judge(QStringView raw, int lines) const
{
    GrammarAnswer answer = judgeByPrior(PlateText::fold(raw), lines);
    if (!answer.format.isEmpty() || !answer.warnings.isEmpty())
        return answer;
    const auto named = std::find_if(m_formats.begin(), m_formats.end(),
        [&](const PlateFormat &format) { return format.namesOnly && standsOn(format, lines) && fit(format, answer.asRead, {}); });
    if (named != m_formats.end()) {
        answer.country = named->country;
        answer.format = named->name;
        answer.suggestion.clear();
    }
    return answer;
}

GrammarAnswer PlateGrammar::judgeByPrior(const PlateText &text, int lines) const
{
    GrammarAnswer answer;
    answer.text = text;
    answer.asRead = text.text();
    const QList<Fit> fits = preferRegions(bestFits(m_formats, answer.text.text(), lines, m_lookAlikes), m_regions);
    if (answer.text.isEmpty() || fits.isEmpty())
        return answer;
    const QString home = m_formats.constFirst().country;
    const Fit *chosen = choose(fits, home);
    const bool asItIs = fits.constFirst().swaps.isEmpty();
    const auto mayApply = [&] {
        return chosen && chosen->format->country == home && sameResult(fits) && startsWithRegion(m_regions, *chosen);
    };
    if (!asItIs && !mayApply()) {
        answer.suggestion = (chosen ? *chosen : fits.constFirst()).canonical();
        return answer;
    }
    if (!chosen) {
        QStringList names;
        for (const Fit &one : fits) {
            if (!names.contains(one.format->name))
                names.append(one.format->name);
        }
        answer.warnings.append(u"format.ambiguous:"_s + names.join(u','));
        return answer;
    }
    answer.country = chosen->format->country;
    answer.format = chosen->format->name;
    answer.steps = chosen->swaps;
    answer.asRead = chosen->asRead;
    const QString canonical = chosen->canonical();
    if (canonical != chosen->asRead)
        answer.steps.append(u"order:%1>%2 (lines)"_s.arg(chosen->asRead, canonical));
    answer.applied = !answer.steps.isEmpty();
    answer.text = PlateText::fold(canonical);
    if (!startsWithRegion(m_regions, *chosen))
        answer.unknownRegion = canonical.left(chosen->format->regionSizes.constLast());
    return answer;
}

QList<PlateGrammar::Fitting> PlateGrammar::fitting(const QString &text, int lines, bool smallFront) const
{
    QList<Fitting> all;
    for (const PlateFormat &format : m_formats) {
        const bool counts = smallFront ? format.smallFront : !format.namesOnly;
        const auto one = counts && standsOn(format, lines) ? fit(format, text, {}) : std::nullopt;
        if (!one)
            continue;
        if (!startsWithRegion(m_regions, *one))
            all.append({&format, PlateFit::UnknownRegion});
        else if (format.country != m_formats.constFirst().country)
            all.append({&format, PlateFit::Foreign});
        else
            all.append({&format, format.regionSizes.isEmpty() ? PlateFit::HomeLoose : PlateFit::Home});
    }
    return all;
}

PlateFit PlateGrammar::fitOf(QStringView asRead, int lines, bool smallFront) const
{
    auto best = PlateFit::None;
    for (const Fitting &one : fitting(PlateText::fold(asRead).text(), lines, smallFront))
        best = std::max(best, one.fit);
    return best;
}

bool PlateGrammar::mayBeNoPlate(QStringView asRead, int lines, bool smallFront) const
{
    const QString text = PlateText::fold(asRead).text();
    const auto digit = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (digit != text.end() && m_signWords.contains(QStringView(text.begin(), digit)))
        return true;
    const QList<Fitting> all = fitting(text, lines, smallFront);
    const auto known = [](const Fitting &one) { return one.fit > PlateFit::UnknownRegion; };
    return all.isEmpty() || (std::any_of(all.begin(), all.end(), known)
        && std::none_of(all.begin(), all.end(), [&](const Fitting &one) { return known(one) && !one.format->likeSigns; }));
}

QStringList PlateGrammar::wholesOf(QStringView asRead, int lines) const
{
    const QString text = PlateText::fold(asRead).text();
    QStringList wholes;
    for (const PlateFormat &format : m_formats) {
        if (format.regionSizes.isEmpty() || format.country != m_formats.constFirst().country || !standsOn(format, lines))
            continue;
        for (const QChar first : format.allowed.value(0)) {
            const auto whole = fit(format, first + text, {});
            if (whole && startsWithRegion(m_regions, *whole) && !wholes.contains(first + text))
                wholes.append(first + text);
        }
    }
    return wholes;
}

bool PlateGrammar::mayGoOn(QStringView asRead, int lines) const
{
    const QString text = PlateText::fold(asRead).text();
    const qsizetype size = text.size();
    return std::any_of(m_formats.begin(), m_formats.end(), [&](const PlateFormat &format) {
        const QString &pattern = format.pattern;
        const bool showsRegion = !format.regionSizes.isEmpty() && format.order.value(0) < size && format.order.value(1, 1) < size;
        if (size == 0 || size >= pattern.size() || !showsRegion || format.country != m_formats.constFirst().country)
            return false;
        const bool lineMayEnd = pattern.at(size) != pattern.at(size - 1);
        if (!standsOn(format, lines) && !(format.lines == lines + 1 && lineMayEnd))
            return false;
        QString whole = text;
        while (whole.size() < pattern.size())
            whole += format.allowed.value(static_cast<int>(whole.size())).front();
        const auto found = fit(format, whole, {});
        return found && startsWithRegion(m_regions, *found);
    });
}

QString PlateGrammar::regionName(const PlateText &plate) const
{
    return m_regions.value(m_formats.constFirst().country + plate.text().left(2));
}

} // namespace svidok
