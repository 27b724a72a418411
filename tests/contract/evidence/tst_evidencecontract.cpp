// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeevidence.h"
#include "support/plugins.h"

#include <QTemporaryDir>
#include <QTest>

using namespace svidok;
using namespace svidok::test;

namespace {

/// One implementation under test, and the means to damage what it keeps.
struct Subject {
    std::unique_ptr<EvidenceStore> store;
    std::function<void(const Sha256 &, const QByteArray &)> alter;
    std::function<void(const Sha256 &)> remove;
};

QString pathIn(const QString &root, const Sha256 &sha256)
{
    return root + u'/' + sha256.toHex().left(2) + u'/' + sha256.toHex();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray someBytes(int size, char seed)
{
    QByteArray bytes(size, '\0');
    for (int i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(seed + i * 7 + (i >> 8) * 13);
    return bytes;
}

} // namespace

class EvidenceContract : public QObject {
    Q_OBJECT

private slots:
    void init();
    void keepsWhatWasPut_data() { subjects(); }
    void keepsWhatWasPut();
    void sameBytesAreKeptOnce_data() { subjects(); }
    void sameBytesAreKeptOnce();
    void copiesAFile_data() { subjects(); }
    void copiesAFile();
    void refusesWhatIsNoFile_data() { subjects(); }
    void refusesWhatIsNoFile();
    void seesWhatIsMissing_data() { subjects(); }
    void seesWhatIsMissing();
    void seesEveryAlteration_data() { subjects(); }
    void seesEveryAlteration();
    void neverOverwritesAlteredEvidence_data() { subjects(); }
    void neverOverwritesAlteredEvidence();
    void stopsWhenCancelled_data() { subjects(); }
    void stopsWhenCancelled();
    void takesManyAtOnce_data() { subjects(); }
    void takesManyAtOnce();

private:
    void subjects();
    Subject subject();
    std::unique_ptr<QTemporaryDir> m_folder;
};

void EvidenceContract::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void EvidenceContract::subjects()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("fake") << false;
    QTest::newRow("folder") << true;
}

Subject EvidenceContract::subject()
{
    QFETCH(bool, real);
    Subject subject;
    if (!real) {
        auto fake = std::make_unique<FakeEvidence>();
        auto *raw = fake.get();
        subject.alter = [raw](const Sha256 &digest, const QByteArray &bytes) { raw->alter(digest, bytes); };
        subject.remove = [raw](const Sha256 &digest) { raw->remove(digest); };
        subject.store = std::move(fake);
        return subject;
    }
    const auto factory = builtPlugin<EvidenceFactory>(QStringLiteral("evidence"), QStringLiteral("evidence_folder"));
    if (!factory)
        qFatal("%s", qPrintable(factory.error().detail));
    const QString root = m_folder->filePath(QStringLiteral("evidence"));
    auto opened = (*factory)->open(root);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    subject.store = std::move(*opened);
    subject.alter = [root](const Sha256 &digest, const QByteArray &bytes) { overwrite(pathIn(root, digest), bytes); };
    subject.remove = [root](const Sha256 &digest) { QVERIFY(QFile::remove(pathIn(root, digest))); };
    return subject;
}

void EvidenceContract::keepsWhatWasPut()
{
    Subject s = subject();
    for (const int size : { 0, 1, 4096, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3000000 }) {
        const QByteArray bytes = someBytes(size, 'k');
        const auto stored = await(s.store->put(bytes));
        QVERIFY(stored);
        QCOMPARE(stored->sha256, Sha256::of(bytes));
        QCOMPARE(stored->byteSize, size);
        QVERIFY(stored->wasNew);
        const auto back = await(s.store->open(stored->sha256));
        QVERIFY(back);
        QVERIFY(*back == bytes);
        QCOMPARE(await(s.store->verify(stored->sha256)).value_or(-1), size);
    }
}

void EvidenceContract::sameBytesAreKeptOnce()
{
    Subject s = subject();
    const QByteArray bytes = someBytes(5000, 's');
    const QString path = m_folder->filePath(QStringLiteral("same.jpg"));
    overwrite(path, bytes);
    QVERIFY(await(s.store->put(bytes))->wasNew);
    const auto again = await(s.store->put(bytes));
    QVERIFY(again);
    QVERIFY(!again->wasNew);
    const auto asFile = await(s.store->putFile(path));
    QVERIFY(asFile);
    QVERIFY(!asFile->wasNew);
    QCOMPARE(asFile->sha256, Sha256::of(bytes));
}

void EvidenceContract::copiesAFile()
{
    Subject s = subject();
    const QString path = m_folder->filePath(QStringLiteral("фото 1.jpg"));
    for (const int size : { 0, 100, 1 << 20, 2500000 }) {
        const QByteArray bytes = someBytes(size, 'f');
        overwrite(path, bytes);
        const auto stored = await(s.store->putFile(path));
        QVERIFY(stored);
        QCOMPARE(stored->sha256, Sha256::of(bytes));
        QCOMPARE(stored->byteSize, size);
        QVERIFY(*await(s.store->open(stored->sha256)) == bytes);
        QFile source(path);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QVERIFY(source.readAll() == bytes); // the source is left as it was
    }
}

void EvidenceContract::refusesWhatIsNoFile()
{
    Subject s = subject();
    const auto missing = await(s.store->putFile(m_folder->filePath(QStringLiteral("nothing.jpg"))));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(missing.error().subject, QStringLiteral("nothing.jpg"));
    const auto folder = await(s.store->putFile(m_folder->path()));
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::IoFailed);
}

