// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/contentid.h"
#include "documents/recordcomposer.h"
#include "support/samplerecord.h"
#include "support/suites.h"
#include "toolrun.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::recordmarkstests {

namespace {

DocumentInput marked(const QString &language)
{
    DocumentInput input = sampleRecord({.language = language, .photos = 2, .photoSize = {800, 600}});
    const UserId colleague(u"colleague"_s);
    input.people = {{colleague, u"Ірина Колежанка"_s}};
    const Photo &photo = input.report.photos.first();
    const auto mark = [&](const char *id, MarkShape shape, QPointF from, QPointF to, const QString &text) {
        return PhotoMark{MarkId(QString::fromLatin1(id)), 1, photo.id, shape, from, to, text, false, colleague, QDateTime({2026, 5, 6}, {7, 1}, Qt::UTC)};
    };
    input.report.marks = {mark("a", MarkShape::Arrow, {100, 100}, {300, 200}, u"вентиль"_s), mark("b", MarkShape::Box, {400, 300}, {600, 380}, {}),
        mark("c", MarkShape::Ellipse, {20, 20}, {220, 120}, {}), mark("d", MarkShape::Text, {790, 590}, {790, 590}, u"бордюр"_s)};
    PhotoMark gone = input.report.marks.at(1);
    gone.revision = 2;
    gone.removed = true;
    gone.text = u"прибране"_s;
    input.report.marks.append(gone);
    return input;
}

QByteArray composed(const DocumentInput &input)
{
    return recordComposer().compose(input).value_or(QByteArray());
}

/// Every picture in the file as another program takes it out.
QSet<QByteArray> picturesOf(const QByteArray &pdf)
{
    const Files files;
    const QTemporaryDir out;
    runTool(u"pdfimages"_s, {u"-png"_s, files.write(u"x.pdf"_s, pdf), out.filePath(u"p"_s)});
    QSet<QByteArray> pictures;
    for (const QFileInfo &each : QDir(out.path()).entryInfoList(QDir::Files)) {
        QFile file(each.filePath());
        if (file.open(QIODevice::ReadOnly))
            pictures.insert(file.readAll());
    }
    return pictures;
}

} // namespace

class TestRecordMarks : public QObject {
    Q_OBJECT

private slots:
    void marksArePrintedApartFromThePhoto()
    {
        DocumentInput input = marked(u"uk"_s);
        const QByteArray with = composed(input);
        const QString text = textOf(with);
        for (const QString &wanted : {u"Позначки на фото 1"_s, u"1. стрілка: вентиль"_s, u"2. овал"_s, u"3. напис: бордюр"_s, u"Ірина Колежанка"_s,
                 u"06.05.2026 07:01:00 UTC"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted));
        QVERIFY(!text.contains(u"прибране"_s));
        QVERIFY(!text.contains(u"Позначки на фото 2"_s));
        // Drawn beside and over a copy on paper: no pixel of any picture differs.
        DocumentInput plain = input;
        plain.report.marks.clear();
        const QSet<QByteArray> pictures = picturesOf(with);
        QVERIFY(pictures.size() >= 2);
        QCOMPARE(pictures, picturesOf(composed(plain)));
        QVERIFY(contentId(input, u"t"_s) != contentId(plain, u"t"_s));
        QCOMPARE(composed(input), with);
        const Files files;
        const auto check = runTool(u"qpdf"_s, {u"--check"_s, files.write(u"x.pdf"_s, with)});
        QVERIFY2(check.exitCode == 0, check.output.constData());
    }

    void thousandsOfMarksFindTheirPages()
    {
        DocumentInput input = marked(u"en"_s);
        const PhotoMark one = input.report.marks.first();
        for (int i = 0; i < 150; ++i) {
            input.report.marks.append(one);
            input.report.marks.last().id = MarkId(u"m%1"_s.arg(i));
            input.report.marks.last().text = u"a rather long text, number %1, that breaks into lines"_s.arg(i);
        }
        const QString text = textOf(composed(input));
        QVERIFY(text.contains(u"number 0"_s) && text.contains(u"number 149"_s));
    }

    void findingsStandInTheDecision()
    {
        DocumentInput input = marked(u"en"_s);
        input.report.decisions.last().movement = {{MovementPoint::Valve, MovementFinding::Same}, {MovementPoint::Gap, MovementFinding::CannotTell}};
        const QString text = textOf(composed(input));
        QVERIFY(text.contains(u"Valve of the wheel: the same"_s));
        QVERIFY(text.contains(u"cannot be told"_s));
        QVERIFY(!text.contains(u"Angle of the wheels"_s)); // nobody looked at them
    }

    void theLawKeepsItsLanguage()
    {
        const QString text = textOf(composed(marked(u"en"_s)));
        QVERIFY(text.contains(u"Порушення правил зупинки і стоянки"_s));
        QVERIFY(text.contains(u"Breach of stopping and parking rules"_s)); // to help the reader
        QVERIFY(!textOf(composed(marked(u"uk"_s))).contains(u"Breach"_s));
    }
};

SVIDOK_SUITE(TestRecordMarks, QGuiApplication)

} // namespace svidok::test::recordmarkstests

#include "tst_recordmarks.moc"
