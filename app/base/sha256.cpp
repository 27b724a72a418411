// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sha256.h"

#include <QCryptographicHash>

#include <atomic>

namespace svidok {

namespace {

QByteArray byQt(QByteArrayView data)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(data);
    return hash.result();
}

std::atomic<Sha256::Maker> maker = &byQt;

int valueOf(QChar digit)
{
    const char16_t c = digit.unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    if (c >= u'a' && c <= u'f')
        return c - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c - u'A' + 10;
    return -1;
}

} // namespace

Sha256 Sha256::of(QByteArrayView data)
{
    Sha256 digest;
    digest.m_bytes = maker.load()(data);
    if (digest.m_bytes.size() != Bytes)
        digest.m_bytes = byQt(data);
    return digest;
}

void Sha256::makeBy(Maker other)
{
    maker = other;
}

// Without the detour over bytes of text: every row of the queue carries two digests.
std::optional<Sha256> Sha256::fromHex(QStringView hex)
{
    if (hex.size() != 2 * Bytes)
        return std::nullopt;
    QByteArray bytes(Bytes, Qt::Uninitialized);
    for (int i = 0; i < Bytes; ++i) {
        const int high = valueOf(hex[2 * i]);
        const int low = valueOf(hex[2 * i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.data()[i] = static_cast<char>(high << 4 | low);
    }
    return fromBytes(bytes);
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
