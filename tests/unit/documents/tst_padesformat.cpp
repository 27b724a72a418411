// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/padesformat.h"
#include "documents/pdffile.h"
#include "documents/recordcomposer.h"
#include "support/fakeclock.h"
#include "support/fakesigner.h"
#include "support/samplerecord.h"
#include "support/suites.h"
#include "toolrun.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::test::padesformattests {

namespace {

const QDateTime Now({2026, 5, 6}, {8, 0}, Qt::UTC);

struct Range {
    qsizetype gapAt = 0;
    qsizetype gapEnd = 0;
    qsizetype rest = 0;
};

// Of the last signature, read without our own parser.
Range lastRange(const QByteArray &pdf)
{
    static const QRegularExpression pattern(u"/ByteRange \\[0 (\\d+) +(\\d+) +(\\d+) *\\]"_s);
    Range range;
    auto matches = pattern.globalMatch(QString::fromLatin1(pdf));
    while (matches.hasNext()) {
        const auto match = matches.next();
        range = {match.captured(1).toLongLong(), match.captured(2).toLongLong(), match.captured(3).toLongLong()};
    }
    return range;
}

struct Object {
    int number = 0;
    QByteArray body;
};

// The last object in the file with this in it.
Object objectWith(const QByteArray &pdf, const QByteArray &text)
{
    const qsizetype at = pdf.lastIndexOf(text);
    const qsizetype headAt = pdf.lastIndexOf(" 0 obj\n", at);
    const qsizetype numberAt = pdf.lastIndexOf('\n', headAt) + 1;
    const qsizetype bodyAt = headAt + 7;
    return {pdf.mid(numberAt, headAt - numberAt).toInt(), pdf.mid(bodyAt, pdf.indexOf("\nendobj", at) - bodyAt)};
}

int freeNumber(const QByteArray &pdf)
{
    return pdf.mid(pdf.lastIndexOf("/Size ") + 6, 12).split(' ').first().toInt();
}

// What somebody appends by hand.
QByteArray withObjects(const QByteArray &pdf, const QList<Object> &objects)
{
    QByteArray out = pdf.endsWith('\n') ? pdf : pdf + '\n';
    const QByteArray tail = pdf.mid(pdf.lastIndexOf("trailer"));
    const qsizetype xrefAt = tail.indexOf("startxref");
    QString trailer = QString::fromLatin1(tail.first(xrefAt));
    QByteArray table = "xref\n";
    int size = freeNumber(pdf);
    for (const Object &object : objects) {
        const QByteArray number = QByteArray::number(object.number);
        table += number + " 1\n" + QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += number + " 0 obj\n" + object.body + "\nendobj\n";
        size = std::max(size, object.number + 1);
    }
    static const QRegularExpression old(u"/(Size|Prev) \\d+"_s);
    trailer.remove(old);
    trailer.replace(u"<<"_s, u"<< /Size %1 /Prev %2"_s.arg(size).arg(tail.mid(xrefAt + 9, 24).simplified().split(' ').first().toInt()));
    const qsizetype xref = out.size();
    return out + table + trailer.toLatin1() + "startxref\n" + QByteArray::number(xref) + "\n%%EOF\n";
}

QByteArray shownAnswers(const Result<VerificationReport> &report)
{
    if (!report)
        return "error: " + report.error().detail.toUtf8();
    QString text = report->kind;
    for (const SignatureReport &s : report->signatures) {
        for (const auto *answer : {&s.integrity, &s.signerAnswer, &s.chain, &s.revocation, &s.time, &s.laterChanges})
            text += u' ' + answer->reason + u'(' + answer->detail + u')';
    }
    return text.toUtf8();
}

bool isFound(const Result<VerificationReport> &report)
{
    return !report || !report->isValid();
}

} // namespace

