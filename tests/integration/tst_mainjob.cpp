// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole job of an inspector through the command line, judged by tools that are not ours: pdfsig, openssl, qpdf,
// sha256sum and sqlite3.

#include "support/program.h"
#include "support/suites.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace svidok::test::mainjobtests {

using namespace Qt::StringLiterals;

class MainJob : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void summaryIsComplete();
    void pdfsigAcceptsTheSignature();
    void opensslAcceptsTheSignature();
    void qpdfFindsNoFault();
    void manifestOfThePackageHolds();
    void theGuideNeedsOnlyWhatItNames();
    void ownVerifierGivesItsAnswers();
    void oneChangedByteIsFound();
    void custodyIsWholeAndTamperingIsLocated();
    void reportHasMovedOnWithItsCaseNumber();
    void aDemoThatWasWorkedInIsKept();

private:
    [[nodiscard]] QString path(const QString &key) const { return m_summary.value(key).toString(); }

    QTemporaryDir m_dir;
    QString m_store;
    QJsonObject m_summary;
};

namespace {

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

void MainJob::initTestCase()
{
    QVERIFY(m_dir.isValid());
    QVERIFY2(copyDemoPlace(m_dir.filePath(u"place"_s)), "the test demorun makes what is judged here");
    m_summary = QJsonDocument::fromJson(readFile(m_dir.filePath(u"place/summary.json"_s))).object();
    QVERIFY(!m_summary.isEmpty());
    m_store = u"sqlite:"_s + m_dir.filePath(u"place/store.sqlite"_s);
}

void MainJob::summaryIsComplete()
{
    for (const QString &key : {u"report"_s, u"plate"_s, u"rules"_s, u"pdf"_s, u"package"_s, u"case_number"_s, u"custody"_s})
        QVERIFY2(m_summary.contains(key), qPrintable(key));
    QVERIFY(!path(u"case_number"_s).isEmpty());
    QCOMPARE(m_summary.value(u"rules"_s).toArray().size(), 4);
    QVERIFY(QFile::exists(path(u"pdf"_s)));
    QVERIFY(QFile::exists(path(u"package"_s)));
}

void MainJob::pdfsigAcceptsTheSignature()
{
    const auto ended = run(u"pdfsig"_s, {u"-nocert"_s, path(u"pdf"_s)});
    QCOMPARE(ended.exitCode, 0);
    QVERIFY2(ended.out.contains("Signature is Valid"), ended.out.constData());
    QVERIFY2(ended.out.contains("Total document signed"), ended.out.constData());
}

void MainJob::opensslAcceptsTheSignature()
{
    const QByteArray pdf = readFile(path(u"pdf"_s));
    static const QRegularExpression range(u"/ByteRange\\s*\\[\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*\\]"_s);
    const auto match = range.match(QString::fromLatin1(pdf));
    QVERIFY(match.hasMatch());
    const auto number = [&](int i) { return match.captured(i).toLongLong(); };
    QByteArray hex = pdf.mid(number(2), number(3) - number(2));
    hex = hex.mid(1, hex.size() - 2);
    const QString der = m_dir.filePath(u"signature.der"_s);
    const QString content = m_dir.filePath(u"content.bin"_s);
    QVERIFY(writeFile(der, QByteArray::fromHex(hex)));
    QVERIFY(writeFile(content, pdf.mid(number(1), number(2)) + pdf.mid(number(3), number(4))));
    const auto ended = run(u"openssl"_s,
        {u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, der, u"-content"_s, content,
            u"-CAfile"_s, m_dir.filePath(u"place/keys/ca.pem"_s), u"-purpose"_s, u"any"_s, u"-out"_s, u"/dev/null"_s});
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
}

void MainJob::qpdfFindsNoFault()
{
    const auto ended = run(u"qpdf"_s, {u"--check"_s, path(u"pdf"_s)});
    QVERIFY2(ended.exitCode == 0, QByteArray(ended.out + ended.err).constData());
}

void MainJob::manifestOfThePackageHolds()
{
    const QString folder = m_dir.filePath(u"unpacked"_s);
    QVERIFY(QDir().mkpath(folder));
    const auto unpacked = run(u"unzip"_s, {u"-q"_s, path(u"package"_s), u"-d"_s, folder});
    QVERIFY2(unpacked.exitCode == 0, unpacked.err.constData());
    const auto ended = run(u"sh"_s, {u"-c"_s, u"cd \"$1\" && sha256sum -c --strict MANIFEST.sha256"_s, u"sh"_s, folder});
    QVERIFY2(ended.exitCode == 0, ended.err.constData());
    QVERIFY(ended.out.count(": OK") >= 5);
}

// Step 3 as a person types it, in either language, where only the programs are that the guide names, and coreutils.
void MainJob::theGuideNeedsOnlyWhatItNames()
{
    const QString folder = m_dir.filePath(u"guided"_s);
    QVERIFY(QDir().mkpath(folder + u"/bin"_s));
    QVERIFY(run(u"unzip"_s, {u"-q"_s, path(u"package"_s), u"-d"_s, folder}).exitCode == 0);
    const QString guide = QString::fromUtf8(readFile(folder + u"/HOW-TO-VERIFY.txt"));
    static const QRegularExpression named(u"are needed: (.+)\\.\\n"_s);
    QStringList programs = named.match(guide).captured(1).remove(u" (poppler-utils)"_s).split(u", "_s);
    QVERIFY2(programs.contains(u"openssl"_s), "the guide names no programs");
    for (const QString &program : programs << u"sh"_s << u"head"_s << u"tail"_s)
        QVERIFY2(QFile::link(QStandardPaths::findExecutable(program, {u"/usr/bin"_s, u"/bin"_s}), folder + u"/bin/" + program), qPrintable(program));
    const QString pdf = QDir(folder).entryList({u"*.pdf"_s}).value(0);
    static const QRegularExpression range(u"/ByteRange\\s*\\[\\s*0\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)"_s);
    const auto numbers = range.match(QString::fromLatin1(readFile(folder + u'/' + pdf)));
    QVERIFY(numbers.hasMatch());
    static const QRegularExpression steps(u"\\n3\\. .+?\\n\\n(       .+?)\\n\\n"_s, QRegularExpression::DotMatchesEverythingOption);
    int languages = 0;
    for (auto found = steps.globalMatch(guide); found.hasNext(); ++languages) {
        QString typed = found.next().captured(1);
        for (const QString &name : {u"FILE.pdf"_s, u"ФАЙЛ.pdf"_s})
            typed.replace(name, pdf);
        for (const QString &name : {u"TRUSTED.pem"_s, u"ДОВІРЕНІ.pem"_s})
            typed.replace(name, m_dir.filePath(u"place/keys/ca.pem"_s));
        const QString letters = u"ABC"_s;
        for (int i = 0; i < letters.size(); ++i)
            typed.replace(QRegularExpression(u"\\b%1\\b"_s.arg(letters.at(i))), numbers.captured(i + 1));
        const auto ended = run(folder + u"/bin/sh", {u"-c"_s, u"cd \"$1\"\n"_s + typed, u"sh"_s, folder}, {{u"PATH"_s, folder + u"/bin"}});
        QVERIFY2(ended.exitCode == 0 && !ended.err.contains("not found"), ended.err.constData());
    }
    QCOMPARE(languages, 2);
}

void MainJob::ownVerifierGivesItsAnswers()
{
    for (const QString &key : {u"pdf"_s, u"package"_s}) {
        const auto ended = cli({u"verify"_s, path(key), u"--trust"_s, m_dir.filePath(u"place/keys/ca.pem"_s)});
        QVERIFY2(ended.exitCode == 0, QByteArray(ended.out + ended.err).constData());
        const QJsonObject signature = ended.last().value(u"signatures"_s).toArray().first().toObject();
        const auto result = [&](const QString &answer) { return signature.value(answer).toObject().value(u"result"_s).toString(); };
        QCOMPARE(result(u"integrity"_s), u"PASS"_s);
        QCOMPARE(result(u"signer"_s), u"PASS"_s);
        QCOMPARE(result(u"chain"_s), u"PASS"_s);
        QCOMPARE(result(u"revocation"_s), u"UNKNOWN"_s);
        QCOMPARE(result(u"time"_s), u"UNKNOWN"_s);
        QCOMPARE(result(u"later_changes"_s), u"PASS"_s);
    }
}

void MainJob::oneChangedByteIsFound()
{
    QByteArray pdf = readFile(path(u"pdf"_s));
    pdf[pdf.size() / 3] = static_cast<char>(pdf.at(pdf.size() / 3) ^ 1);
    const QString changed = m_dir.filePath(u"changed.pdf"_s);
    QVERIFY(writeFile(changed, pdf));
    QCOMPARE(cli({u"verify"_s, changed}).exitCode, 1);

    QVERIFY(writeFile(m_dir.filePath(u"appended.pdf"_s), readFile(path(u"pdf"_s)) + "% more\n"));
    QCOMPARE(cli({u"verify"_s, m_dir.filePath(u"appended.pdf"_s)}).exitCode, 1);
}

void MainJob::custodyIsWholeAndTamperingIsLocated()
{
    QCOMPARE(cli({u"custody"_s, u"verify"_s, u"--all"_s, u"--store"_s, m_store}).exitCode, 0);
    const QString report = path(u"report"_s);
    QCOMPARE(cli({u"custody"_s, u"verify"_s, report, u"--store"_s, m_store}).exitCode, 0);

    const QString copy = m_dir.filePath(u"tampered.sqlite"_s);
    const auto backedUp = run(u"sqlite3"_s, {m_dir.filePath(u"place/store.sqlite"_s), u".backup '%1'"_s.arg(copy)});
    QVERIFY2(backedUp.exitCode == 0, backedUp.err.constData());
    const auto tampered = run(u"sqlite3"_s,
        {copy,
            u"SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'custody%';"_s});
    for (const QByteArray &drop : tampered.out.split('\n')) {
        if (!drop.isEmpty())
            QCOMPARE(run(u"sqlite3"_s, {copy, QString::fromUtf8(drop)}).exitCode, 0);
    }
    const auto changed = run(u"sqlite3"_s,
        {copy,
            u"UPDATE custody_links SET canonical = CAST(replace(CAST(canonical AS TEXT), 'demo.', 'dem0.') AS BLOB) WHERE chain = '%1' AND sequence = 3;"_s.arg(report)});
    QVERIFY2(changed.exitCode == 0, changed.err.constData());
    const auto ended = cli({u"custody"_s, u"verify"_s, report, u"--store"_s, u"sqlite:"_s + copy, u"--user"_s, u"demo.auditor"_s});
    QCOMPARE(ended.exitCode, 1);
    QCOMPARE(ended.last().value(u"broken_link"_s).toInt(), 3);
}

void MainJob::reportHasMovedOnWithItsCaseNumber()
{
    const auto ended = cli({u"show"_s, path(u"report"_s), u"--store"_s, m_store});
    QCOMPARE(ended.exitCode, 0);
    QCOMPARE(ended.last().value(u"case_number"_s).toString(), path(u"case_number"_s));
}

// A signed case was lost by making the demo once more.
void MainJob::aDemoThatWasWorkedInIsKept()
{
    const QString place = m_dir.filePath(u"again %1 %2"_s);
    const QString kept = place + u".kept-1"_s;
    QVERIFY(copyDemoPlace(place));
    const QString store = u"sqlite:"_s + place + u"/store.sqlite"_s;
    const auto waiting = cli({u"list"_s, u"--store"_s, store, u"--status"_s, u"pending_verification"_s, u"--limit"_s, u"1"_s});
    const QString report = QJsonDocument::fromJson(waiting.out.split('\n').first()).object().value(u"id"_s).toString();
    QCOMPARE(cli({u"claim"_s, report, u"--store"_s, store}).exitCode, 0);
    // What becomes of the folder is seen before all is drawn.
    const auto makeAgain = [](const QString &folder, const std::function<bool()> &isSeen) {
        QProcess program;
        program.start(QStringLiteral(SVIDOK_BINARY_DIR "/bin/svidok-cli"), {u"demo"_s, folder});
        const bool seen = QTest::qWaitFor(isSeen, 60'000);
        program.kill();
        return program.waitForFinished() && seen;
    };
    QVERIFY(makeAgain(place, [&] { return QFile::exists(kept + u"/summary.json"_s) && QFile::exists(place + u"/SVIDOK-DEMO.txt"_s); }));
    QVERIFY(!QFile::exists(place + u"/summary.json"_s));
    const auto whole = cli({u"custody"_s, u"verify"_s, report, u"--store"_s, u"sqlite:"_s + kept + u"/store.sqlite"_s});
    QVERIFY2(whole.exitCode == 0, whole.err.constData());

    // What nobody worked in is made anew where it is.
    const QString untouched = m_dir.filePath(u"untouched"_s);
    QVERIFY(copyDemoPlace(untouched));
    QVERIFY(makeAgain(untouched, [&] { return !QFile::exists(untouched + u"/summary.json"_s) && QFile::exists(untouched + u"/SVIDOK-DEMO.txt"_s); }));
    QVERIFY(!QFile::exists(untouched + u".kept-1"_s));
}

SVIDOK_SUITE(MainJob, QCoreApplication)

} // namespace svidok::test::mainjobtests

#include "tst_mainjob.moc"
