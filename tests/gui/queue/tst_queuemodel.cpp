// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/threadpoolexecutor.h"
#include "storefixture.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "viewmodels/queuefolders.h"
#include "viewmodels/queuemodel.h"
#include "viewmodels/queuetext.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

namespace svidok::test::queuemodeltests {

using namespace Qt::StringLiterals;

namespace {

Report waiting(int n)
{
    Report report = makeReport(n, u"AA%1BB"_s.arg(n % 10000, 4, 10, QLatin1Char('0')));
    report.status = ReportStatus::PendingVerification;
    report.dueAt = QDateTime({2026, 6, 1}, {0, 0}, Qt::UTC).addSecs(n * 600);
    return report;
}

} // namespace

/// The table of the queue: pages, changes in place, states, late answers.
class TestQueueModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void readsPagesAsTheyAreScrolledTo();
    void changesInPlace();
    void followsAnyChange_data();
    void followsAnyChange();
    void nobodyOwnsWhatIsNobodys();
    void saysWhatIsWrong();
    void saysWhatIsEmpty();
    void noTimeRunsOutForWhatLeftTheHouse();
    void aSecondReviewIsToldFromTheFirst();
    void dropsLateAnswers();
    void findsItsFilterAgain();
    void countsItsFolders();
    void dueSoonAndOverdueAreApart();
    void aRealStoreWithThousands();

private:
    struct Bench {
        DeskFixture f;
        QueueShortlist shortlist{f.session};
        std::unique_ptr<QueueModel> model;

        void put(int n, const std::function<void(Report &)> &change = {})
        {
            Report report = waiting(n);
            if (change)
                change(report);
            static_cast<void>(await(f.store.reports().store({report, 0, {}, {}, {}})));
        }
        void open() { model = std::make_unique<QueueModel>(f.desk, shortlist); }
        QStringList all()
        {
            QStringList ids;
            for (int row = 0; row < model->rowCount(); ++row)
                ids.append(model->row(row).id.toString());
            return ids;
        }
        void fetchAll()
        {
            while (!model->isComplete()) {
                const int before = model->rowCount();
                model->fetchMore({});
                QTRY_VERIFY(model->rowCount() > before || model->isComplete() || model->error());
            }
        }
        QStringList stored()
        {
            ReportQuery query = model->query();
            query.limit = 1000;
            return idsOf(await(f.store.reports().page(query))->rows);
        }
    };
    std::unique_ptr<Bench> m;
};

void TestQueueModel::init()
{
    m = std::make_unique<Bench>();
}

