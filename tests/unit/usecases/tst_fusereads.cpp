// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"
#include "readbench.h"
#include "scanbench.h"
#include "support/suites.h"
#include "usecases/readplatesfusion.h"

#include <QTest>

namespace svidok::test::fusereadstests {

using namespace Qt::StringLiterals;

class FuseReadsTest : public QObject {
    Q_OBJECT

private slots:
    void twoReadersAreWeighed();
    void whatWasSeenDecides();
    void aKnownRegionIsLikelier();
    void theRestOfALongerPlateIsNotSure();
    void aFirstLetterThatIsHardToSeeIsAdded();
    void noFirstLetterIsGuessed();
    void theFirstLinesOfSeveralAreNotShown();
    void aPlateThatEndsTooSoonIsNotShown();
    void whatMayBeNoPlateIsSaid();
    void theNearerCarKeepsItsClaim();
};

void FuseReadsTest::twoReadersAreWeighed()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto says = [](const QString &name, const QString &raw, double confidence) {
        ReaderAnswer out{{name, raw, confidence, {}, {}}, {}};
        for (const QChar c : raw)
            out.transcript.chars.append({c, confidence, {}, 0.0});
        return out;
    };
    const auto fused = [&](const QList<ReaderAnswer> &answers) { return fuseReads(answers, grammar, 1); };
    const FoundPlate seen = plateLike(u"AA1234BB"_s, 0.5);
    const auto lone = fused({says(u"a"_s, u"AA1234BB"_s, 0.7)});
    const auto agreed = fused({says(u"a"_s, u"AA1234BB"_s, 0.7), says(u"b"_s, u"AA1234BB"_s, 0.6)});
    const auto disputed = fused({says(u"a"_s, u"AA1234BB"_s, 0.7), says(u"b"_s, u"AA1284BB"_s, 0.6)});
    const auto outvoted = fused({says(u"a"_s, u"AA1234BB"_s, 0.7), says(u"b"_s, u"AA1284BB"_s, 0.5),
        says(u"c"_s, u"AA1284BB"_s, 0.6)});
    QCOMPARE(disputed.raw, u"AA1234BB"_s);
    QCOMPARE(outvoted.raw, u"AA1284BB"_s);
    QCOMPARE(outvoted.chars.first().p, 0.6);
    QVERIFY(calibratedConfidence(agreed, seen) > calibratedConfidence(lone, seen));
    QVERIFY(calibratedConfidence(lone, seen) > calibratedConfidence(disputed, seen));
    QVERIFY(fused({}).raw.isEmpty());
    QCOMPARE(calibratedConfidence(fused({}), seen), 0.0);
}

void FuseReadsTest::whatWasSeenDecides()
{
    // One reader scans and saw an M where it cannot be told from an N; the other reads a rim as one character more.
    const PlateGrammar grammar = *defaultPlateGrammar();
    const ReaderAnswer scanned{{u"scan"_s, u"KA2084NE"_s, 0.9, {}, {}}, {latticeOf(u"KA2084NE"_s, 6, u'M', 0.45)}};
    ReaderAnswer rimmed{{u"other"_s, u"KA2084MEI"_s, 0.9, {}, {}}, {}};
    for (const QChar c : rimmed.transcript.raw)
        rimmed.transcript.chars.append({c, 0.9, {}, 0.0});
    const FusedRead fused = fuseReads({scanned, rimmed}, grammar, 1);
    QCOMPARE(fused.text, u"KA2084ME"_s);
    QCOMPARE(fused.fit, PlateFit::Home);
    QVERIFY(fused.scanned);
    QCOMPARE(fused.chars.size(), fused.raw.size());
    QVERIFY2(fuseReads({rimmed}, grammar, 1).raw == u"KA2084MEI"_s, "nothing is cut off what a lone reader says");
}

void FuseReadsTest::aKnownRegionIsLikelier()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto read = [&](double other) {
        return fuseReads({{{u"scan"_s, u"MU44288"_s, 0.9, {}, {}}, {latticeOf(u"MU44288"_s, 0, u'W', other)}}}, grammar, 1);
    };
    QCOMPARE(read(0.3).text, u"WU44288"_s);
    QCOMPARE(read(0.3).raw, u"MU44288"_s);
    QCOMPARE(read(0.01).text, u"MU44288"_s); // what was clearly seen stays
}

