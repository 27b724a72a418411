// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/benchmodels.h"
#include "screens/queuescreen.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "widgets/actions.h"
#include "widgets/queuetable.h"

#include "../casepanels/casepanels.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QMimeData>
#include <QSignalSpy>

namespace svidok::test::teamworktests {

using namespace Qt::StringLiterals;

/// Who takes which report next: assignment (Q5), one's own order of the shortlist (Q4), photos ready beforehand (Q9).
class TestTeamwork : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ReportId>(); }
    void aSeniorAssignsManyAndTakesItBack();
    void anInspectorIsNotAskedToAssign();
    void theNextOneIsNotSomebodyElses();
    void filtersByAssignee();
    void theShortlistKeepsItsOrder();
    void movesByKeyAndDrop();
    void claimsInTheOrderOfTheShortlist();
    void theNextPairIsThere();
    void lookingAheadClaimsNothingAndSurvivesFaults();

private:
    struct Bench {
        DeskFixture f;
        Actions actions{f.session};
        std::unique_ptr<BenchModels> models;
        std::unique_ptr<QueueScreen> screen;

        Bench()
        {
            static_cast<void>(await(f.store.users().put(*f.identity.user)));
            static_cast<void>(await(f.store.users().put({UserId(u"petro"_s), u"petro"_s, u"Petro"_s, {}, Role::Inspector, true, {}})));
            static_cast<void>(await(f.store.users().put({UserId(u"gone"_s), u"gone"_s, u"Gone"_s, {}, Role::Inspector, false, {}})));
        }
        ReportId put(int n, const UserId &assignee = {})
        {
            return f.addPending([&](Report &r) {
                r.id = ReportId(u"r-%1"_s.arg(n));
                r.dueAt = f.clock.nowUtc().addDays(n);
                r.assignee = assignee;
            });
        }
        void show()
        {
            models = std::make_unique<BenchModels>(f.desk);
            screen = std::make_unique<QueueScreen>(models->queue, actions);
            screen->resize(1200, 600);
            screen->show();
            screen->activateWindow();
            QTRY_VERIFY(models->queue.queue.state() != QueueModel::State::Loading);
        }
        QueueModel &queue() { return models->queue.queue; }
        QueueTable &table() { return *screen->findChild<QueueTable *>(); }
        QStringList ids()
        {
            QStringList found;
            for (int row = 0; row < queue().rowCount(); ++row)
                found.append(queue().row(row).id.toString());
            return found;
        }
        void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
        {
            table().setFocus();
            QTRY_VERIFY(table().hasFocus());
            QTest::keyClick(&table(), key, modifiers);
        }
        void showShortlist(const QStringList &ids)
        {
            QList<ReportId> marked;
            for (const QString &id : ids)
                marked.append(ReportId(id));
            models->queue.shortlist.toggle(marked);
            QueueFilter filter;
            filter.shortlist = true;
            queue().setFilter(filter);
            QTRY_COMPARE(this->ids(), ids);
        }
    };
};

void TestTeamwork::aSeniorAssignsManyAndTakesItBack()
{
    Bench b;
    b.f.identity.user->roles = Role::Senior;
    const ReportId first = b.put(1);
    const ReportId second = b.put(2, UserId(u"somebody"_s));
    b.show();
    QTRY_VERIFY(b.queue().mayAssign());
    b.table().selectAll();
    b.press(Qt::Key_A);
    QTRY_VERIFY(b.screen->findChild<QDialog *>(u"queueBulk"_s));
    auto &dialog = *b.screen->findChild<QDialog *>(u"queueBulk"_s);
    auto *person = child<QComboBox>(dialog, "bulkPerson");
    QVERIFY(person->findText(u"Petro"_s) > 0);
    QVERIFY(person->findText(u"Gone"_s) < 0);
    auto *start = child<QPushButton>(dialog, "bulkStart");
    QVERIFY(!start->isEnabled());
    person->setCurrentIndex(person->findText(u"Petro"_s));
    start->click();
    QTRY_COMPARE(b.f.stored(second).assignee, UserId(u"petro"_s));
    QCOMPARE(b.f.stored(first).assignee, UserId(u"petro"_s));
    QVERIFY(b.f.actions(first).contains(u"report.assigned"_s));
    b.queue().poll();
    QTRY_VERIFY(b.queue().index(0, QueueModel::Holder).data(Qt::AccessibleTextRole).toString().contains(u"for Petro"));
    QTRY_VERIFY(child<QPushButton>(dialog, "bulkTakeBack")->isEnabled());
    child<QPushButton>(dialog, "bulkTakeBack")->click();
    QTRY_COMPARE(b.f.stored(second).assignee, UserId(u"somebody"_s));
    QVERIFY(b.f.stored(first).assignee.isEmpty());
}

