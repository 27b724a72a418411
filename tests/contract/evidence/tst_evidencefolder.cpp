// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ports/evidence.h"
#include "support/plugins.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace svidok;
using namespace svidok::test;

namespace {

Result<std::unique_ptr<EvidenceStore>> openFolder(const QString &root)
{
    const auto factory = builtPlugin<EvidenceFactory>(QStringLiteral("evidence"), QStringLiteral("evidence_folder"));
    if (!factory)
        return fail(factory.error());
    return (*factory)->open(root);
}

QStringList filesIn(const QString &root)
{
    QStringList files;
    QDirIterator all(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Another process that sweeps just when a part was made and is not locked yet.
class SweepAtCreation {
public:
    enum class Step { None, Removes, RemovesLater };
    /// Calls of the plugin come here first.
    static int lock(int descriptor, int operation)
    {
        const Step now = step.exchange(Step::None);
        const QByteArray part = now == Step::None ? QByteArray() : partOf(descriptor);
        if (now == Step::Removes)
            ::unlink(part.constData());
        if (now == Step::RemovesLater) {
            late = part;
            sweeper = ::open(part.constData(), O_RDONLY | O_CLOEXEC);
            ::syscall(SYS_flock, sweeper, LOCK_EX | LOCK_NB);
        }
        return static_cast<int>(::syscall(SYS_flock, descriptor, operation));
    }
    static int sealed(int descriptor, mode_t mode)
    {
        if (sweeper >= 0) {
            ::unlink(late.constData());
            ::close(std::exchange(sweeper, -1));
        }
        return static_cast<int>(::syscall(SYS_fchmod, descriptor, mode));
    }

    static inline std::atomic<Step> step = Step::None;

private:
    static QByteArray partOf(int descriptor)
    {
        QByteArray path(4096, '\0');
        const auto size = ::readlink(QByteArray("/proc/self/fd/" + QByteArray::number(descriptor)).constData(), path.data(), 4096);
        return path.first(std::max<ssize_t>(size, 0));
    }
    static inline int sweeper = -1;
    static inline QByteArray late;
};

/// A small file system of its own, where the test may mount one.
class SmallDisk {
public:
    SmallDisk() { m_mounted = ::mount("none", path().constData(), "tmpfs", 0, "size=1m") == 0; }
    ~SmallDisk()
    {
        if (m_mounted)
            ::umount2(path().constData(), MNT_DETACH);
    }
    [[nodiscard]] bool isMounted() const { return m_mounted; }
    [[nodiscard]] bool makeReadOnly() const
    {
        return ::mount("none", path().constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=1m") == 0;
    }
    [[nodiscard]] QByteArray path() const { return QFile::encodeName(m_folder.path()); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace

extern "C" Q_DECL_EXPORT int flock(int descriptor, int operation) noexcept
{
    return SweepAtCreation::lock(descriptor, operation);
}
extern "C" Q_DECL_EXPORT int fchmod(int descriptor, mode_t mode) noexcept
{
    return SweepAtCreation::sealed(descriptor, mode);
}

/// What only the folder promises: its layout, and what it leaves behind when things go wrong.
class EvidenceFolder : public QObject {
    Q_OBJECT

private slots:
    void layoutAndPermissions();
    void anotherProcessSeesTheSame();
    void sweepsWhatAKilledProcessLeft();
    void leavesWhatAnotherProcessWrites();
    void sweepAtCreationCostsNothing_data();
    void sweepAtCreationCostsNothing();
    void killedWriterLeavesNoHalfFile();
    void fullDisk();
    void readOnlyDisk();
    void whatStandsInTheWayIsNamedByThePlace();
    void placeThatWentAwayIsNotCalledMissingEvidence();
    void sourceThatGrows();
    void neverWaitsForAPipe();
    void takesNoLinkForEvidence();
    void locationThatIsAFile();
};

void EvidenceFolder::layoutAndPermissions()
{
    QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("a/b/evidence"));
    const auto store = openFolder(root);
    QVERIFY(store);
    const QString hex = await((*store)->put("photo"))->sha256.toHex();
    QCOMPARE(filesIn(root), QStringList{ root + u'/' + hex.left(2) + u'/' + hex });
    struct stat state { };
    QCOMPARE(::stat(QFile::encodeName(filesIn(root).first()).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777, mode_t(0444));
}

void EvidenceFolder::anotherProcessSeesTheSame()
{
    QTemporaryDir folder;
    const auto first = openFolder(folder.path());
    const auto second = openFolder(QStringLiteral("folder:") + folder.path());
    QVERIFY(first && second);
    const auto stored = await((*first)->put("shared"));
    QCOMPARE(await((*second)->open(stored->sha256)).value_or(QByteArray()), QByteArray("shared"));
    QVERIFY(!await((*second)->put("shared"))->wasNew);
}

void EvidenceFolder::sweepsWhatAKilledProcessLeft()
{
    QTemporaryDir folder;
    QVERIFY(openFolder(folder.path()));
    write(folder.filePath(QStringLiteral(".incoming/dead-1.part")), "half a pho");
    QVERIFY(openFolder(folder.path()));
    QCOMPARE(filesIn(folder.path()), QStringList());
}

void EvidenceFolder::leavesWhatAnotherProcessWrites()
{
    QTemporaryDir folder;
    QVERIFY(openFolder(folder.path()));
    const QString path = folder.filePath(QStringLiteral(".incoming/alive-1.part"));
    write(path, "half a pho");
    QFile held(path);
    QVERIFY(held.open(QIODevice::ReadWrite));
    QCOMPARE(::flock(held.handle(), LOCK_EX | LOCK_NB), 0); // as the writer does
    QVERIFY(openFolder(folder.path()));
    QCOMPARE(filesIn(folder.path()), QStringList{ path });
}

void EvidenceFolder::sweepAtCreationCostsNothing_data()
{
    QTest::addColumn<bool>("atOnce");
    QTest::newRow("removed before it is locked") << true;
    QTest::newRow("locked first, removed when it is written") << false;
}

void EvidenceFolder::sweepAtCreationCostsNothing()
{
    QFETCH(bool, atOnce);
    QTemporaryDir folder;
    const auto store = openFolder(folder.path());
    QVERIFY(store);
    const auto step = atOnce ? SweepAtCreation::Step::Removes : SweepAtCreation::Step::RemovesLater;
    SweepAtCreation::step = step;
    const auto stored = await((*store)->put("photo"));
    QVERIFY2(stored, stored ? "" : qPrintable(stored.error().subject + stored.error().detail));
    QCOMPARE(SweepAtCreation::step.load(), SweepAtCreation::Step::None); // it did come
    write(folder.filePath(QStringLiteral("source.jpg")), "another");
    SweepAtCreation::step = step;
    const auto copied = await((*store)->putFile(folder.filePath(QStringLiteral("source.jpg"))));
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().subject + copied.error().detail));
    QCOMPARE(await((*store)->open(stored->sha256)).value_or(QByteArray()), QByteArray("photo"));
    QCOMPARE(await((*store)->open(copied->sha256)).value_or(QByteArray()), QByteArray("another"));
    QVERIFY(!filesIn(folder.path()).filter(QStringLiteral(".part")).size());
}

void EvidenceFolder::killedWriterLeavesNoHalfFile()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), { QStringLiteral("--write-until-killed"), folder.path() });
    QVERIFY(child.waitForStarted());
    // Killed in the middle of writing, as soon as some files have arrived.
    QTRY_VERIFY_WITH_TIMEOUT(filesIn(folder.path()).size() > 20, 30000);
    child.kill();
    QVERIFY(child.waitForFinished());
    const auto store = openFolder(folder.path());
    QVERIFY(store);
    const QStringList left = filesIn(folder.path());
    QVERIFY(!left.isEmpty());
    for (const QString &path : left) {
        const auto digest = Sha256::fromHex(QFileInfo(path).fileName());
        QVERIFY2(digest, qPrintable(path)); // no part files
        QVERIFY2(await((*store)->verify(*digest)), qPrintable(path));
    }
}

void EvidenceFolder::fullDisk()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("needs the right to mount a small file system");
    const QString root = QFile::decodeName(disk.path()) + u"/evidence"_qs;
    const auto store = openFolder(root);
    QVERIFY(store);
    QTemporaryDir sources;
    const QString big = sources.filePath(QStringLiteral("big.jpg"));
    write(big, QByteArray(3000000, 'b'));
    const auto bytes = await((*store)->put(QByteArray(2000000, 'x')));
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::DiskFull);
    QCOMPARE(bytes.error().subject, root);
    QCOMPARE(await((*store)->putFile(big)).error().code, ErrorCode::DiskFull);
    // Whoever of many is met by it, and at which step: a name that a person knows is said.
    QList<Future<StoredEvidence>> many;
    for (int i = 0; i < 100; ++i)
        many.append((*store)->put(QByteArray::number(i).repeated(20000)));
    int refused = 0;
    for (const auto &one : many) {
        const auto stored = await(one);
        refused += stored ? 0 : 1;
        QVERIFY2(stored || stored.error().subject == root, qPrintable(stored ? QString() : stored.error().subject));
    }
    QVERIFY(refused > 0);
    many.clear();
    QVERIFY(!filesIn(root).filter(QStringLiteral(".part")).size());
    QCOMPARE(filesIn(root).size(), 100 - refused);
}

