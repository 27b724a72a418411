// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopairs.h"
#include "demo/demopeople.h"
#include "domain/packs.h"
#include "domain/wire.h"
#include "imaging/exifphotoprobe.h"
#include "imaging/scaledphotodecoder.h"
#include "support/isolatedreaders.h"
#include "support/suites.h"
#include "usecases/comparepair.h"
#include "vision/cvplatefinder.h"
#include "vision/cvscenematcher.h"

#include <QJsonArray>
#include <QLineF>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::demo::test::preparedpairstests {

/// What the whole real chain says of the twelve pairs, against the answers that were drawn with them.
class PreparedPairs final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();

private:
    void compareReading(const std::optional<PhotoReading> &reading, const QJsonObject &truth) const;

    ExifPhotoProbe m_probe;
    ScaledPhotoDecoder m_decoder;
    CvPlateFinder m_finder{m_decoder};
    CvSceneMatcher m_matcher{m_decoder};
    DemoClock m_clock;
    SeededIds m_ids{1};
    svidok::test::BuiltReaders m_readers;
    std::unique_ptr<ReadPlates> m_readPlates;
    std::unique_ptr<ComparePair> m_compare;
};

void PreparedPairs::initTestCase()
{
    auto readers = svidok::test::builtReaders();
    QVERIFY(readers);
    m_readers = std::move(*readers);
    const auto grammar = defaultPlateGrammar();
    const auto law = defaultLawPack();
    QVERIFY(grammar && law);
    m_readPlates = std::make_unique<ReadPlates>(ReadPlates::Ports{m_finder, m_readers.all(), nullptr, m_clock, m_ids}, *grammar, u"test"_s);
    m_compare = std::make_unique<ComparePair>(m_probe, *m_readPlates, m_matcher, law->thresholds);
}

void PreparedPairs::answers_data()
{
    QTest::addColumn<int>("index");
    const QStringList names = preparedPairNames();
    QCOMPARE(names.size(), 12);
    for (int i = 0; i < names.size(); ++i)
        QTest::addRow("%s", qPrintable(names.at(i))) << i;
}

void PreparedPairs::compareReading(const std::optional<PhotoReading> &reading, const QJsonObject &truth) const
{
    QVERIFY(reading);
    QCOMPARE(QSize(reading->width, reading->height), QSize(truth[u"width"_s].toInt(), truth[u"height"_s].toInt()));
    const PlateRead *subject = reading->subject();
    QVERIFY2(subject, "no subject plate was found");
    const QJsonArray corners = truth[u"quad"_s].toArray();
    for (int i = 0; i < 4; ++i) {
        const QJsonArray corner = corners.at(i).toArray();
        const double away = QLineF(subject->quad[static_cast<std::size_t>(i)], QPointF(corner.at(0).toDouble(), corner.at(1).toDouble())).length();
        QVERIFY2(away < 12.0, qPrintable(u"corner %1 is %2 px away"_s.arg(i).arg(away)));
    }
    if (!subject->abstained)
        QCOMPARE(subject->text.text(), truth[u"plate"_s].toString());
}

void PreparedPairs::answers()
{
    QFETCH(int, index);
    const auto pair = preparedPair(index, 1);
    QVERIFY(pair);
    const auto compared = m_compare->compare({pair->first.jpeg, pair->first.fileName}, {pair->second.jpeg, pair->second.fileName});
    QVERIFY(compared);
    const QJsonObject rules = pair->answer[u"rules"_s].toObject();
    for (const RuleCheck &check : compared->checks)
        QVERIFY2(wire::name(check.verdict) == rules[wire::name(check.rule)].toString(),
            qPrintable(u"%1: %2 (%3), but %4 is right"_s.arg(
                wire::name(check.rule), wire::name(check.verdict), check.reason, rules[wire::name(check.rule)].toString())));
    compareReading(compared->facts.firstReading, pair->first.truth);
    compareReading(compared->facts.secondReading, pair->second.truth);
    // What was measured holds the truth within the uncertainty that it names.
    const auto &scene = compared->facts.scene;
    if (scene && scene->vehicleShiftMetres && pair->answer.contains(u"vehicle_shift_m"_s))
        QVERIFY(std::abs(*scene->vehicleShiftMetres - pair->answer[u"vehicle_shift_m"_s].toDouble()) <= *scene->vehicleShiftUncertainty + 0.02);
    if (pair->answer[u"same_scene"_s] == false)
        QVERIFY(!scene || scene->refused);
}

SVIDOK_SUITE(PreparedPairs, QCoreApplication)

} // namespace svidok::demo::test::preparedpairstests

#include "tst_preparedpairs.moc"
