// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// kill -9 at every step by which import, decide, sign and forward change the world, one run a step, each on a fresh
// copy of the same store: afterwards the same command, given again, must come to the same end, with no decision lost,
// no case sent twice and no half file left.

#include "support/program.h"
#include "support/stubprocess.h"
#include "support/suites.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace svidok::test::crashtests {

using namespace Qt::StringLiterals;

class Crash : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void import();
    void decide();
    void sign();
    void end();
    void forward();

private:
    /// A folder as it was before the step under test, and how to reach what is in it.
    struct Place {
        QString folder;
        [[nodiscard]] QString file(const QString &name) const { return folder + u'/' + name; }
        [[nodiscard]] QString store() const { return u"sqlite:"_s + file(u"store.sqlite"_s); }
        [[nodiscard]] QStringList with(QStringList arguments) const { return arguments << u"--store"_s << store(); }
        [[nodiscard]] QJsonObject report(const QString &id) const { return cli(with({u"show"_s, id})).last(); }
    };
    using Arguments = std::function<QStringList(const Place &)>;
    using Judge = std::function<void(const Place &)>;

    void killAtEveryStep(const Arguments &command, const Judge &recoverAndJudge, const std::function<void()> &before = {});
    [[nodiscard]] Place copyOf(const Place &place, const QString &name) const;
    void checkNothingHalf(const Place &place) const;
    void decideOnce(const Place &place) const;

    QTemporaryDir m_dir;
    Place m_now; ///< the store as far as the job has come
    QString m_report;
};

namespace {

// Every step of a short job, and an even choice of a long one: each costs a run of the program.
constexpr int MostSteps = 24;

QList<int> chosen(int steps)
{
    QList<int> list;
    for (int i = 0; i < qMin(steps, MostSteps); ++i)
        list.append(steps <= MostSteps ? i + 1 : 1 + static_cast<int>(static_cast<qint64>(i) * (steps - 1) / (MostSteps - 1)));
    return list;
}

QMap<QString, QString> killer(int at, const QString &countFile)
{
    return {{u"LD_PRELOAD"_s, QStringLiteral(SVIDOK_BINARY_DIR "/tests/svidok_killat.so")},
        {u"SVIDOK_KILL_AT"_s, QString::number(at)}, {u"SVIDOK_KILL_COUNT"_s, countFile},
        {u"SVIDOK_PASSPHRASE"_s, u"svidok-demo"_s}};
}

const QMap<QString, QString> Passphrase{{u"SVIDOK_PASSPHRASE"_s, u"svidok-demo"_s}};

} // namespace

Crash::Place Crash::copyOf(const Place &place, const QString &name) const
{
    const Place copy{m_dir.filePath(name)};
    QDir(copy.folder).removeRecursively();
    const auto copied = run(u"cp"_s, {u"-a"_s, place.folder, copy.folder});
    return copied.exitCode == 0 ? copy : Place{};
}

void Crash::checkNothingHalf(const Place &place) const
{
    const auto custody = cli(place.with({u"custody"_s, u"verify"_s, u"--all"_s}));
    QVERIFY2(custody.exitCode == 0, QByteArray(custody.out + custody.err).constData());
    // Every file of the evidence is what its name says.
    QDirIterator files(place.file(u"evidence"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const auto digest = run(u"sha256sum"_s, {path});
        QVERIFY2(digest.out.startsWith(files.fileName().toLatin1()), qPrintable(path));
    }
}

void Crash::killAtEveryStep(const Arguments &command, const Judge &recoverAndJudge, const std::function<void()> &before)
{
    const QString count = m_dir.filePath(u"steps"_s);
    const Place whole = copyOf(m_now, u"whole"_s);
    if (before)
        before();
    const auto unharmed = run(QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), command(whole), killer(0, count));
    QVERIFY2(unharmed.exitCode == 0, unharmed.err.constData());
    recoverAndJudge(whole);
    if (QTest::currentTestFailed())
        return;

    QFile file(count);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const int steps = file.readAll().trimmed().toInt();
    QVERIFY2(steps > 3, "the steps were not counted");
    for (const int at : chosen(steps)) {
        const Place place = copyOf(m_now, u"killed"_s);
        if (before)
            before();
        static_cast<void>(run(QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), command(place), killer(at, count)));
        recoverAndJudge(place);
        if (QTest::currentTestFailed()) {
            qWarning("after kill -9 at step %d of %d", at, steps);
            return;
        }
    }
    qInfo("%d of %d steps", static_cast<int>(chosen(steps).size()), steps);
}

void Crash::initTestCase()
{
    QVERIFY(m_dir.isValid());
    const Place demo{m_dir.filePath(u"demo"_s)};
    QVERIFY2(copyDemoPlace(demo.folder), "the test demorun makes what is copied here");
    m_now.folder = m_dir.filePath(u"now"_s);
    QVERIFY(QDir().mkpath(m_now.folder));
    QCOMPARE(run(u"cp"_s, {u"-a"_s, demo.file(u"keys"_s), m_now.folder}).exitCode, 0);
    // Whose name and which authority stand on the document is set beside the store.
    QVERIFY(QFile::copy(demo.file(u"workplace.ini"_s), m_now.file(u"workplace.ini"_s)));
    QDir photos(demo.file(u"photos"_s));
    const QString clean = photos.entryList({u"*clean*"_s}, QDir::Dirs).value(0);
    QVERIFY2(!clean.isEmpty(), "no clean pair among the demo photos");
    QCOMPARE(run(u"cp"_s, {u"-a"_s, photos.filePath(clean), m_now.file(u"card"_s)}).exitCode, 0);
}