void EvidenceFolder::readOnlyDisk()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("needs the right to mount a small file system");
    const QString root = QFile::decodeName(disk.path()) + u"/evidence"_qs;
    Sha256 kept;
    {
        const auto store = openFolder(root);
        QVERIFY(store);
        kept = await((*store)->put("kept"))->sha256;
    }
    QVERIFY(disk.makeReadOnly());
    const auto store = openFolder(root);
    QVERIFY2(store, "reading must still work");
    QVERIFY(await((*store)->verify(kept)));
    QCOMPARE(await((*store)->put("new")).error().code, ErrorCode::StoreReadOnly);
    const auto fresh = openFolder(QFile::decodeName(disk.path()) + u"/other"_qs);
    QVERIFY(!fresh);
    QCOMPARE(fresh.error().code, ErrorCode::StoreReadOnly);
}

void EvidenceFolder::whatStandsInTheWayIsNamedByThePlace()
{
    QTemporaryDir folder;
    const auto store = openFolder(folder.path());
    QVERIFY(store);
    write(folder.filePath(Sha256::of("photo").toHex().left(2)), "where a folder should be");
    const auto stored = await((*store)->put("photo"));
    QVERIFY(!stored);
    QCOMPARE(stored.error().subject, folder.path());
}

void EvidenceFolder::placeThatWentAwayIsNotCalledMissingEvidence()
{
    const QTemporaryDir folder;
    const QString root = folder.filePath(QStringLiteral("evidence"));
    const QString away = folder.filePath(QStringLiteral("away"));
    const auto store = openFolder(root);
    QVERIFY(store);
    const Sha256 kept = await((*store)->put("kept"))->sha256;
    QVERIFY(QDir().rename(root, away));
    QCOMPARE(await((*store)->open(kept)).error().code, ErrorCode::EvidenceUnreachable);
    QCOMPARE(await((*store)->put("new")).error().code, ErrorCode::EvidenceUnreachable);
    QVERIFY2(!QFileInfo::exists(root), "what comes back must find its place free");
    QVERIFY(QDir().rename(away, root));
    QCOMPARE(await((*store)->open(kept)).value_or(QByteArray()), QByteArray("kept"));
    QVERIFY(await((*store)->put("new")));
}

