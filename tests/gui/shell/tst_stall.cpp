// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/busyday.h"
#include "support/suites.h"

#include <QElapsedTimer>
#include <QTest>

namespace svidok::test::stalltests {

using namespace std::chrono_literals;

/// The window answers, whatever goes on. How fast is the bench's matter (bench_stall: 50 ms); here the limit is what even a
/// machine under load keeps, and what no wait for a lock, a query or a file would.
class TestStall : public QObject {
    Q_OBJECT

private slots:
    void aStallIsFound();
    void nothingStallsOnABusyDay();
};

void TestStall::aStallIsFound()
{
    BusyDay day;
    day.photos = 100;
    day.reports = 100;
    day.disturb = [] {
        QElapsedTimer blocked;
        blocked.start();
        while (blocked.elapsed() < 1500) { }
    };
    const BusyDay::Outcome outcome = day.live();
    QVERIFY(outcome.finished);
    QVERIFY(outcome.longest >= 1400ms);
    QVERIFY(outcome.stalls >= 1);
}

void TestStall::nothingStallsOnABusyDay()
{
    const BusyDay::Outcome outcome = BusyDay().live();
    QVERIFY(outcome.finished);
    QVERIFY(outcome.answers > 20);
    QVERIFY2(outcome.longest < 1000ms, qPrintable(QString::number(outcome.longest.count())));
}

SVIDOK_SUITE(TestStall, QApplication)

} // namespace svidok::test::stalltests

#include "tst_stall.moc"