void Crash::import()
{
    const Arguments command = [](const Place &place) { return place.with({u"import"_s, place.file(u"card"_s), u"--no-read"_s}); };
    const Judge judge = [&](const Place &place) {
        const auto again = cli(command(place));
        QVERIFY2(again.exitCode == 0, again.err.constData());
        const auto reports = cli(place.with({u"list"_s})).objects();
        QCOMPARE(reports.size(), 1);
        QCOMPARE(reports.first().value(u"photos"_s).toInt(), 2);
        QCOMPARE(reports.first().value(u"status"_s).toString(), u"pending_verification"_s);
        checkNothingHalf(place);
    };
    killAtEveryStep(command, judge);
    const auto imported = cli(m_now.with({u"import"_s, m_now.file(u"card"_s)})); // with plates and rules
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    m_report = cli(m_now.with({u"list"_s})).last().value(u"id"_s).toString();
    QVERIFY(!m_report.isEmpty());
}

void Crash::decideOnce(const Place &place) const
{
    if (place.report(m_report).value(u"status"_s).toString() == u"verified"_s)
        return;
    const auto ended = cli(place.with({u"decide"_s, m_report, u"--approve"_s, u"--plate"_s, u"AA1234BB"_s,
        u"--violation"_s, u"UA-KUPAP-122-1-STOP"_s}));
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
}

void Crash::decide()
{
    QVERIFY(!m_report.isEmpty());
    killAtEveryStep(
        [&](const Place &place) {
            return place.with({u"decide"_s, m_report, u"--approve"_s, u"--plate"_s, u"AA1234BB"_s, u"--violation"_s,
                u"UA-KUPAP-122-1-STOP"_s});
        },
        [&](const Place &place) {
            // Either the whole decision is there, or none of it and it can be taken again.
            const QJsonObject before = place.report(m_report);
            const bool decided = before.value(u"status"_s).toString() == u"verified"_s;
            QCOMPARE(before.value(u"violations"_s).toArray().size(), decided ? 1 : 0);
            QCOMPARE(before.value(u"decisions"_s).toArray().size(), decided ? 1 : 0);
            decideOnce(place);
            QCOMPARE(place.report(m_report).value(u"decisions"_s).toArray().size(), 1);
            checkNothingHalf(place);
        });
    decideOnce(m_now);
}

void Crash::sign()
{
    QVERIFY(!m_report.isEmpty());
    const auto command = [&](const Place &place) {
        return place.with({u"export"_s, m_report, u"--out"_s, place.file(u"out.pdf"_s), u"--sign"_s,
            u"p12:"_s + place.file(u"keys/inspector.p12"_s)});
    };
    const Judge judge = [&](const Place &place) {
        const QString out = place.file(u"out.pdf"_s);
        if (QFile::exists(out))
            QCOMPARE(cli({u"verify"_s, out}).exitCode, 0);
        const auto locked = [&] {
            int count = 0;
            for (const QJsonValue &version : place.report(m_report).value(u"documents"_s).toArray())
                count += version.toObject().value(u"signed_sha256"_s).toString().isEmpty() ? 0 : 1;
            return count;
        };
        if (locked() == 0) {
            const auto again = cli(command(place), Passphrase);
            QVERIFY2(again.exitCode == 0, again.err.constData());
        } else {
            const auto again = cli(place.with({u"export"_s, m_report, u"--out"_s, out}));
            QVERIFY2(again.exitCode == 0, again.err.constData());
        }
        QCOMPARE(locked(), 1);
        QCOMPARE(cli({u"verify"_s, out}).exitCode, 0);
        checkNothingHalf(place);
    };
    killAtEveryStep(command, judge);
    const auto ended = cli(command(m_now), Passphrase);
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
}

// Threads may still be ending when main() has returned, and OpenSSL has something of each: what its own exit handler
// frees then is freed twice.
void Crash::end()
{
    const QString out = m_now.file(u"out.pdf"_s);
    QVERIFY(QFile::exists(out));
    const auto ended = cli({u"verify"_s, out}, {{u"LD_PRELOAD"_s, QStringLiteral(SVIDOK_BINARY_DIR "/tests/svidok_lastexit.so")}});
    QVERIFY2(ended.last().value(u"valid"_s).toBool(), ended.err.constData());
    QCOMPARE(ended.exitCode, 76); // it was asked, and OpenSSL was there
}

void Crash::forward()
{
    QVERIFY(!m_report.isEmpty());
    std::unique_ptr<StubProcess> stub;
    const auto command = [&](const Place &place) {
        return place.with({u"forward"_s, m_report, u"--to"_s, stub->url()});
    };
    killAtEveryStep(
        command,
        [&](const Place &place) {
            const QString status = place.report(m_report).value(u"status"_s).toString();
            if (status == u"verified"_s) {
                const auto again = cli(command(place));
                QVERIFY2(again.exitCode == 0, again.err.constData());
            }
            QCOMPARE(place.report(m_report).value(u"status"_s).toString(), u"submitted"_s);
            QCOMPARE(stub->cases().size(), 1);
            checkNothingHalf(place);
        },
        [&] { stub = std::make_unique<StubProcess>(); });
}

SVIDOK_SUITE(Crash, QCoreApplication)

} // namespace svidok::test::crashtests

#include "tst_crash.moc"
