// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"
#include "support/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::plategrammartests {

class PlateGrammarTest : public QObject {
    Q_OBJECT

private slots:
    void judges_data();
    void judges();
    void neverHidesTheRawRead();
    void namesRegions();
    void knowsRegions_data();
    void knowsRegions();
    void knowsTheRestOfALongerPlate();
    void knowsTheBeginningOfALongerPlate();
    void asksOnlyClassesWithASmallFrontWhereOneIsSeen();
    void refusesBadPacks_data();
    void refusesBadPacks();
    void swapsWhatThePackSays();
    void theFirstPackHasItsWay();
    void swapsAreFoundBySearch();

private:
    PlateGrammar m_grammar = defaultPlateGrammar().value_or(PlateGrammar());
};

void PlateGrammarTest::judges_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<int>("lines");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QStringList>("warnings");
    const QStringList none;

    QTest::newRow("regular") << u"AA 1234 BB"_s << 1 << u"AA1234BB"_s << u"UA"_s << u"ua-2015"_s << none << QString()
                             << none;
    QTest::newRow("Cyrillic") << u"аа1234вв"_s << 1 << u"AA1234BB"_s << u"UA"_s << u"ua-2015"_s << none << QString()
                              << none;
    QTest::newRow("electric Y") << u"KA0001YA"_s << 1 << u"KA0001YA"_s << u"UA"_s << u"ua-ev"_s << none << QString()
                                << none;
    QTest::newRow("electric Z") << u"KA0001ZA"_s << 1 << u"KA0001ZA"_s << u"UA"_s << u"ua-ev"_s << none << QString()
                                << none;
    QTest::newRow("electric taxi") << u"AA0001TW"_s << 1 << u"AA0001TW"_s << u"UA"_s << u"ua-ev-taxi"_s << none
                                   << QString() << none;
    QTest::newRow("trailer") << u"AA0001XT"_s << 1 << u"AA0001XT"_s << u"UA"_s << u"ua-trailer"_s << none << QString()
                             << none;
    QTest::newRow("national with D") << u"ED0001AA"_s << 1 << u"ED0001AA"_s << u"UA"_s << u"ua-national"_s << none
                                     << QString() << none;
    QTest::newRow("1995") << u"123-45 KA"_s << 1 << u"12345KA"_s << u"UA"_s << u"ua-1995"_s << none << QString()
                          << none;
    QTest::newRow("diplomatic") << u"D 001 123"_s << 1 << u"D001123"_s << u"UA"_s << u"ua-diplomatic"_s << none
                                << QString() << none;
    QTest::newRow("an unknown region keeps its class") << u"XP1234BB"_s << 1 << u"XP1234BB"_s << u"UA"_s << u"ua-2015"_s
                                                       << none << QString() << none;
    QTest::newRow("O for a digit") << u"AA12O4BB"_s << 1 << u"AA1204BB"_s << u"UA"_s << u"ua-2015"_s
                                   << QStringList{ u"4:O>0 (digit expected)"_s } << QString() << none;
    QTest::newRow("0 and 8 for letters") << u"0A12348B"_s << 1 << u"OA1234BB"_s << u"UA"_s << u"ua-2015"_s
                                         << QStringList{ u"0:0>O (letter expected)"_s, u"6:8>B (letter expected)"_s }
                                         << QString() << none;
    QTest::newRow("Q is no Ukrainian letter, O looks like it")
        << u"AQ1234BB"_s << 1 << u"AO1234BB"_s << u"UA"_s << u"ua-2015"_s << QStringList{ u"1:Q>O (letter expected)"_s }
        << QString() << none;
    QTest::newRow("a swap into an unknown region is suggested only")
        << u"X01234BB"_s << 1 << u"XO1234BB"_s << u"UA"_s << u"ua-2015"_s << QStringList{ u"1:0>O (letter expected)"_s }
        << QString() << none;
    QTest::newRow("never force digits into another country's letters")
        << u"1291164"_s << 1 << u"1291164"_s << QString() << QString() << none << u"1Z91164"_s << none;
    QTest::newRow("loose classes are never swapped into")
        << u"923401"_s << 1 << u"923401"_s << QString() << QString() << none << QString() << none;
    QTest::newRow("military") << u"4062 K1"_s << 1 << u"4062K1"_s << u"UA"_s << u"ua-military"_s << none << QString() << none;
    QTest::newRow("transit") << u"4713 AB"_s << 1 << u"4713AB"_s << u"UA"_s << u"ua-transit"_s << none << QString() << none;
    QTest::newRow("transit with its region") << u"11 AB 4713"_s << 1 << u"11AB4713"_s << u"UA"_s << u"ua-transit"_s << none << QString() << none;
    QTest::newRow("transit of the first kind") << u"T1 AB 4713"_s << 1 << u"T1AB4713"_s << u"UA"_s << u"ua-transit"_s << none << QString() << none;
    QTest::newRow("police") << u"11 0234"_s << 1 << u"110234"_s << u"UA"_s << u"ua-police"_s << none << QString() << none;
    QTest::newRow("police of no region") << u"933733"_s << 1 << u"933733"_s << QString() << QString() << none << QString() << none;
    QTest::newRow("bought in Diia, electric") << u"DI0001YA"_s << 1 << u"DI0001YA"_s << u"UA"_s << u"ua-national"_s << none << QString() << none;
    QTest::newRow("bought in Diia, a motorcycle") << u"DI0001AA"_s << 3 << u"DI0001AA"_s << u"UA"_s << u"ua-national"_s << none << QString() << none;
    QTest::newRow("bought in Diia, two lines")
        << u"PDYA0001"_s << 2 << u"PD0001YA"_s << u"UA"_s << u"ua-national"_s
        << QStringList{u"order:PDYA0001>PD0001YA (lines)"_s} << QString() << none;
    QTest::newRow("two results, none applied")
        << u"0C1234BB"_s << 1 << u"0C1234BB"_s << QString() << QString() << none << u"OC1234BB"_s << none;
    QTest::newRow("unknown") << u"ДНР12345678"_s << 1 << u"ДHP12345678"_s << QString() << QString() << none << QString()
                             << none;
    QTest::newRow("empty") << QString() << 1 << QString() << QString() << QString() << none << QString() << none;
    QTest::newRow("two lines, series above the digits")
        << u"AABB1234"_s << 2 << u"AA1234BB"_s << u"UA"_s << u"ua-two-line"_s
        << QStringList{ u"order:AABB1234>AA1234BB (lines)"_s } << QString() << none;
    QTest::newRow("two lines, joined already")
        << u"AA1234BB"_s << 2 << u"AA1234BB"_s << u"UA"_s << u"ua-two-line"_s << none << QString() << none;
    QTest::newRow("two lines, with a swap")
        << u"AABB12O4"_s << 2 << u"AA1204BB"_s << u"UA"_s << u"ua-two-line"_s
        << QStringList{ u"6:O>0 (digit expected)"_s, u"order:AABB1204>AA1204BB (lines)"_s } << QString() << none;
    QTest::newRow("a motorcycle's three lines")
        << u"BE0886AA"_s << 3 << u"BE0886AA"_s << u"UA"_s << u"ua-motorcycle"_s << none << QString() << none;
    QTest::newRow("a tractor's two lines")
        << u"10922BX"_s << 2 << u"10922BX"_s << u"UA"_s << u"ua-tractor"_s << none << QString() << none;
    QTest::newRow("a neighbour's class on three lines")
        << u"1A23456"_s << 3 << u"1A23456"_s << u"CZ"_s << u"cz-2001"_s << none << QString() << none;
    QTest::newRow("the region within the lower line")
        << u"24110VBZ"_s << 2 << u"241VBZ10"_s << u"KZ"_s << u"kz-2012"_s
        << QStringList{ u"order:24110VBZ>241VBZ10 (lines)"_s } << QString() << none;
    QTest::newRow("Poland") << u"WA 12345"_s << 1 << u"WA12345"_s << u"PL"_s << u"pl-car"_s << none << QString()
                            << none;
    QTest::newRow("Czechia") << u"1A2 3456"_s << 1 << u"1A23456"_s << u"CZ"_s << u"cz-2001"_s << none << QString()
                             << none;
    QTest::newRow("a Polish diplomat") << u"W 053011"_s << 1 << u"W053011"_s << u"PL"_s << u"pl-diplomatic"_s << none
                                       << QString() << none;
    QTest::newRow("a reduced Polish plate") << u"G 593"_s << 1 << u"G593"_s << u"PL"_s << u"pl-reduced"_s << none
                                            << QString() << none;
    QTest::newRow("one with letters") << u"W N3J"_s << 1 << u"WN3J"_s << u"PL"_s << u"pl-reduced"_s << none
                                      << QString() << none;
    QTest::newRow("no voivodeship has an H") << u"H 593"_s << 1 << u"H593"_s << QString() << QString() << none
                                             << u"HS93"_s << none;
    QTest::newRow("Ostroleka, beside it") << u"WO53011"_s << 1 << u"WO53011"_s << u"PL"_s << u"pl-car"_s << none
                                          << QString() << none;
    QTest::newRow("I is no diplomat's 1") << u"WI12345"_s << 1 << u"WI12345"_s << u"PL"_s << u"pl-car"_s << none
                                          << QString() << none;
    QTest::newRow("a word on a sign") << u"A1TEKA"_s << 1 << u"A1TEKA"_s << QString() << QString() << none << QString()
                                      << none;
    QTest::newRow("Poland, no Slovak district") << u"WI 874GU"_s << 1 << u"WI874GU"_s << u"PL"_s << u"pl-car"_s << none
                                                << QString() << none;
    QTest::newRow("Britain, no Romanian county") << u"SN66 XMZ"_s << 1 << u"SN66XMZ"_s << u"GB"_s << u"gb-2001"_s
                                                 << none << QString() << none;
    QTest::newRow("Romania") << u"CJ 12 ZZI"_s << 1 << u"CJ12ZZI"_s << u"RO"_s << u"ro-1992"_s << none << QString()
                             << none;
    QTest::newRow("Britain, the year in front") << u"R123 ABC"_s << 1 << u"R123ABC"_s << u"GB"_s << u"gb-1983"_s << none
                                                << QString() << none;
    QTest::newRow("Bucharest") << u"B 123 ABC"_s << 1 << u"B123ABC"_s << u"RO"_s << u"ro-bucharest"_s << none
                               << QString() << none;
    QTest::newRow("Great Britain, of March 2019") << u"KV19 OAG"_s << 1 << u"KV19OAG"_s << u"GB"_s << u"gb-2001"_s << none
                                                  << QString() << none;
    QTest::newRow("a year that no British plate has: Slovak, an O for 0") << u"RK30OAG"_s << 1 << u"RK30OAG"_s << QString()
                                                                          << QString() << none << u"RK300AG"_s << none;
    QTest::newRow("Germany, electric") << u"M-AB 123E"_s << 1 << u"MAB123E"_s << u"DE"_s << u"de-car"_s << none
                                       << QString() << none;
    QTest::newRow("Vienna") << u"W 12345A"_s << 1 << u"W12345A"_s << u"AT"_s << u"at-1990"_s << none << QString()
                            << none;
    QTest::newRow("the Netherlands") << u"9-XKG-81"_s << 1 << u"9XKG81"_s << u"NL"_s << u"nl-car"_s << none << QString()
                                     << none;
    QTest::newRow("Spain") << u"1234 BCD"_s << 1 << u"1234BCD"_s << u"ES"_s << u"es-2000"_s << none << QString() << none;
    QTest::newRow("Belgium") << u"1-ABC-234"_s << 1 << u"1ABC234"_s << u"BE"_s << u"be-2010"_s << none << QString()
                             << none;
    QTest::newRow("Estonia") << u"123 ABC"_s << 1 << u"123ABC"_s << u"EE"_s << u"ee-car"_s << none << QString() << none;
    QTest::newRow("Belarus") << u"1234 AB-7"_s << 1 << u"1234AB7"_s << u"BY"_s << u"by-2004"_s << none << QString()
                             << none;
    QTest::newRow("Turkey") << u"34 ABC 12"_s << 1 << u"34ABC12"_s << u"TR"_s << u"tr-car"_s << none << QString()
                            << none;
    QTest::newRow("a Polish plate that lost its first letter") << u"I874GU"_s << 1 << u"I874GU"_s << QString()
                                                               << QString() << none << u"IB746U"_s << none;
    QTest::newRow("a Polish plate that lost its last letter") << u"DSW12K"_s << 1 << u"DSW12K"_s << QString()
                                                              << QString() << none << QString() << none;
    QTest::newRow("several neighbours share it")
        << u"ABC123"_s << 1 << u"ABC123"_s << QString() << QString() << none << QString()
        << QStringList{ u"format.ambiguous:hu-1990,md-2015,lt-2004,de-car"_s };
}

