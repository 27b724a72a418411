// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/threadpoolexecutor.h"
#include "support/suites.h"
#include "viewmodels/inbackground.h"

#include <QSemaphore>
#include <QTest>

namespace svidok::test::whendonetests {

class TestWhenDone : public QObject {
    Q_OBJECT

private slots:
    void answersInTheContextsThread();
    void answersFromTheEventLoop();
    void saysNothingToWhoIsGone();
    void saysCancelledForWhatWasDropped();
};

void TestWhenDone::answersInTheContextsThread()
{
    ThreadPoolExecutor pool(2);
    int sum = 0;
    for (int i = 1; i <= 100; ++i) {
        inBackground<int>(pool, this, [i]() -> Result<int> { return i; }, [&sum](const Result<int> &answer) {
            QCOMPARE(QThread::currentThread(), qApp->thread());
            sum += *answer;
        });
    }
    QTRY_COMPARE(sum, 5050);
}

// Who asks in the middle of a change of its own must not be answered there.
void TestWhenDone::answersFromTheEventLoop()
{
    int answer = 0;
    whenDone(ready<int>(7), this, [&answer](const Result<int> &result) { answer = *result; });
    QCOMPARE(answer, 0);
    QTRY_COMPARE(answer, 7);
}

// A report is closed while its photos are being decoded, many times a day.
void TestWhenDone::saysNothingToWhoIsGone()
{
    ThreadPoolExecutor pool(2);
    QSemaphore mayEnd;
    QSemaphore ended;
    for (int i = 0; i < 50; ++i) {
        auto context = std::make_unique<QObject>();
        inBackground<int>(
            pool, context.get(),
            [&]() -> Result<int> {
                mayEnd.acquire();
                ended.release();
                return 1;
            },
            [](const Result<int> &) { QFAIL("nobody is there"); });
        if (i % 2)
            context.reset(); // before the answer
        mayEnd.release();
        ended.acquire(); // or while it comes
    }
    QCoreApplication::sendPostedEvents();
}

void TestWhenDone::saysCancelledForWhatWasDropped()
{
    std::optional<ErrorCode> code;
    {
        QPromise<Result<int>> promise;
        promise.start();
        whenDone(promise.future(), this, [&code](const Result<int> &result) { code = result.error().code; });
    }
    QTRY_COMPARE(code, std::optional(ErrorCode::Cancelled));
}

SVIDOK_SUITE(TestWhenDone, QCoreApplication)

} // namespace svidok::test::whendonetests

#include "tst_whendone.moc"
