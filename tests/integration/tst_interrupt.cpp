// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl+C and its like: a question on the terminal ends at once, leaves the terminal as it was, and nothing is done; long work says
// how far it came. All answer with the same exit code. And answers that nobody gets, for their file cannot be written or nobody reads.

#include "support/program.h"
#include "support/suites.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace svidok::test::interrupttests {

using namespace Qt::StringLiterals;

namespace {

constexpr int LongestWaitMs = 120'000; // a guard against hanging, on the slowest machine

// Pairs of the demo, more than are read before somebody looks up.
bool copyPairs(const QString &card)
{
    const QDir photos(demoPlace() + u"/photos"_s);
    const QStringList pairs = photos.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name).first(4);
    return QDir().mkpath(card) && std::all_of(pairs.begin(), pairs.end(), [&](const QString &pair) {
        return run(u"cp"_s, {u"-r"_s, photos.filePath(pair), card}).exitCode == 0;
    });
}

// A program whose standard input is a terminal, its own: what is typed there, keys that send signals too, comes as from a person.
class AtTerminal {
public:
    AtTerminal(const QString &program, const QStringList &arguments)
        : m_keyboard(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (grantpt(m_keyboard) != 0 || unlockpt(m_keyboard) != 0)
            qFatal("no terminal to be had");
        m_terminal = open(ptsname(m_keyboard), O_RDWR | O_NOCTTY);
        auto variables = QProcessEnvironment::systemEnvironment();
        variables.remove(u"SVIDOK_PASSPHRASE"_s);
        m_process.setProcessEnvironment(variables);
        m_process.setChildProcessModifier([terminal = m_terminal] {
            setsid();
            ioctl(terminal, TIOCSCTTY, 0);
            dup2(terminal, STDIN_FILENO);
        });
        m_process.start(program, arguments);
    }
    ~AtTerminal()
    {
        m_process.kill();
        m_process.waitForFinished();
        close(m_terminal);
        close(m_keyboard);
    }
    Q_DISABLE_COPY_MOVE(AtTerminal)

    void type(const QByteArray &keys) const { QCOMPARE(write(m_keyboard, keys.constData(), static_cast<size_t>(keys.size())), keys.size()); }
    [[nodiscard]] bool echoes() const
    {
        termios now{};
        return tcgetattr(m_terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }
    [[nodiscard]] const QByteArray &said() { return m_said += m_process.readAllStandardError(); }
    [[nodiscard]] QProcess &process() { return m_process; }

private:
    int m_keyboard;
    int m_terminal = -1;
    QProcess m_process;
    QByteArray m_said;
};

} // namespace

class Interrupt : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void passphrase_data() { waysToEnd(); }
    void passphrase();
    void sendThis_data() { waysToEnd(); }
    void sendThis();
    void noInputAtAll();
    void answers();
    void import();
    void ocr();
    void answersThatCannotBeWritten_data();
    void answersThatCannotBeWritten();
    void nobodyReadsOn_data();
    void nobodyReadsOn();

private:
    static void waysToEnd();
    static void end(AtTerminal &terminal);
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QStringList with(QStringList arguments) const
    {
        return arguments << u"--store"_s << u"sqlite:"_s + file(u"demo/store.sqlite"_s);
    }
    [[nodiscard]] QStringList exporting(const QString &name) const
    {
        return with({u"export"_s, m_report, u"--out"_s, file(name), u"--sign"_s, u"p12:"_s + file(u"demo/keys/inspector.p12"_s)});
    }
    [[nodiscard]] int links() const { return cli(with({u"custody"_s, u"verify"_s, m_report})).last().value(u"links"_s).toInt(); }
    [[nodiscard]] bool isOutboxEmpty() const { return cli(with({u"doctor"_s})).out.contains("\"0 waiting"); }

    const QString m_program = QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli");
    QTemporaryDir m_dir;
    QString m_report; ///< verified, not signed
};

void Interrupt::initTestCase()
{
    QVERIFY2(copyDemoPlace(file(u"demo"_s)), "the test demorun makes what is copied here");
    for (const QJsonObject &row : cli(with({u"list"_s, u"--status"_s, u"pending_verification"_s})).objects()) {
        const QString id = row.value(u"id"_s).toString();
        if (cli(with({u"decide"_s, id, u"--approve"_s, u"--plate"_s, u"AA1234BB"_s, u"--violation"_s, u"UA-KUPAP-122-1-STOP"_s})).exitCode == 0) {
            m_report = id;
            break;
        }
    }
    QVERIFY2(!m_report.isEmpty(), "no pending report could be decided");
    QVERIFY(copyPairs(file(u"card"_s)));
}

