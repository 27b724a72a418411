// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "labelledphotos.h"

#include <QMap>

namespace svidok::test {

/// Counts over photos, by group and over all.
class ReaderFigures {
public:
    struct Cost {
        double clock = 0.0; ///< milliseconds
        double processor = 0.0; ///< of all threads together
    };
    void add(const LabelledPhoto &photo, const PhotoReading &reading, const Cost &milliseconds);
    /// The table, what was read wrongly, how well confidence is calibrated and how long a photo took.
    [[nodiscard]] QString report() const;

private:
    struct Group {
        int photos = 0; ///< with a readable plate
        int exact = 0;
        int boxed = 0; ///< photos where the plate's place is known
        int found = 0; ///< of these, with the plate among the first three
        int shown = 0; ///< reads not abstained
        int shownRight = 0;
        int empty = 0; ///< photos without a readable plate
        int invented = 0; ///< of these, with a read not abstained
    };
    struct Read {
        double confidence = 0.0;
        bool right = false;
    };
    [[nodiscard]] double calibrationError() const;
    [[nodiscard]] QString riskByCoverage() const;

    QMap<QString, Group> m_groups;
    QList<Read> m_reads; ///< of subjects
    QStringList m_missed;
    QStringList m_wronglyShown;
    QList<double> m_clock; ///< milliseconds
    QList<double> m_processor;
};

} // namespace svidok::test
