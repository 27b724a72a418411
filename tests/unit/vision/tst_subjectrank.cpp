// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/suites.h"
#include "vision/subjectrank.h"

#include <QTest>
#include <rapidcheck.h>

namespace svidok::test::subjectranktests {

namespace {

const cv::Size Photo(1600, 1200);

LocatedPlate plateAt(double x, double y, double width, double score)
{
    const double high = width / 4.6;
    return {{cv::Point2d(x, y), cv::Point2d(x + width, y), cv::Point2d(x + width, y + high), cv::Point2d(x, y + high)}, score, 1, {}, {}};
}

} // namespace

class SubjectRankTest : public QObject {
    Q_OBJECT

private slots:
    void largeCentralAndSureGoFirst();
    void whatIsFoundTwiceRanksAsTheLikelier();
    void othersChangeNothing();
};

void SubjectRankTest::largeCentralAndSureGoFirst()
{
    const auto ranks = subjectRanks({plateAt(700, 580, 200, 0.9), plateAt(100, 100, 200, 0.9), plateAt(300, 700, 100, 0.9), plateAt(900, 900, 200, 0.4)}, Photo);
    QVERIFY(ranks[0] > ranks[1] && ranks[0] > ranks[2] && ranks[0] > ranks[3]);
    QVERIFY(subjectRanks({}, Photo).empty());
}

// What is found first may be hardly sure of it: that takes nothing from the plate.
void SubjectRankTest::whatIsFoundTwiceRanksAsTheLikelier()
{
    const LocatedPlate doubtful = plateAt(690, 575, 220, 0.5);
    const LocatedPlate sure = plateAt(700, 580, 200, 0.95);
    const double alone = subjectRanks({sure}, Photo).front();
    const auto ranks = subjectRanks({doubtful, plateAt(100, 100, 200, 0.9), sure}, Photo);
    QCOMPARE(ranks[0], alone);
    QVERIFY2(ranks[2] < ranks[0] && ranks[2] > 0.98 * alone, "behind the first, whose corners lie closer, and before everything else");
}

void SubjectRankTest::othersChangeNothing()
{
    QVERIFY(rc::check("plates elsewhere leave a plate's rank as it is", [] {
        const auto at = [](int limit) { return double(*rc::gen::inRange(0, limit)); };
        const LocatedPlate plate = plateAt(at(700), at(1000), 40 + at(60), at(100) / 100.0);
        const LocatedPlate other = plateAt(850 + at(600), at(1000), 40 + at(60), at(100) / 100.0);
        const double alone = subjectRanks({plate}, Photo).front();
        RC_ASSERT(subjectRanks({plate, other}, Photo).front() == alone);
        RC_ASSERT(subjectRanks({other, plate}, Photo).back() == alone);
        RC_ASSERT(alone >= 0.0 && alone <= 1.0);
    }));
}

SVIDOK_SUITE(SubjectRankTest, QCoreApplication)

} // namespace svidok::test::subjectranktests

#include "tst_subjectrank.moc"
