// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errordetails.h"
#include "base/errortable.h"
#include "screens/benchmodels.h"
#include "screens/outboxscreen.h"
#include "screens/workbench.h"
#include "support/deskfixture.h"
#include "support/suites.h"
#include "usecases/forwardversions.h"
#include "viewmodels/errorwords.h"
#include "widgets/actions.h"
#include "widgets/messagebar.h"
#include "widgets/statusline.h"

#include "../casepanels/casepanels.h"

namespace svidok::test::sendingtests {

using namespace Qt::StringLiterals;

namespace {

const Error CutOff{ErrorCode::ServiceTimedOut, u"police.example"_s, u"Connection closed"_s, {}};

/// An approved case on the bench, and its message.
struct Bench {
    DeskFixture f;
    Actions actions{f.session};
    ReportId id = f.addPending();
    OutboxId message{u"m-1"_s};
    BenchModels models{f.desk};
    Workbench bench{models, actions};

    Bench()
    {
        bench.resize(1366, 768);
        bench.setVisible(true);
        bench.makeAllScreens();
        DecideRequest request;
        request.violations = {f.stored(id).violations.first().code};
        if (!f.review.decide(id, request))
            qFatal("the report could not be approved");
        bench.openReport(id, true);
    }
    void put()
    {
        OutboxMessage made;
        made.id = message;
        made.report = id;
        made.recipient = u"police"_s;
        made.idempotencyKey = u"key"_s;
        made.createdAt = f.clock.nowUtc();
        made.nextAttemptAt = made.createdAt;
        const Report now = f.stored(id);
        static_cast<void>(await(f.store.reports().store({now, now.version, {}, {made}, {}})));
    }
    void take() { static_cast<void>(await(f.store.outbox().take(u"w"_s, 1, f.clock.nowUtc(), std::chrono::minutes(1)))); }
    void settle(OutboxState state, const std::optional<Error> &error, const std::optional<Receipt> &receipt = {})
    {
        take();
        static_cast<void>(await(f.store.outbox().settle(u"w"_s, {{message, state, receipt, error, f.clock.nowUtc(), {}}})));
    }
    void deliverBehind()
    {
        f.changeBehind(id, [](Report &report) {
            report.status = ReportStatus::Submitted;
            report.caseNumber = u"P-77"_s;
        });
    }
    OutboxMessage stored() { return await(f.store.outbox().list({}))->constFirst(); }
    template <typename T>
    [[nodiscard]] T *part(const char *name) { return child<T>(bench, name); }
    [[nodiscard]] OutboxScreen &outbox() { return *part<OutboxScreen>("outboxScreen"); }
    [[nodiscard]] MessageBar *ofOutbox() { return child<MessageBar>(outbox(), "messageBar"); }
    [[nodiscard]] static QPushButton *answer(MessageBar *bar) { return child<QPushButton>(*bar, "messageAction"); }
};

} // namespace

/// What the window says and asks about a case that is being sent.
class TestSending : public QObject {
    Q_OBJECT

private slots:
    void keepingBackWhatMayHaveArrivedIsAskedFirst();
    void aPersonSaysThatItIsNotThere();
    void whatGaveUpIsNotSaidToBeTriedAgain_data();
    void whatGaveUpIsNotSaidToBeTriedAgain();
    void whyItIsHeldIsSaid();
    void whoRefusesOurAccessDoesAnswer();
    void theLineAtTheBottomIsNoWiderForALongMessage();
    void theOpenCaseFollowsTheStore();
    void whoDecidesIsShownTheConflict();
    void theCaseSaysThatItIsOnItsWay();
    void whyItIsNotTakenBackIsSaid();
    void whatWasDeliveredIsNotForwarded();
    void thatItCanBeReachedAgainIsSaidOnce();
};

void TestSending::keepingBackWhatMayHaveArrivedIsAskedFirst()
{
    Bench b;
    b.put();
    b.settle(OutboxState::Queued, CutOff);
    b.bench.show(Workbench::Page::Outbox);
    QTRY_VERIFY(b.part<QPushButton>("outboxCancel")->isEnabled());
    b.part<QPushButton>("outboxCancel")->click();
    QTRY_VERIFY(b.ofOutbox()->isVisible());
    QVERIFY(b.ofOutbox()->text().contains(u"police"_s));
    QCOMPARE(b.stored().state, OutboxState::Queued);
    b.answer(b.ofOutbox())->click();
    QTRY_COMPARE(b.stored().state, OutboxState::Cancelled);
    QVERIFY(mayHaveArrived(b.stored()));
    b.bench.show(Workbench::Page::Case);
    QTRY_VERIFY(b.part<QLabel>("decisionState")->text().contains(u"police may have the case"_s));
}

void TestSending::aPersonSaysThatItIsNotThere()
{
    Bench b;
    b.put();
    b.bench.show(Workbench::Page::Outbox);
    auto *button = b.part<QPushButton>("outboxNotThere");
    QTRY_VERIFY(b.part<QPushButton>("outboxCancel")->isEnabled());
    QVERIFY(!button->isEnabled()); // it was never tried
    b.settle(OutboxState::DeadLetter, CutOff);
    b.models.outbox.refresh();
    QTRY_VERIFY(button->isEnabled());
    button->click();
    QTRY_VERIFY(b.ofOutbox()->isVisible());
    QVERIFY(mayHaveArrived(b.stored()));
    b.answer(b.ofOutbox())->click();
    QTRY_COMPARE(b.stored().state, OutboxState::Cancelled);
    QVERIFY(!mayHaveArrived(b.stored()));
    QVERIFY(b.f.actions(b.id).contains(u"outbox.not_there"_s));
    QTRY_VERIFY(!button->isEnabled());
    QVERIFY(b.models.outbox.story(0).contains(errorText({ErrorCode::ServiceRefused, {}, errordetail::NotThere, {}})));
}

void TestSending::whatGaveUpIsNotSaidToBeTriedAgain_data()
{
    QTest::addColumn<OutboxState>("state");
    QTest::addColumn<bool>("tried");
    QTest::newRow("waits") << OutboxState::Queued << true;
    QTest::newRow("gave up") << OutboxState::DeadLetter << false;
    QTest::newRow("cancelled") << OutboxState::Cancelled << false;
}

void TestSending::whatGaveUpIsNotSaidToBeTriedAgain()
{
    QFETCH(OutboxState, state);
    QFETCH(bool, tried);
    Bench b;
    b.put();
    b.settle(state, Error{ErrorCode::ServiceFailed, u"police"_s, {}, {}});
    b.models.outbox.refresh();
    QTRY_COMPARE(b.models.outbox.rowCount(), 1);
    QCOMPARE(b.models.outbox.story(0).contains(errorAdvice(ErrorCode::ServiceFailed)), tried);
}

void TestSending::whyItIsHeldIsSaid()
{
    Bench b;
    b.put();
    b.take();
    Settlement held{b.message, OutboxState::Queued, {}, {}, b.f.clock.nowUtc(), {}};
    held.held = Error{ErrorCode::ServiceDenied, u"police.example"_s, u"HTTP 403"_s, {}};
    QVERIFY(await(b.f.store.outbox().settle(u"w"_s, {held})));
    b.models.outbox.refresh();
    QTRY_COMPARE(b.models.outbox.rowCount(), 1);
    QVERIFY(b.models.outbox.index(0, OutboxModel::Receipt).data().toString().contains(errorText({ErrorCode::ServiceDenied, {}, {}, {}})));
    QVERIFY(b.models.outbox.story(0).contains(u"HTTP 403"_s));
    QVERIFY(!mayHaveArrived(b.stored()));
}

void TestSending::whoRefusesOurAccessDoesAnswer()
{
    Bench b;
    CircuitBreaker breaker({});
    breaker.failed({ErrorCode::ServiceDenied, {}, {}, {}}, b.f.clock.nowUtc());
    const QString said = OutboxModel::circuit({{u"police"_s, {}, {}}, breaker.snapshot(b.f.clock.nowUtc())});
    QVERIFY2(!said.contains(u"not answer"_s), qPrintable(said));
    QVERIFY2(said.contains(u"access"_s), qPrintable(said));
}

void TestSending::theLineAtTheBottomIsNoWiderForALongMessage()
{
    Bench b;
    const Error denied{ErrorCode::ServiceDenied, QString(300, u'x'), {}, {}};
    b.f.services.drainNow = [&]() -> Result<DrainReport> { return fail(denied); };
    b.models.courier.sendNow();
    auto *line = b.part<StatusLine>("statusLine");
    auto *activity = b.part<QLabel>("activity");
    QTRY_COMPARE(activity->text(), errorwords::shown(denied));
    QVERIFY2(line->minimumSizeHint().width() < 800, qPrintable(QString::number(line->minimumSizeHint().width())));
}

void TestSending::theOpenCaseFollowsTheStore()
{
    Bench b;
    QTRY_VERIFY(b.models.report.report());
    CaseDraft draft;
    draft.note = u"typed"_s;
    b.models.report.setDraft(draft);
    b.deliverBehind();
    QTRY_VERIFY(b.part<QLabel>("caseFacts")->text().contains(u"P-77"_s));
    QCOMPARE(b.models.report.draft().note, u"typed"_s);
    QVERIFY(!b.part<QPushButton>("undoButton")->isVisible());
}

void TestSending::whoDecidesIsShownTheConflict()
{
    Bench b;
    const ReportId other = b.f.addPending([](Report &report) { report.id = ReportId(u"r-9"_s); });
    b.bench.openReport(other, true);
    QTRY_VERIFY(b.models.report.mayDecide());
    QTRY_VERIFY(!b.models.report.isBusy());
    b.f.changeBehind(other, [](Report &report) { report.place = u"elsewhere"_s; });
    QTRY_VERIFY(b.models.report.theirs());
    QVERIFY(b.models.report.report()->place != u"elsewhere"_s);
}

void TestSending::theCaseSaysThatItIsOnItsWay()
{
    Bench b;
    QTRY_VERIFY(b.models.report.report());
    b.put();
    QTRY_VERIFY(b.part<QLabel>("decisionState")->text().contains(u"Waits to be sent to police"_s));
    b.take();
    QTRY_VERIFY(b.part<QLabel>("decisionState")->text().contains(u"On its way to police"_s));
}

void TestSending::whyItIsNotTakenBackIsSaid()
{
    Bench b;
    QTRY_VERIFY(b.part<QPushButton>("undoButton")->isVisible());
    b.put();
    b.take();
    b.models.report.takeBack();
    auto *bar = b.bench.findChild<MessageBar *>(u"messageBar"_s, Qt::FindDirectChildrenOnly);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(errorText({ErrorCode::EdgeIllegal, {}, errordetail::OnItsWay, {}})), qPrintable(bar->text()));
    QVERIFY(!bar->text().contains(errorText({ErrorCode::EdgeIllegal, {}, {}, {}})));
}

