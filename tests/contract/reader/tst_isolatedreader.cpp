// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A reader that crashes, hangs, leaves or writes rubbish costs the plate that it was reading: the program goes on, the other
// readers' word is there, and no process stays behind.

#include "domain/packs.h"
#include "support/fakeclock.h"
#include "support/fakereader.h"
#include "support/isolatedreaders.h"
#include "support/oddreaders.h"
#include "usecases/readplates.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSystemSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace svidok;
using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

/// A plate on which the odd reader sees these words.
FoundPlate plateSaying(const QByteArray &words)
{
    FoundPlate plate;
    plate.score = 0.9;
    plate.quad = {QPointF(0, 0), QPointF(200, 0), QPointF(200, 40), QPointF(0, 40)};
    plate.crops = {{static_cast<int>(words.size()), 1, 1, words}};
    return plate;
}

/// Neither gone nor waiting to be collected.
bool isRunning(qint64 pid)
{
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

} // namespace

class IsolatedReaderTest : public QObject {
    Q_OBJECT

public:
    /// Opens the odd reader of a folder; reads "pid", says it, and hangs: for a parent that is killed.
    static int hold(const QString &folder)
    {
        const auto reader = isolatedReader(u"reader_odd"_s, {}, folder);
        if (!reader)
            return 2;
        const auto pid = await((*reader)->read(plateSaying("!pid"), {}));
        const auto hangs = (*reader)->read(plateSaying("!hang"), {});
        std::printf("%s\n", qPrintable(pid->transcript.raw));
        std::fflush(stdout);
        return await(hangs) ? 0 : 1;
    }

private slots:
    void initTestCase();
    void readsInAnotherProcess();
    void aDeathCostsOnePlate_data();
    void aDeathCostsOnePlate();
    void whatItSaysItselfIsNoDeath();
    void switchesOffAfterDeathsInARow();
    void readsAgainOnceAPersonSwitchedItOn();
    void anAnswerBetweenStartsTheCountAgain();
    void cancelledWorkIsEnded();
    void lateAnswersAreDropped();
    void theOthersGoOn_data();
    void theOthersGoOn();
    void readsTwoAtATime();
    void processesEndWithTheReader();
    void processesEndWithTheProgram();
    void opensNothingThatIsNotAllowed();
    void crashesWhileItIsOpened();
    void passesOnWhyItDoesNotOpen();
    void namesTheProgramThatIsMissing();

private:
    [[nodiscard]] Result<std::unique_ptr<PlateReader>> open(const QVariantMap &settings = {}, const ReaderPool::GivenUp &givenUp = {}, const ReaderPool::IsOnAgain &isOnAgain = {}) const
    {
        return IsolatedReader::open({Program, {m_folder.path(), u"reader_odd"_s, settings}}, {givenUp, isOnAgain});
    }
    static QString readBy(PlateReader &reader, const QByteArray &words)
    {
        const auto answer = await(reader.read(plateSaying(words), {}));
        return answer ? answer->transcript.raw : u"error: "_s + answer.error().detail;
    }
    static qint64 processOf(PlateReader &reader) { return readBy(reader, "!pid").toLongLong(); }

    const QString Program = QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-reader");
    QTemporaryDir m_folder;
};

void IsolatedReaderTest::initTestCase()
{
    QVERIFY(copyOddReader(m_folder.path()) && allowAll(m_folder.path()));
}

void IsolatedReaderTest::readsInAnotherProcess()
{
    const auto reader = open();
    QVERIFY(reader);
    QCOMPARE((*reader)->name(), u"odd"_s);
    QCOMPARE((*reader)->parameters(), u"{}"_s);
    QVERIFY(!(*reader)->scans());
    QCOMPARE(readBy(**reader, "AA1234BB"), u"AA1234BB"_s);
    const qint64 process = processOf(**reader);
    QVERIFY(process > 0 && process != QCoreApplication::applicationPid());
    QVERIFY2(processOf(**reader) == process, "it is kept");
}

