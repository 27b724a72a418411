// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QCryptographicHash>

#include <algorithm>

namespace svidok {

Sha256 Sha256::of(QByteArrayView data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(data);
    Sha256 digest;
    digest.m_bytes = hash.result();
    return digest;
}

std::optional<Sha256> Sha256::fromHex(QStringView hex)
{
    const auto isDigit = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    if (hex.size() != 2 * Bytes || !std::all_of(hex.begin(), hex.end(), isDigit))
        return std::nullopt;
    return fromBytes(QByteArray::fromHex(hex.toLatin1()));
}

std::optional<Sha256> Sha256::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != Bytes)
        return std::nullopt;
    Sha256 digest;
    digest.m_bytes = bytes;
    return digest;
}

} // namespace svidok