void TestSending::whatWasDeliveredIsNotForwarded()
{
    Bench b;
    QTRY_VERIFY(b.part<QPushButton>("forwardButton")->isVisible());
    b.f.services.targets = {b.f.services.targets.value(0, {u"police"_s, u"https://police.example"_s, u"Test city"_s})};
    b.put();
    b.settle(OutboxState::Delivered, {}, Receipt{u"P-77"_s, u"accepted"_s, b.f.clock.nowUtc(), "{}"});
    b.deliverBehind();
    QTRY_VERIFY(!b.part<QPushButton>("forwardButton")->isVisible());
    b.bench.show(Workbench::Page::Forward);
    QTRY_VERIFY(b.part<QLabel>("forwardState")->text().contains(u"P-77"_s));
    QTRY_VERIFY(!b.models.forward.isBusy());
    QVERIFY(!b.part<MessageBar>("forwardMessage")->isVisible());
    QVERIFY(!b.part<QLabel>("whatLeaves")->isVisible());
}

void TestSending::thatItCanBeReachedAgainIsSaidOnce()
{
    Bench b;
    auto *place = b.part<MessageBar>("placeBar");
    b.f.services.placeTrouble = Error{ErrorCode::EvidenceUnreachable, u"/mnt/e"_s, {}, {}};
    b.models.place.look();
    QTRY_VERIFY(place->isVisible());
    b.bench.openReport(b.id, true);
    QVERIFY(place->isVisible()); // not over yet
    b.f.services.placeTrouble.reset();
    b.models.place.look();
    QTRY_VERIFY(place->text().contains(u"again"_s));
    b.bench.openReport(b.id, true);
    QVERIFY(!place->isVisible());
}

SVIDOK_SUITE(TestSending, QApplication)

} // namespace svidok::test::sendingtests

#include "tst_sending.moc"