void TestTeamwork::anInspectorIsNotAskedToAssign()
{
    Bench b;
    b.put(1);
    b.show();
    QTRY_COMPARE(b.queue().rowCount(), 1);
    QVERIFY(!child<QPushButton>(*b.screen, "queueAssign")->isVisible());
    b.table().selectAll();
    b.press(Qt::Key_A);
    QVERIFY(!b.screen->findChild<QDialog *>(u"queueBulk"_s));
}

void TestTeamwork::theNextOneIsNotSomebodyElses()
{
    Bench b;
    b.put(1, UserId(u"petro"_s));
    const ReportId mine = b.put(2, b.f.identity.user->id);
    const ReportId nobodys = b.put(3);
    const auto next = [&] { return b.f.review.claimNext({}).value_or(std::nullopt).value_or(Lease{}).report; };
    QCOMPARE(next(), mine);
    QCOMPARE(next(), nobodys);
    QCOMPARE(next(), ReportId());
}

void TestTeamwork::filtersByAssignee()
{
    Bench b;
    b.put(1, UserId(u"petro"_s));
    b.put(2, b.f.identity.user->id);
    b.put(3);
    b.show();
    QTRY_COMPARE(b.queue().rowCount(), 3);
    QueueFilter filter;
    filter.assigned = ReportQuery::Assigned::Mine;
    QCOMPARE(QueueFilter::fromJson(filter.toJson()), filter);
    b.queue().setFilter(filter);
    QTRY_COMPARE(b.ids(), QStringList{u"r-2"_s});
    QVERIFY(b.screen->findChild<QToolButton *>(u"chip.assigned"_s));
    QCOMPARE(b.models->queue.folders.index(b.models->queue.folders.rowOf(filter)).data().toString(), u"Assigned to me"_s);
    filter.assigned = ReportQuery::Assigned::Nobody;
    b.queue().setFilter(filter);
    QTRY_COMPARE(b.ids(), QStringList{u"r-3"_s});
}