void Interrupt::waysToEnd()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("Ctrl+C") << QByteArray("\x03");
    QTest::newRow("half an answer, then Ctrl+C") << QByteArray("svid\x03");
    QTest::newRow("end of input") << QByteArray("\x04");
    QTest::newRow("told to end") << QByteArray();
}

void Interrupt::end(AtTerminal &terminal)
{
    QFETCH(QByteArray, keys);
    if (keys.isEmpty())
        terminal.process().terminate();
    else
        terminal.type(keys);
    QVERIFY2(terminal.process().waitForFinished(LongestWaitMs), terminal.said().constData());
    QVERIFY(terminal.echoes());
    QCOMPARE(terminal.process().exitStatus(), QProcess::NormalExit);
    QCOMPARE(terminal.process().exitCode(), 1);
    QVERIFY2(terminal.said().contains("cancelled"), terminal.said().constData());
}

void Interrupt::passphrase()
{
    const int before = links();
    AtTerminal terminal(m_program, exporting(u"cancelled.pdf"_s));
    QTRY_VERIFY_WITH_TIMEOUT(terminal.said().contains("Passphrase") && !terminal.echoes(), LongestWaitMs);
    end(terminal);
    QVERIFY(!QFile::exists(file(u"cancelled.pdf"_s)));
    QCOMPARE(links(), before);
}

