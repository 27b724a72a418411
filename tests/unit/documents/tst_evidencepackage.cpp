// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/evidencepackage.h"
#include "documents/padesformat.h"
#include "documents/recordcomposer.h"
#include "domain/custodyline.h"
#include "support/fakeclock.h"
#include "support/fakesigner.h"
#include "support/samplerecord.h"
#include "support/suites.h"
#include "toolrun.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace svidok::test::evidencepackagetests {

namespace {

const QDateTime Now({2026, 5, 6}, {8, 0}, Qt::UTC);

QStringList reasons(const VerificationReport &report)
{
    QStringList list;
    for (const VerificationAnswer &answer : report.files) {
        if (answer.verdict != Verdict::Pass)
            list.append(answer.reason + u' ' + answer.detail);
    }
    return list;
}

QList<CustodyLink> chain(int count, const QString &actor)
{
    QList<CustodyLink> links;
    for (int i = 0; i < count; ++i)
        links.append(linkCustody(links.isEmpty() ? std::nullopt : std::optional(links.last()),
            {u"r1"_s, u"report.viewed"_s, UserId(actor), Now, {{u"слово"_s, u"\"лапки\"\n"_s}}, CorrelationId(u"c"_s), u"0"_s}));
    return links;
}

QByteArray linesOf(const QList<CustodyLink> &links)
{
    QByteArray lines;
    for (const CustodyLink &link : links)
        lines += custodyLine(link) + '\n';
    return lines;
}

// The commands of the step about the custody log, in the order of the languages.
QList<QByteArray> custodySteps()
{
    QList<QByteArray> steps;
    const QByteArray guide = howToVerify();
    for (qsizetype at = 0; (at = guide.indexOf("python3 -c", at)) >= 0;) {
        const qsizetype end = guide.indexOf("\n\n", at);
        steps.append(guide.mid(at, end - at).replace("ФАЙЛ.pdf", "SV-2026-000123.pdf").replace("FILE.pdf", "SV-2026-000123.pdf"));
        at = end;
    }
    return steps;
}

} // namespace

