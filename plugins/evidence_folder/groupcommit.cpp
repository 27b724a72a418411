// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "groupcommit.h"

#include "digester.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace svidok {

namespace {
constexpr size_t MaxOpenCopies = 128;
constexpr int Waiters = 16;
constexpr qint64 MaxBytesInMemory = qint64(1) << 31;

// The folders and files below the place have names that nobody knows. What was altered has one: its digest.
Error asPlace(Error error, const QString &root)
{
    if (error.code != ErrorCode::EvidenceAltered)
        error.subject = root;
    return error;
}
} // namespace

Error withKnownName(Error error, const QString &root)
{
    if (error.subject.endsWith(QStringLiteral(".part")))
        error.subject = root;
    return error;
}

QString evidencePath(const QString &root, const Sha256 &sha256)
{
    const QString hex = sha256.toHex();
    return root + u'/' + hex.left(2) + u'/' + hex;
}

Result<qint64> verifyFile(const QString &root, const Sha256 &sha256, QByteArray *bytes)
{
    auto file = DiskFile::openToRead(evidencePath(root, sha256), false);
    if (!file && file.error().code == ErrorCode::NotFound && !QFileInfo(root).isDir())
        return fail(ErrorCode::EvidenceUnreachable, root, file.error().detail);
    if (!file && file.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::EvidenceMissing, sha256.toHex());
    if (!file && file.error().code == ErrorCode::IoFailed) // a link or a folder in its place
        return fail(ErrorCode::EvidenceAltered, sha256.toHex(), file.error().detail);
    if (!file)
        return fail(file.error());
    const auto state = file->state();
    if (!state)
        return fail(state.error());
    if (bytes)
        bytes->resize(0);
    QByteArray block(std::min(BlockBytes, state->size + 1), Qt::Uninitialized);
    Digester digester;
    qint64 total = 0;
    for (qint64 count = block.size(); count == block.size(); total += count) {
        const auto got = file->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        count = *got;
        digester.add(QByteArrayView(block).first(count));
        if (bytes && total + count > MaxBytesInMemory)
            return fail(ErrorCode::IoFailed, sha256.toHex(), QStringLiteral("too large to be opened in one piece"));
        if (bytes)
            bytes->append(block.constData(), count);
    }
    if (!(digester.finish() == sha256))
        return fail(ErrorCode::EvidenceAltered, sha256.toHex());
    return total;
}

GroupCommit::GroupCommit(QString root)
    : m_root(std::move(root))
    , m_thread([this] { run(); })
{
}

GroupCommit::~GroupCommit()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void GroupCommit::add(PendingCopy copy)
{
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waiting.size() < MaxOpenCopies; });
        m_waiting.push_back(std::move(copy));
    }
    m_changed.notify_all();
}

void GroupCommit::run()
{
    m_waiters.setMaxThreadCount(Waiters);
    for (;;) {
        std::vector<PendingCopy> group;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stop || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            group.swap(m_waiting);
        }
        m_changed.notify_all();
        commit(std::move(group));
    }
}

Outcome GroupCommit::place(PendingCopy &copy, QSet<QString> &touched)
{
    const QString target = evidencePath(m_root, copy.stored.sha256);
    const QString folder = target.left(target.lastIndexOf(u'/'));
    if (QFile::exists(target)) {
        // The same bytes came in twice, or the one there was altered: never overwritten.
        const auto there = verifyFile(m_root, copy.stored.sha256);
        QFile::remove(copy.partPath);
        copy.stored.wasNew = false;
        return there ? done() : Outcome(fail(there.error()));
    }
    const auto made = makeFolder(folder);
    if (!made)
        return fail(made.error());
    if (*made == FolderState::Made)
        touched.insert(m_root);
    if (const auto moved = moveFile(copy.partPath, target); !moved)
        return moved;
    touched.insert(folder);
    copy.stored.wasNew = true;
    return done();
}

void GroupCommit::atOnce(size_t count, const std::function<void(size_t)> &wait)
{
    if (count == 1)
        return wait(0);
    for (size_t i = 0; i < count; ++i)
        m_waiters.start([&wait, i] { wait(i); });
    m_waiters.waitForDone();
}

void GroupCommit::commit(std::vector<PendingCopy> group)
{
    std::vector<Outcome> outcomes(group.size());
    atOnce(group.size(), [&](size_t i) { outcomes[i] = group[i].file.sync(); });
    QSet<QString> touched;
    for (size_t i = 0; i < group.size(); ++i) {
        if (outcomes[i])
            outcomes[i] = place(group[i], touched);
        if (!outcomes[i])
            QFile::remove(group[i].partPath);
    }
    const QStringList paths(touched.cbegin(), touched.cend());
    std::vector<Outcome> synced(static_cast<size_t>(paths.size()));
    atOnce(synced.size(), [&](size_t i) { synced[i] = syncFolder(paths.at(static_cast<qsizetype>(i))); });
    const auto broken = std::find_if(synced.begin(), synced.end(), [](const Outcome &outcome) { return !outcome; });
    const Outcome folders = broken == synced.end() ? done() : *broken;
    for (size_t i = 0; i < group.size(); ++i) {
        const Outcome &outcome = outcomes[i] ? folders : outcomes[i];
        if (outcome)
            group[i].promise->addResult(group[i].stored);
        else
            group[i].promise->addResult(fail(asPlace(outcome.error(), m_root)));
        group[i].promise->finish();
    }
}

} // namespace svidok
