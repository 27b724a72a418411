// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The worker as a process of its own: it sends what waits, asks what became of it, reads what came in unread, and ends
// when it is told to.

#include "support/drawnphoto.h"
#include "support/forwardworkplace.h"
#include "support/program.h"
#include "support/stubprocess.h"
#include "support/suites.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::workertests {

using namespace Qt::StringLiterals;

namespace {

constexpr int Cases = 3;
constexpr int LongestWaitMs = 180'000; // a guard against hanging, on the slowest machine

} // namespace

class Worker : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sendsSyncsReadsAndEnds();
    void triesOnceWhatCannotBeRead();
    void endsWhileAServiceHangs();
    void sendsToTheAddressOfNow();
    void goesOnWhenTheClockIsSetBack();
    void saysOnceWhatAPersonMustLookAt();

private:
    void start(const QMap<QString, QString> &environment = {});
    void endsByItself();
    [[nodiscard]] const QByteArray &said() { return m_said += m_worker->readAllStandardError(); }
    /// What names the store and somebody whom it knows; the worker itself serves whoever starts it.
    [[nodiscard]] QStringList asInspector() const;
    [[nodiscard]] Report load(const QString &id);
    [[nodiscard]] bool allAre(ReportStatus status);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StubProcess> m_stub;
    std::unique_ptr<ForwardWorkplace> m_place;
    std::unique_ptr<QProcess> m_worker;
    QString m_url;
    QByteArray m_said; ///< by the worker, as far as asked for
};

void Worker::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
    m_url = u"sqlite:"_s + m_dir->filePath(u"store.sqlite"_s);
    m_stub = std::make_unique<StubProcess>(m_dir->filePath(u"police.jsonl"_s));
    QVERIFY(m_stub->isReady());
    m_place = std::make_unique<ForwardWorkplace>();
}

void Worker::cleanup()
{
    if (m_worker && m_worker->state() != QProcess::NotRunning) {
        m_worker->kill();
        m_worker->waitForFinished();
    }
    if (m_worker && QTest::currentTestFailed())
        qInfo("the worker said:\n%s", said().constData());
    m_worker.reset();
    m_place.reset();
    m_stub.reset();
}

QStringList Worker::asInspector() const
{
    const User olena{UserId(u"u-1"_s), u"olena"_s, u"Olena"_s, {}, Role::Inspector, true, {}};
    const bool isKnown = await(m_place->store->users().put(olena)).has_value();
    return isKnown ? QStringList{u"--store"_s, m_url, u"--user"_s, olena.login} : QStringList();
}

void Worker::start(const QMap<QString, QString> &environment)
{
    m_worker = std::make_unique<QProcess>();
    auto variables = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        variables.insert(it.key(), it.value());
    m_worker->setProcessEnvironment(variables);
    m_said.clear();
    m_worker->start(
        QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), {u"worker"_s, u"--store"_s, m_url, u"--json"_s});
    QVERIFY2(m_worker->waitForStarted(), qPrintable(m_worker->errorString()));
}

void Worker::endsByItself()
{
    m_worker->terminate();
    QVERIFY(m_worker->waitForFinished(LongestWaitMs));
    QCOMPARE(m_worker->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_worker->exitCode(), 0);
}

Report Worker::load(const QString &id)
{
    return await(m_place->store->reports().load(ReportId(id))).value_or(Report());
}

bool Worker::allAre(ReportStatus status)
{
    for (int i = 0; i < Cases; ++i) {
        if (load(u"r-%1"_s.arg(i)).status != status)
            return false;
    }
    return true;
}

