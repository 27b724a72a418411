// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/duplicatewords.h"

#include "viewmodels/timewords.h"

#include <QCoreApplication>
#include <QLocale>

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
