// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/packs.h"
#include "support/drawnplate.h"
#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakereader.h"
#include "support/fakestore.h"
#include "support/reports.h"
#include "support/suites.h"
#include "usecases/examine.h"

#include <QTest>

namespace svidok::test::examinetests {

using namespace Qt::StringLiterals;

namespace {

/// Says of every photo that decodes what it was told to.
class FakeProbe final : public PhotoProbe {
public:
    PhotoFacts facts;
    mutable int calls = 0;

    Result<PhotoFacts> probe(const QByteArray &photo, const QString &, bool withPixels) const override
    {
        ++calls;
        if (!withPixels || photo == "p2 broken")
            return fail(ErrorCode::PhotoTruncated);
        return facts;
    }
};

class NoScene final : public SceneMatcher {
public:
    Future<SceneMatch> match(
        const QByteArray &, const std::optional<Quad> &, const QByteArray &, const std::optional<Quad> &, CancelToken) override
    {
        return ready<SceneMatch>(SceneMatch{});
    }
};

class Service final : public Identity {
public:
    Result<User> current() const override { return User{UserId(u"w"_s), u"w"_s, {}, {}, Role::Service, true, {}}; }
};

struct Bench {
    FakeClock clock;
    FakeStore store{clock};
    FakeEvidence evidence;
    Service identity;
    SeededIds ids{1};
    WorkContext context{store, clock, ids, identity, law(), u"0"_s};
    FakeProbe probe;
    FakeFinder finder;
    FakeReader reader;
    NoScene matcher;
    ReadPlates read{{finder, {&reader}, nullptr, clock, ids}, *defaultPlateGrammar(), u"g"_s};
    ComparePair pair{probe, read, matcher};
    Examine examine{context, evidence, probe, read, pair};

    Bench()
    {
        finder.found.plates = {foundPlate(drawPlate(u"AA1234BB"_s, 28))};
        reader.teach(finder.found.plates.first(), u"AA1234BB"_s, 0.97);
        probe.facts = {u"image/jpeg"_s, 400, 300, 0x1234, {}};
        Report report = reportIn(ReportStatus::PendingVerification);
        report.readings.clear();
        for (Photo &photo : report.photos)
            static_cast<void>(await(evidence.put(photo.id.toString().toUtf8())));
        static_cast<void>(await(store.reports().store({report, 0, {}, {}, {}})));
    }
    [[nodiscard]] QStringList actions()
    {
        QStringList found;
        const auto links = await(store.custody().links(u"r1"_s, 0, 100));
        for (const CustodyLink &link : *links)
            found.append(custodyEventFromCanonical(link.canonical)->action);
        return found;
    }
};

} // namespace

class ExamineTest : public QObject {
    Q_OBJECT

private slots:
    void fillsInWhatAnImportWithoutReadingLeftOut();
    void decodesNothingTwice();
    void aPhotoThatCannotBeDecodedCostsOnlyItself();
};

void ExamineTest::fillsInWhatAnImportWithoutReadingLeftOut()
{
    Bench bench;
    bench.probe.facts.capture.flags = {CaptureFlag::ThumbnailDiffers};
    const auto examined = bench.examine.examine(ReportId(u"r1"_s));
    QVERIFY2(examined, qPrintable(examined ? QString() : examined.error().detail));
    for (const Photo &photo : examined->photos) {
        QCOMPARE(photo.perceptualHash, 0x1234U);
        QCOMPARE(photo.capture.flags, QList<CaptureFlag>{CaptureFlag::ThumbnailDiffers});
    }
    QCOMPARE(examined->readings.size(), 2);
    const auto interval = std::find_if(examined->checks.begin(), examined->checks.end(),
        [](const RuleCheck &check) { return check.rule == RuleId::Interval; });
    QVERIFY(interval != examined->checks.end());
    QVERIFY2(interval->notes.contains(u"capture.thumbnail_differs"_s), "the rules are checked with what decoding showed");
    QCOMPARE(bench.actions(),
        (QStringList{u"photo.decoded"_s, u"photo.decoded"_s, u"plate.read"_s, u"plate.read"_s, u"checks.recorded"_s}));
    QCOMPARE(*await(bench.store.reports().load(ReportId(u"r1"_s))), *examined);
}

void ExamineTest::decodesNothingTwice()
{
    Bench bench;
    QVERIFY(bench.examine.examine(ReportId(u"r1"_s)));
    const int calls = bench.probe.calls;
    QVERIFY(bench.examine.examine(ReportId(u"r1"_s)));
    QCOMPARE(bench.probe.calls, calls);
    QCOMPARE(bench.actions().count(u"photo.decoded"_s), 2);
}

void ExamineTest::aPhotoThatCannotBeDecodedCostsOnlyItself()
{
    Bench bench;
    Report report = *await(bench.store.reports().load(ReportId(u"r1"_s)));
    report.photos[1].sha256 = await(bench.evidence.put("p2 broken"))->sha256;
    QVERIFY(await(bench.store.reports().store({report, report.version, {}, {}, {}})));
    const auto examined = bench.examine.examine(ReportId(u"r1"_s));
    QVERIFY(examined);
    QCOMPARE(examined->photos.at(0).perceptualHash, 0x1234U);
    QCOMPARE(examined->photos.at(1).perceptualHash, 0U);
    QCOMPARE(examined->checks.size(), 4);
}

SVIDOK_SUITE(ExamineTest, QCoreApplication)

} // namespace svidok::test::examinetests

#include "tst_examine.moc"
