// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/retrypolicy.h"
#include "domain/charclass.h"
#include "domain/custody.h"
#include "domain/lease.h"
#include "domain/packs.h"
#include "domain/rules.h"
#include "support/suites.h"

#include "anyvalue.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace svidok::test::domainpropertiestests {

namespace {

GeoPoint anyPoint()
{
    return { any::number(-90000000, 90000000) / 1e6, any::number(-180000000, 180000000) / 1e6 };
}

/// Something that could stand on a plate, in either alphabet, with what readers take for each other.
QString plateLike()
{
    const QString characters = u"ABEIKMHOPCTXDYZQLSG0123456789АВЕІКМНОРСТХав -."_s;
    QString text;
    for (int i = any::number(0, 10); i > 0; --i)
        text += characters.at(any::number(0, static_cast<int>(characters.size()) - 1));
    return text;
}

} // namespace

class DomainProperties : public QObject {
    Q_OBJECT

private slots:
    void folding();
    void grammar();
    void wholes();
    void costsOfOthers();
    void agreement();
    void geodesics();
    void retryDelays();
    void custody();
    void leases();
    void rulesNeverPassWithoutFacts();
};

void DomainProperties::leases()
{
    QVERIFY(rc::check("a lease is believed as it is, or as long as one that is taken now", [] {
        const QDateTime now = QDateTime({2026, 5, 4}, {9, 0}, Qt::UTC).addSecs(any::number(-100000, 100000));
        const QDateTime end = now.addSecs(any::number(-100000, 100000));
        const QDateTime believed = believedLeaseEnd(end, now);
        RC_ASSERT(believed <= end);
        RC_ASSERT(now.secsTo(believed) <= LeaseDuration.count());
        RC_ASSERT(believed == end || now.secsTo(end) > LeaseDuration.count());
        RC_ASSERT(believedLeaseEnd(believed, now) == believed);
    }));
}

void DomainProperties::folding()
{
    QVERIFY(rc::check("folding is idempotent, and skeletons survive it", [] {
        const QString entered = any::flag() ? any::text(20) : plateLike();
        const PlateText once = PlateText::fold(entered);
        RC_ASSERT(PlateText::fold(once.text()) == once);
        const QString plate = plateLike(); // of other scripts some letters have no capital of their own, or two
        RC_ASSERT(PlateText::fold(plate.toLower()) == PlateText::fold(plate.toUpper()));
        RC_ASSERT(plateSkeleton(once).size() == once.text().size());
        RC_ASSERT(plateSkeleton(PlateText::fold(plateSkeleton(once))) == plateSkeleton(once));
    }));
}

void DomainProperties::grammar()
{
    const PlateGrammar grammar = defaultPlateGrammar().value_or(PlateGrammar());
    QVERIFY(!grammar.formats().isEmpty());
    QVERIFY(rc::check("grammar keeps the raw read, swaps look-alikes only and is stable", [&] {
        const QString raw = plateLike();
        const QString kept = QString(raw.constData(), raw.size());
        const int lines = any::number(1, 2);
        const GrammarAnswer answer = grammar.judge(raw, lines);
        RC_ASSERT(raw == kept);
        const PlateText folded = PlateText::fold(raw);
        RC_ASSERT(answer.applied == !answer.steps.isEmpty());
        RC_ASSERT(answer.applied || answer.text == folded);
        RC_ASSERT(answer.suggestion.isEmpty() || !answer.applied);
        const auto sorted = [](QString text) {
            std::sort(text.begin(), text.end());
            return text;
        };
        RC_ASSERT(sorted(plateSkeleton(answer.text)) == sorted(plateSkeleton(folded)));
        if (lines == 1 && answer.applied) {
            const GrammarAnswer again = grammar.judge(answer.text.text());
            RC_ASSERT(again.text == answer.text && !again.applied && again.format == answer.format);
        }
    }));
}

void DomainProperties::wholes()
{
    const PlateGrammar grammar = defaultPlateGrammar().value_or(PlateGrammar());
    QVERIFY(!grammar.formats().isEmpty());
    QVERIFY(rc::check("a plate of a known region is among the wholes of its rest, and they are all of that kind", [&] {
        constexpr QStringView Letters = u"ABEIKMHOPCTX";
        const auto letter = [&] { return Letters.at(any::number(0, int(Letters.size()) - 1)); };
        QString plate = QString(letter()) + letter();
        for (int i = 0; i < 4; ++i)
            plate += QChar(u'0' + any::number(0, 9));
        plate += QString(letter()) + letter();
        const QStringList wholes = grammar.wholesOf(plate.mid(1));
        RC_ASSERT(wholes.contains(plate) == (grammar.fitOf(plate) == PlateFit::Home));
        for (const QString &whole : wholes)
            RC_ASSERT(whole.endsWith(plate.mid(1)) && whole.size() == plate.size() && grammar.fitOf(whole) == PlateFit::Home);
        RC_ASSERT(grammar.wholesOf(plate).isEmpty());
    }));
}

