// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readbench.h"
#include "support/suites.h"
#include "usecases/readplatesjson.h"

#include <QJsonArray>
#include <QTest>

namespace svidok::test::readplatesjsontests {

using namespace Qt::StringLiterals;

/// What `ocr --json` prints.
class ReadPlatesJsonTest : public QObject {
    Q_OBJECT

private slots:
    void printsTheContractsShape();
    void printsWhyItDoubts();
    void printsErrors();
};

void ReadPlatesJsonTest::printsTheContractsShape()
{
    Bench bench;
    bench.shows(u"AA1234BB"_s, 0.5);
    const QJsonObject json = ocrJson(u"a.jpg"_s, bench.make().read(AnyPhoto, "bytes"), u"sha256:x"_s);
    QCOMPARE(json.keys(),
        (QStringList{u"elapsed_ms"_s, u"error"_s, u"file"_s, u"height"_s, u"model"_s, u"plates"_s, u"width"_s}));
    QVERIFY(json.value(u"error"_s).isNull());
    QCOMPARE(json.value(u"file"_s), u"a.jpg"_s);
    const QJsonObject plate = json.value(u"plates"_s).toArray().first().toObject();
    QCOMPARE(plate.keys(),
        (QStringList{u"abstained"_s, u"chars"_s, u"confidence"_s, u"country"_s, u"format"_s, u"lines"_s, u"quad"_s,
            u"raw"_s, u"readers"_s, u"subject"_s, u"suggestion"_s, u"text"_s}));
    QCOMPARE(plate.value(u"text"_s), u"AA1234BB"_s);
    QCOMPARE(plate.value(u"country"_s), u"UA"_s);
    QCOMPARE(plate.value(u"subject"_s), true);
    QVERIFY(plate.value(u"suggestion"_s).isNull());
    QCOMPARE(plate.value(u"quad"_s).toArray().size(), 4);
    QCOMPARE(plate.value(u"quad"_s).toArray().first().toArray().size(), 2);
    QCOMPARE(plate.value(u"chars"_s).toArray().size(), 8);
    QCOMPARE(plate.value(u"chars"_s).toArray().first().toObject().keys(),
        (QStringList{u"c"_s, u"next"_s, u"next_p"_s, u"p"_s}));
    QCOMPARE(plate.value(u"readers"_s).toArray().first().toObject().keys(),
        (QStringList{u"confidence"_s, u"name"_s, u"raw"_s}));
}

// Beside the contract's fields, and only where there is a doubt.
void ReadPlatesJsonTest::printsWhyItDoubts()
{
    PlateRead plate;
    plate.raw = u"QQ1234BB"_s;
    plate.unknownRegion = u"QQ"_s;
    plate.mayLackFirst = plate.mayBeCutOff = plate.mayBeNoPlate = true;
    plate.grammarSteps = {u"0:0>Q (letter expected)"_s};
    PhotoReading reading;
    reading.plates = {plate};
    const QJsonObject json = ocrJson(u"a.jpg"_s, reading, {}).value(u"plates"_s).toArray().first().toObject();
    QCOMPARE(json.value(u"doubts"_s).toArray(),
        (QJsonArray{u"may_lack_first"_s, u"may_be_cut_off"_s, u"may_be_no_plate"_s, u"unknown_region:QQ"_s}));
    QCOMPARE(json.value(u"grammar_steps"_s).toArray(), QJsonArray{u"0:0>Q (letter expected)"_s});
}

void ReadPlatesJsonTest::printsErrors()
{
    const QJsonObject json = ocrJson(u"a.jpg"_s, fail(ErrorCode::PhotoTruncated, u"a.jpg"_s), u"sha256:x"_s);
    QVERIFY(json.value(u"plates"_s).toArray().isEmpty());
    QCOMPARE(json.value(u"width"_s), 0);
    QCOMPARE(json.value(u"model"_s), u"sha256:x"_s);
    QCOMPARE(json.value(u"error"_s).toObject().value(u"code"_s), u"photo_truncated"_s);
}

SVIDOK_SUITE(ReadPlatesJsonTest, QCoreApplication)

} // namespace svidok::test::readplatesjsontests

#include "tst_readplatesjson.moc"