void Interrupt::sendThis()
{
    if (!QFile::exists(file(u"signed.pdf"_s)))
        QCOMPARE(cli(exporting(u"signed.pdf"_s), {{u"SVIDOK_PASSPHRASE"_s, u"svidok-demo"_s}}).exitCode, 0);
    QVERIFY(isOutboxEmpty());
    AtTerminal terminal(m_program, with({u"forward"_s, m_report, m_report, u"--to"_s, u"http://127.0.0.1:9/police/v1"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(terminal.said().count("[y/N]") == 1, LongestWaitMs);
    terminal.type("y\n"); // to the first
    QTRY_VERIFY_WITH_TIMEOUT(terminal.said().count("[y/N]") == 2, LongestWaitMs);
    end(terminal);
    QVERIFY(isOutboxEmpty());
}

void Interrupt::noInputAtAll()
{
    const auto ended = cli(exporting(u"nobody.pdf"_s));
    QCOMPARE(ended.exitCode, 1);
    QVERIFY(!QFile::exists(file(u"nobody.pdf"_s)));
    // Closed, its number would be given to the next file that is opened, and waited at for ever.
    const auto closed = run(u"sh"_s, QStringList{u"-c"_s, u"exec timeout -k 1 60 \"$0\" \"$@\" <&-"_s, m_program} + exporting(u"nobody.pdf"_s));
    QCOMPARE(closed.exitCode, 1);
    QVERIFY(!QFile::exists(file(u"nobody.pdf"_s)));
}

void Interrupt::answers()
{
    AtTerminal terminal(m_program, exporting(u"typed.pdf"_s) << u"--reason"_s << u"wording"_s);
    QTRY_VERIFY_WITH_TIMEOUT(terminal.said().contains("Passphrase") && !terminal.echoes(), LongestWaitMs);
    terminal.type("svidok-demo\n");
    QVERIFY(terminal.process().waitForFinished(LongestWaitMs));
    QVERIFY2(terminal.process().exitCode() == 0, terminal.said().constData());
    QVERIFY(terminal.echoes());
    QVERIFY(QFile::exists(file(u"typed.pdf"_s)));
}

namespace {

/// Runs the command line until it has answered `first`, then tells it to end; answers what it answered.
Ended untilAnswered(const QStringList &arguments, const QByteArray &first)
{
    QProcess process;
    process.start(QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), arguments + QStringList{u"--json"_s});
    Ended ended;
    while (!ended.out.contains(first) && process.waitForReadyRead(LongestWaitMs))
        ended.out += process.readAllStandardOutput();
    process.terminate();
    ended.killed = !process.waitForFinished(LongestWaitMs) || process.exitStatus() != QProcess::NormalExit;
    ended.exitCode = process.exitCode();
    ended.out += process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

} // namespace

void Interrupt::import()
{
    QVERIFY(QDir(m_dir.path()).mkpath(u"new"_s));
    const QStringList store{u"--store"_s, u"sqlite:"_s + file(u"new/store.sqlite"_s)};
    const QStringList bringIn = QStringList{u"import"_s, file(u"card"_s)} + store;
    const auto ended = untilAnswered(bringIn, "\"created\"");
    QVERIFY(!ended.killed);
    QCOMPARE(ended.exitCode, 1);
    const qsizetype created = ended.out.count("\"created\"");
    QVERIFY(created > 0);
    QVERIFY2(ended.err.contains(QByteArray(QByteArray::number(created) + " new reports were stored")), ended.err.constData());
    QVERIFY2(!ended.err.contains("Nothing was changed"), ended.err.constData());

    const auto unmeasured = [&] {
        int count = 0;
        for (const QJsonObject &row : cli(QStringList{u"list"_s, u"--status"_s, u"pending_verification"_s} + store).objects()) {
            const auto shown = cli(QStringList{u"show"_s, row.value(u"id"_s).toString()} + store).last();
            count += shown.value(u"checks"_s).toArray().isEmpty();
        }
        return count;
    };
    QVERIFY(unmeasured() > 0);
    const auto again = cli(bringIn);
    QVERIFY2(again.exitCode == 0, again.err.constData());
    QCOMPARE(unmeasured(), 0);
}

void Interrupt::ocr()
{
    const QStringList photos
        = QString::fromUtf8(run(u"find"_s, {file(u"card"_s), u"-name"_s, u"*.jpg"_s}).out).split(u'\n', Qt::SkipEmptyParts);
    const auto ended = untilAnswered(QStringList{u"ocr"_s, u"--jobs"_s, u"1"_s} + photos, "\n");
    QVERIFY(!ended.killed);
    QCOMPARE(ended.exitCode, 1);
    QVERIFY2(ended.err.contains("cancelled"), ended.err.constData());
    const auto answers = ended.objects();
    QVERIFY(!answers.isEmpty() && answers.size() < photos.size());
    for (const QJsonObject &answer : answers)
        QVERIFY(answer.value(u"error"_s).isNull());
}

void Interrupt::answersThatCannotBeWritten_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("where");
    for (const QString &where : {u">/dev/full"_s, u">&-"_s}) {
        const auto row = [&where](const char *command) -> QTestData & { return QTest::addRow("%s %s", command, qPrintable(where)); };
        row("list") << with({u"list"_s}) << where;
        row("ocr") << QStringList{u"ocr"_s, u"--json"_s, demoPlace() + u"/photos/01-clean-pass/first.jpg"_s} << where;
        row("help") << QStringList{u"--help"_s} << where;
        row("version") << QStringList{u"--version"_s} << where;
    }
}

void Interrupt::answersThatCannotBeWritten()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, where);
    QProcess process;
    process.start(u"sh"_s, QStringList{u"-c"_s, u"exec \"$0\" \"$@\" "_s + where, m_program} + arguments);
    QVERIFY(process.waitForFinished(LongestWaitMs));
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 4, said.constData());
    QVERIFY2(said.contains("standard output"), said.constData());
}

void Interrupt::nobodyReadsOn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("list") << with({u"list"_s, u"--limit"_s, u"1000"_s});
    // The second file would be refused, were it looked at.
    QTest::newRow("ocr") << QStringList{u"ocr"_s, u"--json"_s, u"--jobs"_s, u"1"_s, demoPlace() + u"/photos/01-clean-pass/first.jpg"_s, u"nowhere.jpg"_s};
}

void Interrupt::nobodyReadsOn()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.setChildProcessModifier([] {
        int ends[2];
        if (pipe(ends) != 0)
            return;
        close(ends[0]);
        dup2(ends[1], STDOUT_FILENO);
        std::signal(SIGPIPE, SIG_IGN); // as a service does; else it is killed where it stands
    });
    process.start(m_program, arguments);
    QVERIFY(process.waitForFinished(LongestWaitMs));
    const QByteArray said = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 0, said.constData());
    QVERIFY2(!said.contains("standard output") && !said.contains("nowhere.jpg"), said.constData());
}

SVIDOK_SUITE(Interrupt, QCoreApplication)

} // namespace svidok::test::interrupttests

#include "tst_interrupt.moc"