void TestTeamwork::theShortlistKeepsItsOrder()
{
    Bench b;
    for (int n = 1; n <= 4; ++n)
        b.put(n);
    b.show();
    b.showShortlist({u"r-3"_s, u"r-1"_s, u"r-4"_s});
    const QAbstractItemModelTester tester(&b.queue(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!child<QComboBox>(*b.screen, "queueOrder")->isEnabled());
    QCOMPARE(b.queue().rowOf(ReportId(u"r-4"_s)), 2);
    // What a colleague changes stays in its place.
    b.f.changeBehind(ReportId(u"r-4"_s), [&](Report &r) { r.dueAt = b.f.clock.nowUtc(); });
    b.queue().poll();
    QTRY_COMPARE(b.queue().row(2).dueAt, b.f.clock.nowUtc());
    QCOMPARE(b.ids(), (QStringList{u"r-3"_s, u"r-1"_s, u"r-4"_s}));
    QueueShortlist again(b.f.session); // after a restart
    QCOMPARE(again.ids().value(0), ReportId(u"r-3"_s));
}

void TestTeamwork::movesByKeyAndDrop()
{
    Bench b;
    for (int n = 1; n <= 4; ++n)
        b.put(n);
    b.show();
    b.showShortlist({u"r-3"_s, u"r-1"_s, u"r-4"_s, u"r-2"_s});
    b.table().selectRow(2);
    b.press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(b.ids(), (QStringList{u"r-3"_s, u"r-4"_s, u"r-1"_s, u"r-2"_s}));
    QTRY_COMPARE(b.table().selectedReports().value(0).id, ReportId(u"r-4"_s)); // it goes along
    b.press(Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(b.ids(), (QStringList{u"r-4"_s, u"r-3"_s, u"r-1"_s, u"r-2"_s}));
    b.press(Qt::Key_Up, Qt::AltModifier); // at the top already
    b.press(Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(b.ids(), (QStringList{u"r-3"_s, u"r-4"_s, u"r-1"_s, u"r-2"_s}));

    QVERIFY(b.queue().flags(b.queue().index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> dragged(b.queue().mimeData({b.queue().index(0, 0), b.queue().index(0, 1), b.queue().index(2, 0)}));
    QVERIFY(b.queue().dropMimeData(dragged.get(), Qt::MoveAction, 4, 0, {}));
    QTRY_COMPARE(b.ids(), (QStringList{u"r-4"_s, u"r-2"_s, u"r-3"_s, u"r-1"_s}));
    QVERIFY(b.queue().dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QTRY_COMPARE(b.ids(), (QStringList{u"r-3"_s, u"r-1"_s, u"r-4"_s, u"r-2"_s}));
    b.queue().setFilter({});
    QVERIFY(!b.queue().dropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
    QVERIFY(!b.queue().flags(b.queue().index(0, 0)).testFlag(Qt::ItemIsDragEnabled));
}

void TestTeamwork::claimsInTheOrderOfTheShortlist()
{
    Bench b;
    for (int n = 1; n <= 4; ++n)
        b.put(n);
    b.show();
    b.showShortlist({u"r-3"_s, u"r-1"_s});
    QSignalSpy opened(b.screen.get(), &QueueScreen::openRequested);
    QSignalSpy nothing(b.screen.get(), &QueueScreen::nothingNext);
    b.screen->claimNext();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ReportId>(), ReportId(u"r-3"_s));
    b.screen->claimNext();
    QTRY_COMPARE(opened.size(), 2);
    b.screen->claimNext();
    QTRY_COMPARE(nothing.size(), 1); // the rest is not on the shortlist
}

void TestTeamwork::theNextPairIsThere()
{
    Bench b;
    const ReportId first = b.put(1);
    const ReportId second = b.put(2);
    const ReportId third = b.put(3);
    b.put(4);
    b.f.changeBehind(second, [](Report &r) {
        for (Photo &photo : r.photos)
            photo.sha256 = Sha256::of(photo.sha256.toHex().toUtf8()); // not among the evidence
    });
    b.show();
    b.models->report.open(first, true);
    QTRY_COMPARE(b.models->ahead.next(), (QList<ReportId>{second, third}));
    QTRY_VERIFY(b.models->pair.at(Side::A).picture());
    // A photo that cannot be had stops nothing.
    const Report ahead = b.f.stored(third);
    for (const Photo &photo : ahead.photos)
        QTRY_VERIFY(b.models->pair.shelf().previewNow(photo.sha256));
    QVERIFY(!b.f.actions(second).contains(u"report.claimed"_s));
    QVERIFY(!b.f.actions(second).contains(u"report.viewed"_s));
}

void TestTeamwork::lookingAheadClaimsNothingAndSurvivesFaults()
{
    Bench b;
    const ReportId first = b.put(1);
    const ReportId second = b.put(2);
    static_cast<void>(await(b.f.store.reports().claim(second, UserId(u"petro"_s), std::chrono::minutes(5))));
    const ReportId third = b.put(3, UserId(u"petro"_s));
    b.show();
    b.models->report.open(first, true);
    QTRY_VERIFY(b.models->report.mayDecide());
    QVERIFY(b.models->ahead.next().isEmpty()); // both are Petro's
    b.f.changeBehind(third, [](Report &r) { r.assignee = UserId(); });
    b.models->report.open(first, true);
    QTRY_COMPARE(b.models->ahead.next(), QList<ReportId>{third});
    b.f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    b.models->report.close();
    QVERIFY(!b.models->report.report());
}

SVIDOK_SUITE(TestTeamwork, QApplication)

} // namespace svidok::test::teamworktests

#include "tst_teamwork.moc"