void PlateGrammarTest::judges()
{
    QFETCH(QString, raw);
    QFETCH(int, lines);
    const GrammarAnswer answer = m_grammar.judge(raw, lines);
    QTEST(answer.text.text(), "text");
    QTEST(answer.country, "country");
    QTEST(answer.format, "format");
    QTEST(answer.steps, "steps");
    QTEST(answer.suggestion, "suggestion");
    QTEST(answer.warnings, "warnings");
    QCOMPARE(answer.applied, !answer.steps.isEmpty());
}

void PlateGrammarTest::neverHidesTheRawRead()
{
    const QString raw = u"AA12O4BB"_s;
    const GrammarAnswer answer = m_grammar.judge(raw);
    QCOMPARE(raw, u"AA12O4BB"_s);
    QVERIFY(answer.applied);
    QCOMPARE(answer.steps.size(), 1);
}

void PlateGrammarTest::namesRegions()
{
    QCOMPARE(m_grammar.regionName(PlateText::fold(u"КА 0001 АА")), u"Київ"_s);
    QCOMPARE(m_grammar.regionName(PlateText::fold(u"BC0001AA")), u"Львівська область"_s);
    QCOMPARE(m_grammar.regionName(PlateText::fold(u"XP0001AA")), QString());
}

void PlateGrammarTest::knowsRegions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("lines");
    QTest::addColumn<PlateFit>("fit");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("unknown");
    const auto row = [](const char *name, const QString &text, PlateFit fit, const QString &country, const QString &unknown, int lines = 1) {
        QTest::newRow(name) << text << lines << fit << country << unknown;
    };
    row("Kyiv", u"AA1234BB"_s, PlateFit::Home, u"UA"_s, {});
    row("Donetsk, of its third series", u"TH1234BB"_s, PlateFit::Home, u"UA"_s, {});
    row("no Ukrainian region", u"XP1234BB"_s, PlateFit::UnknownRegion, u"UA"_s, u"XP"_s);
    row("no Ukrainian region, its series above the digits", u"XPBB1234"_s, PlateFit::UnknownRegion, u"UA"_s, u"XP"_s, 2);
    row("a class without regions", u"12345KA"_s, PlateFit::HomeLoose, u"UA"_s, {});
    row("transit with its region", u"11AB4713"_s, PlateFit::HomeLoose, u"UA"_s, {});
    row("transit, or the end of a longer plate", u"4713AB"_s, PlateFit::None, u"UA"_s, {});
    row("police, or any six digits", u"110234"_s, PlateFit::None, u"UA"_s, {});
    row("Gorlice, Kempen or Hungary", u"KGRH598"_s, PlateFit::Foreign, {}, {});
    row("no German district: a band's edge read as U", u"UKGRH598"_s, PlateFit::UnknownRegion, u"DE"_s, u"UKG"_s);
    row("Warsaw", u"WU44288"_s, PlateFit::Foreign, u"PL"_s, {});
    row("no Polish district: W taken for M", u"MU44288"_s, PlateFit::UnknownRegion, u"PL"_s, u"MU"_s);
    row("Martin in Slovakia, which no Polish district is called", u"MT456BJ"_s, PlateFit::Foreign, u"SK"_s, {});
    row("B taken for 8: no Polish district", u"MT4568J"_s, PlateFit::UnknownRegion, u"PL"_s, u"MT"_s);
    row("Italy or France, no Polish district", u"FA123BC"_s, PlateFit::Foreign, {}, {});
    row("Zielona Gora, beside them", u"FZ123AC"_s, PlateFit::Foreign, u"PL"_s, {});
    row("Dubrovnik, which fits the Slovak class", u"DU912JT"_s, PlateFit::Foreign, u"SK"_s, {});
    row("Munich", u"MAB1234"_s, PlateFit::Foreign, u"DE"_s, {});
    row("no German number begins with 0: a poster of a cinema", u"KIH0"_s, PlateFit::None, {}, {});
    row("Tuebingen, its U with dots", u"TUEX12"_s, PlateFit::Foreign, u"DE"_s, {});
    row("a company", u"HODLMAYR"_s, PlateFit::None, {}, {});
}