void DomainProperties::costsOfOthers()
{
    QVERIFY(rc::check("what a text costs with another character is the same alone and all at once", [] {
        const bool knowsUnnamed = any::number(0, 1) == 1;
        const int classes = CharLattice::Classes + (knowsUnnamed ? 1 : 0);
        std::vector<float> scores;
        for (int left = any::number(0, 12) * classes; left > 0; --left)
            scores.push_back(float(any::number(0, 9) == 0 ? any::number(0, 90) : any::number(-90, 10)) / 10.0F);
        const CharLattice lattice = knowsUnnamed ? CharLattice::withUnnamed(scores) : CharLattice(scores);
        QString text;
        for (int i = any::number(0, 5); i > 0; --i)
            text += any::number(0, 20) == 0 ? QChar(u'Ж') : charclass::charOf(any::number(1, CharLattice::Classes));
        if (any::number(0, 1) == 1)
            text = lattice.likeliest().left(5);
        std::array<bool, CharLattice::Classes + 1> asked{};
        for (int c = 1; c <= CharLattice::Classes; ++c)
            asked[size_t(c)] = any::number(0, 2) != 0;
        const auto costs = lattice.costsOfOthers(text, asked);
        RC_ASSERT(qsizetype(costs.size()) == text.size());
        for (qsizetype place = 0; place < text.size(); ++place) {
            for (int c = 1; c <= CharLattice::Classes; ++c) {
                QString other = text;
                other[place] = charclass::charOf(c);
                const double alone = asked[size_t(c)] ? lattice.cost(other) : CharLattice::MostCost;
                RC_ASSERT(std::abs(costs[size_t(place)][size_t(c)] - alone) < 1e-9);
            }
        }
    }));
}

void DomainProperties::agreement()
{
    QVERIFY(rc::check("agreement is symmetric, and the places are where they differ", [] {
        const PlateText a = PlateText::fold(plateLike());
        const PlateText b = any::flag() ? a : PlateText::fold(plateLike());
        const PlateAgreement there = comparePlates(a, b);
        RC_ASSERT(there == comparePlates(b, a) || a.text().size() == b.text().size());
        RC_ASSERT((there.kind == PlateAgreement::Kind::Match) == (a == b && !a.isEmpty()));
        RC_ASSERT(there.kind != PlateAgreement::Kind::ConfusableMatch || plateSkeleton(a) == plateSkeleton(b));
        const auto longest = std::max(a.text().size(), b.text().size());
        for (const int place : there.differing)
            RC_ASSERT(place >= 0 && place < longest);
    }));
}

void DomainProperties::geodesics()
{
    QVERIFY(rc::check("distances are symmetric and hold the triangle", [] {
        const GeoPoint a = anyPoint();
        // antipodes too, and points close by
        const GeoPoint opposite{ -a.latitude, a.longitude > 0 ? a.longitude - 180 : a.longitude + 180 };
        const GeoPoint b = any::number(0, 4) == 0 ? opposite : anyPoint();
        const GeoPoint c = anyPoint();
        const double ab = distanceMetres(a, b);
        RC_ASSERT(std::isfinite(ab) && ab >= 0.0 && ab < 20003932.0);
        RC_ASSERT(std::abs(ab - distanceMetres(b, a)) < 0.001);
        RC_ASSERT(ab <= distanceMetres(a, c) + distanceMetres(c, b) + 0.001);
        const double bearing = bearingDegrees(a, b);
        RC_ASSERT(bearing >= 0.0 && bearing <= 360.0);
    }));
    QVERIFY(rc::check("short distances agree with the local metric", [] {
        // radii of curvature of WGS84 at the latitude; good to a centimetre over 100 m away from the poles
        const GeoPoint a{ any::number(-80000, 80000) / 1e3, any::number(-179000, 179000) / 1e3 };
        const GeoPoint b{ a.latitude + any::number(-500, 500) / 1e6, a.longitude + any::number(-500, 500) / 1e6 };
        constexpr double E2 = 6.69437999014e-3;
        const double phi = a.latitude * M_PI / 180;
        const double w = 1 - E2 * std::sin(phi) * std::sin(phi);
        const double north = (b.latitude - a.latitude) * M_PI / 180 * 6378137.0 * (1 - E2) / (w * std::sqrt(w));
        const double east = (b.longitude - a.longitude) * M_PI / 180 * 6378137.0 / std::sqrt(w) * std::cos(phi);
        RC_ASSERT(std::abs(distanceMetres(a, b) - std::hypot(north, east)) < 0.01);
    }));
}

