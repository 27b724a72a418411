// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagekey.h"

#include <QStringList>

namespace svidok {

namespace {

constexpr auto Encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

QString toText(const PageKey &key)
{
    const QString place = QString::fromLatin1(key.place.toUtf8().toBase64(Encoding));
    const QString plain = QStringLiteral("%1 %2 %3 %4 ").arg(key.group).arg(key.due).arg(key.created).arg(place) + key.id;
    return QString::fromLatin1(plain.toUtf8().toBase64(Encoding));
}

std::optional<PageKey> pageKeyFrom(const QString &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.toLatin1(), Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QString plain = QString::fromUtf8(*decoded);
    PageKey key;
    bool groupOk = false;
    bool dueOk = false;
    bool createdOk = false;
    key.group = plain.section(u' ', 0, 0).toInt(&groupOk);
    key.due = plain.section(u' ', 1, 1).toLongLong(&dueOk);
    key.created = plain.section(u' ', 2, 2).toLongLong(&createdOk);
    const auto place = QByteArray::fromBase64Encoding(plain.section(u' ', 3, 3).toLatin1(), Encoding);
    key.place = place ? QString::fromUtf8(*place) : QString();
    key.id = plain.section(u' ', 4);
    if (!place || !groupOk || !dueOk || !createdOk || key.group < 0 || key.group > 2 || key.id.isEmpty())
        return std::nullopt;
    return key;
}

} // namespace svidok
