// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules.h"

#include <algorithm>
#include <vector>

namespace svidok {

namespace {

QList<int> differingPlaces(const QString &a, const QString &b)
{
    QList<int> places;
    for (int i = 0; i < static_cast<int>(a.size()); ++i) {
        if (a.at(i) != b.at(i))
            places.append(i);
    }
    return places;
}

// Places of the longer text that have no equal partner in the shorter one, by the shortest edit (Wagner and Fischer,
// "The string-to-string correction problem", JACM 21 (1974)).
QList<int> unmatchedPlaces(const QString &longer, const QString &shorter)
{
    const auto rows = static_cast<size_t>(longer.size());
    const auto columns = static_cast<size_t>(shorter.size());
    const auto at = [](const QString &text, size_t i) { return text.at(static_cast<qsizetype>(i)); };
    std::vector<std::vector<int>> cost(rows + 1, std::vector<int>(columns + 1, 0));
    for (size_t i = 0; i <= rows; ++i)
        cost[i][0] = static_cast<int>(i);
    for (size_t j = 0; j <= columns; ++j)
        cost[0][j] = static_cast<int>(j);
    for (size_t i = 1; i <= rows; ++i) {
        for (size_t j = 1; j <= columns; ++j) {
            const int swap = at(longer, i - 1) == at(shorter, j - 1) ? 0 : 1;
            cost[i][j] = std::min({ cost[i - 1][j - 1] + swap, cost[i - 1][j] + 1, cost[i][j - 1] + 1 });
        }
    }
    QList<int> places;
    size_t i = rows, j = columns;
    while (i > 0) {
        if (j > 0 && at(longer, i - 1) == at(shorter, j - 1) && cost[i][j] == cost[i - 1][j - 1]) {
            --i, --j;
        } else if (j > 0 && cost[i][j] == cost[i][j - 1] + 1) {
            --j;
        } else {
            const bool swapped = j > 0 && cost[i][j] == cost[i - 1][j - 1] + 1;
            places.prepend(static_cast<int>(--i));
            j -= swapped ? 1 : 0;
        }
    }
    return places;
}

} // namespace

PlateAgreement comparePlates(const PlateText &a, const PlateText &b)
{
    if (a.isEmpty() || b.isEmpty())
        return { PlateAgreement::Kind::Unknown, {} };
    if (a == b)
        return { PlateAgreement::Kind::Match, {} };
    if (a.text().size() == b.text().size()) {
        const bool confusable = plateSkeleton(a) == plateSkeleton(b);
        return { confusable ? PlateAgreement::Kind::ConfusableMatch : PlateAgreement::Kind::Mismatch,
            differingPlaces(a.text(), b.text()) };
    }
    const bool firstIsLonger = a.text().size() > b.text().size();
    return { PlateAgreement::Kind::Mismatch,
        unmatchedPlaces(firstIsLonger ? a.text() : b.text(), firstIsLonger ? b.text() : a.text()) };
}

} // namespace svidok