void DomainProperties::retryDelays()
{
    QVERIFY(rc::check("delays lie between half and all of the capped power, and never under Retry-After", [] {
        RetryPolicy policy;
        policy.base = std::chrono::milliseconds(any::number(1, 10000));
        policy.cap = std::chrono::milliseconds(any::number(1, 1000000));
        const int failed = any::number(1, 60);
        const double chance = any::number(0, 999) / 1000.0;
        const double whole = std::min(
            std::ldexp(static_cast<double>(policy.base.count()), failed - 1), static_cast<double>(policy.cap.count()));
        const auto delay = policy.delay(failed, chance);
        RC_ASSERT(static_cast<double>(delay.count()) >= std::floor(whole / 2));
        RC_ASSERT(static_cast<double>(delay.count()) <= whole);
        const std::chrono::milliseconds asked(any::number(0, 2000000));
        RC_ASSERT(policy.delay(failed, chance, asked) == std::max(asked, delay));
    }));
}

void DomainProperties::custody()
{
    QVERIFY(rc::check("events come back from their links, and one flipped bit is found where it is", [] {
        QList<CustodyLink> links;
        const int length = any::number(1, 6);
        for (int i = 0; i < length; ++i) {
            const CustodyEvent event{ any::text(), any::text(), UserId(any::text()), any::instant(),
                { { any::text(), any::text() }, { any::text(), any::real() } }, CorrelationId(any::text()),
                any::text() };
            links.append(linkCustody(links.isEmpty() ? std::nullopt : std::optional(links.constLast()), event));
            const auto back = custodyEventFromCanonical(links.constLast().canonical);
            RC_ASSERT(back.has_value());
            const auto before = links.size() > 1 ? std::optional(links.at(links.size() - 2)) : std::nullopt;
            RC_ASSERT(linkCustody(before, *back) == links.constLast());
        }
        CustodyVerifier whole;
        for (const CustodyLink &link : links)
            whole.add(link);
        RC_ASSERT(whole.finish(links.constLast()).fault == CustodyVerifier::Fault::None);

        const int spoilt = any::number(0, length - 1);
        QByteArray &bytes = links[spoilt].canonical;
        const int place = any::number(0, static_cast<int>(bytes.size()) - 1);
        bytes[place] = static_cast<char>(bytes.at(place) ^ (1 << any::number(0, 7)));
        CustodyVerifier broken;
        for (const CustodyLink &link : links)
            broken.add(link);
        RC_ASSERT(broken.finish().fault == CustodyVerifier::Fault::HashDiffers);
        RC_ASSERT(broken.finish().brokenSequence == spoilt + 1);
    }));
}

void DomainProperties::rulesNeverPassWithoutFacts()
{
    QVERIFY(rc::check("a pass rests on facts of both photos", [] {
        PairFacts pair;
        pair.first.capture = any::captureFacts();
        pair.second.capture = any::captureFacts();
        if (any::flag())
            pair.firstReading = any::reading();
        if (any::flag())
            pair.secondReading = any::reading();
        if (any::flag())
            pair.scene = any::sceneMatch();
        const auto checks = checkPair(pair, {});
        RC_ASSERT(checks.size() == 4);
        const auto isWeak = [](const CaptureFacts &facts) {
            return !facts.taken || facts.taken->source >= InstantSource::ExifModified;
        };
        if (isWeak(pair.first.capture) || isWeak(pair.second.capture))
            RC_ASSERT(checks[0].verdict == Verdict::Unknown);
        const auto isBlind = [](const CaptureFacts &facts) { return !facts.fix || !facts.fix->accuracyMetres; };
        if (isBlind(pair.first.capture) || isBlind(pair.second.capture))
            RC_ASSERT(checks[1].verdict == Verdict::Unknown);
        if (!pair.firstReading || !pair.secondReading)
            RC_ASSERT(checks[2].verdict == Verdict::Unknown);
        if (!pair.scene || pair.scene->refused)
            RC_ASSERT(checks[3].verdict == Verdict::Unknown);
        for (const RuleCheck &check : checks)
            RC_ASSERT(!check.reason.isEmpty() && !check.unit.isEmpty());
    }));
}

SVIDOK_SUITE(DomainProperties, QCoreApplication)

} // namespace svidok::test::domainpropertiestests

#include "tst_domainproperties.moc"