void FuseReadsTest::theRestOfALongerPlateIsNotSure()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto read = [&](const QString &text) {
        return fuseReads({{{u"scan"_s, text, 1.0, {}, {}}, {latticeOf(text, 0, u'Q', 1e-5)}}}, grammar, 1);
    };
    const FoundPlate seen = plateLike(u"AE1455KH"_s, 0.5, 1.0);
    const FusedRead whole = read(u"AE1455KH"_s);
    const FusedRead rest = read(u"E1455KH"_s);
    QCOMPARE(rest.text, u"E1455KH"_s); // it stands, and so does what it is called
    QCOMPARE(rest.fit, PlateFit::HomeLoose);
    QVERIFY(calibratedConfidence(whole, seen) > ReadParameters{}.abstainBelow);
    QVERIFY2(calibratedConfidence(rest, seen) < ReadParameters{}.abstainBelow, "as sure of its characters, and yet a person looks");
}

/// A reader that saw T6883CM and something in front of it.
ReaderAnswer restWith(const FaintFirst &faint)
{
    CharLattice lattice = latticeOf(faint);
    lattice.append(latticeOf(u"T6883CM"_s, 0, u'Q', 1e-5));
    return {{u"scan"_s, u"T6883CM"_s, 1.0, {}, {}}, {lattice}};
}

void FuseReadsTest::aFirstLetterThatIsHardToSeeIsAdded()
{
    const FusedRead fused = fuseReads({restWith({{u'A', 0.06}, {u'H', 0.012}})}, *defaultPlateGrammar(), 1);
    QCOMPARE(fused.text, u"AT6883CM"_s);
    QCOMPARE(fused.raw, u"T6883CM"_s); // what was read stays beside it
    QVERIFY(fused.completed);
    QVERIFY(fused.mayLackFirst);
    QCOMPARE(fusionSteps(fused), QStringList{u"whole:T6883CM>AT6883CM (likelier as a plate)"_s});
}

void FuseReadsTest::noFirstLetterIsGuessed()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto read = [&](const FaintFirst &faint) { return fuseReads({restWith(faint)}, grammar, 1).text; };
    QVERIFY2(read({}) == u"T6883CM"_s, "nothing stands there");
    QVERIFY2(read({{u'A', 0.06}, {u'H', 0.05}}) == u"T6883CM"_s, "which letter it is cannot be told");
    QVERIFY2(read({{u'I', 0.06}}) == u"T6883CM"_s, "no region begins with what stands there");
    const ReaderAnswer lone{{u"other"_s, u"T6883CM"_s, 0.9, {}, {}}, {}};
    const FusedRead unscanned = fuseReads({lone}, grammar, 1);
    QVERIFY2(unscanned.text == u"T6883CM"_s, "nobody says what stands in front");
    QVERIFY(unscanned.mayLackFirst);
    QVERIFY(!unscanned.completed);
}

void FuseReadsTest::theFirstLinesOfSeveralAreNotShown()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto read = [&](const QString &text, int lines) {
        const ReaderAnswer scan{{u"scan"_s, text, 1.0, {}, {}}, {latticeOf(text, 0, u'Q', 1e-5)}};
        return fuseReads({scan}, grammar, lines);
    };
    FoundPlate seen = plateLike(u"AX7957"_s, 0.5, 1.0);
    seen.lines = 2;
    const FusedRead cut = read(u"AX7957"_s, 2);
    const FusedRead another = read(u"AQ7957"_s, 2); // begins with no region
    QVERIFY(cut.mayBeCutOff);
    QVERIFY(!another.mayBeCutOff);
    QVERIFY(calibratedConfidence(cut, seen) < ReadParameters{}.abstainBelow);
    QVERIFY2(calibratedConfidence(another, seen) > ReadParameters{}.abstainBelow, "as sure of its characters");
    QVERIFY(!read(u"AX7957OI"_s, 2).mayBeCutOff);
}

