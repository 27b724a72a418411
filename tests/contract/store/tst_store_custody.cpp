// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "support/suites.h"

#include <QTest>

#include <thread>

namespace svidok::test::storecustodytests {

/// The custody log, and what two users of one store do to each other.
class StoreCustodyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addStoreKinds(); }
    void init()
    {
        QFETCH_GLOBAL(QString, kind);
        m_fixture = std::make_unique<StoreFixture>(kind);
    }
    void cleanup() { m_fixture.reset(); }

    void chainsWhatHappens()
    {
        const Report report = makeReport(1);
        const QString chain = report.id.toString();
        ReportChange change = creation(report);
        change.events = { makeEvent(chain, QStringLiteral("report.created")), makeEvent(QStringLiteral("store")),
            makeEvent(chain, QStringLiteral("photo.added")) };
        static_cast<void>(got(m_fixture->store().reports().store(change)));
        static_cast<void>(got(custody().append({ makeEvent(chain), makeEvent(chain) })));
        m_fixture->reopen();
        static_cast<void>(got(custody().append({ makeEvent(chain) })));

        const auto links = got(custody().links(chain, 0, 100));
        QCOMPARE(links.size(), 5);
        QCOMPARE(verify(links, got(custody().head(chain))).fault, CustodyVerifier::Fault::None);
        QVERIFY(custodyEventFromCanonical(links.first().canonical) == change.events.first());
        QCOMPARE(got(custody().head(chain)), links.last());
        QCOMPARE(got(custody().links(chain, 3, 1)), QList<CustodyLink>{ links.at(3) });
        QVERIFY(got(custody().links(chain, 5, 10)).isEmpty());
        QVERIFY(got(custody().links(QStringLiteral("nobody"), 0, 10)).isEmpty());
        QVERIFY(!got(custody().head(QStringLiteral("nobody"))));
    }

    void walksAllChains()
    {
        for (const auto *chain : { "b", "a", "c" })
            static_cast<void>(got(
                custody().append({ makeEvent(QString::fromLatin1(chain)), makeEvent(QString::fromLatin1(chain)) })));
        QStringList names;
        QString after;
        for (auto heads = got(custody().heads(after, 2)); !heads.isEmpty(); heads = got(custody().heads(after, 2))) {
            for (const ChainHead &head : heads) {
                QCOMPARE(head.head, *got(custody().head(head.chain)));
                names.append(head.chain);
            }
            after = names.last();
        }
        QCOMPARE(names, (QStringList{ QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") }));

        QStringList seen;
        ChainedLink last;
        for (auto links = got(custody().scan({}, 0, 4)); !links.isEmpty();
             links = got(custody().scan(last.chain, last.link.sequence, 4))) {
            for (const ChainedLink &one : links)
                seen.append(one.chain + QString::number(one.link.sequence));
            last = links.last();
        }
        QCOMPARE(seen.join(u' '), QStringLiteral("a1 a2 b1 b2 c1 c2"));
    }

    void linksEventsOfTwoWriters()
    {
        const QString chain = QStringLiteral("store");
        together([&](Store &store) {
            for (int n = 0; n < 60; ++n)
                static_cast<void>(got(store.custody().append({ makeEvent(chain), makeEvent(chain) })));
        });
        const auto links = got(custody().links(chain, 0, 1000));
        QCOMPARE(links.size(), 240);
        QCOMPARE(verify(links, got(custody().head(chain))).fault, CustodyVerifier::Fault::None);
    }

    void givesEachClaimToOneOfTwo()
    {
        constexpr int Count = 60;
        for (int n = 0; n < Count; ++n)
            static_cast<void>(got(m_fixture->store().reports().store(creation(makeReport(n)))));
        std::atomic_int won = 0;
        std::atomic_int who = 0;
        together([&](Store &store) {
            const UserId me(QString::number(++who));
            for (int n = 0; n < Count; ++n) {
                const auto lease = await(store.reports().claim(makeReport(n).id, me, std::chrono::minutes(1)));
                if (lease)
                    ++won;
                else
                    QCOMPARE(lease.error().code, ErrorCode::LeaseHeld);
            }
        });
        QCOMPARE(won.load(), Count);
    }

    void namesReportsWithoutALog()
    {
        ReportChange logged = creation(makeReport(1));
        logged.events = { makeEvent(logged.report.id.toString(), QStringLiteral("report.created")) };
        ReportChange begunAnew = creation(makeReport(4)); // its chain was taken away, and something was logged since
        begunAnew.events = { makeEvent(begunAnew.report.id.toString()) };
        Report deleted = makeReport(3);
        deleted.deletedAt = m_fixture->clock.nowUtc();
        for (const ReportChange &change : { logged, creation(makeReport(2)), creation(deleted), begunAnew })
            static_cast<void>(got(m_fixture->store().reports().store(change)));
        QStringList unlogged{ makeReport(2).id.toString(), deleted.id.toString(), begunAnew.report.id.toString() };
        unlogged.sort();
        QCOMPARE(got(custody().unlogged()), unlogged);
    }

    void losesNoEditOfTwo()
    {
        const ReportId id = makeReport(1).id;
        static_cast<void>(got(m_fixture->store().reports().store(creation(makeReport(1)))));
        together([&](Store &store) {
            for (int n = 0; n < 30; ++n) {
                for (;;) {
                    Report report = got(store.reports().load(id));
                    report.notes.append(Note{ NoteId(QStringLiteral("n")), {}, {}, {}, m_fixture->clock.nowUtc() });
                    const auto stored = await(store.reports().store(update(report)));
                    if (stored)
                        break;
                    QCOMPARE(stored.error().code, ErrorCode::VersionConflict);
                }
            }
        });
        const Report report = got(m_fixture->store().reports().load(id));
        QCOMPARE(report.version, 61);
        QCOMPARE(report.notes.size(), 60);
    }

    void handsEachMessageToOneOfTwoWorkers()
    {
        constexpr int Count = 120;
        for (int n = 0; n < Count; ++n) {
            ReportChange change = creation(makeReport(n));
            change.enqueue = { makeMessage(n, change.report.id) };
            static_cast<void>(got(m_fixture->store().reports().store(change)));
        }
        QMutex mutex;
        QStringList taken;
        std::atomic_int who = 0;
        together([&](Store &store) {
            const QString worker = QString::number(++who);
            const QDateTime now = m_fixture->clock.nowUtc();
            for (auto batch = got(store.outbox().take(worker, 7, now, std::chrono::minutes(5))); !batch.isEmpty();
                 batch = got(store.outbox().take(worker, 7, now, std::chrono::minutes(5)))) {
                const QMutexLocker lock(&mutex);
                for (const OutboxMessage &message : batch)
                    taken.append(message.id.toString());
            }
        });
        QCOMPARE(taken.size(), Count);
        QCOMPARE(taken.removeDuplicates(), 0);
    }

private:
    CustodyLog &custody() { return m_fixture->store().custody(); }

    // Runs the same work on two stores of the same data in two threads at once.
    void together(const std::function<void(Store &)> &work)
    {
        Store &second = m_fixture->second();
        std::thread other([&] { work(second); });
        work(m_fixture->store());
        other.join();
    }

    static CustodyVerifier::Answer verify(const QList<CustodyLink> &links, const std::optional<CustodyLink> &head)
    {
        CustodyVerifier verifier;
        for (const CustodyLink &link : links)
            verifier.add(link);
        return verifier.finish(head);
    }

    std::unique_ptr<StoreFixture> m_fixture;
};

SVIDOK_SUITE(StoreCustodyTest, QCoreApplication)

} // namespace svidok::test::storecustodytests

#include "tst_store_custody.moc"
