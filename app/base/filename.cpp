// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filename.h"

#include <QFile>

namespace svidok {

namespace {

// How many bytes the character has that begins with this one; 1 also where none does.
qsizetype lengthOfCharacter(uchar first)
{
    return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

} // namespace

bool isReadableName(const QByteArray &name)
{
    return QFile::encodeName(QFile::decodeName(name)) == name;
}

QString shownName(const QByteArray &name)
{
    QString shown;
    for (qsizetype at = 0; at < name.size();) {
        const QByteArray one = name.mid(at, lengthOfCharacter(static_cast<uchar>(name.at(at))));
        const QString text = QString::fromUtf8(one);
        const bool isText = text.toUtf8() == one && text != QChar(QChar::ReplacementCharacter);
        if (isText)
            shown += text;
        else
            shown += QChar(QChar::ReplacementCharacter) + QStringLiteral("<%1>").arg(static_cast<uchar>(name.at(at)), 2, 16, QLatin1Char('0')).toUpper();
        at += isText ? one.size() : 1;
    }
    return shown;
}

} // namespace svidok
