// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/correlation.h"
#include "runtime/scheduler.h"
#include "runtime/storeidentity.h"
#include "runtime/threadpoolexecutor.h"
#include "support/faults.h"
#include "support/suites.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace svidok::test::runtimetests {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class FakeDirectory final : public UserDirectory {
public:
    test::Faults faults;
    Legible<User> people;

    Future<Legible<User>> users() override
    {
        return faults.pass<Legible<User>>([this] { return people; });
    }
    Future<std::monostate> put(const User &user) override
    {
        people.append(user);
        return ready<std::monostate>(std::monostate{});
    }
};

User person(const QString &login, bool active)
{
    User user;
    user.id = UserId(u"id-"_s + login);
    user.login = login;
    user.roles = Role::Inspector;
    user.active = active;
    return user;
}

} // namespace

class RuntimeTest : public QObject {
    Q_OBJECT

private slots:
    void runsElsewhereUnderTheSameCorrelation()
    {
        ThreadPoolExecutor executor(2);
        const CorrelationScope click(u"click-7"_s);
        const QThread *here = QThread::currentThread();
        const auto answer = await(runOn<QString>(executor, [here]() -> Result<QString> {
            return here == QThread::currentThread() ? u"same thread"_s : CorrelationScope::current();
        }));
        QCOMPARE(answer, Result<QString>(u"click-7"_s));
    }

    void runsAtTheSameTime()
    {
        ThreadPoolExecutor executor(2);
        QSemaphore ping;
        QSemaphore pong;
        // Each waits for the other: one thread alone could never end this.
        const auto one = runOn<int>(executor, [&]() -> Result<int> {
            ping.release();
            return pong.tryAcquire(1, 20'000) ? 1 : 0;
        });
        const auto two = runOn<int>(executor, [&]() -> Result<int> {
            pong.release();
            return ping.tryAcquire(1, 20'000) ? 1 : 0;
        });
        QCOMPARE(await(one).value() + await(two).value(), 2);
    }

#ifdef Q_OS_LINUX
    void givesWayOnItsOwnThreadsOnly()
    {
        const auto niceness = []() -> Result<int> { return getpriority(PRIO_PROCESS, 0); };
        const int usual = getpriority(PRIO_PROCESS, 0);
        ThreadPoolExecutor bulk(1, ThreadPoolExecutor::Urgency::GivesWay);
        QCOMPARE(await(runOn<int>(bulk, niceness)), Result<int>(std::max(usual, 10)));
        ThreadPoolExecutor executor(1);
        QCOMPARE(await(runOn<int>(executor, niceness)), Result<int>(usual));
        QCOMPARE(getpriority(PRIO_PROCESS, 0), usual);
    }
#endif

    void dropsWhatHasNotBegunAtTheEnd()
    {
        QSemaphore begun;
        QSemaphore goOn;
        Future<int> running;
        Future<int> waiting;
        std::unique_ptr<QThread> releaser(QThread::create([&] { goOn.release(); }));
        {
            ThreadPoolExecutor executor(1);
            running = runOn<int>(executor, [&]() -> Result<int> {
                begun.release();
                goOn.acquire();
                return 1;
            });
            begun.acquire();
            waiting = runOn<int>(executor, []() -> Result<int> { return 2; });
            releaser->start();
            releaser->wait();
        }
        QCOMPARE(await(running), Result<int>(1));
        // The one thread may have begun it just before the end: then it was done, else it was cancelled.
        const auto second = await(waiting);
        QVERIFY(second == Result<int>(2) || second.error().code == ErrorCode::Cancelled);
    }

    void finishesWhatWasPutInOrder()
    {
        constexpr int Tasks = 10'000; // more than any machine does before the end begins
        int done = 0;
        {
            QSemaphore goOn;
            ThreadPoolExecutor executor(1, ThreadPoolExecutor::Urgency::Usual, ThreadPoolExecutor::AtEnd::Finish);
            executor.post([&] { goOn.acquire(); });
            for (int i = 0; i < Tasks; ++i)
                executor.post([&done, i] { done += done == i ? 1 : 0; });
            goOn.release();
        }
        QCOMPARE(done, Tasks);
    }

    void repeatsAsTimeGoesOn()
    {
        std::chrono::milliseconds elapsed{};
        Scheduler scheduler([&elapsed] { return elapsed; });
        int often = 0;
        int seldom = 0;
        scheduler.repeat(10s, [&often] { ++often; });
        scheduler.repeat(60s, [&seldom] { ++seldom; });
        QCOMPARE(scheduler.runDue(), 10s);
        QCOMPARE(often, 1);
        QCOMPARE(seldom, 1);
        elapsed += 4s;
        QCOMPARE(scheduler.runDue(), 6s);
        QCOMPARE(often, 1);
        elapsed += 1h; // many were missed: each runs once
        QCOMPARE(scheduler.runDue(), 10s);
        QCOMPARE(often, 2);
        QCOMPARE(seldom, 2);
    }

    void countsFromTheEndOfAJob()
    {
        std::chrono::milliseconds elapsed{};
        Scheduler scheduler([&elapsed] { return elapsed; });
        scheduler.repeat(10s, [&elapsed] { elapsed += 25s; });
        QCOMPARE(scheduler.runDue(), 10s);
    }

    void stopsFromAnotherThread()
    {
        Scheduler scheduler;
        QSemaphore ran;
        scheduler.repeat(24h, [&ran] { ran.release(); });
        const std::unique_ptr<QThread> thread(QThread::create([&scheduler] { scheduler.run(); }));
        thread->start();
        QVERIFY(ran.tryAcquire(1, 20'000));
        scheduler.stop();
        QVERIFY(thread->wait(20'000));
    }

    void asksTheDirectoryEachTime()
    {
        FakeDirectory directory;
        directory.people = QList<User>{person(u"other"_s, true), person(u"petrenko"_s, true)};
        const StoreIdentity identity(directory, u"petrenko"_s);
        QCOMPARE(identity.current()->id, UserId(u"id-petrenko"_s));
        directory.people[1].active = false;
        QCOMPARE(identity.current().error().code, ErrorCode::UserInactive);
        directory.people.removeAt(1);
        QCOMPARE(identity.current().error().code, ErrorCode::NotSignedIn);
        QCOMPARE(StoreIdentity(directory, {}).current().error().code, ErrorCode::NotSignedIn);
        directory.people.unreadable = {{ErrorCode::StoreUnreadable, u"petrenko"_s, {}, {}}};
        QCOMPARE(identity.current().error().code, ErrorCode::StoreUnreadable);
        QCOMPARE(StoreIdentity(directory, u"other"_s).current()->login, u"other"_s);
        directory.faults.next(test::Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
        QCOMPARE(identity.current().error().code, ErrorCode::StoreBusy);
    }
};

SVIDOK_SUITE(RuntimeTest, QCoreApplication)

} // namespace svidok::test::runtimetests

#include "tst_runtime.moc"
