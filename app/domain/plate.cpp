// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plate.h"

#include <algorithm>

namespace svidok {

namespace {

// Names on personalised plates are the longest: eight letters in most countries.
constexpr qsizetype MaxPlateLength = 12;

// The twelve letters of regular Ukrainian plates that look the same in both alphabets (FACTS.md section 1).
QChar toLatin(QChar upper)
{
    switch (upper.unicode()) {
    case u'\u0410':
        return u'A';
    case u'\u0412':
        return u'B';
    case u'\u0415':
        return u'E';
    case u'\u0406':
        return u'I';
    case u'\u041a':
        return u'K';
    case u'\u041c':
        return u'M';
    case u'\u041d':
        return u'H';
    case u'\u041e':
        return u'O';
    case u'\u0420':
        return u'P';
    case u'\u0421':
        return u'C';
    case u'\u0422':
        return u'T';
    case u'\u0425':
        return u'X';
    default:
        return upper;
    }
}

// Full-width forms, as East Asian keyboards write them, are the same letters, digits and signs. No more of Unicode's
// compatible forms: what was folded once must stay as it is.
QChar toPlainWidth(QChar c)
{
    constexpr char16_t ToAscii = 0xFEE0;
    return c >= u'\uFF01' && c <= u'\uFF5E' ? QChar(static_cast<char16_t>(c.unicode() - ToAscii)) : c;
}

bool isSeparator(QChar c)
{
    switch (c.category()) {
    case QChar::Punctuation_Dash:
    case QChar::Other_Control:
    case QChar::Other_Format: // soft hyphens and zero-width marks come along with pasted text
        return true;
    default:
        return c.isSpace() || c == u'.' || c == u'\u00b7' || c == u'\u2022' || c == u'\u2212';
    }
}

// The search index of every store rests on these classes, so they are no data: another table needs every row folded anew.
// Only glyphs that share their whole outline and differ in a corner, a bar or an ear. Pairs that share a part only
// (A and 4, T and 7, M and H) are left out: every pair more makes look-alike search offer more strangers.
QChar lookAlikeClass(QChar c)
{
    switch (c.unicode()) {
    case u'O':
    case u'Q':
    case u'D':
        return u'0';
    case u'I':
    case u'L':
        return u'1';
    case u'B':
        return u'8';
    case u'S':
        return u'5';
    case u'Z':
        return u'2';
    case u'G':
        return u'6';
    default:
        return c;
    }
}

} // namespace

PlateText PlateText::fold(QStringView asEntered)
{
    PlateText plate;
    plate.m_text.reserve(asEntered.size());
    for (const QChar entered : asEntered) {
        const QChar c = toPlainWidth(entered);
        if (!isSeparator(c))
            plate.m_text += toLatin(c.toUpper());
    }
    return plate;
}

bool PlateText::canBePlate() const
{
    return !m_text.isEmpty() && m_text.size() <= MaxPlateLength
        && std::all_of(m_text.begin(), m_text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

QString plateSkeleton(const PlateText &plate)
{
    QString skeleton = plate.text();
    for (QChar &c : skeleton)
        c = lookAlikeClass(c);
    return skeleton;
}

} // namespace svidok
