// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "base/sha256.h"
#include "ports/plugin.h"

#include <QByteArray>
#include <memory>

namespace svidok {

struct StoredEvidence {
    Sha256 sha256;
    qint64 byteSize = 0;
    bool wasNew = false; ///< false: the same bytes were there already
};

/// Content-addressed evidence: written once, never changed (C3). Any thread.
class EvidenceStore {
public:
    virtual ~EvidenceStore() = default;
    /// Copies a file in, hashing what was read; the copy is on disk and read-only when the future is done. Errors:
    /// NotFound, AccessDenied, DiskFull, StoreReadOnly, IoFailed (also when the source changes meanwhile), EvidenceAltered
    /// when the same bytes were there and are no longer themselves. Nothing half stays behind.
    [[nodiscard]] virtual Future<StoredEvidence> putFile(const QString &path, CancelToken cancel = {}) = 0;
    [[nodiscard]] virtual Future<StoredEvidence> put(const QByteArray &bytes) = 0;
    /// The bytes, digest checked. Errors: EvidenceMissing, EvidenceAltered (subject: digest), EvidenceUnreachable (the place).
    [[nodiscard]] virtual Future<QByteArray> open(const Sha256 &sha256) = 0;
    /// Size in bytes if the digest still fits. Errors as open().
    [[nodiscard]] virtual Future<qint64> verify(const Sha256 &sha256) = 0;
};

/// Plugin kind "evidence".
class EvidenceFactory {
public:
    virtual ~EvidenceFactory() = default;
    /// `location` is a folder path or a URL of the plugin's scheme. Creates what is missing.
    [[nodiscard]] virtual Result<std::unique_ptr<EvidenceStore>> open(const QString &location) = 0;
};

} // namespace svidok

Q_DECLARE_INTERFACE(svidok::EvidenceFactory, "ua.svidok.EvidenceFactory/1")
