// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/evidencepackage.h"
#include "documents/padesformat.h"
#include "documents/recordcomposer.h"
#include "domain/custodyline.h"
#include "domain/packagenames.h"
#include "domain/wire.h"
#include "support/fakeclock.h"
#include "support/fakesigner.h"
#include "support/samplerecord.h"
#include "support/suites.h"
#include "toolrun.h"

#include <QJsonArray>
#include <QTest>

#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;

namespace svidok::test::evidencepackagetests {

namespace {

const QDateTime Now({2026, 5, 6}, {8, 0}, Qt::UTC);

QStringList reasons(const VerificationReport &report, Verdict verdict = Verdict::Fail)
{
    QStringList list;
    for (const VerificationAnswer &answer : report.files) {
        if (answer.verdict == verdict)
            list.append(answer.reason + u' ' + answer.detail);
    }
    return list;
}

template <typename T> QString digest(const T &value)
{
    return Sha256::of(wire::canonical(value)).toHex();
}

// A log as the life cycle writes it, up to the head that the record names, and two links behind it.
QList<CustodyLink> chain(const Report &report, const QString &actor)
{
    QList<CustodyLink> links;
    const auto add = [&](const QString &action, const QJsonObject &details) {
        links.append(linkCustody(links.isEmpty() ? std::nullopt : std::optional(links.last()),
            {report.id.toString(), action, UserId(actor), Now, details, CorrelationId(u"c"_s), u"0"_s}));
    };
    for (const Photo &photo : report.photos)
        add(u"photo.added"_s, {{u"photo"_s, photo.id.toString()}, {u"sha256"_s, photo.sha256.toHex()}, {u"role"_s, wire::name(photo.role)}});
    for (const PhotoReading &reading : report.readings)
        add(u"plate.read"_s, {{u"after"_s, QJsonObject{{u"reading_sha256"_s, digest(reading)}}}});
    for (const Violation &violation : report.violations) {
        add(u"violation.approved"_s,
            {{u"violation"_s, violation.id.toString()}, {u"after"_s, QJsonObject{{u"violation_sha256"_s, digest(violation)}}}});
    }
    const QJsonObject json = wire::toJson(report);
    add(u"checks.recorded"_s,
        {{u"checks_sha256"_s, digest(QJsonObject{{u"checks"_s, json[u"checks"_s]}, {u"scene"_s, json[u"scene"_s]}})}});
    add(u"report.verified"_s, {{u"decision_sha256"_s, digest(report.decisions.first())}});
    for (int i = 0; i < 2; ++i)
        add(u"report.viewed"_s, {{u"слово"_s, u"\"лапки\"\n"_s}});
    return links;
}

// One member of one item of a list in the report.
void setIn(QJsonObject &report, const QString &list, const QString &member, const QJsonValue &value)
{
    QJsonArray items = report[list].toArray();
    QJsonObject item = items.first().toObject();
    item[member] = value;
    items.replace(0, item);
    report[list] = items;
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
    for (qsizetype at = 0; (at = guide.indexOf("python3 -c 'if True:", at)) >= 0;) {
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
        m_chain = chain(withHead({}).report, u"user-1"_s);
        const DocumentInput input = withHead(head()); // the log went on after the record was composed
        m_report = input.report;
        const auto record = recordComposer().compose(input);
        QVERIFY(record);
        m_signer.add(u"ec"_s, m_authority.issue(), {});
        auto key = m_signer.unlock(u"ec"_s, {}, Now);
        const auto signedPdf = m_format.signPdf(*record, **key, Now, u"x"_s);
        QVERIFY(signedPdf);
        m_files = {{u"SV-2026-000123.pdf"_s, *signedPdf}};
        for (qsizetype i = 0; i < m_report.photos.size(); ++i) {
            const Photo &photo = m_report.photos.at(i);
            m_files.append({photoStem(i + 1, wire::name(photo.role)) + u".jpg"_s, input.photos.value(photo.sha256)});
        }
        m_files.append({ReportFileName, wire::canonical(m_report)});
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
        QCOMPARE(reasons(*report, Verdict::Unknown),
            (QStringList{u"custody.later custody.jsonl #9"_s, u"file.not_signed report.json"_s, u"file.not_signed журнал.jsonl"_s, u"file.not_signed HOW-TO-VERIFY.txt"_s}));
        QVERIFY(reasons(*report, Verdict::Pass).contains(u"report.as_logged report.json"_s));
        QVERIFY(reasons(*report, Verdict::Pass).contains(u"photo.in_record photos/02-verification.jpg"_s));
        QCOMPARE(report->signatures.size(), 1);
        QVERIFY(report->isValid());
    }

    // Anywhere in what a file holds: that file is named, and where what is packed can be unpacked still, the others are answered for.
    void aFlippedBitNamesItsFile()
    {
        int answered = 0;
        for (qsizetype i = 0; i < m_files.size(); ++i) {
            const auto headerOf = [&](const QString &name) { return m_zip.indexOf(name.toUtf8()); };
            const QString name = m_files.at(i).name;
            const qsizetype begin = headerOf(name) + name.toUtf8().size();
            const qsizetype end = headerOf(i + 1 < m_files.size() ? m_files.at(i + 1).name : QString::fromLatin1(ManifestName)) - 30; // its header
            QVERIFY(begin > 0 && end > begin);
            for (const qsizetype at : {begin + (end - begin) / 3, begin + (end - begin) / 2}) {
                QByteArray flipped = m_zip;
                flipped[at] = static_cast<char>(flipped[at] ^ 1);
                const auto report = m_format.verify(flipped, m_authority.pem());
                if (!report) {
                    QVERIFY2(report.error().detail.contains(name), qPrintable(name + u": "_s + report.error().detail));
                    continue;
                }
                ++answered;
                QVERIFY(!report->isValid());
                QVERIFY2(reasons(*report).contains(u"file.altered "_s + name), qPrintable(reasons(*report).join(u'\n')));
                QVERIFY(reasons(*report, Verdict::Pass).contains(u"file.intact "_s + m_files.at(i == 0 ? 1 : 0).name));
            }
        }
        QVERIFY2(answered > 2, qPrintable(QString::number(answered)));
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
        QCOMPARE(reasons(*report),
            (QStringList{u"evidence.missing "_s + Sha256::of(m_files.at(1).bytes).toHex(), u"photo.not_in_record photos/01-initial.jpg"_s}));
    }

    // Whoever packs anew writes a manifest that fits: each file must be vouched for by the signed record, or be told.
    void aFileThatTheRecordDoesNotKnowIsFound_data()
    {
        QTest::addColumn<QList<int>>("swapped"); // places of two files that change their names
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        const QList<int> none;
        const QByteArray foreign = drawnPhoto({320, 240}, 9);
        const QByteArray plain = *recordComposer().compose(withHead(head()));
        QTest::newRow("swapped names") << QList<int>{1, 2} << QString() << QByteArray()
            << QStringList{u"photo.misplaced photos/02-verification.jpg"_s, u"photo.misplaced photos/01-initial.jpg"_s};
        QTest::newRow("a further photo") << none << u"photos/03-context.jpg"_s << foreign
            << QStringList{u"photo.not_in_record photos/03-context.jpg"_s};
        QTest::newRow("a photo elsewhere") << none << u"annex.bin"_s << foreign << QStringList{u"photo.not_in_record annex.bin"_s};
        QTest::newRow("a photo of the case once more") << none << u"photos/03-context.jpg"_s << m_files.at(1).bytes
            << QStringList{u"photo.misplaced photos/03-context.jpg"_s};
        QTest::newRow("nonsense among the photos") << none << u"photos/03-context.jpg"_s << QByteArray("x")
            << QStringList{u"photo.not_in_record photos/03-context.jpg"_s};
        QTest::newRow("an unsigned record") << none << u"SV-2026-000123-v2.pdf"_s << plain
            << QStringList{u"pdf.unsigned SV-2026-000123-v2.pdf"_s};
        QTest::newRow("an unsigned record in disguise") << none << u"v2.txt"_s << plain << QStringList{u"pdf.unsigned v2.txt"_s};
        QTest::newRow("a damaged record") << none << u"v2.pdf"_s << QByteArray("%PDF-") << QStringList{u"pdf.unsigned v2.pdf"_s};
    }
    void aFileThatTheRecordDoesNotKnowIsFound()
    {
        QFETCH(QList<int>, swapped);
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        auto files = m_files;
        if (!swapped.isEmpty())
            std::swap(files[swapped.first()].name, files[swapped.last()].name);
        if (!name.isEmpty())
            files.append({name, bytes});
        const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(report);
        QCOMPARE(reasons(*report), expected);
        QVERIFY(!report->isValid());
    }

    void aReportThatIsNotTheLoggedOneIsFound_data()
    {
        using Change = std::function<void(QJsonObject &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("member");
        const auto set = [](const QString &list, const QString &member, const QJsonValue &value) -> Change {
            return [=](QJsonObject &report) { setIn(report, list, member, value); };
        };
        QTest::newRow("id") << Change([](QJsonObject &report) { report[u"id"_s] = u"another"_s; }) << u"id"_s;
        QTest::newRow("place") << Change([](QJsonObject &report) { report[u"place"_s] = u"another"_s; }) << u"photos"_s;
        QTest::newRow("typed plate") << Change([](QJsonObject &report) { report[u"entered_plate"_s] = QJsonObject(); }) << u"photos"_s;
        QTest::newRow("time of a photo") << set(u"photos"_s, u"capture"_s, QJsonObject()) << u"photos"_s;
        QTest::newRow("role of a photo") << set(u"photos"_s, u"role"_s, u"context"_s) << u"photos"_s;
        QTest::newRow("a photo left out")
            << Change([](QJsonObject &report) { report[u"photos"_s] = QJsonArray(); }) << u"photos"_s;
        QTest::newRow("plate that was read") << set(u"readings"_s, u"plates"_s, QJsonArray()) << u"readings"_s;
        QTest::newRow("plate that was decided on") << set(u"decisions"_s, u"plate"_s, u"BX7777XX"_s) << u"decisions"_s;
        QTest::newRow("a decision left out")
            << Change([](QJsonObject &report) { report[u"decisions"_s] = QJsonArray(); }) << u"decisions"_s;
        QTest::newRow("a note added")
            << Change([](QJsonObject &report) { report[u"notes"_s] = QJsonArray{QJsonObject()}; }) << u"notes"_s;
        QTest::newRow("a violation") << set(u"violations"_s, u"code"_s, u"another"_s) << u"violations"_s;
        QTest::newRow("a violation open again") << set(u"violations"_s, u"state"_s, u"undecided"_s) << u"violations"_s;
        QTest::newRow("a check") << set(u"checks"_s, u"value"_s, 3.0) << u"checks"_s;
    }
    void aReportThatIsNotTheLoggedOneIsFound()
    {
        QFETCH(std::function<void(QJsonObject &)>, change);
        QFETCH(QString, member);
        QJsonObject json = wire::toJson(m_report);
        change(json);
        auto files = m_files;
        files[reportAt()].bytes = wire::canonical(json);
        const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(report);
        QVERIFY(!report->isValid());
        QCOMPARE(reasons(*report), QStringList{u"report.differs report.json "_s + member});
    }

    // What came after the record is in order, but nobody signed it: who adds links to the log could have made it up.
    void whatWasLoggedAfterTheRecordIsTold()
    {
        Report later = m_report;
        later.policeUpdates.append({u"77"_s, u"accepted"_s, {}, Now});
        auto links = m_chain;
        links.append(linkCustody(links.last(), {later.id.toString(), u"case.updated"_s, UserId(u"user-1"_s), Now,
            {{u"update_sha256"_s, digest(later.policeUpdates.first())}}, CorrelationId(u"c"_s), u"0"_s}));
        auto files = m_files;
        files[reportAt()].bytes = wire::canonical(later);
        const auto unlogged = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QCOMPARE(reasons(*unlogged), QStringList{u"report.differs report.json police_updates"_s});
        std::find_if(files.begin(), files.end(), [](const PackageFile &f) { return f.name == CustodyFileName; })->bytes = linesOf(links);
        const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(report && report->isValid());
        QVERIFY(reasons(*report, Verdict::Unknown).contains(u"report.later report.json police_updates"_s));
    }

    // A plate that is corrected, or whose correction is taken back, is judged anew with no link of the checks' own.
    void whatACorrectionMakesOfTheChecksIsNoForgery()
    {
        for (const bool takesBack : {false, true}) {
            Report later = m_report;
            PlateCorrection correction;
            correction.takesBack = takesBack;
            later.corrections.append(correction);
            QJsonObject json = wire::toJson(later);
            setIn(json, u"checks"_s, u"value"_s, 3.0);
            auto links = m_chain;
            links.append(linkCustody(links.last(), {later.id.toString(), takesBack ? u"plate.correction_taken_back"_s : u"plate.corrected"_s,
                UserId(u"user-1"_s), Now, {{u"correction_sha256"_s, digest(correction)}}, CorrelationId(u"c"_s), u"0"_s}));
            auto files = m_files;
            files[reportAt()].bytes = wire::canonical(json);
            std::find_if(files.begin(), files.end(), [](const PackageFile &f) { return f.name == CustodyFileName; })->bytes = linesOf(links);
            const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
            QVERIFY(report);
            QCOMPARE(reasons(*report), QStringList());
        }
    }

    // A violation that was decided and is undecided again, as a decision taken back leaves it.
    void aViolationReopenedIsTheLoggedOne()
    {
        Report later = m_report;
        Violation &violation = later.violations.first();
        const QString approved = digest(violation);
        violation.state = ViolationState::Undecided;
        violation.comment.clear();
        for (const QString &logged : {digest(violation), approved}) {
            auto links = m_chain;
            links.append(linkCustody(links.last(), {later.id.toString(), u"violation.reopened"_s, UserId(u"user-1"_s), Now,
                {{u"violation"_s, violation.id.toString()}, {u"after"_s, QJsonObject{{u"violation_sha256"_s, logged}}}}, CorrelationId(u"c"_s), u"0"_s}));
            auto files = m_files;
            files[reportAt()].bytes = wire::canonical(later);
            std::find_if(files.begin(), files.end(), [](const PackageFile &f) { return f.name == CustodyFileName; })->bytes = linesOf(links);
            const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
            QVERIFY(report);
            QCOMPARE(reasons(*report), logged == approved ? QStringList{u"report.differs report.json violations"_s} : QStringList());
        }
    }

    // Nor was anything logged of movement before it was looked for, and what is packed says that nothing was found.
    void aDecisionOfEarlierVersionsIsTheLoggedOne()
    {
        QJsonObject decision = wire::toJson(m_report.decisions.first());
        QVERIFY(decision[u"movement"_s].toObject().isEmpty());
        const QString now = digest(decision);
        decision.remove(u"movement"_s);
        QList<CustodyLink> links;
        for (const CustodyLink &link : std::as_const(m_chain)) {
            auto event = *custodyEventFromCanonical(link.canonical);
            if (event.details[u"decision_sha256"_s].toString() == now)
                event.details[u"decision_sha256"_s] = digest(decision);
            links.append(linkCustody(links.isEmpty() ? std::nullopt : std::optional(links.last()), event));
        }
        auto key = m_signer.unlock(u"ec"_s, {}, Now);
        auto files = m_files;
        files[0].bytes = *m_format.signPdf(*recordComposer().compose(withHead(links.at(links.size() - 3).hash)), **key, Now, u"x"_s);
        std::find_if(files.begin(), files.end(), [](const PackageFile &f) { return f.name == CustodyFileName; })->bytes = linesOf(links);
        const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(report);
        QCOMPARE(reasons(*report), QStringList());
    }

    // A record of earlier versions names no facts: its package stays valid, and says what nobody signed.
    void aRecordOfEarlierVersionsStaysValid()
    {
        auto files = m_files;
        QByteArray record = *recordComposer().compose(withHead(head()));
        QVERIFY(record.contains("/Facts "));
        auto key = m_signer.unlock(u"ec"_s, {}, Now);
        files[0].bytes = *m_format.signPdf(record.replace("/Facts ", "/Other "), **key, Now, u"x"_s);
        const auto report = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(report);
        QCOMPARE(reasons(*report), QStringList());
        QVERIFY(report->isValid());
        QVERIFY(reasons(*report, Verdict::Unknown).contains(u"file.not_signed report.json"_s));
    }

    // Nor is the log signed, but its links are chained, and the signed record names one of them.
    void aForgedLogWithAFittingManifestIsFound_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QStringList>("expected");
        const QString lost = u"custody.not_anchored "_s + head().toHex();
        auto links = m_chain;
        links.removeAt(2);
        QTest::newRow("a line removed") << linesOf(links) << QStringList{u"custody.broken custody.jsonl #3"_s, lost};
        links = m_chain;
        links[8].canonical.replace("user-1", "user-2");
        QTest::newRow("an actor behind the head changed") << linesOf(links) << QStringList{u"custody.broken custody.jsonl #9"_s};
        QTest::newRow("written anew with hashes that fit") << linesOf(chain(m_report, u"user-2"_s)) << QStringList{lost};
        QTest::newRow("cut off before the head") << linesOf(m_chain.mid(0, 3)) << QStringList{lost};
        QTest::newRow("emptied") << QByteArray() << QStringList{lost};
        QTest::newRow("nonsense") << QByteArray("nonsense\n") << QStringList{u"custody.broken custody.jsonl #1"_s, lost};
        QTest::newRow("an empty line between") << linesOf(m_chain.mid(0, 8)) + '\n' + linesOf(m_chain.mid(8))
                                               << QStringList{u"custody.broken custody.jsonl #9"_s};
        QTest::newRow("removed") << QByteArray("-") << QStringList{u"custody.missing custody.jsonl"_s, lost};
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
        files[0].bytes = *recordComposer().compose(withHead(head()));
        const auto unsignedOne = m_format.verify(*ZipPackageBuilder().build(files), m_authority.pem());
        QVERIFY(unsignedOne);
        QCOMPARE(reasons(*unsignedOne), (QStringList{u"pdf.unsigned SV-2026-000123.pdf"_s, u"custody.not_anchored custody.jsonl"_s}));
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
            const QByteArray named = "/CustodyHead (" + head().toHex().toLatin1() + ')';
            QVERIFY2(whole.output.contains(named), say(whole.output));
            auto links = m_chain;
            links[2].canonical.replace("user-1", "user-2");
            folder.write(CustodyFileName, linesOf(links));
            const auto broken = runTool(u"sh"_s, {script}, folder.folder());
            const QByteArray lost = m_chain.at(2).hash.toHex().toLatin1() + " BROKEN";
            QVERIFY2(broken.output.contains(lost), say(broken.output));
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
    [[nodiscard]] Sha256 head() const { return m_chain.at(m_chain.size() - 3).hash; }
    [[nodiscard]] qsizetype reportAt() const { return 1 + m_report.photos.size(); }

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
    Report m_report;
    QList<PackageFile> m_files;
    QByteArray m_zip;
};

SVIDOK_SUITE(TestEvidencePackage, QGuiApplication)

} // namespace svidok::test::evidencepackagetests

#include "tst_evidencepackage.moc"
