// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules.h"
#include "ports/photos.h"
#include "ports/vision.h"
#include "usecases/readplates.h"

namespace svidok {

/// A photo as it came, before anything is known of it.
struct PhotoFile {
    QByteArray bytes;
    QString fileName; ///< without a path; a time in it is the last resort
};

/// All that was measured on a pair, and what the rules say to it.
struct PairComparison {
    PairFacts facts;
    QList<RuleCheck> checks; ///< always four, in the order of RuleId
};

/// Compares two photos by the rules of the pair (P8): metadata, plates, scene. Blocks: worker threads only.
class ComparePair {
public:
    /// All must outlive the use case.
    ComparePair(const PhotoProbe &probe, const ReadPlates &reader, SceneMatcher &matcher, PairThresholds thresholds = {});

    /// Two photo files. Errors: as PhotoProbe's and ReadPlates', with the file's name as subject. A scene that could
    /// not be measured is no error: it stays absent and its rule UNKNOWN.
    [[nodiscard]] Result<PairComparison> compare(
        const PhotoFile &first, const PhotoFile &second, const CancelToken &cancel = {}) const;

    /// Two photos of a report whose facts are known: fills in the scene and checks. Readings that are there are used.
    [[nodiscard]] Result<PairComparison> compare(PairFacts facts, const QByteArray &firstBytes,
        const QByteArray &secondBytes, const CancelToken &cancel = {}) const;

private:
    [[nodiscard]] Result<Photo> describe(const PhotoFile &file, PhotoRole role) const;

    const PhotoProbe &m_probe;
    const ReadPlates &m_reader;
    SceneMatcher &m_matcher;
    PairThresholds m_thresholds;
};

} // namespace svidok