void PlateGrammarTest::knowsRegions()
{
    QFETCH(QString, text);
    QFETCH(int, lines);
    QTEST(m_grammar.fitOf(text, lines), "fit");
    const GrammarAnswer answer = m_grammar.judge(text, lines);
    QTEST(answer.country, "country");
    QTEST(answer.unknownRegion, "unknown");
}

void PlateGrammarTest::knowsTheRestOfALongerPlate()
{
    const QStringList wholes = m_grammar.wholesOf(u"E1455KH"); // of 1980 as it stands
    QVERIFY(wholes.contains(u"AE1455KH"_s));
    QVERIFY2(!wholes.contains(u"TE1455KH"_s), "no region");
    QVERIFY(m_grammar.wholesOf(u"О2222СТ").contains(u"BO2222CT"_s));
    QVERIFY2(m_grammar.wholesOf(u"AE1455KH").isEmpty(), "it is whole");
    QVERIFY2(m_grammar.wholesOf(u"1455KH").isEmpty(), "more than one is missing");
    QVERIFY2(m_grammar.wholesOf(u"WL5914L").isEmpty(), "another country's");
    QVERIFY2(m_grammar.wholesOf(u"EKH1455", 2).contains(u"AEKH1455"_s), "AE1455KH on two lines");
}

