// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diskfile.h"
#include "ports/evidence.h"

#include <QSet>
#include <QThreadPool>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace svidok {

inline constexpr qint64 BlockBytes = 1 << 20; ///< read at once where photos are copied or checked

/// A copy that is written but not yet on disk nor in its place.
struct PendingCopy {
    DiskFile file;
    QString partPath;
    StoredEvidence stored;
    std::shared_ptr<QPromise<Result<StoredEvidence>>> promise;
};

/// Brings finished copies to disk and into place, many at a time: where many wait at once, the file system writes its journal
/// and the disk empties its cache once for all of them. Answers each copy's promise when it would survive a power cut.
class GroupCommit {
public:
    explicit GroupCommit(QString root);
    /// Finishes what was added.
    ~GroupCommit();
    /// Waits while too many copies are open already.
    void add(PendingCopy copy);

private:
    void run();
    void commit(std::vector<PendingCopy> group);
    /// Calls `wait` with 0 to `count` - 1, many at the same time; they do nothing but wait for the disk.
    void atOnce(size_t count, const std::function<void(size_t)> &wait);
    [[nodiscard]] Outcome place(PendingCopy &copy, QSet<QString> &touched);

    const QString m_root;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<PendingCopy> m_waiting;
    bool m_stop = false;
    QThreadPool m_waiters;
    std::thread m_thread;
};

/// The parts that copies are written to have names that nobody knows: the place is named instead.
[[nodiscard]] Error withKnownName(Error error, const QString &root);
/// Where a digest lives under a root: root/ab/abcdef...
[[nodiscard]] QString evidencePath(const QString &root, const Sha256 &sha256);
/// Whether the file under the digest's name holds these very bytes. Errors: EvidenceMissing, EvidenceAltered,
/// AccessDenied, IoFailed.
[[nodiscard]] Result<qint64> verifyFile(const QString &root, const Sha256 &sha256, QByteArray *bytes = nullptr);

} // namespace svidok
