// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/outboxscreen.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "viewmodels/courier.h"
#include "widgets/actions.h"
#include "widgets/statusline.h"

#include "../casepanels/casepanels.h"

#include <QLabel>
#include <QTest>

namespace svidok::test::unfollowedtests {

using namespace Qt::StringLiterals;

namespace {

/// A delivered case, its outbox on the screen.
struct Sent {
    DeskFixture f;
    Actions actions{f.session};
    OutboxModel model{f.desk};
    Courier courier{f.desk, {std::chrono::hours(1), std::chrono::hours(24)}};
    ReportId report = f.addPending();
    std::unique_ptr<OutboxScreen> screen;

    Sent()
    {
        OutboxMessage message;
        message.id = OutboxId(u"m"_s);
        message.report = report;
        message.recipient = u"police"_s;
        message.idempotencyKey = u"key"_s;
        message.createdAt = message.nextAttemptAt = f.clock.nowUtc();
        const Report now = f.stored(report);
        static_cast<void>(await(f.store.reports().store({now, now.version, {}, {message}, {}})));
        static_cast<void>(await(f.store.outbox().take(u"w"_s, 1, f.clock.nowUtc(), std::chrono::minutes(1))));
        Settlement end{message.id, OutboxState::Delivered, {}, {}, {}, {}};
        end.receipt = Receipt{u"P-77"_s, u"accepted"_s, f.clock.nowUtc(), "{}"};
        static_cast<void>(await(f.store.outbox().settle(u"w"_s, {end})));
        screen = std::make_unique<OutboxScreen>(model, courier, actions);
        screen->resize(1100, 600);
        screen->show();
    }
};

} // namespace

/// Cases of which nobody learns what becomes of them.
class TestUnfollowed : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<ReportId>(); }
    void theyAreNamedWithTheReason();
    void damagedMessagesAreNamed();
};

void TestUnfollowed::theyAreNamedWithTheReason()
{
    Sent p;
    QTRY_COMPARE(p.model.rowCount(), 1);
    StatusLine line(p.courier);
    const auto state = [&] { return p.model.index(0, OutboxModel::State).data().toString(); };
    const auto *head = child<QLabel>(*p.screen, "outboxCircuits");
    const auto *story = child<QLabel>(*p.screen, "outboxStory");
    QCOMPARE(state(), u"\u2714 delivered"_s);

    SyncReport lost;
    p.f.services.syncNow = [&] { return Result<SyncReport>(lost); };
    const auto ask = [&](const Error &problem) {
        lost.problems = {{p.report, problem}};
        p.courier.syncNow();
    };
    const Error gone{ErrorCode::NotFound, u"police"_s, u"recipient is gone"_s, {}};
    ask(gone);
    QTRY_COMPARE(state(), u"\u2718 not followed"_s);
    QTRY_VERIFY(story->text().contains(u"could not be asked"_s) && story->text().contains(u"recipient is gone"_s));
    QTRY_VERIFY(head->text().contains(u"1 case(s) cannot be followed"_s) || head->text().contains(u"1 case cannot be followed"_s));
    QVERIFY(child<QLabel>(line, "outboxState")->text().contains(u"1 cannot be followed"_s));
    for (const Error &harmless : {Error{ErrorCode::ServiceTimedOut, u"police"_s, {}, {}}, // is asked again
             Error{ErrorCode::NotFound, p.report.toString(), u"no receipt with this case number"_s, {}}}) { // was not sent from here
        ask(harmless);
        QTRY_COMPARE(state(), u"\u2714 delivered"_s);
        ask(gone);
        QTRY_COMPARE(state(), u"\u2718 not followed"_s);
    }
    lost.problems.clear();
    p.courier.syncNow();
    QTRY_COMPARE(state(), u"\u2714 delivered"_s);

    DrainReport left;
    left.unrecorded = {p.report};
    p.f.services.drainNow = [&] { return Result<DrainReport>(left); };
    p.courier.sendNow();
    QTRY_COMPARE(state(), u"\u2718 not followed"_s);
    QTRY_VERIFY(story->text().contains(u"does not take the receipt"_s));
}

void TestUnfollowed::damagedMessagesAreNamed()
{
    Sent p;
    QTRY_COMPARE(p.model.rowCount(), 1);
    const auto *head = child<QLabel>(*p.screen, "outboxCircuits");
    QVERIFY(!head->text().contains(u"cannot be read"_s));
    p.f.store.damage(u"m"_s);
    p.model.refresh();
    QTRY_VERIFY(head->text().contains(u"cannot be read"_s) && head->text().contains(u": m."_s));
    QCOMPARE(p.model.rowCount(), 0);
}

SVIDOK_SUITE(TestUnfollowed, QApplication)

} // namespace svidok::test::unfollowedtests

#include "tst_unfollowed.moc"