void IsolatedReaderTest::aDeathCostsOnePlate_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("null pointer") << QByteArray("!segv") << ErrorCode::ReaderCrashed << u"signal 11"_s;
    QTest::newRow("abort") << QByteArray("!abort") << ErrorCode::ReaderCrashed << u"signal 6"_s;
    QTest::newRow("out of memory") << QByteArray("!throw") << ErrorCode::ReaderCrashed << u"signal 6"_s;
#if defined(Q_OS_UNIX) && !defined(SVIDOK_SANITIZED)
    QTest::newRow("wants four gigabytes") << QByteArray("!glut") << ErrorCode::ReaderCrashed << u"signal 6"_s;
#endif
    QTest::newRow("leaves") << QByteArray("!exit") << ErrorCode::ReaderCrashed << u"code 3"_s;
    QTest::newRow("rubbish") << QByteArray("!rubbish") << ErrorCode::ReaderFailed << u"no answer"_s;
    QTest::newRow("speaks for another") << QByteArray("!liar") << ErrorCode::ReaderFailed << u"no answer"_s;
}

void IsolatedReaderTest::aDeathCostsOnePlate()
{
    QFETCH(const QByteArray, how);
    QFETCH(const QString, word);
    const auto reader = open();
    QVERIFY(reader);
    const qint64 process = processOf(**reader);
    const auto read = await((*reader)->read(plateSaying(how), {}));
    QVERIFY(!read);
    QTEST(read.error().code, "code");
    QCOMPARE(read.error().subject, u"odd"_s);
    QVERIFY2(read.error().detail.contains(word), qPrintable(read.error().detail));
    QCOMPARE(readBy(**reader, "AA1234BB"), u"AA1234BB"_s);
    QVERIFY(processOf(**reader) != process);
    QTRY_VERIFY(!QFile::exists(u"/proc/%1"_s.arg(process)));
}

void IsolatedReaderTest::whatItSaysItselfIsNoDeath()
{
    const auto reader = open();
    QVERIFY(reader);
    const qint64 process = processOf(**reader);
    const auto read = await((*reader)->read(plateSaying("!fail"), {}));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ReaderFailed);
    QCOMPARE(read.error().detail, u"as told"_s);
    QCOMPARE(processOf(**reader), process);
}

void IsolatedReaderTest::switchesOffAfterDeathsInARow()
{
    QList<int> signalsSeen;
    const auto reader = open({}, [&signalsSeen](int signal) { signalsSeen.append(signal); });
    QVERIFY(reader);
    int deaths = 0;
    Result<ReaderAnswer> read = await((*reader)->read(plateSaying("!segv"), {}));
    while (!read && read.error().code == ErrorCode::ReaderCrashed && deaths < 100) {
        ++deaths;
        read = await((*reader)->read(plateSaying("!segv"), {}));
    }
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::PluginSwitchedOff);
    QVERIFY2(deaths > 1 && deaths < 10, "some, for it may be the plate's fault; not for ever");
    QCOMPARE(signalsSeen, QList<int>{SIGSEGV});
    QCOMPARE(await((*reader)->read(plateSaying("AA1234BB"), {})).error().code, ErrorCode::PluginSwitchedOff);
}

void IsolatedReaderTest::readsAgainOnceAPersonSwitchedItOn()
{
    std::atomic_bool isOn = true;
    std::atomic_int givenUp = 0;
    const auto off = [&](int) {
        isOn = false;
        ++givenUp;
    };
    const auto reader = open({}, off, [&isOn] { return isOn.load(); });
    QVERIFY(reader);
    for (const int times : {1, 2}) {
        while (isOn)
            QVERIFY(!await((*reader)->read(plateSaying("!segv"), {})));
        QCOMPARE(await((*reader)->read(plateSaying("AA1234BB"), {})).error().code, ErrorCode::PluginSwitchedOff);
        isOn = true;
        QCOMPARE(readBy(**reader, "AA1234BB"), u"AA1234BB"_s);
        QCOMPARE(givenUp.load(), times);
    }
}

