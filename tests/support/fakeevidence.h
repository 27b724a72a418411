// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/evidence.h"
#include "support/faults.h"

#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace svidok::test {

/// Evidence in memory, with faults. Thread-safe.
class FakeEvidence final : public EvidenceStore {
public:
    Faults faults;

    Future<StoredEvidence> putFile(const QString &path, CancelToken cancel = {}) override
    {
        return faults.pass<StoredEvidence>([this, path, cancel]() -> Result<StoredEvidence> {
            if (cancel.isCancelled())
                return fail(ErrorCode::Cancelled);
            const QString name = QFileInfo(path).fileName();
            if (!QFileInfo::exists(path))
                return fail(ErrorCode::NotFound, name);
            QFile file(path);
            if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::IoFailed, name);
            return keep(file.readAll());
        });
    }
    Future<StoredEvidence> put(const QByteArray &bytes) override
    {
        return faults.pass<StoredEvidence>([this, bytes] { return keep(bytes); });
    }
    Future<QByteArray> open(const Sha256 &sha256) override
    {
        return faults.pass<QByteArray>([this, sha256] { return find(sha256); });
    }
    Future<qint64> verify(const Sha256 &sha256) override
    {
        return faults.pass<qint64>([this, sha256]() -> Result<qint64> {
            return find(sha256).map([](const QByteArray &bytes) { return qint64(bytes.size()); });
        });
    }

    /// What an intruder does.
    void alter(const Sha256 &sha256, const QByteArray &bytes)
    {
        const QMutexLocker lock(&m_mutex);
        m_bytes[sha256] = bytes;
    }
    void remove(const Sha256 &sha256)
    {
        const QMutexLocker lock(&m_mutex);
        m_bytes.remove(sha256);
    }
    [[nodiscard]] int count() const
    {
        const QMutexLocker lock(&m_mutex);
        return static_cast<int>(m_bytes.size());
    }

private:
    Result<StoredEvidence> keep(const QByteArray &bytes)
    {
        const QMutexLocker lock(&m_mutex);
        const Sha256 digest = Sha256::of(bytes);
        const auto there = m_bytes.constFind(digest);
        if (there != m_bytes.constEnd() && !(Sha256::of(*there) == digest))
            return fail(ErrorCode::EvidenceAltered, digest.toHex());
        const StoredEvidence stored{ digest, bytes.size(), there == m_bytes.constEnd() };
        m_bytes.insert(digest, bytes);
        return stored;
    }
    Result<QByteArray> find(const Sha256 &sha256) const
    {
        const QMutexLocker lock(&m_mutex);
        const auto there = m_bytes.constFind(sha256);
        if (there == m_bytes.constEnd())
            return fail(ErrorCode::EvidenceMissing, sha256.toHex());
        if (!(Sha256::of(*there) == sha256))
            return fail(ErrorCode::EvidenceAltered, sha256.toHex());
        return *there;
    }

    mutable QMutex m_mutex;
    QMap<Sha256, QByteArray> m_bytes;
};

} // namespace svidok::test
