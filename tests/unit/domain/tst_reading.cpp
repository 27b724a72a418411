// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"
#include "domain/readstep.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::readingtests {

class TestReading : public QObject {
    Q_OBJECT

private slots:
    void whatGrammarChangedIsTakenApart()
    {
        using Step = ReadStep;
        QVERIFY((readStep(u"2:O>0 (digit expected)"_s) == Step{Step::Kind::Character, 2, u"O"_s, u"0"_s, Step::Why::DigitExpected}));
        QVERIFY((readStep(u"0:0>O (letter expected)"_s) == Step{Step::Kind::Character, 0, u"0"_s, u"O"_s, Step::Why::LetterExpected}));
        QVERIFY((readStep(u"11:1>T (T expected)"_s) == Step{Step::Kind::Character, 11, u"1"_s, u"T"_s, Step::Why::Pattern}));
        QVERIFY((readStep(u"whole:T6883CM>AT6883CM (likelier as a plate)"_s)
            == Step{Step::Kind::Whole, 0, u"T6883CM"_s, u"AT6883CM"_s, Step::Why::Likelier}));
        QVERIFY((readStep(u"order:AABB1234>AA1234BB (lines)"_s) == Step{Step::Kind::Order, 0, u"AABB1234"_s, u"AA1234BB"_s}));
        for (const QString &other : {u""_s, u"2:O>0"_s, u"mirrored:AA>BB (somehow)"_s, u"99999999999:O>0 (digit expected)"_s})
            QVERIFY2(!readStep(other), qPrintable(other));
    }

    void isPlacedOnThePhotoAsShown()
    {
        const Quad quad{QPointF(100, 40), QPointF(300, 50), QPointF(298, 98), QPointF(99, 90)};
        QCOMPARE(boundsOf(quad), QRectF(QPointF(99, 40), QPointF(300, 98)));
        QVERIFY(placedOn(quad, {800, 600}, {800, 600}) == quad);
        const auto larger = placedOn(quad, {800, 600}, {1600, 1200});
        QVERIFY(larger && boundsOf(*larger) == QRectF(QPointF(198, 80), QPointF(600, 196)));
        const auto smaller = placedOn(quad, {800, 600}, {200, 150});
        QVERIFY(smaller && boundsOf(*smaller) == QRectF(QPointF(24.75, 10), QPointF(75, 24.5)));
    }

    void isPlacedNowhereOnAnotherShape_data()
    {
        QTest::addColumn<QSize>("read");
        QTest::addColumn<QSize>("shown");
        QTest::addColumn<bool>("placed");
        QTest::newRow("turned") << QSize(800, 600) << QSize(600, 800) << false;
        QTest::newRow("cut") << QSize(800, 600) << QSize(800, 500) << false;
        QTest::newRow("no size") << QSize() << QSize(800, 600) << false;
        QTest::newRow("no photo") << QSize(800, 600) << QSize(0, 0) << false;
        QTest::newRow("sides rounded down") << QSize(333, 249) << QSize(4000, 3000) << true;
        QTest::newRow("sides rounded up") << QSize(4000, 3000) << QSize(333, 250) << true;
    }
    void isPlacedNowhereOnAnotherShape()
    {
        QFETCH(QSize, read);
        QFETCH(QSize, shown);
        QTEST(placedOn(Quad(), read, shown).has_value(), "placed");
    }
};

SVIDOK_SUITE(TestReading, QCoreApplication)

} // namespace svidok::test::readingtests

#include "tst_reading.moc"
