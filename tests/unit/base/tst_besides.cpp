// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/besides.h"
#include "support/suites.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace svidok::test::besidestests {

class BesidesTest : public QObject {
    Q_OBJECT

private slots:
    void answersWhatTheWorkAnswers();
    void throwsWhatTheWorkThrows();
    void isOverWhenItsOwnerEnds();

private:
    QThreadPool m_pool;
};

void BesidesTest::answersWhatTheWorkAnswers()
{
    const std::thread::id own = std::this_thread::get_id();
    Besides<std::thread::id> elsewhere(m_pool, [] { return std::this_thread::get_id(); });
    QVERIFY(elsewhere.result() != own);
}

void BesidesTest::throwsWhatTheWorkThrows()
{
    Besides<int> failing(m_pool, []() -> int { throw std::runtime_error("no"); });
    const auto ask = [&] { return failing.result(); };
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, ask());
    // Nobody need ask.
    const Besides<int> unheard(m_pool, []() -> int { throw std::runtime_error("no"); });
}

void BesidesTest::isOverWhenItsOwnerEnds()
{
    QSemaphore ending;
    std::atomic_bool over = false;
    std::thread let([&] { ending.acquire(); });
    try {
        const Besides<int> work(m_pool, [&] {
            let.join();
            over = true;
            return 1;
        });
        ending.release();
        throw std::runtime_error("its owner ends");
    } catch (const std::runtime_error &) {
        QVERIFY(over);
    }
}

SVIDOK_SUITE(BesidesTest, QCoreApplication)

} // namespace svidok::test::besidestests

#include "tst_besides.moc"
