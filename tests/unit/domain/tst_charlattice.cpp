// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charlattice.h"
#include "support/suites.h"

#include <QTest>

#include <cmath>

namespace svidok::test::charlatticetests {

using namespace Qt::StringLiterals;

namespace {

/// A step with these probabilities; what is left goes to everything else. '_' is the blank.
struct Step {
    QList<std::pair<char16_t, double>> likely;
};

CharLattice lattice(const QList<Step> &steps)
{
    std::vector<float> scores;
    for (const Step &step : steps) {
        double left = 1.0;
        for (const auto &one : step.likely)
            left -= one.second;
        std::vector<float> row(CharLattice::Classes, float(std::log(std::max(left, 1e-6) / CharLattice::Classes)));
        for (const auto &[c, p] : step.likely)
            row[c == u'_' ? size_t(0) : size_t(CharLattice::Alphabet.indexOf(QChar(c))) + 1] = float(std::log(p));
        scores.insert(scores.end(), row.begin(), row.end());
    }
    return CharLattice(std::move(scores));
}

/// Every character for a step, a blank after it, almost certain.
CharLattice clear(const QString &text)
{
    QList<Step> steps;
    for (const QChar c : text)
        steps << Step{{{c.unicode(), 0.99}}} << Step{{{u'_', 0.99}}};
    return lattice(steps);
}

} // namespace

class CharLatticeTest : public QObject {
    Q_OBJECT

private slots:
    void readsThePath();
    void doubledCharactersNeedABlank();
    void theLikeliestCostsNothing();
    void costsWhatTheCharactersDiffer();
    void leavesOutABandButNotAMiddle();
    void offersRunnersUp();
    void lendsToLookAlikes();
    void evidenceNamesTheRunnerUp();
    void viewsThatMissThePlateSayLittle();
    void linesFollowEachOther();
    void lettersThatCannotBeNamed();
    void whoDoesNotKnowThemNamesThemNowhere();
    void oddInput();
};

void CharLatticeTest::readsThePath()
{
    QCOMPARE(clear(u"AA1234BB"_s).likeliest(), u"AA1234BB"_s);
    QCOMPARE(clear(u"AA1234BB"_s).steps(), 16);
}

void CharLatticeTest::doubledCharactersNeedABlank()
{
    const Step a{{{u'A', 0.99}}};
    const Step blank{{{u'_', 0.99}}};
    QCOMPARE(lattice({a, a, blank}).likeliest(), u"A"_s);
    QCOMPARE(lattice({a, blank, a}).likeliest(), u"AA"_s);
    QVERIFY(lattice({a, a, blank}).cost(u"AA") > 3.0);
    QVERIFY(lattice({a, blank, a}).cost(u"AA") < 1e-6);
}

void CharLatticeTest::theLikeliestCostsNothing()
{
    const CharLattice one = lattice({{{{u'K', 0.6}, {u'X', 0.3}}}, {{{u'_', 0.9}}}, {{{u'7', 0.5}, {u'1', 0.4}}}});
    QCOMPARE(one.likeliest(), u"K7"_s);
    QVERIFY(std::abs(one.cost(u"K7")) < 1e-6);
}

void CharLatticeTest::costsWhatTheCharactersDiffer()
{
    const CharLattice one = lattice({{{{u'K', 0.6}, {u'X', 0.3}}}, {{{u'_', 0.9}}}, {{{u'7', 0.5}, {u'1', 0.4}}}});
    QVERIFY(std::abs(one.cost(u"X7") - std::log(2.0)) < 1e-5);
    QVERIFY(std::abs(one.cost(u"X1") - std::log(2.0) - std::log(1.25)) < 1e-5);
}

void CharLatticeTest::leavesOutABandButNotAMiddle()
{
    // an I that is a rim, before and after
    const CharLattice rimmed = clear(u"IAA1234BB"_s);
    QVERIFY(rimmed.cost(u"AA1234BB") < 2.0);
    QVERIFY(clear(u"AA1234BBI"_s).cost(u"AA1234BB") > rimmed.cost(u"AA1234BB"));
    QVERIFY2(clear(u"AA12334BB"_s).cost(u"AA1234BB") > 3.0, "in the middle nothing is left out for less than it shows");
}

void CharLatticeTest::offersRunnersUp()
{
    const CharLattice one = lattice({{{{u'K', 0.6}, {u'X', 0.3}}}, {{{u'_', 0.9}}}, {{{u'7', 0.5}, {u'1', 0.4}}}});
    const QStringList texts = one.likelyTexts(4);
    QCOMPARE(texts, (QStringList{u"K7"_s, u"K1"_s, u"X7"_s, u"X1"_s}));
}

void CharLatticeTest::lendsToLookAlikes()
{
    const CharLattice own = clear(u"AO1"_s);
    QVERIFY(own.cost(u"A01") > 4.0);
    const CharLattice lent = own.withLookAlikes({{u'O', u'0', 0.3, false}, {u'1', u'Ж', 0.9, true}, {u'K', CharLattice::Unnamed, 0.9, true}});
    QVERIFY(lent.cost(u"A01") < 1.5);
    QVERIFY2(lent.cost(u"AK1") > 4.0, "only what looks alike");
    QCOMPARE(lent.cost(u"AO1"), 0.0);
    QCOMPARE(own.withLookAlikes({}).logs(), own.logs());
}

void CharLatticeTest::evidenceNamesTheRunnerUp()
{
    const CharLattice one = lattice({{{{u'K', 0.6}, {u'X', 0.3}}}, {{{u'_', 0.9}}}, {{{u'7', 0.98}}}});
    const auto evidence = evidenceFor(u"K7"_s, {one});
    QCOMPARE(evidence.size(), 2);
    QCOMPARE(evidence.at(0).c, QChar(u'K'));
    QCOMPARE(evidence.at(0).next, QChar(u'X'));
    QVERIFY(std::abs(evidence.at(0).p / evidence.at(0).nextP - 2.0) < 1e-3);
    QVERIFY(evidence.at(1).p > 0.95);
    QVERIFY(evidenceFor(u"K7"_s, {}).isEmpty());
}

void CharLatticeTest::viewsThatMissThePlateSayLittle()
{
    const CharLattice nothing = lattice(QList<Step>(16, Step{{{u'_', 0.999}}}));
    const QString text = u"AA1234BB"_s;
    const QList<CharLattice> views{clear(text), nothing, clear(text), nothing, clear(u"7T"_s), nothing};
    QVERIFY2(meanCost(text, views) < meanCost({}, views), "three that show nothing are no more than two that agree");
    QVERIFY(meanCost(text, views) < meanCost(u"7T", views));
    QVERIFY(nothing.dearest() < clear(u"7T"_s).dearest() && clear(u"7T"_s).dearest() < clear(text).dearest());
    QCOMPARE(clear(u"AA1234BB567"_s).dearest(), clear(text).dearest()); // none outweighs the others
    QVERIFY2(meanCost(text, {clear(text), clear(u"AA1234BC"_s)}) < 10.0 && meanCost(text, {clear(text), clear(u"KE7294HX"_s)}) > 10.0, "another plate is said as clearly as before");
    QCOMPARE(meanCost(text, {}), 0.0);
}

void CharLatticeTest::linesFollowEachOther()
{
    CharLattice both = clear(u"AAXH"_s);
    both.append(clear(u"7311"_s));
    QCOMPARE(both.likeliest(), u"AAXH7311"_s);
}

namespace {

/// As `clear`, of a reader that knows letters without a twin, each '?' such a letter.
CharLattice clearWithUnnamed(const QString &text)
{
    std::vector<float> scores;
    const auto add = [&](size_t likely) {
        std::vector<float> row(CharLattice::Classes + 1, 0.0F);
        row[likely] = 8.0F;
        scores.insert(scores.end(), row.begin(), row.end());
    };
    for (const QChar c : text) {
        add(c == CharLattice::Unnamed ? size_t(CharLattice::Classes) : size_t(CharLattice::Alphabet.indexOf(c)) + 1);
        add(0);
    }
    return CharLattice::withUnnamed(scores);
}

} // namespace

void CharLatticeTest::lettersThatCannotBeNamed()
{
    const CharLattice knowing = clearWithUnnamed(u"7686?A"_s);
    QCOMPARE(knowing.unnamed().size(), size_t(knowing.steps()));
    QVERIFY2(!knowing.likeliest().contains(CharLattice::Unnamed), "it is no character of a text");
    QVERIFY(std::abs(knowing.cost(u"7686KA") - knowing.cost(u"7686MA")) < 1e-3);
    QVERIFY2(knowing.cost(u"7686KA") > knowing.cost(u"7686?A") + 2.0, "a letter that it is not is less likely");
    QVERIFY2(knowing.cost(u"76868A") > knowing.cost(u"7686KA") + 2.0, "and a digit less likely than a letter");
    // Another reader takes it for the letter that looks most like it.
    const QList<CharEvidence> evidence = evidenceFor(u"7686KA"_s, {knowing, clear(u"7686KA"_s)});
    QCOMPARE(evidence.at(4).next, CharLattice::Unnamed);
    QCOMPARE(unnamedPlaces(evidence), QList<qsizetype>{4});
    QVERIFY(unnamedPlaces(evidenceFor(u"7686KA"_s, {clearWithUnnamed(u"7686KA"_s), clear(u"7686KA"_s)})).isEmpty());

    CharLattice lines = clearWithUnnamed(u"76"_s);
    lines.append(clearWithUnnamed(u"?"_s));
    QCOMPARE(lines.unnamed().size(), size_t(lines.steps()));
    lines.append(clear(u"A"_s));
    QVERIFY2(lines.unnamed().empty(), "what is known of a part is not known");
}

void CharLatticeTest::whoDoesNotKnowThemNamesThemNowhere()
{
    for (const CharEvidence &one : evidenceFor(u"AK1234KA"_s, {clear(u"AK1234KA"_s), clear(u"AM1234KA"_s)}))
        QVERIFY(one.next != CharLattice::Unnamed);
}

void CharLatticeTest::oddInput()
{
    QCOMPARE(CharLattice(std::vector<float>(36)).steps(), 0);
    QCOMPARE(CharLattice().likeliest(), QString());
    QCOMPARE(CharLattice().cost(u"AA"), CharLattice::MostCost);
    QCOMPARE(clear(u"AA"_s).cost(u"\u0416A"), CharLattice::MostCost);
    QVERIFY(clear(u"AA"_s).cost(u"") > 1.0);
}

SVIDOK_SUITE(CharLatticeTest, QCoreApplication)

} // namespace svidok::test::charlatticetests

#include "tst_charlattice.moc"