void EvidenceContract::seesWhatIsMissing()
{
    Subject s = subject();
    const Sha256 digest = await(s.store->put("here for now"))->sha256;
    s.remove(digest);
    for (const Sha256 &gone : { digest, Sha256::of("never was here") }) {
        const auto opened = await(s.store->open(gone));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::EvidenceMissing);
        QCOMPARE(opened.error().subject, gone.toHex());
        QCOMPARE(await(s.store->verify(gone)).error().code, ErrorCode::EvidenceMissing);
    }
}

void EvidenceContract::seesEveryAlteration()
{
    Subject s = subject();
    const QByteArray bytes = someBytes(300000, 'a');
    const Sha256 digest = await(s.store->put(bytes))->sha256;
    QByteArray flipped = bytes;
    flipped[150000] = static_cast<char>(flipped[150000] ^ 1);
    for (const QByteArray &altered : QByteArrayList{ flipped, bytes.left(299999), bytes + '\0', QByteArray() }) {
        s.alter(digest, altered);
        const auto opened = await(s.store->open(digest));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::EvidenceAltered);
        QCOMPARE(opened.error().subject, digest.toHex());
        QCOMPARE(await(s.store->verify(digest)).error().code, ErrorCode::EvidenceAltered);
    }
    s.alter(digest, bytes);
    QVERIFY(await(s.store->verify(digest)));
}

void EvidenceContract::neverOverwritesAlteredEvidence()
{
    Subject s = subject();
    const QByteArray bytes = someBytes(1000, 'o');
    const Sha256 digest = await(s.store->put(bytes))->sha256;
    s.alter(digest, "something else");
    const auto again = await(s.store->put(bytes));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::EvidenceAltered);
    QCOMPARE(await(s.store->verify(digest)).error().code, ErrorCode::EvidenceAltered);
}

void EvidenceContract::stopsWhenCancelled()
{
    Subject s = subject();
    const QString path = m_folder->filePath(QStringLiteral("big.jpg"));
    const QByteArray bytes = someBytes(200000, 'c');
    overwrite(path, bytes);
    CancelSource cancel;
    cancel.cancel();
    const auto stored = await(s.store->putFile(path, cancel.token()));
    QVERIFY(!stored);
    QCOMPARE(stored.error().code, ErrorCode::Cancelled);
    QCOMPARE(await(s.store->verify(Sha256::of(bytes))).error().code, ErrorCode::EvidenceMissing);
}

void EvidenceContract::takesManyAtOnce()
{
    Subject s = subject();
    QList<Future<StoredEvidence>> futures;
    for (int i = 0; i < 400; ++i)
        futures.append(s.store->put(QByteArray::number(i / 2))); // each twice
    int fresh = 0;
    for (int i = 0; i < 400; ++i) {
        const auto stored = await(futures.at(i));
        QVERIFY(stored);
        QCOMPARE(stored->sha256, Sha256::of(QByteArray::number(i / 2)));
        fresh += stored->wasNew ? 1 : 0;
    }
    QCOMPARE(fresh, 200);
}

QTEST_GUILESS_MAIN(EvidenceContract)
#include "tst_evidencecontract.moc"
