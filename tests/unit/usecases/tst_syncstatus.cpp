// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/forwardfixture.h"
#include "support/suites.h"
#include "usecases/forwarddrain.h"
#include "usecases/syncstatus.h"

#include <QTest>

namespace svidok::test::syncstatustests {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SyncFixture : ForwardFixture {
    StatusSync sync{context, recipients};

    // Submits reports 0 .. count - 1.
    void submit(int count)
    {
        for (int i = 0; i < count; ++i)
            addMessage(i);
        DrainSettings settings;
        settings.worker = u"w"_s;
        QCOMPARE(OutboxDrainer(context, evidence, recipients, settings, [] { return 0.0; }).drain()->delivered, count);
    }
};

} // namespace

class TestSyncStatus : public QObject {
    Q_OBJECT

private slots:
    void follows()
    {
        SyncFixture f;
        f.submit(3);
        f.police->setStatus(f.report(0).caseNumber, u"under_review"_s);
        f.police->setStatus(f.report(1).caseNumber, u"resolved"_s, u"fined"_s);
        f.police->setStatus(f.report(2).caseNumber, u"rejected"_s);
        const auto report = f.sync.sync();
        QVERIFY(report);
        QCOMPARE(report->asked, 3);
        QCOMPARE(report->changed, 3);
        QVERIFY(report->problems.isEmpty());
        QCOMPARE(f.report(0).status, ReportStatus::UnderReview);
        QCOMPARE(f.report(1).status, ReportStatus::Resolved);
        QCOMPARE(f.report(1).policeUpdates.constLast().comment, u"fined"_s);
        QCOMPARE(f.report(2).status, ReportStatus::Rejected);
        const auto again = f.sync.sync(); // only the one that is not done yet
        QCOMPARE(again->asked, 1);
        QCOMPARE(again->changed, 0);
    }

    void sameWordsAreNoNews()
    {
        SyncFixture f;
        f.submit(1);
        QCOMPARE(f.sync.sync()->changed, 1); // "accepted", for the first time
        const Report before = f.report(0);
        const qsizetype events = f.actions(0).size();
        QCOMPARE(f.sync.sync()->changed, 0);
        QCOMPARE(f.report(0), before);
        QCOMPARE(f.actions(0).size(), events);
    }

    void unknownWordsAreKeptRaw()
    {
        SyncFixture f;
        f.submit(1);
        f.police->setStatus(f.report(0).caseNumber, u"Передано до слідчого №7"_s);
        QCOMPARE(f.sync.sync()->changed, 1);
        QCOMPARE(f.report(0).status, ReportStatus::Submitted);
        QCOMPARE(f.report(0).policeUpdates.constLast().rawStatus, u"Передано до слідчого №7"_s);
        f.police->setStatus(f.report(0).caseNumber, u"under_review"_s);
        QCOMPARE(f.sync.sync()->changed, 1);
        QCOMPARE(f.report(0).status, ReportStatus::UnderReview);
        QCOMPARE(f.report(0).policeUpdates.size(), 2);
    }

    void oneProblemDoesNotStopTheRest()
    {
        SyncFixture f;
        f.submit(20);
        for (int i = 0; i < 20; ++i)
            f.police->setStatus(f.report(i).caseNumber, u"under_review"_s);
        f.police->faults.next(Faults::Kind::Fail, {ErrorCode::ServiceFailed, u"police"_s, {}, {}});
        const auto report = f.sync.sync();
        QVERIFY(report);
        QCOMPARE(report->asked, 20);
        QCOMPARE(report->changed, 19);
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.constFirst().error.code, ErrorCode::ServiceFailed);
    }

    void respectsTheRateLimit()
    {
        SyncFixture f;
        f.submit(30);
        const int before = f.police->calls();
        f.police->faults.next(Faults::Kind::Fail, {ErrorCode::ServiceRateLimited, u"police"_s, {}, 60s});
        StatusSync oneByOne(f.context, f.recipients, 1);
        const auto report = oneByOne.sync();
        QCOMPARE(report->asked, 1);
        QCOMPARE(report->skipped, 29);
        QCOMPARE(f.police->calls(), before);
        f.clock.advance(60s);
        QCOMPARE(oneByOne.sync()->asked, 30);
    }

    void unknownNumberIsAProblemOfThatReport()
    {
        SyncFixture f;
        f.submit(2);
        ReportChange change;
        change.report = f.report(0);
        change.expectedVersion = change.report.version;
        change.report.caseNumber = u"typed by hand"_s;
        QVERIFY(await(f.store.reports().store(change)));
        const auto report = f.sync.sync();
        QCOMPARE(report->asked, 1);
        QCOMPARE(report->problems.size(), 1);
        QCOMPARE(report->problems.constFirst().report, ReportId(u"r-0"_s));
    }

    void progressAndCancel()
    {
        SyncFixture f;
        f.submit(30);
        CancelSource source;
        int calls = 0;
        const auto report = f.sync.sync(source.token(), [&](const SyncReport &soFar) {
            ++calls;
            if (soFar.asked >= 12)
                source.cancel();
        });
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(calls, 2);
        QCOMPARE(f.report(0).policeUpdates.size(), 1); // what was learnt is stored
    }
};

SVIDOK_SUITE(TestSyncStatus, QCoreApplication)

} // namespace svidok::test::syncstatustests

#include "tst_syncstatus.moc"