class TestEvidencePackage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_chain = chain(6, u"user-1"_s);
        const DocumentInput input = withHead(m_chain.at(3).hash); // the log went on after the record was composed
        const auto record = recordComposer().compose(input);
        QVERIFY(record);
        m_signer.add(u"ec"_s, m_authority.issue(), {});
        auto key = m_signer.unlock(u"ec"_s, {}, Now);
        const auto signedPdf = m_format.signPdf(*record, **key, Now, u"x"_s);
        QVERIFY(signedPdf);
        m_files = {{u"SV-2026-000123.pdf"_s, *signedPdf}};
        for (const Photo &photo : input.report.photos)
            m_files.append({u"originals/"_s + photo.fileName, input.photos.value(photo.sha256)});
        m_files.append({u"report.json"_s, "{}"});
        m_files.append({u"журнал.jsonl"_s, QByteArray(100'000, 'j')});
        m_files.append({CustodyFileName, linesOf(m_chain)});
        m_files.append({u"HOW-TO-VERIFY.txt"_s, howToVerify()});
        const auto zip = ZipPackageBuilder().build(m_files);
        QVERIFY(zip);
        m_zip = *zip;
    }

    void howToIsInBothLanguages()
    {
        QVERIFY(howToVerify().contains("sha256sum -c MANIFEST.sha256"));
        QVERIFY(howToVerify().contains("ЯК ПЕРЕВІРИТИ"));
        QVERIFY(howToVerify().contains("HOW TO VERIFY"));
    }

    void sameFilesSameBytesInAnyZone()
    {
        for (const char *zone : {"Asia/Tokyo", "America/Los_Angeles", "UTC"}) {
            qputenv("TZ", zone);
            ::tzset();
            QCOMPARE(*ZipPackageBuilder().build(m_files), m_zip);
        }
    }

    void itOpensWithoutOurSoftware()
    {
        const Files folder;
        const QString path = folder.write(u"package.zip"_s, m_zip);
        const auto unpacked = runTool(u"bsdtar"_s, {u"-xf"_s, path}, folder.folder());
        const auto byPython = unpacked.exitCode == 0
            ? unpacked
            : runTool(u"python3"_s, {u"-m"_s, u"zipfile"_s, u"-e"_s, path, folder.folder()});
        QVERIFY2(byPython.exitCode == 0, say(byPython.output));
        const auto sums = runTool(u"sha256sum"_s, {u"-c"_s, u"MANIFEST.sha256"_s}, folder.folder());
        QVERIFY2(sums.exitCode == 0, say(sums.output));
        QCOMPARE(sums.output.count(": OK"), m_files.size());
        const auto pdfsig = runTool(u"pdfsig"_s, {u"-nocert"_s, folder.path(u"SV-2026-000123.pdf"_s)});
        QVERIFY2(pdfsig.output.contains("Signature is Valid"), say(pdfsig.output));
    }

    void readingIsTheInverse()
    {
        const auto files = readPackage(m_zip);
        QVERIFY(files);
        QCOMPARE(files->size(), m_files.size() + 1);
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            QCOMPARE(files->at(i).name, m_files.at(i).name);
            QCOMPARE(files->at(i).bytes, m_files.at(i).bytes);
        }
        QCOMPARE(files->last().name, u"MANIFEST.sha256"_s);
    }

    void theWholePackageVerifies()
    {
        const auto report = m_format.verify(m_zip, m_authority.pem());
        QVERIFY(report);
        QCOMPARE(report->kind, u"package"_s);
        QCOMPARE(reasons(*report), QStringList());
        QCOMPARE(report->signatures.size(), 1);
        QVERIFY(report->isValid());
    }

    void everyKindOfTamperingIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::newRow("altered") << u"altered"_s << u"file.altered report.json"_s;
        QTest::newRow("missing") << u"missing"_s << u"file.missing report.json"_s;
        QTest::newRow("added") << u"added"_s << u"file.not_listed extra.txt"_s;
        QTest::newRow("twice") << u"twice"_s << u"file.twice report.json"_s;
        QTest::newRow("no manifest") << u"no manifest"_s << u"manifest.missing MANIFEST.sha256"_s;
        QTest::newRow("manifest of nonsense") << u"nonsense"_s << u"manifest.unreadable nonsense"_s;
    }
    void everyKindOfTamperingIsNamed()
    {
        QFETCH(QString, what);
        QFETCH(QString, reason);
        auto files = *readPackage(m_zip);
        const auto at = [&files](const QString &name) {
            return std::find_if(files.begin(), files.end(), [&](const PackageFile &f) { return f.name == name; });
        };
        if (what == "altered"_L1)
            at(u"report.json"_s)->bytes += ' ';
        else if (what == "missing"_L1)
            files.erase(at(u"report.json"_s));
        else if (what == "added"_L1)
            files.append({u"extra.txt"_s, "x"});
        else if (what == "twice"_L1)
            files.append({u"report.json"_s, "{}"});
        else if (what == "no manifest"_L1)
            files.erase(at(u"MANIFEST.sha256"_s));
        else
            at(u"MANIFEST.sha256"_s)->bytes += "nonsense\n";
        const auto report = m_format.verify(rawZip(files), {});
        QVERIFY(report);
        QVERIFY2(reasons(*report).contains(reason), qPrintable(reasons(*report).join(u", "_s)));
        QVERIFY(!report->isValid());
    }

    // The manifest is not signed: who swaps a photo writes a fitting line, too. The signed record still tells.
    void aSwappedPhotoWithAFittingManifestIsFound()
    {
        auto files = m_files;
        files[1].bytes = drawnPhoto({320, 240}, 9);
        const auto zip = ZipPackageBuilder().build(files);
        QVERIFY(zip);
        const auto report = m_format.verify(*zip, m_authority.pem());
        QVERIFY(report);
        QVERIFY(!report->isValid());
        QCOMPARE(reasons(*report), QStringList{u"evidence.missing "_s + Sha256::of(m_files.at(1).bytes).toHex()});
    }

    // Nor is the log signed, but its links are chained, and the signed record names one of them.
    void aForgedLogWithAFittingManifestIsFound_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QStringList>("expected");
        const QString head = u"custody.not_anchored "_s + m_chain.at(3).hash.toHex();
        auto links = m_chain;
        links.removeAt(2);
        QTest::newRow("a line removed") << linesOf(links) << QStringList{u"custody.broken custody.jsonl #3"_s, head};
        links = m_chain;
        links[4].canonical.replace("user-1", "user-2");
        QTest::newRow("an actor behind the head changed") << linesOf(links) << QStringList{u"custody.broken custody.jsonl #5"_s};
        QTest::newRow("written anew with hashes that fit") << linesOf(chain(6, u"user-2"_s)) << QStringList{head};
        QTest::newRow("cut off before the head") << linesOf(m_chain.mid(0, 3)) << QStringList{head};
        QTest::newRow("emptied") << QByteArray() << QStringList{head};
        QTest::newRow("nonsense") << QByteArray("nonsense\n") << QStringList{u"custody.broken custody.jsonl #1"_s, head};
        QTest::newRow("an empty line between") << linesOf(m_chain.mid(0, 4)) + '\n' + linesOf(m_chain.mid(4))
                                               << QStringList{u"custody.broken custody.jsonl #5"_s};
        QTest::newRow("removed") << QByteArray("-") << QStringList{u"custody.missing custody.jsonl"_s, head};
    }
    void aForgedLogWithAFittingManifestIsFound()
    {
        QFETCH(QByteArray, log);
        QFETCH(QStringList, expected);
        auto files = m_files;
        const auto at = std::find_if(files.begin(), files.end(), [](const PackageFile &f) { return f.name == CustodyFileName; });
        if (log == "-")
            files.erase(at);
        else
            at->bytes = log;
        const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(report);
        QCOMPARE(reasons(*report), expected);
        QVERIFY(!report->isValid());
    }

    // A record that names no log vouches for none, and one that nobody signed vouches for nothing.
    void aLogThatNoSignedRecordNamesIsFound()
    {
        auto files = m_files;
        files[0].bytes = *recordComposer().compose(withHead(m_chain.at(3).hash));
        const auto unsignedOne = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(unsignedOne);
        QCOMPARE(reasons(*unsignedOne), QStringList{u"custody.not_anchored custody.jsonl"_s});
        files.removeFirst();
        const auto noRecord = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(noRecord);
        QCOMPARE(reasons(*noRecord), QStringList{u"custody.not_anchored custody.jsonl"_s});
    }

    void theGuideChecksTheLogInBothLanguages()
    {
        const QList<QByteArray> steps = custodySteps();
        QCOMPARE(steps.size(), 2);
        for (const QByteArray &step : steps) {
            const Files folder;
            folder.write(m_files.first().name, m_files.first().bytes);
            folder.write(CustodyFileName, linesOf(m_chain));
            const QString script = folder.write(u"step.sh"_s, step);
            const auto whole = runTool(u"sh"_s, {script}, folder.folder());
            QVERIFY2(whole.exitCode == 0, say(whole.output));
            QCOMPARE(whole.output.count(" OK\n"), m_chain.size());
            QVERIFY(!whole.output.contains("BROKEN"));
            const QByteArray head = "/CustodyHead (" + m_chain.at(3).hash.toHex().toLatin1() + ')';
            QVERIFY2(whole.output.contains(head), say(whole.output));
            auto links = m_chain;
            links[2].canonical.replace("user-1", "user-2");
            folder.write(CustodyFileName, linesOf(links));
            const auto broken = runTool(u"sh"_s, {script}, folder.folder());
            const QByteArray named = m_chain.at(2).hash.toHex().toLatin1() + " BROKEN";
            QVERIFY2(broken.output.contains(named), say(broken.output));
        }
    }

    void uncleanNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "/etc/passwd", "../x", "a/../b", "a\\b", "C:x", "a\nb", "MANIFEST.sha256",
                 "manifest.SHA256", "REPORT.json", "a//b", "a/", "."})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void uncleanNamesAreRefused()
    {
        QFETCH(QString, name);
        const auto zip = ZipPackageBuilder().build({{u"report.json"_s, "{}"}, {name, "x"}});
        QVERIFY(!zip);
        QCOMPARE(zip.error().code, ErrorCode::InvalidArgument);
    }

    void cutOffPackagesAreErrorsOrAnswers()
    {
        for (qsizetype size = 4; size < m_zip.size(); size += m_zip.size() / 50) {
            const auto report = m_format.verify(m_zip.left(size), {});
            QVERIFY(!report || !report->isValid());
        }
    }

