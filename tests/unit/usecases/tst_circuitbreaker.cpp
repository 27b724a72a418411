// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/fakeclock.h"
#include "support/suites.h"
#include "usecases/circuitbreaker.h"

#include <QTest>

namespace svidok::test::circuitbreakertests {

using namespace std::chrono_literals;
using State = CircuitBreaker::State;

namespace {

Error errorOf(ErrorCode code, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return {code, {}, {}, retryAfter};
}

} // namespace

class TestCircuitBreaker : public QObject {
    Q_OBJECT

    FakeClock m_clock;
    QDateTime now() const { return m_clock.nowUtc(); }

private slots:
    void opensAfterFailuresInARow()
    {
        CircuitBreaker breaker({3, 10s});
        for (int i = 0; i < 2; ++i) {
            QVERIFY(breaker.admit(now()));
            breaker.failed(errorOf(ErrorCode::ServiceFailed), now());
        }
        breaker.succeeded(); // not in a row
        for (int i = 0; i < 3; ++i) {
            QVERIFY(breaker.admit(now()));
            breaker.failed(errorOf(ErrorCode::ServiceFailed), now());
        }
        QVERIFY(!breaker.admit(now()));
        const auto seen = breaker.snapshot(now());
        QCOMPARE(seen.state, State::Open);
        QCOMPARE(seen.failures, 3);
        QCOMPARE(seen.opensAt, now().addSecs(10));
        QCOMPARE(seen.lastError->code, ErrorCode::ServiceFailed);
    }

    void oneProbeDecides()
    {
        CircuitBreaker breaker({1, 10s});
        breaker.failed(errorOf(ErrorCode::ServiceTimedOut), now());
        m_clock.advance(10s);
        QCOMPARE(breaker.snapshot(now()).state, State::HalfOpen);
        QVERIFY(breaker.admit(now()));
        QVERIFY(!breaker.admit(now())); // one only
        breaker.failed(errorOf(ErrorCode::ServiceTimedOut), now());
        QVERIFY(!breaker.admit(now()));
        m_clock.advance(10s);
        QVERIFY(breaker.admit(now()));
        breaker.succeeded();
        QCOMPARE(breaker.snapshot(now()).state, State::Closed);
        QVERIFY(breaker.admit(now()));
        QVERIFY(breaker.admit(now()));
    }

    void forgottenProbeDoesNotLockForEver()
    {
        CircuitBreaker breaker({1, 10s});
        breaker.failed(errorOf(ErrorCode::ServiceTimedOut), now());
        m_clock.advance(10s);
        QVERIFY(breaker.admit(now()));
        breaker.abandoned();
        QVERIFY(breaker.admit(now())); // and this one is never heard of again
        QVERIFY(!breaker.admit(now()));
        m_clock.advance(10s);
        QVERIFY(breaker.admit(now()));
    }

    void opensAtOnceWhenTold()
    {
        CircuitBreaker asked({5, 10s});
        asked.failed(errorOf(ErrorCode::ServiceRateLimited, 90s), now());
        QCOMPARE(asked.snapshot(now()).opensAt, now().addSecs(90));
        CircuitBreaker denied({5, 10s});
        denied.failed(errorOf(ErrorCode::ServiceDenied), now());
        QCOMPARE(denied.snapshot(now()).state, State::Open);
    }

    void laterAnswersDoNotShortenTheWait()
    {
        CircuitBreaker breaker({1, 10s});
        breaker.failed(errorOf(ErrorCode::ServiceRateLimited, 90s), now());
        breaker.failed(errorOf(ErrorCode::ServiceFailed), now());
        QCOMPARE(breaker.snapshot(now()).opensAt, now().addSecs(90));
    }

    void oneCaseDoesNotSpeakAgainstTheService()
    {
        QVERIFY(!CircuitBreaker::isOfService(errorOf(ErrorCode::ServiceRefused)));
        QVERIFY(!CircuitBreaker::isOfService(errorOf(ErrorCode::NotFound)));
        QVERIFY(CircuitBreaker::isOfService(errorOf(ErrorCode::ServiceUnreachable)));
    }
};

SVIDOK_SUITE(TestCircuitBreaker, QCoreApplication)

} // namespace svidok::test::circuitbreakertests

#include "tst_circuitbreaker.moc"