void PlateGrammarTest::knowsTheBeginningOfALongerPlate()
{
    for (const QString &begun : {u"AX79"_s, u"AX795"_s, u"AX7957"_s, u"AX7957O"_s, u"АХ7957"_s})
        QVERIFY2(m_grammar.mayGoOn(begun), qPrintable(begun));
    QVERIFY2(m_grammar.mayGoOn(u"AX7957", 2), "of AX7957OI on three lines");
    QVERIFY2(m_grammar.mayGoOn(u"AXOI", 1), "above the digits");
    QVERIFY2(!m_grammar.mayGoOn(u"AX7957OI"), "it is whole");
    QVERIFY2(!m_grammar.mayGoOn(u"AQ7957"), "no region");
    QVERIFY2(!m_grammar.mayGoOn(u"7957"), "no region is seen");
    QVERIFY2(!m_grammar.mayGoOn(u"WI257K"), "another country's");
}

void PlateGrammarTest::asksOnlyClassesWithASmallFrontWhereOneIsSeen()
{
    QVERIFY2(m_grammar.fitOf(u"114835") == PlateFit::None, "any number of six digits");
    QCOMPARE(m_grammar.fitOf(u"114835", 1, true), PlateFit::HomeLoose); // of the police
    QVERIFY2(m_grammar.fitOf(u"914835", 1, true) == PlateFit::None, "no region");
    QCOMPARE(m_grammar.fitOf(u"12KX4478", 1, true), PlateFit::HomeLoose); // transit
    QCOMPARE(m_grammar.fitOf(u"7358B2"), PlateFit::HomeLoose); // military
    QVERIFY2(m_grammar.fitOf(u"7358B2", 1, true) == PlateFit::None, "all of its characters are as high");
    QVERIFY(m_grammar.fitOf(u"AA1234BB", 1, true) == PlateFit::None);
}