void TestQueueModel::readsPagesAsTheyAreScrolledTo()
{
    for (int n = 0; n < 250; ++n)
        m->put(n);
    m->open();
    QTRY_COMPARE(m->model->state(), QueueModel::State::Ready);
    QCOMPARE(m->model->rowCount(), 100);
    QTRY_COMPARE(m->model->total(), 250);
    const QAbstractItemModelTester tester(m->model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m->fetchAll();
    QCOMPARE(m->all(), m->stored());
    QCOMPARE(m->all().size(), 250);
    QVERIFY(m->model->isComplete());
    for (int row = 0; row < 250; ++row)
        QCOMPARE(m->model->rowOf(m->model->row(row).id), row);
}

void TestQueueModel::changesInPlace()
{
    for (int n = 0; n < 150; ++n)
        m->put(n);
    QueueFilter filter;
    filter.status = ReportStatus::PendingVerification;
    m->open();
    m->model->setFilter(filter);
    QTRY_COMPARE(m->model->rowCount(), 100);
    const QPersistentModelIndex kept = m->model->index(50, 0);
    const ReportId watched = m->model->row(50).id;
    // One goes, one comes before, one moves to a page that is not here, one is claimed; nothing is read anew.
    m->f.changeBehind(m->model->row(3).id, [](Report &r) { r.status = ReportStatus::Verified; });
    m->put(900, [](Report &r) { r.dueAt = QDateTime({2026, 5, 30}, {0, 0}, Qt::UTC); });
    m->f.changeBehind(m->model->row(7).id, [](Report &r) { r.dueAt = r.dueAt.addYears(1); });
    static_cast<void>(await(m->f.store.reports().claim(m->model->row(9).id, UserId(u"anna"_s), std::chrono::minutes(15))));
    const ReportId claimed = m->model->row(9).id;
    bool wasReset = false;
    connect(m->model.get(), &QAbstractItemModel::modelReset, this, [&] { wasReset = true; });
    m->model->poll();
    QTRY_COMPARE(m->model->rowCount(), 99);
    QVERIFY(!wasReset);
    QCOMPARE(m->model->row(0).id, makeReport(900).id);
    QVERIFY(kept.isValid());
    QCOMPARE(m->model->row(kept.row()).id, watched);
    QCOMPARE(kept.row(), 49);
    QCOMPARE(m->model->row(m->model->rowOf(claimed)).claimedBy, UserId(u"anna"_s));
    m->fetchAll();
    QCOMPARE(m->all(), m->stored());
}

void TestQueueModel::followsAnyChange_data()
{
    QTest::addColumn<bool>("watched");
    QTest::newRow("by pages") << false;
    QTest::newRow("by the model tester") << true;
}

// Whatever happens in whatever order, the table is what the store would answer.
void TestQueueModel::followsAnyChange()
{
    for (int n = 0; n < 120; ++n)
        m->put(n);
    m->open();
    QueueFilter filter;
    filter.status = ReportStatus::PendingVerification;
    m->model->setFilter(filter);
    QTRY_COMPARE(m->model->rowCount(), 100);
    QFETCH(bool, watched);
    std::unique_ptr<QAbstractItemModelTester> tester; // it fetches all pages itself
    if (watched)
        tester = std::make_unique<QAbstractItemModelTester>(m->model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QRandomGenerator random(4711);
    for (int step = 0; step < 300; ++step) {
        const int n = random.bounded(140);
        if (n >= 120) {
            if (m->f.stored(makeReport(n).id).id.isEmpty())
                m->put(n);
        } else {
            m->f.changeBehind(makeReport(n).id, [&](Report &r) {
                r.status = random.bounded(4) == 0 ? ReportStatus::Verified : ReportStatus::PendingVerification;
                r.dueAt = random.bounded(9) == 0 ? QDateTime() : QDateTime({2026, 6, 1}, {0, 0}, Qt::UTC).addSecs(random.bounded(90000));
            });
        }
        if (random.bounded(3) == 0)
            m->model->poll();
        if (random.bounded(40) == 0 && m->model->canFetchMore({}))
            m->model->fetchMore({});
    }
    QCoreApplication::sendPostedEvents();
    m->model->poll();
    m->fetchAll();
    QTRY_COMPARE(m->all(), m->stored());
}

void TestQueueModel::nobodyOwnsWhatIsNobodys()
{
    QueueFilter filter;
    filter.assigned = ReportQuery::Assigned::Mine;
    const ReportQuery query = filter.query(QDateTime::currentDateTimeUtc(), {}, {});
    QVERIFY(query.only && query.only->isEmpty());
    QVERIFY(!filter.query(QDateTime::currentDateTimeUtc(), UserId(u"u-1"_s), {}).only);
}

void TestQueueModel::saysWhatIsWrong()
{
    m->put(1);
    m->f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    m->open();
    QTRY_COMPARE(m->model->state(), QueueModel::State::Failed);
    QCOMPARE(m->model->error()->code, ErrorCode::StoreBusy);
    m->model->reload();
    QTRY_COMPARE(m->model->state(), QueueModel::State::Ready);
    QVERIFY(!m->model->error());
    // What is there stays when a later page fails, and the page can be had again.
    for (int n = 2; n < 160; ++n)
        m->put(n);
    m->model->reload();
    QTRY_COMPARE(m->model->rowCount(), 100);
    m->f.store.reports().faults.next(Faults::Kind::Fail);
    m->model->fetchMore({});
    QTRY_VERIFY(m->model->error());
    QCOMPARE(m->model->state(), QueueModel::State::Ready);
    QCOMPARE(m->model->rowCount(), 100);
}

void TestQueueModel::saysWhatIsEmpty()
{
    m->open();
    QTRY_COMPARE(m->model->state(), QueueModel::State::NoReports);
    m->put(1);
    m->model->poll();
    QTRY_COMPARE(m->model->state(), QueueModel::State::Ready);
    QueueFilter filter;
    filter.text = u"nothing like it"_s;
    m->model->setFilter(filter);
    QTRY_COMPARE(m->model->state(), QueueModel::State::NoMatch);
}

void TestQueueModel::noTimeRunsOutForWhatLeftTheHouse()
{
    using enum ReportStatus;
    const QList all{Draft, PendingVerification, Verified, Submitted, UnderReview, Resolved, Rejected};
    for (int i = 0; i < all.size(); ++i) {
        m->put(i, [&](Report &report) {
            report.status = all[i];
            report.dueAt = m->f.clock.nowUtc().addDays(-40).addSecs(1 + i);
        });
    }
    m->open();
    QTRY_COMPARE(m->model->rowCount(), all.size());
    for (int i = 0; i < all.size(); ++i) {
        const bool inHand = i < 3;
        const auto &row = m->model->row(i);
        QCOMPARE(row.status, all[i]);
        QCOMPARE(m->model->index(i, QueueModel::Due).data().toString(), inHand ? u"39 d overdue"_s : QString());
        QCOMPARE(dueLevel(row.status, row.dueAt, m->f.clock.nowUtc()), inHand ? DueLevel::Over : DueLevel::None);
    }
}

// Nobody takes it for a case of her own that she may not decide, and a senior sees which ones are waiting.
void TestQueueModel::aSecondReviewIsToldFromTheFirst()
{
    const UserId me = m->f.identity.user->id;
    const auto asked = [&](int n, const UserId &by) {
        m->put(n, [&](Report &report) {
            report.secondReview = true;
            Decision opinion;
            opinion.kind = Decision::Kind::SecondReviewAsked;
            opinion.by = by;
            report.decisions = {opinion};
        });
    };
    m->put(1);
    asked(2, me);
    asked(3, UserId(u"other"_s));
    m->open();
    QTRY_COMPARE(m->model->rowCount(), 3);
    const auto status = [&](int n) { return m->model->index(m->model->rowOf(makeReport(n).id), QueueModel::Status); };
    QVERIFY(status(1).data().toString().endsWith(u"To verify"_s));
    for (const int n : {2, 3})
        QVERIFY(status(n).data().toString().endsWith(u"Second review"_s));
    QVERIFY(status(2).data(Qt::AccessibleTextRole).toString().endsWith(u"not yours"_s));
    m->f.identity.user->roles = Role::Senior;
    m->model->reload();
    QTRY_VERIFY(m->model->mayAssign());
    QVERIFY(status(2).data(Qt::AccessibleTextRole).toString().endsWith(u"not yours"_s)); // her own opinion
    QVERIFY(status(3).data(Qt::AccessibleTextRole).toString().endsWith(u"Second review"_s));
}

void TestQueueModel::dropsLateAnswers()
{
    for (int n = 0; n < 5; ++n)
        m->put(n);
    m->open();
    QTRY_COMPARE(m->model->rowCount(), 5);
    m->f.background.held = true;
    QueueFilter filter;
    filter.text = u"AA0001BB"_s;
    m->model->setFilter(filter); // its answer is on the way
    filter.text = u"AA0003BB"_s;
    m->model->setFilter(filter);
    m->f.background.release();
    QTRY_COMPARE(m->model->rowCount(), 1);
    QCOMPARE(m->model->row(0).plate.text(), u"AA0003BB"_s);
}

void TestQueueModel::findsItsFilterAgain()
{
    m->put(1);
    m->open();
    QueueFilter filter;
    filter.status = ReportStatus::Verified;
    filter.due = QueueFilter::Due::Soon;
    filter.claim = ReportQuery::Claim::Free;
    filter.order = ReportOrder::Newest;
    m->model->setFilter(filter);
    m->open();
    QCOMPARE(m->model->filter(), filter);
    for (const QByteArray &damage : {QByteArray("{"), QByteArray("[1]"), QByteArray("{\"order\":99,\"status\":\"x\"}")}) {
        m->f.own.write(u"queue/filter"_s, damage);
        m->open();
        QCOMPARE(m->model->filter(), QueueFilter());
    }
}

void TestQueueModel::countsItsFolders()
{
    for (int n = 0; n < 7; ++n)
        m->put(n);
    m->put(8, [](Report &r) { r.status = ReportStatus::Rejected; });
    for (const int n : {9, 10}) {
        m->put(n, [](Report &r) {
            Decision asked;
            asked.kind = Decision::Kind::SecondReviewAsked;
            asked.by = UserId(u"somebody"_s);
            r.decisions = {asked};
            r.secondReview = true;
        });
    }
    m->open();
    QTRY_COMPARE(m->model->state(), QueueModel::State::Ready);
    QueueFolders folders(*m->model, m->shortlist);
    const QAbstractItemModelTester tester(&folders, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QueueFilter rejected;
    rejected.status = ReportStatus::Rejected;
    folders.save(u"Rejected ones"_s, rejected);
    m->shortlist.toggle({makeReport(2).id, makeReport(8).id});
    const auto count = [&](const QueueFilter &filter) { return folders.index(folders.rowOf(filter)).data(QueueFolders::CountRole).toInt(); };
    QueueFilter pending;
    pending.status = ReportStatus::PendingVerification;
    QueueFilter second = pending;
    second.secondReview = true;
    QueueFilter listed;
    listed.shortlist = true;
    QTRY_COMPARE(count(pending), 7);
    QTRY_COMPARE(count(second), 2);
    QCOMPARE(folders.index(folders.rowOf(second)).data().toString(), u"Second review"_s);
    QCOMPARE(QueueFilter::fromJson(second.toJson()), second);
    QTRY_COMPARE(count(rejected), 1);
    QTRY_COMPARE(count(listed), 2);
    QTRY_COMPARE(count({}), 10);
    // What a folder counts is what the queue shows.
    m->model->setFilter(listed);
    QTRY_COMPARE(m->model->rowCount(), 2);
    m->model->setFilter(second);
    QTRY_COMPARE(m->all(), (QStringList{makeReport(9).id.toString(), makeReport(10).id.toString()}));
    // After a restart one's own folder is there, and one can take it away.
    QueueFolders again(*m->model, m->shortlist);
    QCOMPARE(again.rowCount(), folders.rowCount());
    QCOMPARE(again.index(again.rowOf(rejected)).data().toString(), u"Rejected ones"_s);
    again.remove(again.rowOf(rejected));
    QCOMPARE(again.rowOf(rejected), -1);
    again.remove(0);
    QCOMPARE(again.rowCount(), folders.rowCount() - 1);
}

// What is late already is not due soon, and what was sent or rejected is neither.
void TestQueueModel::dueSoonAndOverdueAreApart()
{
    const QDateTime now = m->f.clock.nowUtc();
    const QList<QPair<int, ReportStatus>> days{{-400, ReportStatus::PendingVerification}, {-1, ReportStatus::Draft}, {-1, ReportStatus::Submitted},
        {1, ReportStatus::PendingVerification}, {3, ReportStatus::Verified}, {3, ReportStatus::Rejected}, {DueSoonDays - 1, ReportStatus::PendingVerification},
        {DueSoonDays + 1, ReportStatus::PendingVerification}};
    for (int n = 0; n < days.size(); ++n) {
        m->put(n, [&](Report &r) {
            r.dueAt = now.addDays(days.at(n).first);
            r.status = days.at(n).second;
        });
    }
    m->put(99, [](Report &r) { r.dueAt = {}; });
    m->open();
    QTRY_COMPARE(m->model->state(), QueueModel::State::Ready);
    QueueFolders folders(*m->model, m->shortlist);
    for (const auto &[due, level, expected] : {std::tuple(QueueFilter::Due::Soon, QList{DueLevel::Soon, DueLevel::Urgent}, 3),
             std::tuple(QueueFilter::Due::Overdue, QList{DueLevel::Over}, 2)}) {
        QueueFilter filter;
        filter.due = due;
        m->model->setFilter(filter);
        QTRY_COMPARE(m->model->rowCount(), expected);
        QTRY_COMPARE(m->model->total(), expected);
        for (int row = 0; row < expected; ++row)
            QVERIFY(level.contains(dueLevel(m->model->row(row).status, m->model->row(row).dueAt, now)));
        // The folder of that name is that filter, and counts the same.
        const QModelIndex folder = folders.index(folders.rowOf(filter));
        QVERIFY(folder.isValid());
        QTRY_COMPARE(folder.data(QueueFolders::CountRole).toInt(), expected);
    }
    // Also of what became late since the folders were counted first.
    m->f.clock.advance(std::chrono::hours(24 * 60));
    QueueFilter late;
    late.due = QueueFilter::Due::Overdue;
    late.order = ReportOrder::Newest;
    m->model->setFilter(late);
    QTRY_COMPARE(m->model->rowCount(), 6);
    QTRY_COMPARE(folders.index(folders.rowOf(late)).data(QueueFolders::CountRole).toInt(), 6);
}

void TestQueueModel::aRealStoreWithThousands()
{
    StoreFixture fixture(u"sqlite"_s);
    QList<Future<qint64>> stored;
    for (int n = 0; n < 3000; ++n)
        stored.append(fixture.store().reports().store(creation(waiting(n))));
    for (auto &one : stored)
        static_cast<void>(got(one));
    const WorkContext work{fixture.store(), m->f.clock, m->f.ids, m->f.identity, law(), u"test"_s};
    const Review review(work, m->f.evidence);
    ThreadPoolExecutor pool;
    Desk desk{work, m->f.evidence, review, m->f.examine, m->f.paperwork, m->f.forwarding, m->f.importer, m->f.services, m->f.settings,
        m->f.matcher, m->f.decoder, m->f.pictures, m->f.session, m->f.own, pool, pool};
    QueueModel model(desk, m->shortlist);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTRY_COMPARE(model.state(), QueueModel::State::Ready);
    while (!model.isComplete()) {
        const int before = model.rowCount();
        model.fetchMore({});
        QTRY_VERIFY(model.rowCount() > before);
    }
    QCOMPARE(model.rowCount(), 3000);
    // Another process claims all of the first page but one.
    for (int n = 0; n < 99; ++n)
        static_cast<void>(got(fixture.second().reports().claim(makeReport(n).id, UserId(u"anna"_s), std::chrono::minutes(15))));
    model.poll();
    QTRY_COMPARE(model.row(98).claimedBy, UserId(u"anna"_s));
    QVERIFY(model.row(99).claimedBy.isEmpty());
    const auto next = await(runOn<std::optional<Lease>>(pool, [&] { return review.claimNext({}); }));
    QVERIFY(next && *next);
    QCOMPARE((*next)->report, makeReport(99).id);
}

SVIDOK_SUITE(TestQueueModel, QCoreApplication)

} // namespace svidok::test::queuemodeltests

#include "tst_queuemodel.moc"