void IsolatedReaderTest::anAnswerBetweenStartsTheCountAgain()
{
    bool givenUp = false;
    const auto reader = open({}, [&givenUp](int) { givenUp = true; });
    QVERIFY(reader);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(await((*reader)->read(plateSaying("!abort"), {})).error().code, ErrorCode::ReaderCrashed);
        QCOMPARE(readBy(**reader, "AA1234BB"), u"AA1234BB"_s);
    }
    QVERIFY(!givenUp);
}

void IsolatedReaderTest::cancelledWorkIsEnded()
{
    const QString key = u"svidok-hanging-%1"_s.arg(QCoreApplication::applicationPid());
    QSystemSemaphore hanging(key, 0, QSystemSemaphore::Create);
    const auto reader = open({{u"hanging"_s, key}});
    QVERIFY(reader);
    const qint64 first = processOf(**reader);
    CancelSource source;
    const auto byToken = (*reader)->read(plateSaying("!hang"), source.token());
    QVERIFY(hanging.acquire());
    source.cancel();
    QCOMPARE(await(byToken).error().code, ErrorCode::Cancelled);
    QTRY_VERIFY(!isRunning(first));

    const qint64 second = processOf(**reader);
    auto byFuture = (*reader)->read(plateSaying("!hang"), {});
    QVERIFY(hanging.acquire());
    byFuture.cancel();
    QTRY_VERIFY(!isRunning(second));
    QCOMPARE(readBy(**reader, "AA1234BB"), u"AA1234BB"_s);
}

void IsolatedReaderTest::lateAnswersAreDropped()
{
    const QString key = u"svidok-late-%1"_s.arg(QCoreApplication::applicationPid());
    QSystemSemaphore semaphore(key, 0, QSystemSemaphore::Create);
    const auto reader = open({{u"semaphore"_s, key}});
    QVERIFY(reader);
    CancelSource source;
    const auto late = (*reader)->read(plateSaying("!late"), source.token());
    source.cancel();
    QCOMPARE(await(late).error().code, ErrorCode::Cancelled);
    const auto next = (*reader)->read(plateSaying("AA1234BB"), {});
    QVERIFY(semaphore.release());
    const auto answer = await(next);
    QVERIFY(answer);
    QCOMPARE(answer->transcript.raw, u"AA1234BB"_s);
}

void IsolatedReaderTest::theOthersGoOn_data()
{
    QTest::addColumn<QByteArray>("how");
    QTest::addColumn<ReaderFailure>("failure");
    QTest::newRow("crashes") << QByteArray("!segv") << ReaderFailure::Crashed;
    QTest::newRow("hangs") << QByteArray("!hang") << ReaderFailure::TimedOut;
    QTest::newRow("rubbish") << QByteArray("!rubbish") << ReaderFailure::Failed;
}