void PlateGrammarTest::refusesBadPacks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field");
    const QByteArray regions = R"(,"regions":[]})";
    QTest::newRow("not JSON") << QByteArray("{") << u"byte"_s;
    QTest::newRow("no letters") << QByteArray(R"({"formats":[],"regions":[]})") << u"letters"_s;
    QTest::newRow("Cyrillic letters") << QByteArray(R"({"letters":"А","formats":[],"regions":[]})") << u"letters"_s;
    QTest::newRow("no formats") << QByteArray(R"({"letters":"A","formats":[],"regions":[]})") << u"formats"_s;
    QTest::newRow("no pattern") << R"({"letters":"A","formats":[{"name":"x","country":"UA"}])" + regions
                                << u"formats[0].pattern"_s;
    QTest::newRow("letters at a digit")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","letters":{"1":"A"}}])" + regions
        << u"formats[0].letters.1"_s;
    QTest::newRow("digits at a letter")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","digits":{"0":"1"}}])" + regions
        << u"formats[0].digits.0"_s;
    QTest::newRow("no digits") << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","digits":{"1":"O"}}])" + regions
                               << u"formats[0].digits.1"_s;
    QTest::newRow("a region of no letter")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","region":[0]}])" + regions
        << u"formats[0].region"_s;
    QTest::newRow("a region of no number of letters")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","region":[]}])" + regions
        << u"formats[0].region"_s;
    QTest::newRow("regions out of order")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","region":[2,1]}])" + regions
        << u"formats[0].region"_s;
    const auto districts = [](const char *given) -> QByteArray {
        return R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD"}],"regions":[],"districts":)" + QByteArray(given) + "}";
    };
    QTest::newRow("districts of no country") << districts(R"(["BI"])") << u"districts"_s;
    QTest::newRow("districts that are no list") << districts(R"({"PL":"BI"})") << u"districts.PL"_s;
    QTest::newRow("a district in small letters") << districts(R"({"PL":["Bi"]})") << u"districts.PL"_s;
    QTest::newRow("order is no permutation")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","order":[0,0]}])" + regions
        << u"formats[0].order"_s;
    QTest::newRow("a class that only names, with an order")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","order":[1,0],"names_only":true}])" + regions
        << u"formats[0].names_only"_s;
    QTest::newRow("four lines")
        << R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD","lines":4}])" + regions
        << u"formats[0].lines"_s;
    QTest::newRow("a pack of four lines")
        << R"({"letters":"A","lines":4,"formats":[{"name":"x","country":"UA","pattern":"LD"}])" + regions << u"lines"_s;
    const auto lookAlikes = [](const char *pairs) -> QByteArray {
        return R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD"}],"regions":[],"look_alikes":[)"
            + QByteArray(pairs) + "]}";
    };
    QTest::newRow("a look-alike of itself")
        << lookAlikes(R"({"a":"O","b":"O","share":0,"swap":true})") << u"look_alikes[0].b"_s;
    QTest::newRow("a look-alike that does not stand on plates")
        << lookAlikes(R"({"a":"?","b":"O","share":0,"swap":true})") << u"look_alikes[0].b"_s;
    QTest::newRow("a look-alike in small letters")
        << lookAlikes(R"({"a":"o","b":"0","share":0,"swap":true})") << u"look_alikes[0].b"_s;
    QTest::newRow("more than all is lent")
        << lookAlikes(R"({"a":"O","b":"0","share":1.1,"swap":true})") << u"look_alikes[0].share"_s;
    QTest::newRow("look-alikes twice")
        << lookAlikes(R"({"a":"O","b":"0","share":1,"swap":true},{"a":"0","b":"O","share":1,"swap":true})")
        << u"look_alikes[1]"_s;
    QTest::newRow("look-alikes without a share") << lookAlikes(R"({"a":"O","b":"0"})") << u"look_alikes[0].share"_s;
    QTest::newRow("region without a name")
        << QByteArray(
               R"({"letters":"A","formats":[{"name":"x","country":"UA","pattern":"LD"}],"regions":[{"code":"AA","name":{}}]})")
        << u"regions[0].name.uk"_s;
}

