// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision.h"

#include "domain/packs.h"
#include "settings/keys.h"
#include "settings/settings.h"

namespace svidok {

using namespace Qt::StringLiterals;

Vision::Vision(ReadPlates reader, const PhotoProbe &probe, SceneMatcher &matcher, const PairThresholds &thresholds)
    : m_reader(std::move(reader))
    , m_pair(probe, m_reader, matcher, thresholds)
{
}

Result<std::unique_ptr<Vision>> Vision::open(
    Toolbox &tools, const QString &onlyReader, const Settings &settings, ReadingCache *cache)
{
    auto readers = tools.readers(onlyReader);
    if (!readers)
        return fail(readers.error());
    const auto finder = tools.finder();
    if (!finder)
        return fail(finder.error());
    const auto matcher = tools.matcher();
    if (!matcher)
        return fail(matcher.error());
    const auto grammar = tools.grammar();
    if (!grammar)
        return fail(grammar.error());
    const auto law = tools.law();
    if (!law)
        return fail(law.error());
    ReadParameters parameters;
    parameters.abstainBelow = settings.value(setting::ReaderThreshold);
    ReadPlates reader({**finder, readers->ready, cache, tools.clock(), tools.ids(), readers->missing}, **grammar,
        u"sha256:"_s + defaultPlateGrammarHash().toHex(), parameters);
    return std::unique_ptr<Vision>(new Vision(std::move(reader), tools.probe(), **matcher, (*law)->thresholds));
}

} // namespace svidok
