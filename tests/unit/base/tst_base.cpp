// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canceltoken.h"
#include "base/future.h"
#include "base/idsource.h"
#include "base/retrypolicy.h"
#include "base/sha256.h"
#include "base/wholefile.h"
#include "support/suites.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <sys/stat.h>

namespace svidok::test::basetests {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class BaseTest : public QObject {
    Q_OBJECT

private slots:
    void digestsAreFips180()
    {
        QCOMPARE(Sha256::of("abc").toHex(), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QCOMPARE(Sha256::fromHex(Sha256::of("abc").toHex().toUpper()), Sha256::of("abc"));
        QVERIFY(Sha256().isNull());
        QVERIFY(!Sha256::fromHex(u"ba78"));
        QVERIFY(!Sha256::fromHex(QString(64, u'g')));
        QVERIFY(!Sha256::fromHex(QString(64, u'٣'))); // digits, but of another script
        QVERIFY(!Sha256::fromBytes(QByteArray(31, 'x')));
    }

    void aMakerOfDigestsThatFailsIsStoodInFor()
    {
        static bool asked;
        Sha256::makeBy([](QByteArrayView) {
            asked = true;
            return QByteArray("no digest");
        });
        QCOMPARE(Sha256::of("abc").toHex(), u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
        QVERIFY(asked);
    }

    void filesAreWrittenWholeOrNotAtAll()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"a"_s);
        QCOMPARE(readWhole(path, 100, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge).error().code, ErrorCode::NotFound);
        QVERIFY(writeWhole(path, "first"));
        QVERIFY(writeWhole(path, "second"));
        QCOMPARE(*readWhole(path, 100, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge), QByteArray("second"));
        QCOMPARE(*readWhole(path, 6, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge), QByteArray("second"));
        QCOMPARE(readWhole(path, 5, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge).error().code, ErrorCode::PhotoTooLarge);
        QVERIFY(mayWriteWhole(path));
        QCOMPARE(mayWriteWhole(dir.path()).error().code, ErrorCode::AccessDenied);
        QCOMPARE(writeWhole(dir.filePath(u"nowhere/a"_s), "x").error().code, ErrorCode::NotFound);
        QCOMPARE(writeWhole(dir.path(), "x").error().code, ErrorCode::AccessDenied);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    // A pipe would be waited at for ever, and a file in its place takes it away from whoever reads it.
    void onlyAFileIsReadAndReplaced()
    {
        const QTemporaryDir dir;
        const QString pipe = dir.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const Outcome &written : {writeWhole(pipe, "x"), mayWriteWhole(pipe)}) {
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::OutputExists);
        }
        QVERIFY(QFileInfo::exists(pipe) && !QFileInfo(pipe).isFile());
        QCOMPARE(readWhole(pipe, 100, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge).error().code, ErrorCode::PhotoNotAnImage);
        QCOMPARE(readWhole(dir.path(), 100, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge).error().code, ErrorCode::PhotoNotAnImage);
        const QString link = dir.filePath(u"link"_s);
        QVERIFY(writeWhole(dir.filePath(u"file"_s), "first") && QFile::link(dir.filePath(u"file"_s), link));
        QVERIFY(writeWhole(link, "second"));
        QCOMPARE(*readWhole(dir.filePath(u"file"_s), 100, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge), QByteArray("second"));
    }

    void aFullDiskIsCalledSo()
    {
        const QTemporaryDir dir;
        if (::mount("none", QFile::encodeName(dir.path()).constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("needs the right to mount a small file system");
        const auto unmount = qScopeGuard([&] { ::umount2(QFile::encodeName(dir.path()).constData(), MNT_DETACH); });
        const QString path = dir.filePath(u"a"_s);
        QVERIFY(writeWhole(path, "kept"));
        for (const qsizetype size : {70'000, 7'000'000}) {
            const auto written = writeWhole(path, QByteArray(size, 'x'));
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::DiskFull);
            QCOMPARE(written.error().subject, path);
            QVERIFY(!written.error().detail.isEmpty() && written.error().detail != u"Unknown error"_s);
        }
        QCOMPARE(*readWhole(path, 100, ErrorCode::PhotoNotAnImage, ErrorCode::PhotoTooLarge), QByteArray("kept"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a"_s});
    }

    void backoffGrowsToItsCapAndHeedsTheOtherSide()
    {
        const RetryPolicy policy{.base = 1s, .cap = 60s, .maxAttempts = 12};
        QCOMPARE(policy.delay(1, 0.0), 500ms);
        for (int tries = 1; tries < 100; ++tries) {
            QVERIFY(policy.delay(tries, 0.999) <= 60s);
            QVERIFY(policy.delay(tries, 0.0) * 2 >= std::min<std::chrono::milliseconds>(60s, 1s * (1 << std::min(tries - 1, 6))));
            QVERIFY(policy.delay(tries, 0.3, 90s) >= 90s);
        }
    }

    void idsAreUuidsThatSortByTime()
    {
        RandomIds random;
        QSet<QString> seen;
        QString last;
        for (qint64 ms = 1'770'000'000'000; ms < 1'770'000'001'000; ++ms) {
            const QString id = random.next(ms);
            QVERIFY(last < id);
            QCOMPARE(id.size(), 36);
            QCOMPARE(id[14], u'7');
            QVERIFY(u"89ab"_s.contains(id[19]));
            seen.insert(id);
            last = id;
        }
        QCOMPARE(seen.size(), 1000);
        SeededIds one(7);
        SeededIds same(7);
        SeededIds other(8);
        const auto id = one.next(5);
        QCOMPARE(same.next(5), id);
        QVERIFY(other.next(5) != id);
    }

    void awaitTellsCancelledFromFailed()
    {
        QCOMPARE(await(ready<int>(3)), Result<int>(3));
        QCOMPARE(await(ready<int>(fail(ErrorCode::NotFound))).error().code, ErrorCode::NotFound);
        QPromise<Result<int>> promise;
        promise.start();
        const auto future = promise.future();
        promise.finish();
        QCOMPARE(await(future).error().code, ErrorCode::Cancelled);
    }

    void tokensSeeTheirSource()
    {
        CancelSource source;
        const auto token = source.token();
        QVERIFY(!token.isCancelled());
        QVERIFY(!CancelToken().isCancelled());
        source.cancel();
        QVERIFY(token.isCancelled());
    }
};

SVIDOK_SUITE(BaseTest, QCoreApplication)

} // namespace svidok::test::basetests

#include "tst_base.moc"
