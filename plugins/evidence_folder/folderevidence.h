// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "groupcommit.h"
#include "ports/evidence.h"

#include <QThreadPool>

#include <atomic>

namespace svidok {

/// Evidence as files root/ab/abcdef... named by their SHA-256, read-only, written under root/.incoming first. Two
/// workers copy and check; one thread commits. Several processes may share a root.
class FolderEvidence final : public EvidenceStore {
public:
    /// Creates the folder and removes what killed processes left behind.
    [[nodiscard]] static Result<std::unique_ptr<EvidenceStore>> open(const QString &root);
    ~FolderEvidence() override;

    Future<StoredEvidence> putFile(const QString &path, CancelToken cancel) override;
    Future<StoredEvidence> put(const QByteArray &bytes) override;
    Future<QByteArray> open(const Sha256 &sha256) override;
    Future<qint64> verify(const Sha256 &sha256) override;

private:
    using Promise = std::shared_ptr<QPromise<Result<StoredEvidence>>>;
    explicit FolderEvidence(QString root);
    /// Runs the copy on a worker; it hands its promise to the committer or answers the error.
    [[nodiscard]] Future<StoredEvidence> start(std::function<Outcome(const Promise &)> copy);
    [[nodiscard]] Outcome copyBytes(const QByteArray &bytes, const Promise &promise);
    [[nodiscard]] Outcome copyFile(const QString &path, const CancelToken &cancel, const Promise &promise);
    [[nodiscard]] Error unlessGone(Error error) const;
    /// Whoever opens the same root sweeps it, and may take a part for one left behind before it is locked: makes another.
    [[nodiscard]] Result<DiskFile> newPart(QString &path);

    const QString m_root;
    std::atomic<quint64> m_counter{ 0 };
    GroupCommit m_committer; // goes after the workers, which hand over to it
    QThreadPool m_workers;
};

} // namespace svidok