void IsolatedReaderTest::theOthersGoOn()
{
    QFETCH(const QByteArray, how);
    QFETCH(const ReaderFailure, failure);
    const auto odd = open();
    QVERIFY(odd);
    const qint64 process = processOf(**odd);
    FakeReader other(u"other"_s);
    FakeFinder finder;
    finder.found.plates = {plateSaying(how)};
    other.teach(finder.found.plates.first(), u"AA1234BB"_s);
    FakeClock clock;
    SeededIds ids{1};
    ReadParameters limits;
    limits.readerDeadline = std::chrono::milliseconds(how == "!hang" ? 100 : 60'000);
    const ReadPlates read({finder, {odd->get(), &other}, nullptr, clock, ids}, *defaultPlateGrammar(), u"g"_s, limits);
    const auto reading = read.read(PhotoId(u"photo"_s), "bytes");
    QVERIFY(reading && reading->subject());
    QCOMPARE(reading->subject()->raw, u"AA1234BB"_s);
    QCOMPARE(reading->failedReaders, (QList<FailedReader>{{u"odd"_s, failure}}));
    QCOMPARE(reading->subject()->readers.size(), 2);
    QCOMPARE(reading->subject()->readers.last().reader, u"odd"_s);
    QCOMPARE(reading->subject()->readers.last().failure, std::optional(failure));
    QTRY_VERIFY(!isRunning(process));
}

void IsolatedReaderTest::readsTwoAtATime()
{
    const QString key = u"svidok-two-%1"_s.arg(QCoreApplication::applicationPid());
    QSystemSemaphore semaphore(key, 0, QSystemSemaphore::Create);
    const auto reader = open({{u"semaphore"_s, key}});
    QVERIFY(reader);
    const auto waits = (*reader)->read(plateSaying("!late"), {});
    QCOMPARE(readBy(**reader, "AA1234BB"), u"AA1234BB"_s); // while the other one has not been read yet
    QVERIFY(!waits.isFinished());
    QVERIFY(semaphore.release());
    QVERIFY(await(waits));
}

void IsolatedReaderTest::processesEndWithTheReader()
{
    auto reader = open();
    QVERIFY(reader);
    const qint64 process = processOf(**reader);
    const auto hangs = (*reader)->read(plateSaying("!hang"), {});
    reader->reset();
    QVERIFY2(!QFile::exists(u"/proc/%1"_s.arg(process)), "gone and collected");
    QCOMPARE(await(hangs).error().code, ErrorCode::Cancelled);
}

void IsolatedReaderTest::processesEndWithTheProgram()
{
    QProcess parent;
    parent.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, m_folder.path()});
    QVERIFY(parent.waitForReadyRead());
    const qint64 process = parent.readLine().trimmed().toLongLong();
    QVERIFY(isRunning(process));
    parent.kill();
    QVERIFY(parent.waitForFinished());
    QTRY_VERIFY(!isRunning(process));
}

void IsolatedReaderTest::opensNothingThatIsNotAllowed()
{
    const QTemporaryDir folder;
    QVERIFY(copyOddReader(folder.path()));
    QCOMPARE(isolatedReader(u"reader_odd"_s, {}, folder.path()).error().code, ErrorCode::PluginNotAllowed);
    QVERIFY(allowAll(folder.path()));
    QVERIFY(isolatedReader(u"reader_odd"_s, {}, folder.path()));
    QFile plugin(folder.filePath(u"oddreader.so"_s));
    QVERIFY(plugin.open(QIODevice::Append) && plugin.write("x") == 1);
    plugin.close();
    const auto altered = isolatedReader(u"reader_odd"_s, {}, folder.path());
    QVERIFY(!altered);
    QCOMPARE(altered.error().code, ErrorCode::PluginAltered);
    QCOMPARE(altered.error().subject, u"reader_odd"_s);
}

void IsolatedReaderTest::crashesWhileItIsOpened()
{
    int givenUp = 0;
    const auto reader = open({{u"open"_s, u"segv"_s}}, [&givenUp](int) { ++givenUp; });
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ReaderCrashed);
    QCOMPARE(reader.error().subject, u"reader_odd"_s);
    QCOMPARE(givenUp, 1);
}

void IsolatedReaderTest::passesOnWhyItDoesNotOpen()
{
    const auto reader = open({{u"open"_s, u"fail"_s}});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ModelMissing);
    QCOMPARE(reader.error().subject, u"odd.model"_s);
    QCOMPARE(reader.error().detail, u"as told"_s);
}

void IsolatedReaderTest::namesTheProgramThatIsMissing()
{
    const auto reader = IsolatedReader::open({u"/nowhere/svidok-reader"_s, {m_folder.path(), u"reader_odd"_s, {}}});
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ReaderUnavailable);
    QVERIFY(reader.error().detail.contains(u"/nowhere/svidok-reader"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    // The crashes below are meant: no report about them instead of the signal.
    qputenv("ASAN_OPTIONS", "handle_segv=0:handle_abort=0");
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hold")
        return IsolatedReaderTest::hold(arguments.value(2));
    IsolatedReaderTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_isolatedreader.moc"
