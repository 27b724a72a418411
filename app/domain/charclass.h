// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charlattice.h"

/// What a step of a CharLattice may say, by number: its columns, then a letter without a twin, then what paths need.
namespace svidok::charclass {

constexpr int None = 0; ///< the blank; also what the alphabet does not have
constexpr int FirstLetter = 11; ///< behind the blank and the digits
static_assert(CharLattice::Alphabet[FirstLetter - 1] == u'A');
constexpr int Unnamed = CharLattice::Classes;
/// What a step says to paths besides: that it is left out, before the text or after it; a character that nothing looks like.
constexpr int LeftOutFirst = Unnamed + 1;
constexpr int LeftOutLast = Unnamed + 2;
constexpr int Foreign = Unnamed + 3;

inline int of(QChar c)
{
    return c == CharLattice::Unnamed ? Unnamed : static_cast<int>(CharLattice::Alphabet.indexOf(c)) + 1;
}

/// Of any but None.
inline QChar charOf(int characterClass)
{
    return characterClass == Unnamed ? CharLattice::Unnamed : CharLattice::Alphabet.at(characterClass - 1);
}

} // namespace svidok::charclass
