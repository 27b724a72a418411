// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/errorwords.h"

#include "base/errortable.h"

#include <QUuid>

namespace svidok::errorwords {

namespace {

constexpr qsizetype HashLetters = 64; ///< of SHA-256 in hexadecimal digits
constexpr qsizetype ShownOfHash = 12;

} // namespace

QString shown(const Error &error)
{
    Error plain = error;
    if (!QUuid::fromString(plain.subject).isNull())
        plain.subject.clear();
    else if (plain.subject.size() == HashLetters && QByteArray::fromHex(plain.subject.toLatin1()).size() == HashLetters / 2)
        plain.subject = plain.subject.left(ShownOfHash) + u'\u2026';
    return errorWithAdvice(plain);
}

} // namespace svidok::errorwords
