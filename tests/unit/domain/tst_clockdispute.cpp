// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clockdispute.h"
#include "support/reports.h"
#include "support/suites.h"

#include <QTest>

namespace svidok::test::clockdisputetests {

using namespace Qt::StringLiterals;

namespace {

QDateTime minute(int minutes)
{
    return Now.addSecs(60 * minutes);
}

// A report made at minute 0, with decisions at these minutes in the order in which they were taken.
Report decidedAt(const QList<int> &minutes)
{
    Report report;
    report.createdAt = Now;
    for (const int at : minutes)
        report.decisions.append({Decision::Kind::SecondReviewAsked, {}, {}, {}, UserId(u"ira"_s), minute(at)});
    return report;
}

} // namespace

/// What a clock that ran ahead leaves in a report.
class TestClockDispute : public QObject {
    Q_OBJECT

private slots:
    void oneAfterTheOther()
    {
        QCOMPARE(clockDispute(decidedAt({}), minute(0)), std::nullopt);
        QCOMPARE(clockDispute(decidedAt({5, 5, 90}), minute(90)), std::nullopt);
    }

    void twoMachinesMayDifferALittle()
    {
        QCOMPARE(clockDispute(decidedAt({5, 3}), minute(4)), std::nullopt);
        QCOMPARE(clockDispute(decidedAt({5}), minute(5).addSecs(-121)), (ClockDispute{minute(5), minute(5).addSecs(-121)}));
        QCOMPARE(clockDispute(decidedAt({5}), minute(5).addSecs(-120)), std::nullopt);
    }

    void theWidestIsTold()
    {
        QCOMPARE(clockDispute(decidedAt({60, 10, 40, 200, 20, 300}), minute(300)), (ClockDispute{minute(200), minute(20)}));
        QCOMPARE(clockDispute(decidedAt({10}), minute(-70)), (ClockDispute{minute(10), minute(-70)}));
        QCOMPARE(clockDispute(decidedAt({-90, 10}), minute(20)), (ClockDispute{minute(0), minute(-90)}));
    }

    void everyKindOfEntryCounts()
    {
        Report corrected = decidedAt({1});
        corrected.corrections.append({{}, {}, {}, {}, UserId(u"ira"_s), minute(50)});
        Report marked = decidedAt({1});
        marked.marks.append(PhotoMark());
        marked.marks.last().at = minute(50);
        Report signedOnce = decidedAt({1});
        signedOnce.documents.append(DocumentVersion()); // composed and not signed says nothing
        QCOMPARE(clockDispute(signedOnce, minute(2)), std::nullopt);
        signedOnce.documents.last().signedAt = minute(50);
        for (const Report &report : {corrected, marked, signedOnce})
            QCOMPARE(clockDispute(report, minute(2)), (ClockDispute{minute(50), minute(2)}));
    }

    void timesThatAreNotKnownSayNothing()
    {
        Report report = decidedAt({1});
        report.createdAt = {};
        report.decisions.append(Decision());
        QCOMPARE(clockDispute(report, minute(2)), std::nullopt);
    }
};

SVIDOK_SUITE(TestClockDispute, QCoreApplication)

} // namespace svidok::test::clockdisputetests

#include "tst_clockdispute.moc"
