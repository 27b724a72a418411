// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderevidence.h"

#include "base/poolrun.h"
#include "digester.h"

#include <QCoreApplication>
#include <QDir>
#include <QUuid>

namespace svidok {

namespace {

constexpr int MaxTries = 16;

QString incoming(const QString &root)
{
    return root + u"/.incoming";
}

/// Removes the part file unless it was handed on.
class PartGuard {
public:
    explicit PartGuard(QString path)
        : m_path(std::move(path))
    {
    }
    ~PartGuard()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    void release() { m_path.clear(); }

private:
    QString m_path;
};

} // namespace

Result<std::unique_ptr<EvidenceStore>> FolderEvidence::open(const QString &root)
{
    const QString clean = QDir::cleanPath(QDir(root).absolutePath());
    QDir().mkpath(QFileInfo(clean).path());
    for (const QString &folder : { clean, incoming(clean) }) {
        if (const auto made = makeFolder(folder); !made)
            return fail(made.error());
    }
    const auto parts = QDir(incoming(clean)).entryList({ QStringLiteral("*.part") }, QDir::Files | QDir::Hidden);
    for (const QString &part : parts)
        removeIfAbandoned(incoming(clean) + u'/' + part);
    return std::unique_ptr<EvidenceStore>(new FolderEvidence(clean));
}

FolderEvidence::FolderEvidence(QString root)
    : m_root(std::move(root))
    , m_committer(m_root)
{
    m_workers.setMaxThreadCount(2);
}

FolderEvidence::~FolderEvidence()
{
    m_workers.waitForDone();
}

// The folder for parts was made when the store was opened: without it the whole place has gone.
Error FolderEvidence::unlessGone(Error error) const
{
    return error.code == ErrorCode::NotFound ? Error{ ErrorCode::EvidenceUnreachable, m_root, error.detail, {} } : error;
}

Result<DiskFile> FolderEvidence::newPart(QString &path)
{
    static const QString process = QUuid::createUuid().toString(QUuid::Id128);
    for (int tries = 1;; ++tries) {
        path = incoming(m_root) + u'/' + process + u'-' + QString::number(quintptr(this), 16) + u'-' +
            QString::number(++m_counter) + u".part";
        auto part = DiskFile::create(path);
        if (part || part.error().code != ErrorCode::StoreBusy || tries == MaxTries)
            return part;
    }
}

Future<StoredEvidence> FolderEvidence::start(std::function<Outcome(const Promise &)> copy)
{
    auto promise = std::make_shared<QPromise<Result<StoredEvidence>>>();
    auto future = promise->future();
    promise->start();
    m_workers.start([promise, copy = std::move(copy), root = m_root] {
        const Outcome handedOver = copy(promise);
        if (handedOver)
            return;
        promise->addResult(fail(withKnownName(handedOver.error(), root)));
        promise->finish();
    });
    return future;
}

Future<StoredEvidence> FolderEvidence::putFile(const QString &path, CancelToken cancel)
{
    return start([this, path, cancel](const Promise &promise) { return copyFile(path, cancel, promise); });
}

Future<StoredEvidence> FolderEvidence::put(const QByteArray &bytes)
{
    return start([this, bytes](const Promise &promise) { return copyBytes(bytes, promise); });
}

Outcome FolderEvidence::copyBytes(const QByteArray &bytes, const Promise &promise)
{
    Digester digester;
    digester.add(bytes);
    const StoredEvidence stored{ digester.finish(), bytes.size(), false };
    if (QFile::exists(evidencePath(m_root, stored.sha256))) {
        const auto there = verifyFile(m_root, stored.sha256);
        if (!there)
            return fail(there.error());
        promise->addResult(stored);
        promise->finish();
        return done();
    }
    QString partPath;
    auto part = newPart(partPath);
    if (!part)
        return fail(unlessGone(part.error()));
    PartGuard guard(partPath);
    if (const auto written = part->write(bytes); !written)
        return written;
    if (const auto sealed = part->makeReadOnly(); !sealed)
        return sealed;
    part->startWriteBack();
    guard.release();
    m_committer.add({ std::move(*part), partPath, stored, promise });
    return done();
}

Outcome FolderEvidence::copyFile(const QString &path, const CancelToken &cancel, const Promise &promise)
{
    auto source = DiskFile::openToRead(path, true);
    if (!source)
        return fail(source.error());
    const auto before = source->state();
    if (!before)
        return fail(before.error());
    QString partPath;
    auto part = newPart(partPath);
    if (!part)
        return fail(unlessGone(part.error()));
    PartGuard guard(partPath);

    Digester digester;
    QByteArray block(std::min(BlockBytes, before->size + 1), Qt::Uninitialized);
    qint64 total = 0;
    for (qint64 count = block.size(); count == block.size(); total += count) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled);
        const auto got = source->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        count = *got;
        const auto piece = QByteArrayView(block).first(count);
        digester.add(piece);
        if (const auto written = part->write(piece); !written)
            return written;
    }
    const auto after = source->state();
    if (!after)
        return fail(after.error());
    if (!(*before == *after) || total != before->size)
        return fail(ErrorCode::IoFailed, QFileInfo(path).fileName(), QStringLiteral("changed while it was copied"));
    if (const auto sealed = part->makeReadOnly(); !sealed)
        return sealed;
    part->startWriteBack();
    guard.release();
    m_committer.add({ std::move(*part), partPath, { digester.finish(), total, false }, promise });
    return done();
}

Future<QByteArray> FolderEvidence::open(const Sha256 &sha256)
{
    return runInPool<QByteArray>(m_workers, [this, sha256]() -> Result<QByteArray> {
        QByteArray bytes;
        const auto size = verifyFile(m_root, sha256, &bytes);
        return size ? Result<QByteArray>(std::move(bytes)) : fail(size.error());
    });
}

Future<qint64> FolderEvidence::verify(const Sha256 &sha256)
{
    return runInPool<qint64>(m_workers, [this, sha256] { return verifyFile(m_root, sha256); });
}

} // namespace svidok