class TestPadesFormat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto record = recordComposer().compose(sampleRecord({.photoSize = {320, 240}}));
        QVERIFY2(record, qPrintable(record ? QString() : record.error().detail));
        m_record = *record;
        m_signer.add(u"rsa"_s, m_authority.issue({.kind = KeyKind::Rsa2048}), {});
        m_signer.add(u"ec"_s, m_authority.issue({.commonName = u"Петро, \"Другий\""_s}), {});
        m_signed = sign(m_record, u"rsa"_s);
        QVERIFY(!m_signed.isEmpty());
        const QDir dir(QStringLiteral(SVIDOK_BINARY_DIR) + "/samples"_L1);
        QVERIFY(dir.mkpath(u"."_s));
        QFile sample(dir.filePath(u"record-signed.pdf"_s));
        QVERIFY(sample.open(QIODevice::WriteOnly));
        sample.write(m_signed);
    }

    void signingKeepsWhatWasPreviewed()
    {
        QVERIFY(m_signed.startsWith(m_record));
    }

    void answersAreSeparate()
    {
        const auto report = m_format.verify(m_signed, m_authority.pem());
        QVERIFY2(report && report->isValid(), say(shownAnswers(report)));
        QCOMPARE(report->kind, u"pdf"_s);
        QCOMPARE(report->signatures.size(), 1);
        const SignatureReport &s = report->signatures.first();
        QCOMPARE(s.level, u"B-B"_s);
        QVERIFY(s.signer.contains(u"CN=Олена Перевірка"_s));
        QCOMPARE(s.claimedAt, Now);
        QCOMPARE(s.integrity.verdict, Verdict::Pass);
        QCOMPARE(s.signerAnswer.verdict, Verdict::Pass);
        QCOMPARE(s.chain.verdict, Verdict::Pass);
        QCOMPARE(s.revocation.verdict, Verdict::Unknown);
        QCOMPARE(s.revocation.reason, u"revocation.no_source"_s);
        QCOMPARE(s.time.verdict, Verdict::Unknown);
        QCOMPARE(s.laterChanges.reason, u"changes.none"_s);
    }

    void withoutTrustTheChainIsUnknown()
    {
        const auto report = m_format.verify(m_signed, {});
        QVERIFY(report && report->isValid());
        QCOMPARE(report->signatures.first().chain.verdict, Verdict::Unknown);
        const auto stranger = m_format.verify(m_signed, TestAuthority().pem());
        QVERIFY(isFound(stranger));
        QCOMPARE(stranger->signatures.first().integrity.verdict, Verdict::Pass);
        QCOMPARE(stranger->signatures.first().chain.verdict, Verdict::Fail);
    }

    void otherToolsAccept()
    {
        const QString path = m_files.write(u"signed.pdf"_s, m_signed);
        const auto qpdf = runTool(u"qpdf"_s, {u"--check"_s, path});
        QVERIFY2(qpdf.exitCode == 0, say(qpdf.output));
        const auto pdfsig = runTool(u"pdfsig"_s, {u"-nocert"_s, path});
        QVERIFY2(pdfsig.output.contains("Signature is Valid"), say(pdfsig.output));
        QVERIFY2(pdfsig.output.contains("Total document signed"), say(pdfsig.output));
        QVERIFY2(pdfsig.output.contains("ETSI.CAdES.detached"), say(pdfsig.output));

        const Range range = lastRange(m_signed);
        QCOMPARE(range.gapEnd + range.rest, m_signed.size());
        const QByteArray cms
            = QByteArray::fromHex(m_signed.mid(range.gapAt + 1, range.gapEnd - range.gapAt - 2));
        const auto openssl = runTool(u"openssl"_s,
            {u"cms"_s, u"-verify"_s, u"-cades"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-purpose"_s, u"any"_s, u"-in"_s,
                m_files.write(u"cms"_s, cms), u"-content"_s,
                m_files.write(u"content"_s, m_signed.left(range.gapAt) + m_signed.mid(range.gapEnd)), u"-CAfile"_s,
                m_files.write(u"ca.pem"_s, m_authority.pem()), u"-out"_s, m_files.path(u"out"_s)});
        QVERIFY2(openssl.exitCode == 0, say(openssl.output));
    }

    void aSecondSignatureLeavesTheFirstValid()
    {
        const QByteArray twice = sign(m_signed, u"ec"_s);
        QVERIFY(twice.startsWith(m_signed));
        const auto report = m_format.verify(twice, m_authority.pem());
        QVERIFY2(report && report->isValid(), say(shownAnswers(report)));
        QCOMPARE(report->signatures.size(), 2);
        QCOMPARE(report->signatures.first().laterChanges.reason, u"changes.further_signature"_s);
        QCOMPARE(report->signatures.last().laterChanges.reason, u"changes.none"_s);
        QVERIFY(report->signatures.last().signer.contains(u"Другий"_s));

        const QByteArray thrice = sign(twice, u"rsa"_s);
        const auto third = m_format.verify(thrice, m_authority.pem());
        QVERIFY2(third && third->isValid(), say(shownAnswers(third)));
        QCOMPARE(third->signatures.size(), 3);
        const QString path = m_files.write(u"thrice.pdf"_s, thrice);
        QCOMPARE(runTool(u"qpdf"_s, {u"--check"_s, path}).exitCode, 0);
        QCOMPARE(runTool(u"pdfsig"_s, {u"-nocert"_s, path}).output.count("Signature is Valid"), 3);

        QByteArray altered = twice;
        altered[m_signed.size() / 3] = static_cast<char>(altered.at(m_signed.size() / 3) ^ 1);
        QVERIFY(isFound(m_format.verify(altered, {})));
    }

    void anyChangedByteIsFound()
    {
        const Range range = lastRange(m_signed);
        // A stride through the record, a closer one through what signing added. The CMS itself: see tst_cades.cpp.
        QList<qsizetype> places;
        for (qsizetype i = 0; i < m_signed.size(); i += m_record.size() / 60)
            places.append(i);
        for (qsizetype i = m_record.size(); i < range.gapAt + 40; i += 7)
            places.append(i);
        for (qsizetype i = range.gapEnd - 20; i < m_signed.size(); i += 23)
            places.append(i);
        for (const qsizetype at : places) {
            QByteArray changed = m_signed;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << (at % 8)));
            QVERIFY2(isFound(m_format.verify(changed, {})), say(QByteArray::number(at)));
        }
    }

    // A digit in the padding, and a digit of the signature written as its capital twin.
    void anyChangedDigitOfTheHoleIsFound()
    {
        const Range range = lastRange(m_signed);
        QByteArray padded = m_signed;
        padded[range.gapEnd - 100] = '1';
        QVERIFY(isFound(m_format.verify(padded, {})));
        QByteArray capital = m_signed;
        qsizetype letter = range.gapAt + 1;
        while (capital.at(letter) < 'a')
            ++letter;
        capital[letter] = static_cast<char>(capital.at(letter) - 'a' + 'A');
        QVERIFY(isFound(m_format.verify(capital, {})));
    }

    void appendedBytesAreFound_data()
    {
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("a line feed") << QByteArray("\n");
        QTest::newRow("a comment") << QByteArray("% nothing\n");
        QTest::newRow("a kilobyte of noise") << QByteArray(5000, 'x');
        QTest::newRow("another end") << QByteArray("startxref\n9\n%%EOF\n");
    }
    void appendedBytesAreFound()
    {
        QFETCH(QByteArray, tail);
        const auto report = m_format.verify(m_signed + tail, m_authority.pem());
        QVERIFY2(isFound(report), say(shownAnswers(report)));
        if (report && !report->signatures.isEmpty()) {
            QCOMPARE(report->signatures.first().integrity.verdict, Verdict::Pass);
            QCOMPARE(report->signatures.first().laterChanges.reason, u"changes.after_signing"_s);
            QVERIFY(report->signatures.first().laterChanges.detail.contains(QString::number(m_signed.size())));
        }
    }

    // Somebody changes a page in an increment of his own and signs that: the first signature must not pass it.
    void aChangedPageUnderAFurtherSignatureIsFound()
    {
        Object page = objectWith(m_signed, "/Type /Page ");
        page.body.replace("/Type /Page ", "/Type /Page /Rotate 90 ");
        const QByteArray changed = withObjects(m_signed, {page});
        const QString path = m_files.write(u"rotated.pdf"_s, changed);
        QCOMPARE(runTool(u"qpdf"_s, {u"--check"_s, path}).exitCode, 0);
        const QByteArray again = sign(changed, u"ec"_s);
        const auto report = m_format.verify(again, m_authority.pem());
        QVERIFY(report);
        QCOMPARE(report->signatures.size(), 2);
        QCOMPARE(report->signatures.first().integrity.verdict, Verdict::Pass);
        QCOMPARE(report->signatures.first().laterChanges.reason, u"changes.after_signing"_s);
        QVERIFY(!report->isValid());
    }

    // Somebody brings an annotation along with his signature. Only what draws nothing may come.
    void whatAFurtherSignatureMayBring_data()
    {
        QTest::addColumn<QByteArray>("annotation");
        QTest::addColumn<bool>("isHarmless");
        const QByteArray field = "/Type /Annot /FT /Sig /Rect [300 700 300 700] ";
        QTest::newRow("a field without signature") << field + "/Subtype /Widget /F 132 /T (Later)" << true;
        QTest::newRow("a note") << field + "/Subtype /Text /Contents (CANCELLED) /Open true" << false;
        QTest::newRow("a highlight") << field + "/Subtype /Highlight /C [1 0 0] /QuadPoints [50 800 550 800 50 300 550 300]" << false;
        QTest::newRow("a line") << field + "/Subtype /Line /C [1 0 0] /BS << /W 20 >> /L [50 300 550 800]" << false;
        QTest::newRow("ink") << field + "/Subtype /Ink /C [1 0 0] /InkList [[50 300 550 800]]" << false;
        QTest::newRow("a polygon") << field + "/Subtype /Polygon /IC [1 0 0] /Vertices [50 300 550 300 550 800]" << false;
        QTest::newRow("a polygon without more") << field + "/Subtype /Polygon" << false;
        QTest::newRow("of no kind") << field << false;
        QTest::newRow("of two kinds") << field + "/Subtype /Polygon /Subtype /Widget" << false;
        QTest::newRow("a kind that is no name") << field + "/Subtype (Widget)" << false;
        QTest::newRow("a field with an appearance") << field + "/Subtype /Widget /AP << /N 12 0 R >>" << false;
        QTest::newRow("a field with a background") << field + "/Subtype /Widget /MK << /BG [1 0 0] >>" << false;
        QTest::newRow("a field of some size") << QByteArray("/FT /Sig /Subtype /Widget /Rect [0 0 9 9]") << false;
    }
    void whatAFurtherSignatureMayBring()
    {
        QFETCH(QByteArray, annotation);
        QFETCH(bool, isHarmless);
        const int number = freeNumber(m_signed);
        Object page = objectWith(m_signed, "/Type /Page ");
        QVERIFY(page.body.contains("/Annots [ "));
        page.body.insert(page.body.indexOf(']', page.body.indexOf("/Annots [ ")), QByteArray::number(number) + " 0 R ");
        const auto report
            = m_format.verify(sign(withObjects(m_signed, {page, {number, "<< " + annotation + " >>"}}), u"ec"_s), m_authority.pem());
        QVERIFY2(report && report->signatures.size() == 2, say(shownAnswers(report)));
        QCOMPARE(report->signatures.first().laterChanges.reason,
            isHarmless ? u"changes.further_signature"_s : u"changes.after_signing"_s);
        QCOMPARE(report->isValid(), isHarmless);
    }

    // Something was signed with a reference to nothing; later there is something.
    void whatWasMissingMustNotAppear_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("missing");
        QTest::addColumn<bool>("isReplaced");
        QTest::newRow("where every signature writes") << QByteArray("/Type /Catalog") << QByteArray("/Thumb [ 900 0 R ] ") << false;
        QTest::newRow("in what stays") << QByteArray("/Type /Page ") << QByteArray("/Thumb 900 0 R ") << false;
        QTest::newRow("in what is written again") << QByteArray("/Type /Page ") << QByteArray("/Thumb 900 0 R ") << true;
    }
    void whatWasMissingMustNotAppear()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, missing);
        QFETCH(bool, isReplaced);
        Object object = objectWith(m_record, type);
        object.body.insert(object.body.indexOf(type), missing);
        const QByteArray first = sign(withObjects(m_record, {object}), u"rsa"_s);
        const auto alone = m_format.verify(sign(first, u"ec"_s), m_authority.pem());
        QVERIFY2(alone && alone->isValid(), say(shownAnswers(alone)));
        QList<Object> later{{900, "<< /Length 0 >>\nstream\n\nendstream"}};
        if (isReplaced)
            later.append(object);
        const QByteArray second = sign(withObjects(first, later), u"ec"_s);
        const auto report = m_format.verify(second, m_authority.pem());
        QVERIFY2(report && report->signatures.size() == 2, say(shownAnswers(report)));
        QCOMPARE(report->signatures.first().laterChanges.reason, u"changes.after_signing"_s);
    }

    // One reader takes the first root, another the last. A wrong count of objects is another matter: some signers write it.
    void aTrailerOfTwoMindsIsFound_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("inserted");
        QTest::addColumn<bool>("isHarmless");
        QTest::newRow("of one mind") << QByteArray("/Root ") << QByteArray() << true;
        QTest::newRow("two roots") << QByteArray("/Root ") << QByteArray("/Root 5 0 R ") << false;
        QTest::newRow("a wrong count") << QByteArray(" /Prev ") << QByteArray("0") << true;
    }
    void aTrailerOfTwoMindsIsFound()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, inserted);
        QFETCH(bool, isHarmless);
        QByteArray more = withObjects(m_signed, {{freeNumber(m_signed), "null"}});
        more.insert(more.lastIndexOf(before), inserted);
        const auto earlier = PdfFile::open(m_signed);
        const auto later = PdfFile::open(more);
        QVERIFY(earlier && later);
        QCOMPARE(later->onlyAddsSignatures(*earlier), isHarmless);
    }

    // A list of annotations may grow by a field; a page whose contents are no stream any more is shown empty.
    void onlyListsOfFieldsGrow_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isHarmless");
        QTest::newRow("annotations") << u"/Annots"_s << true;
        QTest::newRow("contents") << u"/Contents"_s << false;
    }
    void onlyListsOfFieldsGrow()
    {
        QFETCH(QString, key);
        QFETCH(bool, isHarmless);
        Object page = objectWith(m_record, "/Type /Page ");
        const int list = freeNumber(m_record);
        const auto found = QRegularExpression(key + u" (\\d+ 0 R)"_s).match(QString::fromLatin1(page.body));
        QVERIFY(found.hasMatch());
        page.body.replace(found.capturedStart(1), found.capturedLength(1), QByteArray(QByteArray::number(list) + " 0 R"));
        const QByteArray items = isHarmless ? QByteArray() : found.captured(1).toLatin1();
        const QByteArray first = sign(withObjects(m_record, {page, {list, "[ " + items + " ]"}}), u"rsa"_s);
        const int field = freeNumber(first);
        const QByteArray grown = withObjects(first, {{list, "[ " + items + ' ' + QByteArray::number(field) + " 0 R ]"},
            {field, "<< /Type /Annot /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /T (Later) >>"}});
        const auto report = m_format.verify(sign(grown, u"ec"_s), m_authority.pem());
        QVERIFY2(report && report->signatures.size() == 2, say(shownAnswers(report)));
        QCOMPARE(report->signatures.first().laterChanges.reason,
            isHarmless ? u"changes.further_signature"_s : u"changes.after_signing"_s);
    }

    // The fonts of a page make room for the form.
    void nothingElseBecomesTheForm()
    {
        static const QRegularExpression form(u"/AcroForm (<<.*?>>)"_s);
        static const QRegularExpression resources(u"/Resources (\\d+) 0 R"_s);
        Object root = objectWith(m_signed, "/Type /Catalog");
        const auto found = form.match(QString::fromLatin1(root.body));
        const auto victim = resources.match(QString::fromLatin1(objectWith(m_signed, "/Type /Page ").body)).captured(1);
        QVERIFY(found.hasMatch() && !victim.isEmpty());
        root.body.replace(found.capturedStart(1), found.capturedLength(1), QByteArray(victim.toLatin1() + " 0 R"));
        const QByteArray changed = withObjects(m_signed, {root, {victim.toInt(), found.captured(1).toLatin1()}});
        const auto report = m_format.verify(sign(changed, u"ec"_s), m_authority.pem());
        QVERIFY2(report && report->signatures.size() == 2, say(shownAnswers(report)));
        QCOMPARE(report->signatures.first().laterChanges.reason, u"changes.after_signing"_s);
    }

    // Fifty times its own kid: fifty to the power of the depth.
    void aFieldThatIsItsOwnKidEnds()
    {
        const Object root = objectWith(m_record, "/Type /Catalog");
        const int field = freeNumber(m_record);
        const QByteArray itself = QByteArray::number(field) + " 0 R ";
        QByteArray withForm = root.body;
        withForm.replace("/Type /Catalog", QByteArray("/Type /Catalog /AcroForm << /Fields [" + itself + "] >>"));
        const auto report = m_format.verify(
            withObjects(m_record, {{root.number, withForm}, {field, "<< /FT /Sig /T (a) /Kids [" + itself.repeated(50) + "] >>"}}), {});
        QVERIFY2(report, say(shownAnswers(report)));
        QVERIFY(report->signatures.isEmpty());
    }

    void brokenInputIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("header only") << QByteArray("%PDF-1.4\n");
        QTest::newRow("half") << m_signed.left(m_signed.size() / 2);
        QTest::newRow("zip header") << QByteArray("PK\x03\x04", 4);
    }
    void brokenInputIsAnAnswer()
    {
        QFETCH(QByteArray, file);
        QVERIFY(isFound(m_format.verify(file, {})));
    }

    void anUnsignedPdfIsNotValid()
    {
        const auto report = m_format.verify(m_record, {});
        QVERIFY(report);
        QVERIFY(report->signatures.isEmpty());
        QVERIFY(!report->isValid());
    }

    void unsignablePdfsSaySo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("cross-reference stream") << QStringList{u"--object-streams=generate"_s};
        QTest::newRow("encrypted") << QStringList{u"--encrypt"_s, u"u"_s, u"o"_s, u"256"_s, u"--"_s};
    }
    void unsignablePdfsSaySo()
    {
        QFETCH(QStringList, options);
        const QString out = m_files.path(u"odd.pdf"_s);
        const auto tool = runTool(u"qpdf"_s, QStringList{m_files.write(u"plain.pdf"_s, m_record)} + options + QStringList{out});
        QVERIFY2(tool.exitCode == 0, say(tool.output));
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto key = m_signer.unlock(u"ec"_s, {}, Now);
        const auto result = m_format.signPdf(file.readAll(), **key, Now, u"x"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::DocumentUnreadable);
    }

    void theKeysErrorsComeThrough()
    {
        auto key = m_signer.unlock(u"ec"_s, {}, Now);
        m_signer.faults.next(Faults::Kind::Fail, {ErrorCode::SigningFailed, u"token gone"_s, {}, {}});
        const auto result = m_format.signPdf(m_record, **key, Now, u"x"_s);
        QVERIFY(!result);
        QCOMPARE(result.error().subject, u"token gone"_s);
        const auto late = m_format.signPdf(m_record, **key, Now.addYears(30), u"x"_s);
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::CertificateExpired);
    }

private:
    QByteArray sign(const QByteArray &pdf, const QString &who)
    {
        auto key = m_signer.unlock(who, {}, Now);
        if (!key)
            return {};
        const auto result = m_format.signPdf(pdf, **key, Now, u"Перевірено інспектором (№ 1)"_s);
        if (!result)
            qWarning("%s", qPrintable(result.error().detail));
        return result.value_or(QByteArray());
    }

    FakeClock m_clock{Now};
    PadesFormat m_format{m_clock};
    TestAuthority m_authority;
    FakeSigner m_signer;
    Files m_files;
    QByteArray m_record;
    QByteArray m_signed;
};

SVIDOK_SUITE(TestPadesFormat, QGuiApplication)

} // namespace svidok::test::padesformattests

#include "tst_padesformat.moc"
