// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "toolbox.h"
#include "usecases/comparepair.h"
#include "usecases/readplates.h"

namespace svidok {

class ReadingCache;
class Settings;

/// Reader and pair comparison over the parts of a toolbox, which outlives it.
class Vision {
public:
    /// All readers that are there, or the one named; a cache where a store is open. Errors: those of the
    /// toolbox.
    [[nodiscard]] static Result<std::unique_ptr<Vision>> open(
        Toolbox &tools, const QString &onlyReader, const Settings &settings, ReadingCache *cache = nullptr);

    [[nodiscard]] const ReadPlates &reader() const { return m_reader; }
    [[nodiscard]] const ComparePair &pair() const { return m_pair; }

private:
    Vision(ReadPlates reader, const PhotoProbe &probe, SceneMatcher &matcher, const PairThresholds &thresholds);
    ReadPlates m_reader;
    ComparePair m_pair;
};

} // namespace svidok
