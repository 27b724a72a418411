// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Workers are killed again and again while they drain into a stub that fails at random, is killed itself and loses its
// answers: in the end the police have each case once, and each report knows its number.

#include "support/forwardworkplace.h"
#include "support/stubprocess.h"

#include <QTemporaryDir>
#include <QTest>

using namespace svidok;
using namespace svidok::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int Cases = 60;
constexpr int WaitMs = 60000;

QJsonObject randomFaults(quint32 seed)
{
    const QJsonArray faults{QJsonObject{{u"kind"_s, u"cut"_s}}, QJsonObject{{u"kind"_s, u"lose"_s}},
        QJsonObject{{u"kind"_s, u"half"_s}}, QJsonObject{{u"kind"_s, u"twice"_s}},
        QJsonObject{{u"kind"_s, u"garbage"_s}}, QJsonObject{{u"kind"_s, u"empty"_s}},
        QJsonObject{{u"kind"_s, u"hang_body"_s}}, QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, 500}},
        QJsonObject{{u"kind"_s, u"status"_s}, {u"status"_s, 429}, {u"retryAfter"_s, u"0"_s}}};
    return {{u"random"_s, QJsonObject{{u"seed"_s, qint64(seed)}, {u"rate"_s, 0.5}, {u"faults"_s, faults}}}};
}

} // namespace

class TestExactlyOnce : public QObject {
    Q_OBJECT

private slots:
    void killedAgainAndAgain()
    {
        QTemporaryDir dir;
        const QString state = dir.filePath(u"police.jsonl"_s);
        auto stub = std::make_unique<StubProcess>(state);
        QVERIFY(stub->isReady());
        const quint16 port = stub->port();
        ForwardWorkplace workplace;
        const auto opened = workplace.open(dir.path(), stub->url(), WaitMs);
        QVERIFY2(!opened, opened ? qPrintable(opened->subject + opened->detail) : "");
        const auto enqueued = workplace.enqueue(Cases, 2000);
        QVERIFY2(!enqueued, enqueued ? qPrintable(enqueued->subject + enqueued->detail) : "");

        QRandomGenerator random(20260504);
        int kills = 0;
        for (int round = 0; unsent(*workplace.store) > 0 && round < 200; ++round) {
            QVERIFY(stub->script(randomFaults(random.generate())));
            std::array<QProcess, 2> workers;
            for (size_t w = 0; w < workers.size(); ++w) {
                auto environment = QProcessEnvironment::systemEnvironment();
                environment.insert(u"LD_PRELOAD"_s, QStringLiteral(SVIDOK_BINARY_DIR "/tests/svidok_killat.so"));
                // The later the round, the longer they live, so that it comes to an end.
                environment.insert(u"SVIDOK_KILL_AT"_s, QString::number(20 + random.bounded(60 + 20 * round)));
                workers[w].setProcessEnvironment(environment);
                workers[w].setProcessChannelMode(QProcess::ForwardedErrorChannel);
                workers[w].start(QStringLiteral(SVIDOK_DRAINCHILD),
                    {dir.path(), stub->url(), u"worker-%1"_s.arg(w)});
            }
            if (round % 4 == 3) {
                stub->kill();
                stub = std::make_unique<StubProcess>(state, port);
                QVERIFY(stub->isReady());
            }
            for (QProcess &worker : workers) {
                QVERIFY(worker.waitForFinished(WaitMs));
                const bool killed = worker.exitStatus() == QProcess::CrashExit;
                QVERIFY2(killed || worker.exitCode() == 0, qPrintable(QString::number(worker.exitCode())));
                kills += killed;
            }
        }
        QCOMPARE(unsent(*workplace.store), 0);
        qInfo("%d kills", kills);
        QVERIFY(kills >= 10);

        QHash<QString, QString> numbers;
        const QJsonArray cases = stub->cases();
        QCOMPARE(cases.size(), Cases);
        for (const QJsonValue &one : cases)
            numbers.insert(one[u"idempotencyKey"].toString(), one[u"caseNumber"].toString());
        QCOMPARE(numbers.size(), Cases);
        for (int i = 0; i < Cases; ++i) {
            const auto report = await(workplace.store->reports().load(ReportId(u"r-%1"_s.arg(i))));
            QVERIFY(report);
            QCOMPARE(report->status, ReportStatus::Submitted);
            QCOMPARE(report->caseNumber, numbers.value(caseIdempotencyKey(report->id, 1, u"police"_s)));
            verifyCustody(*workplace.store, report->id.toString());
        }
    }

private:
    static qsizetype unsent(Store &store)
    {
        qsizetype count = 0;
        for (const OutboxState state : {OutboxState::Queued, OutboxState::InFlight, OutboxState::DeadLetter}) {
            OutboxFilter filter;
            filter.state = state;
            count += await(store.outbox().list(filter)).value().size();
        }
        return count;
    }
    static void verifyCustody(Store &store, const QString &chain)
    {
        const auto links = await(store.custody().links(chain, 0, 10000));
        const auto head = await(store.custody().head(chain));
        QVERIFY(links && head);
        CustodyVerifier verifier;
        int submitted = 0;
        for (const CustodyLink &link : *links) {
            verifier.add(link);
            submitted += link.canonical.contains("\"report.submitted\"");
        }
        QCOMPARE(verifier.finish(*head).fault, CustodyVerifier::Fault::None);
        QCOMPARE(submitted, 1);
    }
};

QTEST_GUILESS_MAIN(TestExactlyOnce)
#include "tst_exactlyonce.moc"
