// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace svidok {

/// One of PlateRead::grammarSteps, taken apart for those who put it into words.
struct ReadStep {
    enum class Kind { Character, Whole, Order };
    enum class Why { LetterExpected, DigitExpected, Likelier, Pattern };

    Kind kind = Kind::Character;
    int place = 0; ///< of a character, from 0 as read
    QString from;
    QString to;
    Why why = Why::Pattern; ///< means nothing of an order

    bool operator==(const ReadStep &) const = default;
};

/// Nothing for what is written in another way: by a later version.
[[nodiscard]] std::optional<ReadStep> readStep(const QString &step);

} // namespace svidok