void PlateGrammarTest::refusesBadPacks()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, field);
    const auto grammar = PlateGrammar::parse(json, u"bad.json"_s);
    QVERIFY(!grammar);
    QCOMPARE(grammar.error().code, ErrorCode::PackInvalid);
    QCOMPARE(grammar.error().subject, u"bad.json"_s);
    QVERIFY2(grammar.error().detail.startsWith(field), qPrintable(grammar.error().detail));
}

void PlateGrammarTest::swapsWhatThePackSays()
{
    const auto pack = [](const QByteArray &lookAlikes) {
        return PlateGrammar::parse(R"({"letters":"AB","formats":[{"name":"x","country":"UA","pattern":"LD"}],)"
                                   R"("regions":[],"look_alikes":[)" + lookAlikes + "]}", u"own.json"_s);
    };
    QCOMPARE(pack("")->judge(u"AT").text.text(), u"AT"_s);
    const auto swapped = pack(R"({"a":"T","b":"7","share":0,"swap":true})");
    QVERIFY(swapped);
    QCOMPARE(swapped->judge(u"AT").text.text(), u"A7"_s);
    QVERIFY(swapped->maySwap(u'7', u'T') && swapped->maySwap(u'T', u'7') && !swapped->maySwap(u'7', u'1'));
    QCOMPARE(swapped->lookAlikes(), (LookAlikes{{u'T', u'7', 0.0, true}}));
    QCOMPARE(pack(R"({"a":"T","b":"7","share":0.5,"swap":false})")->judge(u"AT").text.text(), u"AT"_s);
}

