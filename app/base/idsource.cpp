// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/idsource.h"

#include <QMutexLocker>
#include <QUuid>

#include <array>

namespace svidok {

namespace {

// RFC 9562 section 5.7: 48 bits of Unix milliseconds, version 7, variant 10, the rest random.
QString uuidV7(qint64 ms, quint64 high, quint64 low)
{
    const auto time = static_cast<quint64>(ms);
    const auto byte = [](quint64 value, int shift) { return static_cast<uchar>((value >> shift) & 0xff); };
    const QUuid uuid(static_cast<uint>(time >> 16), static_cast<ushort>(time & 0xffff),
        static_cast<ushort>(0x7000 | (high & 0x0fff)), static_cast<uchar>(0x80 | (byte(low, 56) & 0x3f)), byte(low, 48),
        byte(low, 40), byte(low, 32), byte(low, 24), byte(low, 16), byte(low, 8), byte(low, 0));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace

QString RandomIds::next(qint64 unixMilliseconds)
{
    auto *random = QRandomGenerator::system();
    return uuidV7(unixMilliseconds, random->generate64(), random->generate64());
}

SeededIds::SeededIds(quint32 seed)
    : m_random(seed)
{
}

QString SeededIds::next(qint64 unixMilliseconds)
{
    const QMutexLocker lock(&m_mutex);
    const quint64 high = m_random.generate64();
    return uuidV7(unixMilliseconds, high, m_random.generate64());
}

} // namespace svidok
