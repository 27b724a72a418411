// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakereader.h"

#include "base/sha256.h"

namespace svidok::test {

FakeReader::FakeReader(QString name)
    : m_name(std::move(name))
{
}

void FakeReader::teach(const FoundPlate &plate, const QString &raw, double confidence)
{
    const QMutexLocker lock(&m_mutex);
    m_known.insert(plate.crops.value(0).bytes, {raw, confidence});
}

int FakeReader::calls() const
{
    const QMutexLocker lock(&m_mutex);
    return m_calls;
}

QString FakeReader::modelHash() const
{
    return QStringLiteral("sha256:") + Sha256::of(m_name.toUtf8()).toHex();
}

Future<ReaderAnswer> FakeReader::read(const FoundPlate &plate, CancelToken cancel)
{
    if (cancel.isCancelled())
        return ready<ReaderAnswer>(fail(ErrorCode::Cancelled));
    for (const PixelBuffer &crop : plate.crops)
        if (crop.bytes.size() != qsizetype(crop.width) * crop.height * crop.channels)
            return ready<ReaderAnswer>(fail(ErrorCode::ReaderFailed, m_name));
    Known known;
    {
        const QMutexLocker lock(&m_mutex);
        ++m_calls;
        known = m_known.value(plate.crops.value(0).bytes);
    }
    return faults.pass<ReaderAnswer>([this, known]() -> Result<ReaderAnswer> {
        ReaderTranscript transcript{m_name, known.raw, known.confidence, {}, modelHash()};
        for (const QChar c : known.raw)
            transcript.chars.append({c, known.confidence, c == u'A' ? u'B' : u'A', 1.0 - known.confidence});
        return ReaderAnswer{transcript, {}};
    });
}

} // namespace svidok::test
