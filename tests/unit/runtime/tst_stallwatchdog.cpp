// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/stallwatchdog.h"
#include "support/suites.h"

#include <QElapsedTimer>
#include <QTest>

namespace svidok::test::stallwatchdogtests {

using namespace std::chrono_literals;

class TestStallWatchdog : public QObject {
    Q_OBJECT

private slots:
    void aLoopThatAnswersIsNoStall();
    void aBusyThreadIsReportedOnceItAnswers();
    void endsWhileTheThreadDoesNotAnswer();
};

void TestStallWatchdog::aLoopThatAnswersIsNoStall()
{
    QList<std::chrono::milliseconds> stalls;
    const StallWatchdog dog({1ms, 1h}, [&](auto took) { stalls.append(took); });
    QTRY_VERIFY(dog.checks() >= 5);
    QVERIFY(stalls.isEmpty());
}

void TestStallWatchdog::aBusyThreadIsReportedOnceItAnswers()
{
    QList<std::chrono::milliseconds> stalls;
    const StallWatchdog dog({1ms, 30ms}, [&](auto took) { stalls.append(took); });
    QTRY_VERIFY(dog.checks() > 0);
    QElapsedTimer busy;
    busy.start();
    while (busy.elapsed() < 120) { }
    QTRY_VERIFY(!stalls.isEmpty());
    // It asks every millisecond, so it missed next to nothing of the 120 ms; a slow machine only adds to them.
    QVERIFY2(dog.longest() >= 60ms, qPrintable(QString::number(dog.longest().count())));
}

void TestStallWatchdog::endsWhileTheThreadDoesNotAnswer()
{
    bool reported = false;
    {
        const StallWatchdog dog({1h, 0ms}, [&](auto) { reported = true; });
    }
    QCoreApplication::sendPostedEvents();
    QVERIFY(!reported); // a question that nobody waits for any more is not answered
}

SVIDOK_SUITE(TestStallWatchdog, QCoreApplication)

} // namespace svidok::test::stallwatchdogtests

#include "tst_stallwatchdog.moc"