private:
    static DocumentInput withHead(const Sha256 &head)
    {
        DocumentInput input = sampleRecord({.photoSize = {320, 240}});
        input.custodyHead = head;
        return input;
    }

    // A ZIP as somebody else would write it: stored, nothing checked.
    static QByteArray rawZip(const QList<PackageFile> &files)
    {
        const Files folder;
        QByteArray script = "import sys, zipfile, warnings\nwarnings.simplefilter('ignore')\n"
                            "z = zipfile.ZipFile(sys.argv[1], 'w')\n";
        int number = 0;
        for (const PackageFile &file : files) {
            const QString path = folder.write(QString::number(++number), file.bytes);
            script += "z.writestr('" + file.name.toUtf8() + "', open('" + path.toUtf8() + "', 'rb').read())\n";
        }
        script += "z.close()\n";
        runTool(u"python3"_s, {folder.write(u"zip.py"_s, script), folder.path(u"out.zip"_s)});
        QFile out(folder.path(u"out.zip"_s));
        return out.open(QIODevice::ReadOnly) ? out.readAll() : QByteArray();
    }

    FakeClock m_clock{Now};
    PadesFormat m_format{m_clock};
    TestAuthority m_authority;
    FakeSigner m_signer;
    QList<CustodyLink> m_chain;
    QList<PackageFile> m_files;
    QByteArray m_zip;
};

SVIDOK_SUITE(TestEvidencePackage, QGuiApplication)

} // namespace svidok::test::evidencepackagetests

#include "tst_evidencepackage.moc"