void EvidenceFolder::sourceThatGrows()
{
    QTemporaryDir folder;
    const auto store = openFolder(folder.filePath(QStringLiteral("evidence")));
    QVERIFY(store);
    const QString path = folder.filePath(QStringLiteral("growing.jpg"));
    write(path, QByteArray(50000000, 'g'));
    // The file is written to while it is copied: never kept as if it were whole.
    std::atomic_bool stop = false;
    std::unique_ptr<QThread> writer(QThread::create([&] {
        QFile file(path);
        if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
            return;
        while (!stop)
            file.write("more");
    }));
    writer->start();
    QTRY_VERIFY(QFileInfo(path).size() > 50000000);
    const auto stored = await((*store)->putFile(path));
    stop = true;
    writer->wait();
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::IoFailed);
    QCOMPARE(stored.error().subject, QStringLiteral("growing.jpg"));
    QCOMPARE(filesIn(folder.filePath(QStringLiteral("evidence"))), QStringList());
}

void EvidenceFolder::neverWaitsForAPipe()
{
    QTemporaryDir folder;
    const auto store = openFolder(folder.filePath(QStringLiteral("evidence")));
    const QString pipe = folder.filePath(QStringLiteral("pipe.jpg"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QCOMPARE(await((*store)->putFile(pipe)).error().code, ErrorCode::IoFailed);
}

void EvidenceFolder::takesNoLinkForEvidence()
{
    QTemporaryDir folder;
    const auto store = openFolder(folder.filePath(QStringLiteral("evidence")));
    const auto stored = await((*store)->put("linked"));
    const QString path = filesIn(folder.filePath(QStringLiteral("evidence"))).first();
    const QString elsewhere = folder.filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::rename(path, elsewhere));
    QVERIFY(QFile::link(elsewhere, path)); // the right bytes, but anybody can change them there
    QCOMPARE(await((*store)->open(stored->sha256)).error().code, ErrorCode::EvidenceAltered);
}

void EvidenceFolder::locationThatIsAFile()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("file")), "x");
    QVERIFY(!openFolder(folder.filePath(QStringLiteral("file"))));
    QCOMPARE(openFolder(QString()).error().code, ErrorCode::InvalidArgument);
}

namespace {

int writeUntilKilled(const QString &root)
{
    const auto store = openFolder(root);
    if (!store)
        return 1;
    QList<Future<StoredEvidence>> futures;
    for (int i = 0;; ++i) {
        futures.append((*store)->put(QByteArray(200000 + i, static_cast<char>(i))));
        if (futures.size() > 32 && !await(futures.takeFirst()))
            return 1;
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"--write-until-killed"_qs)
        return writeUntilKilled(arguments.at(2));
    EvidenceFolder test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_evidencefolder.moc"
