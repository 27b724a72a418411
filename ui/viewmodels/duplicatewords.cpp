// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/duplicatewords.h"

#include "viewmodels/decidewords.h"
#include "viewmodels/timewords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace svidok::duplicatewords {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(DuplicateWords)
};

int rounded(double value)
{
    return static_cast<int>(std::lround(value));
}

} // namespace

QString twin(const RelatedReport &other, const DuplicateHint &hint)
{
    const bool same = std::any_of(hint.clues.begin(), hint.clues.end(), [](const DuplicateClue &clue) { return clue.kind == DuplicateClue::Kind::SamePhoto; });
    if (!same)
        return {};
    //: a plate, and what has become of that report
    return Tr::tr("The very same photo is in another report (%1: %2); nobody has said yet whether it is a duplicate")
        .arg(other.row.plate.isEmpty() ? Tr::tr("no plate") : other.row.plate.text(), decidewords::status(other.row.status));
}

QString distance(double metres)
{
    return metres < 1000 ? Tr::tr("%n m", "metres", rounded(metres))
                         : Tr::tr("%1 km").arg(QLocale().toString(metres / 1000, 'f', 1));
}

QString clue(const DuplicateClue &clue)
{
    switch (clue.kind) {
    case DuplicateClue::Kind::SamePhoto: return Tr::tr("the same photo file");
    case DuplicateClue::Kind::AlikePhoto:
        return Tr::tr("photos look alike (%n of 64 bits differ)", nullptr, rounded(clue.value.value_or(0)));
    case DuplicateClue::Kind::SamePlate: return Tr::tr("the same plate");
    case DuplicateClue::Kind::LookAlikePlate: return Tr::tr("the plates look alike");
    case DuplicateClue::Kind::CloseInTime: return Tr::tr("%1 apart").arg(timewords::duration(clue.value.value_or(0)));
    case DuplicateClue::Kind::CloseInPlace:
        return clue.value ? Tr::tr("%1 apart").arg(distance(*clue.value)) : Tr::tr("the same address");
    case DuplicateClue::Kind::OtherPlate: return Tr::tr("but the plates differ");
    case DuplicateClue::Kind::FarInTime: return Tr::tr("but %1 apart").arg(timewords::duration(clue.value.value_or(0)));
    case DuplicateClue::Kind::FarInPlace: return Tr::tr("but %1 apart").arg(distance(clue.value.value_or(0)));
    }
    return {};
}

QStringList clues(const DuplicateHint &hint)
{
    QStringList words;
    for (const DuplicateClue &one : hint.clues)
        words.append(clue(one));
    return words;
}

} // namespace svidok::duplicatewords