void FuseReadsTest::aPlateThatEndsTooSoonIsNotShown()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto read = [&](const QString &text, int before, int behind) {
        return fuseReads({{{u"scan"_s, text, 1.0, {}, {}}, {latticeOf(text, 0, u'Q', 1e-5, before, behind)}}}, grammar, 1);
    };
    const FoundPlate seen = plateLike(u"AA4721KI"_s, 0.5, 1.0);
    const FusedRead whole = read(u"AA4721KI"_s, 2, 3);
    QVERIFY(!whole.mayBeCutOff);
    QVERIFY(calibratedConfidence(whole, seen) > ReadParameters{}.abstainBelow);
    const FusedRead hidden = read(u"AA4721KI"_s, 2, 0); // what a post left of AA4721KM
    QCOMPARE(hidden.text, u"AA4721KI"_s); // it stands, and a person looks
    QVERIFY(hidden.mayBeCutOff);
    QVERIFY(calibratedConfidence(hidden, seen) < ReadParameters{}.abstainBelow);
    const ReaderAnswer beyond{{u"scan"_s, u"AA4721KI"_s, 1.0, {}, {}},
        {latticeOf(u"AA4721KI"_s, 0, u'Q', 1e-5, 2, 0), latticeOf(u"AA4721KI"_s, 0, u'Q', 1e-5, 2, 3)}};
    QVERIFY2(fuseReads({beyond}, grammar, 1).mayBeCutOff, "one of two looks saw the post for a part of the plate");
    QVERIFY2(!read(u"LTU123"_s, 2, 3).mayBeCutOff, "another country's short plate");
    QVERIFY2(!read(u"LTU123"_s, 2, 3).isShort && read(u"LTU123"_s, 1, 2).isShort, "six characters that fill all there is may be the first of more");
    QVERIFY2(read(u"AA4721"_s, 4, 4).mayBeCutOff, "of one's own country there are longer ones only");
}

void FuseReadsTest::whatMayBeNoPlateIsSaid()
{
    const PlateGrammar grammar = *defaultPlateGrammar();
    const auto read = [&](const QString &text, int lines = 1) {
        return fuseReads({{{u"scan"_s, text, 1.0, {}, {}}, {latticeOf(text, 0, u'Q', 1e-5, 3, 3)}}}, grammar, lines);
    };
    for (const QString &sign : {u"TAXI014"_s, u"BMW320"_s, u"31231764"_s, u"90143KYIV"_s, u"XOR123"_s, u"KYIV2024"_s})
        QVERIFY2(read(sign).text == sign && read(sign).mayBeNoPlate, qPrintable(sign));
    for (const QString &plate : {u"AA1234BB"_s, u"RK115AN"_s, u"KR1234X"_s, u"KYAB2024"_s})
        QVERIFY2(read(plate).text == plate && !read(plate).mayBeNoPlate, qPrintable(plate));
    QVERIFY2(read(u"BMW6"_s, 2).isShort && !read(u"LTU123"_s, 2).isShort, "few characters on two lines are few, too");
}

// Two cars: what is read of the farther one is not filled in for the nearer one, whose plate is not read as surely.
void FuseReadsTest::theNearerCarKeepsItsClaim()
{
    const auto subjectOf = [](double width, double confidence, const Claim &claim) {
        PlateRead far;
        far.raw = u"CF613VV"_s;
        far.abstained = false;
        far.confidence = 0.99;
        far.quad = {QPointF(0, 0), QPointF(100, 0), QPointF(100, 20), QPointF(0, 20)};
        PlateRead near = far;
        near.raw = u"VT769CJ"_s;
        near.abstained = true;
        near.confidence = confidence;
        near.quad = {QPointF(0, 50), QPointF(width, 50), QPointF(width, 90), QPointF(0, 90)};
        QList<PlateRead> plates{far, near};
        chooseSubject(plates, {{1.0, true, false}, claim});
        return plates.first().raw;
    };
    QCOMPARE(subjectOf(120, 0.95, {1.0, true, false}), u"VT769CJ"_s);
    QCOMPARE(subjectOf(120, 0.05, {1.0, true, true}), u"VT769CJ"_s);
    QCOMPARE(subjectOf(120, 0.6, {1.0, true, false}), u"CF613VV"_s); // hardly read: it may be anything
    QCOMPARE(subjectOf(110, 0.95, {1.0, true, false}), u"CF613VV"_s); // no nearer
    QCOMPARE(subjectOf(120, 0.95, {1.0, false, true}), u"CF613VV"_s); // a sign
    QCOMPARE(subjectOf(100, 0.6, {1.7, true, false}), u"VT769CJ"_s); // far more in the middle
}

SVIDOK_SUITE(FuseReadsTest, QCoreApplication)

} // namespace svidok::test::fusereadstests

#include "tst_fusereads.moc"
