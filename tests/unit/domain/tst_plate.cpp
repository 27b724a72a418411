// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plate.h"
#include "domain/rules.h"
#include "support/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::platetests {

class PlateTest : public QObject {
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void skeletons_data();
    void skeletons();
    void compares_data();
    void compares();
};

void PlateTest::folds_data()
{
    QTest::addColumn<QString>("entered");
    QTest::addColumn<QString>("folded");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("Latin") << u"aa 1234 bb"_s << u"AA1234BB"_s;
    QTest::newRow("all twelve, capitals") << u"АВЕІКМНОРСТХ"_s << u"ABEIKMHOPCTX"_s;
    QTest::newRow("all twelve, small") << u"авеікмнорстх"_s << u"ABEIKMHOPCTX"_s;
    QTest::newRow("mixed alphabets") << u"АA1234ВB"_s << u"AA1234BB"_s;
    QTest::newRow("other Cyrillic letters stay") << u"Дж 7 я"_s << u"ДЖ7Я"_s;
    QTest::newRow("U is no look-alike") << u"у"_s << u"У"_s;
    QTest::newRow("separators") << u" 123-45\u00a0K.A\t–·•—\u2212\u00ad\u200b\n"_s << u"12345KA"_s;
    QTest::newRow("full-width") << u"ＡＡ－４７２１ｋｍ"_s << u"AA4721KM"_s;
    QTest::newRow("other characters stay") << u"AA/1?"_s << u"AA/1?"_s;
}

void PlateTest::folds()
{
    QFETCH(QString, entered);
    QTEST(PlateText::fold(entered).text(), "folded");
}

void PlateTest::skeletons_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("alike");
    QTest::newRow("O and zero") << u"AO1234BB"_s << u"A01234BB"_s << true;
    QTest::newRow("Q and D") << u"QD"_s << u"O0"_s << true;
    QTest::newRow("I, L and one") << u"I1L"_s << u"LLL"_s << true;
    QTest::newRow("B S Z G") << u"BSZG"_s << u"8526"_s << true;
    QTest::newRow("A and four share a part only") << u"A"_s << u"4"_s << false;
    QTest::newRow("classes do not run into each other") << u"018526"_s << u"185260"_s << false;
    QTest::newRow("lengths differ") << u"AA"_s << u"AAA"_s << false;
}

void PlateTest::skeletons()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(plateSkeleton(PlateText::fold(a)) == plateSkeleton(PlateText::fold(b)), "alike");
}

void PlateTest::compares_data()
{
    using Kind = PlateAgreement::Kind;
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QList<int>>("differing");
    QTest::newRow("same in both alphabets") << u"AA1234BB"_s << u"АА 1234 ВВ"_s << Kind::Match << QList<int>();
    QTest::newRow("one is missing") << u"AA1234BB"_s << QString() << Kind::Unknown << QList<int>();
    QTest::newRow("O and zero") << u"AA1204BB"_s << u"AA12O4BB"_s << Kind::ConfusableMatch << QList<int>{ 4 };
    QTest::newRow("two look-alikes") << u"OA1204BB"_s << u"0A12O4BB"_s << Kind::ConfusableMatch << QList<int>{ 0, 4 };
    QTest::newRow("another digit") << u"AA1234BB"_s << u"AA1734BB"_s << Kind::Mismatch << QList<int>{ 3 };
    QTest::newRow("a digit and a look-alike") << u"AA1204BB"_s << u"AA17O4BB"_s << Kind::Mismatch << QList<int>{ 3, 4 };
    QTest::newRow("first is missing") << u"AA1234BB"_s << u"A1234BB"_s << Kind::Mismatch << QList<int>{ 0 };
    QTest::newRow("one inside is missing") << u"AA1234BB"_s << u"AA134BB"_s << Kind::Mismatch << QList<int>{ 3 };
    QTest::newRow("last is missing") << u"AA1234BB"_s << u"AA1234B"_s << Kind::Mismatch << QList<int>{ 6 };
    QTest::newRow("one missing, one other") << u"AA1234BC"_s << u"AA1734B"_s << Kind::Mismatch << QList<int>{ 3, 7 };
    QTest::newRow("nothing in common") << u"ABC"_s << u"12"_s << Kind::Mismatch << QList<int>{ 0, 1, 2 };
}

void PlateTest::compares()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const auto there = comparePlates(PlateText::fold(a), PlateText::fold(b));
    const auto back = comparePlates(PlateText::fold(b), PlateText::fold(a));
    QTEST(there.kind, "kind");
    QTEST(there.differing, "differing");
    QCOMPARE(there, back);
}

SVIDOK_SUITE(PlateTest, QCoreApplication)

} // namespace svidok::test::platetests

#include "tst_plate.moc"