void PlateGrammarTest::theFirstPackHasItsWay()
{
    const auto pack = [](const QByteArray &lookAlikes) {
        return *PlateGrammar::parse(R"({"name":"own","version":"7","letters":"AB","formats":[{"name":"x","country":"UA","pattern":"LD"}],)"
                                    R"("regions":[],"look_alikes":[)" + lookAlikes + "]}", u"own.json"_s);
    };
    const PlateGrammar both = pack(R"({"a":"T","b":"7","share":0.1,"swap":false})")
                                  .with(pack(R"({"a":"7","b":"T","share":0.2,"swap":true},{"a":"1","b":"I","share":1,"swap":true})"));
    QCOMPARE(both.lookAlikes(), (LookAlikes{{u'T', u'7', 0.1, false}, {u'1', u'I', 1.0, true}}));
    QCOMPARE(both.packs(), (QStringList{u"own 7"_s, u"own 7"_s}));
}

// What grammar may change, a search for what was read before must still find.
void PlateGrammarTest::swapsAreFoundBySearch()
{
    const auto skeleton = [](QChar c) { return plateSkeleton(PlateText::fold(QString(c))); };
    QVERIFY(m_grammar.lookAlikes().size() > 10);
    for (const LookAlike &pair : m_grammar.lookAlikes())
        QCOMPARE(pair.swap, skeleton(pair.a) == skeleton(pair.b));
}

SVIDOK_SUITE(PlateGrammarTest, QCoreApplication)

} // namespace svidok::test::plategrammartests

#include "tst_plategrammar.moc"
