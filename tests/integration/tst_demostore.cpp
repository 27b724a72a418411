// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person tries on a demo, before knowing what to expect, ends well or says what is wrong.

#include "support/program.h"
#include "support/suites.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::demostoretests {

using namespace Qt::StringLiterals;

class DemoStore final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void thePoliceKnowWhatWasSentToThem();
    void namesThatAreNoTextAreNamedByTheirBytes();
    void anAlteredPhotoIsCalledByItsName();

private:
    /// With bytes that are no text, which QProcess cannot hand over: `command` is printf's, in a folder of its own.
    [[nodiscard]] Ended shell(const QString &command) const
    {
        return run(u"bash"_s, {u"-c"_s, u"cd \"$1\" && "_s + command, u"bash"_s, m_dir.path(), QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli")});
    }
    [[nodiscard]] QString store() const { return u"sqlite:"_s + m_dir.filePath(u"demo/store.sqlite"_s); }

    QTemporaryDir m_dir;
};

void DemoStore::initTestCase()
{
    QVERIFY2(copyDemoPlace(m_dir.filePath(u"demo"_s)), "the test demorun makes what is copied here");
}

void DemoStore::thePoliceKnowWhatWasSentToThem()
{
    for (const QString &news : {u"first"_s, u"again"_s}) {
        const auto asked = cli({u"sync"_s, u"--store"_s, store()});
        QVERIFY2(asked.exitCode == 0, qPrintable(news + QString::fromUtf8(asked.err)));
        QVERIFY(asked.last().value(u"asked"_s).toInt() >= 5);
    }
    const auto drained = cli({u"forward"_s, u"--drain"_s, u"--store"_s, store()});
    QCOMPARE(drained.exitCode, 0);
}

void DemoStore::namesThatAreNoTextAreNamedByTheirBytes()
{
    QCOMPARE(shell(u"mkdir odd && cp $(ls demo/photos/*/*.jpg | head -1) odd/$'\\xff1.jpg' && cp $(ls demo/photos/*/*.jpg | tail -1) odd/$'\\xfe1.jpg'"_s).exitCode, 0);
    const auto imported = shell(u"\"$2\" import odd --no-read --store sqlite:demo/store.sqlite --json"_s);
    QCOMPARE(imported.exitCode, 3);
    QCOMPARE(imported.objects().size(), 2);
    const auto read = shell(u"\"$2\" ocr odd/$'\\xff1.jpg' odd/$'\\xfe1.jpg'"_s);
    QCOMPARE(read.exitCode, 3);
    const auto made = shell(u"\"$2\" demo $'\\xff\\xfe'"_s);
    QCOMPARE(made.exitCode, 3);
    QCOMPARE(made.err.count("<FF><FE>"), 0);
    QVERIFY2(made.err.contains("\uFFFD<FF>\uFFFD<FE>"), made.err.constData());
    for (const Ended &ended : {imported, read}) {
        for (const char *name : {"<FF>1.jpg", "<FE>1.jpg"})
            QVERIFY2(ended.err.contains(name), ended.err.constData());
        QVERIFY(ended.err.contains("UTF-8"));
    }
    QCOMPARE(shell(u"rm -r odd"_s).exitCode, 0);
}

// Also where measuring comes upon it, before the decision does.
void DemoStore::anAlteredPhotoIsCalledByItsName()
{
    const auto listed = cli({u"list"_s, u"--status"_s, u"pending_verification"_s, u"--limit"_s, u"1"_s, u"--store"_s, store()});
    const QString id = listed.objects().value(0).value(u"id"_s).toString();
    const QStringList decide{u"decide"_s, id, u"--approve"_s, u"--store"_s, store()};
    QByteArray said;
    for (const bool measured : {false, true}) {
        if (measured) // refused for the code, after its rules were checked
            QVERIFY(cli(decide + QStringList{u"--violation"_s, u"UA-NONE"_s}).exitCode != 0);
        const auto photo = cli({u"show"_s, id, u"--store"_s, store()}).last().value(u"photos"_s).toArray().first().toObject();
        const QString digest = photo.value(u"sha256"_s).toString();
        const QString file = m_dir.filePath(u"demo/evidence/"_s + digest.left(2) + u'/' + digest);
        const QString kept = m_dir.filePath(u"kept"_s);
        QVERIFY(QFile::rename(file, kept));
        QCOMPARE(shell(u"head -c 1000 kept > demo/evidence/%1/%2"_s.arg(digest.left(2), digest)).exitCode, 0);
        const auto ended = cli(decide);
        QVERIFY(QFile::remove(file) && QFile::rename(kept, file));
        QCOMPARE(ended.exitCode, 1);
        const QByteArray name = photo.value(u"file_name"_s).toString().toUtf8();
        QVERIFY(!name.isEmpty());
        QVERIFY2(ended.err.contains(QByteArray(name + ": ")) && !ended.err.contains(digest.toLatin1()), ended.err.constData());
        QVERIFY(said.isEmpty() || said == ended.err);
        said = ended.err;
    }
}

SVIDOK_SUITE(DemoStore, QCoreApplication)

} // namespace svidok::test::demostoretests

#include "tst_demostore.moc"