void Worker::sendsSyncsReadsAndEnds()
{
    // A pair that came in unread ...
    const QDir photos(demoPlace() + u"/photos"_s);
    const QStringList pairs = photos.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY2(!pairs.isEmpty(), "the test demorun makes the photos");
    const QString card = m_dir->filePath(u"card"_s);
    QVERIFY(QDir().mkpath(card));
    for (const QString &photo : QDir(photos.filePath(pairs.first())).entryList({u"*.jpg"_s}))
        QVERIFY(QFile::copy(photos.filePath(pairs.first() + u'/' + photo), card + u'/' + photo));
    const auto imported = cli({u"import"_s, card, u"--no-read"_s, u"--store"_s, m_url});
    QVERIFY2(imported.exitCode == 0, imported.err.constData());
    const QString unread = imported.last().value(u"report"_s).toString();
    QVERIFY(!unread.isEmpty());

    // ... one photo alone ...
    const QString single = m_dir->filePath(u"single.jpg"_s);
    QVERIFY(QFile::copy(photos.filePath(pairs.last()) + u"/first.jpg"_s, single));
    const QString alone = cli({u"import"_s, single, u"--no-read"_s, u"--store"_s, m_url}).last().value(u"report"_s).toString();
    QVERIFY(!alone.isEmpty());

    // ... and cases that wait for a service that moves them on when it is asked.
    QVERIFY(m_stub->script({{u"statusPath"_s, QJsonArray{u"accepted"_s, u"under_review"_s}}}));
    QVERIFY(!m_place->open(m_dir->path(), m_stub->url(), 30'000));
    m_place->target.name = m_stub->url();
    QVERIFY(!m_place->enqueue(Cases, 20'000));
    const Photo before = *load(unread).photo(PhotoRole::Initial);
    QCOMPARE(before.perceptualHash, 0U);

    start();
    QTRY_COMPARE_WITH_TIMEOUT(m_stub->cases().size(), Cases, LongestWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(allAre(ReportStatus::UnderReview), LongestWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(!load(unread).checks.isEmpty(), LongestWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(load(alone).photos.first().perceptualHash != 0, LongestWaitMs);
    endsByItself();

    const Report read = load(unread);
    QCOMPARE(read.readings.size(), 2);
    QVERIFY2(read.photo(PhotoRole::Initial)->perceptualHash != 0, "what the import left out was not filled in");
    for (int i = 0; i < Cases; ++i)
        QVERIFY(!load(u"r-%1"_s.arg(i)).caseNumber.isEmpty());
    QCOMPARE(m_stub->cases().size(), Cases);
    const auto custody = cli(QStringList{u"custody"_s, u"verify"_s, u"--all"_s} + asInspector());
    QVERIFY2(custody.exitCode == 0, custody.err.constData());
}

// The first to be due, so that each round comes to it before it comes to one that is read.
void Worker::triesOnceWhatCannotBeRead()
{
    const auto importPair = [&](const QString &day, quint32 seed) {
        const QString card = m_dir->filePath(day);
        QDir().mkpath(card);
        for (const QString &minute : {u"00"_s, u"10"_s}) {
            QFile photo(card + u'/' + minute + u".jpg");
            const auto tags = phoneTags(u"2026:05:%1 10:%2:00"_s.arg(day, minute), u"+03:00"_s, 50.45, 30.52);
            if (!photo.open(QIODevice::WriteOnly) || photo.write(tagged(draw({.seed = seed + minute.toUInt()}), tags)) <= 0)
                return QString();
        }
        return cli({u"import"_s, card, u"--no-read"_s, u"--store"_s, m_url}).last().value(u"report"_s).toString();
    };
    const QString broken = importPair(u"01"_s, 1);
    QVERIFY(!m_place->open(m_dir->path(), m_stub->url(), 30'000));
    QCOMPARE(load(broken).photos.size(), 2);
    const QString missing = load(broken).photos.first().sha256.toHex();
    const auto removed = run(u"find"_s, {m_dir->filePath(u"evidence"_s), u"-name"_s, missing + u'*', u"-delete"_s, u"-print"_s});
    QVERIFY2(!removed.out.isEmpty(), "the evidence is not where it was looked for");
    start();
    QTRY_VERIFY_WITH_TIMEOUT(said().contains(missing.toLatin1()), LongestWaitMs);
    const QString whole = importPair(u"02"_s, 100);
    QCOMPARE(load(whole).photos.size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(!load(whole).checks.isEmpty(), LongestWaitMs);
    endsByItself();
    QCOMPARE(said().count(missing.toLatin1()), 1);
    const auto links = await(m_place->store->custody().links(broken, 0, 100));
    QVERIFY(links);
    QCOMPARE(std::count_if(links->begin(), links->end(), [](const CustodyLink &link) { return link.canonical.contains("evidence.open_failed"); }), 1);
}

void Worker::endsWhileAServiceHangs()
{
    QVERIFY(m_stub->script({{u"faults"_s, QJsonArray{QJsonObject{{u"kind"_s, u"hang"_s}, {u"on"_s, u"submit"_s}, {u"times"_s, -1}}}}}));
    QVERIFY(!m_place->open(m_dir->path(), m_stub->url(), 30'000));
    m_place->target.name = m_stub->url();
    QVERIFY(!m_place->enqueue(1, 20'000));
    start();
    const auto isUnderWay = [&] {
        const auto messages = await(m_place->store->outbox().list({}));
        return messages && !messages->isEmpty() && messages->first().state == OutboxState::InFlight;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isUnderWay(), LongestWaitMs);
    endsByItself();
    QVERIFY2(!isUnderWay(), "a try that was broken off goes back to the queue");
    QVERIFY(m_stub->cases().isEmpty());
}

// A person confirms the new address in another program while the worker goes on.
void Worker::sendsToTheAddressOfNow()
{
    StubProcess moved;
    QVERIFY(moved.isReady());
    const auto setAddress = [&](const QString &url) {
        QSettings(m_dir->filePath(u"workplace.ini"_s), QSettings::IniFormat)
            .setValue(u"forward/recipients"_s, u"[{\"name\":\"police\",\"plugin\":\"recipient_police_rest\",\"url\":\"%1\"}]"_s.arg(url));
    };
    setAddress(m_stub->url());
    QVERIFY(!m_place->open(m_dir->path(), m_stub->url(), 30'000));
    QVERIFY(!m_place->enqueue(1, 20'000));
    start();
    QTRY_COMPARE_WITH_TIMEOUT(m_stub->cases().size(), 1, LongestWaitMs);
    setAddress(moved.url());
    QVERIFY(!m_place->enqueue(1, 20'000, 1));
    QTRY_COMPARE_WITH_TIMEOUT(m_stub->cases().size() + moved.cases().size(), 2, LongestWaitMs);
    QCOMPARE(moved.cases().size(), 1);
    endsByItself();
}

void Worker::goesOnWhenTheClockIsSetBack()
{
    const QString isRight = m_dir->filePath(u"clock-is-right"_s);
    QVERIFY(!m_place->open(m_dir->path(), m_stub->url(), 30'000));
    m_place->target.name = m_stub->url();
    QVERIFY(!m_place->enqueue(1, 20'000));
    start({{u"LD_PRELOAD"_s, QStringLiteral(SVIDOK_BINARY_DIR "/tests/svidok_steppedclock.so")}, {u"SVIDOK_CLOCK_RIGHT"_s, isRight}});
    QTRY_COMPARE_WITH_TIMEOUT(m_stub->cases().size(), 1, LongestWaitMs);
    QTRY_VERIFY_WITH_TIMEOUT(load(u"r-0"_s).status == ReportStatus::Submitted, LongestWaitMs);
    const auto sent = await(m_place->store->outbox().list({}));
    QVERIFY2(sent->first().receipt->receivedAt > QDateTime::currentDateTimeUtc().addSecs(3600), "the clock is not ahead");
    QVERIFY(QFile(isRight).open(QIODevice::WriteOnly));
    QVERIFY(!m_place->enqueue(1, 20'000, 1));
    constexpr int LessThanTheStepMs = 60'000;
    QTRY_COMPARE_WITH_TIMEOUT(m_stub->cases().size(), 2, LessThanTheStepMs);
    endsByItself();
}

// The first case is refused, and nobody knows of the others any more.
void Worker::saysOnceWhatAPersonMustLookAt()
{
    QVERIFY(m_stub->script({{u"faults"_s,
        QJsonArray{QJsonObject{{u"kind"_s, u"status"_s}, {u"on"_s, u"submit"_s}, {u"status"_s, 422}},
            QJsonObject{{u"kind"_s, u"status"_s}, {u"on"_s, u"status"_s}, {u"status"_s, 404}, {u"times"_s, -1}}}}}));
    QVERIFY(!m_place->open(m_dir->path(), m_stub->url(), 30'000));
    m_place->target.name = m_stub->url();
    QVERIFY(!m_place->enqueue(Cases, 20'000));
    start();
    // The first round of status questions comes after sending, and names the dead letters once more.
    QTRY_VERIFY_WITH_TIMEOUT(said().count("r-") >= Cases, LongestWaitMs);
    endsByItself();
    QCOMPARE(said().count("dead_letter"), 1);
    QVERIFY(said().contains("HTTP 422"));
    for (int i = 0; i < Cases; ++i)
        QCOMPARE(said().count(QByteArray("r-" + QByteArray::number(i))), 1);

    const auto asked = cli(QStringList{u"sync"_s} + asInspector());
    QCOMPARE(asked.last().value(u"problems"_s).toArray().size(), Cases - 1);
    QCOMPARE(asked.exitCode, 3); // as of any command that could not do all
}

SVIDOK_SUITE(Worker, QCoreApplication)

} // namespace svidok::test::workertests

#include "tst_worker.moc"
