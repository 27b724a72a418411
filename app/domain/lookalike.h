// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QList>

namespace svidok {

/// Two characters of plates that readers take for each other; data of a plate pack. A prior, never a filter.
struct LookAlike {
    QChar a; ///< either order; folded
    QChar b;
    double share = 0.0; ///< 0 to 1: of either's probability, lent to the other where grammar is asked
    bool swap = false; ///< grammar may put one for the other where only one of them is allowed

    [[nodiscard]] bool joins(QChar one, QChar other) const
    {
        return (a == one && b == other) || (a == other && b == one);
    }
    bool operator==(const LookAlike &) const = default;
};

using LookAlikes = QList<LookAlike>;

} // namespace svidok
