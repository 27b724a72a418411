// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/errordetails.h"
#include "base/errortable.h"
#include "support/fakeclock.h"
#include "support/fakeevidence.h"
#include "support/fakestore.h"
#include "support/suites.h"
#include "usecases/outboxcare.h"
#include "usecases/review.h"

#include <QTest>

#include <atomic>

namespace svidok::test::reviewtests {

using namespace Qt::StringLiterals;

namespace {

class SomeBody final : public Identity {
public:
    Result<User> user = User{UserId(u"ira"_s), u"ira"_s, u"Ira"_s, {}, Role::Inspector, true, {}};
    Result<User> current() const override { return user; }
};

LawPack smallLaw()
{
    LawPack law;
    law.name = u"test"_s;
    law.version = u"1"_s;
    LawEntry stop;
    stop.code = u"STOP"_s;
    stop.validFrom = QDate(2020, 1, 1);
    LawEntry block = stop;
    block.code = u"BLOCK"_s;
    law.entries = {stop, block};
    law.reasons = {ReasonEntry{u"UNCLEAR"_s, {}, {}}};
    return law;
}

Photo photoAt(const QString &id, PhotoRole role, int minute)
{
    Photo photo;
    photo.id = PhotoId(id);
    photo.sha256 = Sha256::of(id.toUtf8());
    photo.role = role;
    photo.fileName = id + u".jpg"_s;
    photo.capture.taken = ObservedInstant{QDateTime({2026, 5, 4}, {8, minute}, Qt::UTC), 10800,
        InstantSource::ExifOriginal, u"Exif.Photo.DateTimeOriginal"_s, 1.0, false};
    return photo;
}

class HastyClock final : public Clock {
public:
    QDateTime nowUtc() const override { return QDateTime({2026, 5, 4}, {9, 0}, Qt::UTC).addSecs(3600 * m_looks++); }

private:
    mutable std::atomic<int> m_looks = 0;
};

} // namespace

class TestReview : public QObject {
    Q_OBJECT

private slots:
    void init();
    void approveVerifiesAndLogsEachStep();
    void approveLeavesNothingUndecided();
    void plateCorrectionKeepsTheEnteredOne();
    void nothingIsApprovedByOtherEvidenceThanWasStored();
    void rejectNeedsAKnownReason();
    void aRefusedCommandChangesNothingAndIsLogged();
    void aColleaguesClaimIsRespected();
    void theClaimIsGivenBackAfterAFailure();
    void aClaimFromBeforeStaysAfterAFailure();
    void whatIsNotThereIsNotReleased();
    void whatIsPassedOverStaysFree();
    void whoMayNotDecideClaimsNothing();
    void nextIsNeverWhatSomebodyElseHasToDecide();
    void aStoredDecisionIsNoFailureWhenTheClaimIsGone();
    void aStaleViewIsAConflict();
    void aLostAnswerOfTheStoreIsAnErrorAndNotASecondDecision();
    void nobodySignedInDoesNothing();
    void viewsAreLogged();
    void aDecisionTakenBackIsNeverSent_data();
    void aDecisionTakenBackIsNeverSent();
    void whatIsOnItsWayCannotBeTakenBack_data();
    void whatIsOnItsWayCannotBeTakenBack();
    void whatMayHaveArrivedIsTakenBackByAPersonsWordOnly();
    void aRefusedCaseIsTakenBack();
    void whoMayNotTakeBackCancelsNothing();

private:
    [[nodiscard]] QStringList actions(const QString &chain) const;
    /// Verifies the report and puts a message about it into the outbox.
    void verifyAndEnqueue();
    [[nodiscard]] OutboxState messageState() const;
    [[nodiscard]] Report stored() const { return *await(m_store->reports().load(m_id)); }

    FakeClock m_clock;
    FakeEvidence m_evidence;
    SeededIds m_ids{1};
    SomeBody m_who;
    LawPack m_law = smallLaw();
    ReportId m_id{u"r1"_s};
    std::unique_ptr<FakeStore> m_store;
    std::unique_ptr<WorkContext> m_context;
};

void TestReview::init()
{
    m_who.user = SomeBody().user;
    m_store = std::make_unique<FakeStore>(m_clock);
    m_context.reset(new WorkContext{*m_store, m_clock, m_ids, m_who, m_law, u"0"_s});
    Report report;
    report.id = m_id;
    report.status = ReportStatus::PendingVerification;
    report.createdAt = m_clock.nowUtc();
    report.enteredPlate = {u"АА1234ВВ"_s, PlateText::fold(u"АА1234ВВ")};
    for (const QByteArray &photo : {QByteArray("p1"), QByteArray("p2")})
        QVERIFY(await(m_evidence.put(photo)));
    report.photos = {photoAt(u"p1"_s, PhotoRole::Initial, 0), photoAt(u"p2"_s, PhotoRole::Verification, 7)};
    QVERIFY(await(m_store->reports().store({report, 0, {}, {}, {}})));
}

QStringList TestReview::actions(const QString &chain) const
{
    QStringList found;
    const auto links = await(m_store->custody().links(chain, 0, 1000));
    for (const CustodyLink &link : *links)
        found.append(custodyEventFromCanonical(link.canonical)->action);
    return found;
}

void TestReview::approveVerifiesAndLogsEachStep()
{
    const auto decided = Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, u"seen"_s, {}, {u"STOP"_s}, u"clear case"_s});
    QVERIFY2(decided, qPrintable(decided ? QString() : decided.error().detail));
    const Report report = stored();
    QCOMPARE(report.status, ReportStatus::Verified);
    QCOMPARE(report.violations.size(), 1);
    QCOMPARE(report.violations.first().state, ViolationState::Approved);
    QCOMPARE(report.decisions.size(), 1);
    QCOMPARE(report.notes.size(), 1);
    QCOMPARE(report.version, decided->version);
    const QStringList log = actions(m_id.toString());
    QVERIFY(log.size() >= 5); // claimed, note, violation added and approved, verified, released
    QCOMPARE(log.first(), u"report.claimed"_s);
    QCOMPARE(log.last(), u"report.released"_s);
}

void TestReview::approveLeavesNothingUndecided()
{
    const auto none = Review(*m_context, m_evidence).decide(m_id, {});
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::ViolationUndecided);
    QCOMPARE(stored().status, ReportStatus::PendingVerification);

    const auto both = Review(*m_context, m_evidence).apply(
        stored(), {command::AddViolation{ViolationId(u"v1"_s), u"STOP"_s}, command::AddViolation{ViolationId(u"v2"_s), u"BLOCK"_s}});
    QVERIFY(both);
    const auto one = Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"STOP"_s}, {}});
    QVERIFY(!one);
    QCOMPARE(one.error().code, ErrorCode::ViolationUndecided);
    const auto all = Review(*m_context, m_evidence).decide(m_id, {});
    QVERIFY(all);
    for (const Violation &violation : all->violations)
        QCOMPARE(violation.state, ViolationState::Approved);
}

void TestReview::plateCorrectionKeepsTheEnteredOne()
{
    const auto decided = Review(*m_context, m_evidence).decide(
        m_id, {DecideRequest::Kind::Approve, {}, {}, u"аа 1234-вс"_s, {u"STOP"_s}, {}});
    QVERIFY(decided);
    QCOMPARE(decided->effectivePlate().text(), u"AA1234BC"_s);
    QCOMPARE(decided->corrections.size(), 1);
    QCOMPARE(decided->corrections.first().from.text(), u"AA1234BB"_s);
    QCOMPARE(decided->corrections.first().asEntered, u"аа 1234-вс"_s);
    QCOMPARE(decided->enteredPlate.asEntered, u"АА1234ВВ"_s);
    QCOMPARE(decided->decisions.last().plate.text(), u"AA1234BC"_s);
}

void TestReview::nothingIsApprovedByOtherEvidenceThanWasStored()
{
    const Sha256 second = Sha256::of(QByteArray("p2"));
    const DecideRequest approval{DecideRequest::Kind::Approve, {}, {}, {}, {u"STOP"_s}, {}};
    const auto refusal = [&] {
        const auto decided = Review(*m_context, m_evidence).decide(m_id, approval);
        return decided ? Error{} : decided.error();
    };
    m_evidence.alter(second, "q2");
    QCOMPARE(refusal().code, ErrorCode::EvidenceAltered);
    QCOMPARE(refusal().subject, u"p2.jpg"_s);
    QCOMPARE(stored().status, ReportStatus::PendingVerification);
    QVERIFY(stored().violations.isEmpty());
    QVERIFY(actions(m_id.toString()).contains(u"evidence.open_failed"_s));
    m_evidence.remove(second);
    QCOMPARE(refusal().code, ErrorCode::EvidenceMissing);
    m_evidence.faults.next(Faults::Kind::Fail, {ErrorCode::EvidenceUnreachable, u"the place"_s, {}, {}});
    QCOMPARE(refusal().code, ErrorCode::EvidenceUnreachable);
    QVERIFY(await(m_evidence.put("p2")));
    QVERIFY(Review(*m_context, m_evidence).decide(m_id, approval)); // it came back from the backup
    m_evidence.remove(second);
    QVERIFY(Review(*m_context, m_evidence).apply(stored(), {command::RejectReport{u"UNCLEAR"_s, {}}})); // nothing rests on it
}

void TestReview::rejectNeedsAKnownReason()
{
    const auto unknown = Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Reject, u"BECAUSE"_s, {}, {}, {}, {}});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::ReasonUnknown);
    const auto known = Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Reject, u"UNCLEAR"_s, {}, {}, {}, {}});
    QVERIFY(known);
    QCOMPARE(known->status, ReportStatus::Rejected);
    QCOMPARE(known->decisions.last().reasonCode, u"UNCLEAR"_s);
}

void TestReview::aRefusedCommandChangesNothingAndIsLogged()
{
    m_who.user->roles = Role::Auditor;
    const Report before = stored();
    const auto refused = Review(*m_context, m_evidence).apply(before, {command::RejectReport{u"UNCLEAR"_s, {}}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RoleMissing);
    QCOMPARE(stored(), before);
    QCOMPARE(actions(m_id.toString()).last(), u"command.refused"_s);
}

void TestReview::aColleaguesClaimIsRespected()
{
    QVERIFY(await(m_store->reports().claim(m_id, UserId(u"oleh"_s), std::chrono::seconds(60))));
    const auto decided = Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"STOP"_s}, {}});
    QVERIFY(!decided);
    QCOMPARE(decided.error().code, ErrorCode::LeaseHeld);
    QCOMPARE(stored().status, ReportStatus::PendingVerification);
    User oleh;
    oleh.id = UserId(u"oleh"_s);
    oleh.login = u"oleh"_s;
    const auto until = m_clock.nowUtc().addSecs(60);
    const auto holder = [this] { return Review(*m_context, m_evidence).holder(m_id).value(); };
    QCOMPARE(holder(), (Holder{u"oleh"_s, until})); // nobody knows more
    oleh.displayName = u"Олег Інспектор"_s;
    QVERIFY(await(m_store->users().put(oleh)));
    QCOMPARE(holder(), (Holder{u"Олег Інспектор"_s, until}));
    m_clock.advance(std::chrono::seconds(61));
    QVERIFY(!holder());
    QVERIFY(Review(*m_context, m_evidence).claim(m_id));
    QVERIFY(!holder()); // one's own
    QVERIFY(Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"STOP"_s}, {}}));
}

void TestReview::theClaimIsGivenBackAfterAFailure()
{
    QVERIFY(!Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"NO-SUCH"_s}, {}}));
    QVERIFY(await(m_store->reports().claim(m_id, UserId(u"oleh"_s), std::chrono::seconds(60))));
}

void TestReview::aClaimFromBeforeStaysAfterAFailure()
{
    QVERIFY(Review(*m_context, m_evidence).claim(m_id));
    QVERIFY(!Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"NO-SUCH"_s}, {}}));
    QVERIFY(!await(m_store->reports().claim(m_id, UserId(u"oleh"_s), std::chrono::seconds(60))));
    QVERIFY(Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"STOP"_s}, {}}));
    QVERIFY(await(m_store->reports().claim(m_id, UserId(u"oleh"_s), std::chrono::seconds(60))));
}

void TestReview::whatIsNotThereIsNotReleased()
{
    QCOMPARE(Review(*m_context, m_evidence).release(ReportId(u"nosuch"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(Review(*m_context, m_evidence).release(m_id).error().code, ErrorCode::LeaseLost);
}

void TestReview::whatIsPassedOverStaysFree()
{
    const Review review(*m_context, m_evidence);
    const auto first = review.claimNext({});
    QVERIFY(first && *first);
    const ReportId given = (*first)->report;
    QVERIFY(review.release(given));
    const auto second = review.claimNext({}, {given});
    QVERIFY(second);
    QVERIFY(!*second || !((*second)->report == given));
    QVERIFY(await(m_store->reports().claim(given, UserId(u"oleh"_s), std::chrono::seconds(60))));
}

void TestReview::whoMayNotDecideClaimsNothing()
{
    for (const Roles roles : {Roles(Role::Auditor), Roles(Role::Administrator), Roles(Role::Service), Role::Inspector | Role::Auditor}) {
        m_who.user->roles = roles;
        QCOMPARE(Review(*m_context, m_evidence).claim(m_id).error().code, ErrorCode::RoleMissing);
        QCOMPARE(Review(*m_context, m_evidence).claimNext({}).error().code, ErrorCode::RoleMissing);
        QCOMPARE(Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Reject, u"UNCLEAR"_s, {}, {}, {}, {}}).error().code, ErrorCode::RoleMissing);
    }
    QVERIFY(await(m_store->reports().claim(m_id, UserId(u"oleh"_s), std::chrono::seconds(60))));
}

void TestReview::nextIsNeverWhatSomebodyElseHasToDecide()
{
    const Review review(*m_context, m_evidence);
    QVERIFY(review.decide(m_id, {DecideRequest::Kind::AskSecondReview, {}, u"Is it the same car?"_s, {}, {}, {}}));
    const auto none = review.claimNext({});
    QVERIFY(none && !*none); // nothing else waits
    Report other = stored();
    other.id = ReportId(u"other"_s);
    other.secondReview = false;
    other.decisions.clear();
    QVERIFY(await(m_store->reports().store({other, 0, {}, {}, {}})));
    const auto next = review.claimNext({});
    QVERIFY(next && *next);
    QCOMPARE((*next)->report, other.id);
    // The one under review is free for whoever may decide it, and for no other inspector.
    User &me = *m_who.user;
    me.id = UserId(u"colleague"_s);
    QVERIFY(!*review.claimNext({}));
    me.roles = Role::Inspector | Role::Senior;
    const auto seniors = review.claimNext({});
    QVERIFY(seniors && *seniors);
    QCOMPARE((*seniors)->report, m_id);
}

void TestReview::aStoredDecisionIsNoFailureWhenTheClaimIsGone()
{
    // The lease of 15 minutes runs out between two looks at this clock.
    const HastyClock clock;
    FakeStore store(clock);
    QVERIFY(await(store.reports().store({stored(), 0, {}, {}, {}})));
    const WorkContext context{store, clock, m_ids, m_who, m_law, u"0"_s};
    const auto decided = Review(context, m_evidence).decide(m_id, {DecideRequest::Kind::Reject, u"UNCLEAR"_s, {}, {}, {}, {}});
    QVERIFY2(decided, qPrintable(decided ? QString() : errorText(decided.error())));
    QCOMPARE(await(store.reports().load(m_id))->status, ReportStatus::Rejected);
}

void TestReview::aStaleViewIsAConflict()
{
    const Report seen = stored();
    QVERIFY(Review(*m_context, m_evidence).apply(seen, {command::AddNote{NoteId(u"n1"_s), NoteVisibility::Internal, u"first"_s}}));
    const auto late = Review(*m_context, m_evidence).apply(seen, {command::RejectReport{u"UNCLEAR"_s, {}}});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::VersionConflict);
    QCOMPARE(stored().status, ReportStatus::PendingVerification);
    QCOMPARE(stored().notes.size(), 1);
}

void TestReview::aLostAnswerOfTheStoreIsAnErrorAndNotASecondDecision()
{
    const Report seen = stored();
    m_store->reports().faults.next(Faults::Kind::CutOff, {ErrorCode::ServiceTimedOut, u"store"_s, {}, {}});
    const QList<ReportCommand> commands{command::RejectReport{u"UNCLEAR"_s, {}}};
    QVERIFY(!Review(*m_context, m_evidence).apply(seen, commands));
    const auto again = Review(*m_context, m_evidence).apply(seen, commands);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::VersionConflict);
    QCOMPARE(stored().decisions.size(), 1);
}

void TestReview::nobodySignedInDoesNothing()
{
    m_who.user = fail(ErrorCode::UserInactive, u"ira"_s);
    QCOMPARE(Review(*m_context, m_evidence).open(m_id).error().code, ErrorCode::UserInactive);
    QCOMPARE(Review(*m_context, m_evidence).claim(m_id).error().code, ErrorCode::UserInactive);
    QCOMPARE(Review(*m_context, m_evidence).decide(m_id, {}).error().code, ErrorCode::UserInactive);
}

void TestReview::verifyAndEnqueue()
{
    QVERIFY(Review(*m_context, m_evidence).decide(m_id, {DecideRequest::Kind::Approve, {}, {}, {}, {u"STOP"_s}, {}}));
    OutboxMessage message;
    message.id = OutboxId(u"m1"_s);
    message.report = m_id;
    message.recipient = u"police"_s;
    message.idempotencyKey = u"k1"_s;
    message.createdAt = m_clock.nowUtc();
    message.nextAttemptAt = m_clock.nowUtc();
    QVERIFY(await(m_store->reports().store({stored(), stored().version, {}, {message}, {}})));
    QCOMPARE(messageState(), OutboxState::Queued);
}

OutboxState TestReview::messageState() const
{
    const auto messages = await(m_store->outbox().list({}));
    return messages->first().state;
}

void TestReview::aDecisionTakenBackIsNeverSent_data()
{
    QTest::addColumn<bool>("reopen");
    QTest::newRow("reopened") << true;
    QTest::newRow("rejected") << false;
}

void TestReview::aDecisionTakenBackIsNeverSent()
{
    QFETCH(bool, reopen);
    verifyAndEnqueue();
    const auto command = reopen ? ReportCommand(command::Reopen{u"slip"_s}) : command::RejectReport{u"UNCLEAR"_s, {}};
    const auto takenBack = Review(*m_context, m_evidence).apply(stored(), {command});
    QVERIFY(takenBack);
    QCOMPARE(takenBack->status, reopen ? ReportStatus::PendingVerification : ReportStatus::Rejected);
    QCOMPARE(messageState(), OutboxState::Cancelled);
    QVERIFY(await(m_store->outbox().take(u"worker"_s, 10, m_clock.nowUtc(), std::chrono::minutes(1)))->isEmpty());
    QVERIFY(actions(m_id.toString()).contains(u"submit.cancelled"_s));
}

void TestReview::whatIsOnItsWayCannotBeTakenBack_data()
{
    QTest::addColumn<bool>("delivered");
    QTest::newRow("in flight") << false;
    QTest::newRow("delivered, not recorded yet") << true;
}

void TestReview::whatIsOnItsWayCannotBeTakenBack()
{
    QFETCH(bool, delivered);
    verifyAndEnqueue();
    QCOMPARE(await(m_store->outbox().take(u"worker"_s, 10, m_clock.nowUtc(), std::chrono::minutes(1)))->size(), 1);
    if (delivered) {
        const Receipt receipt{u"P-1"_s, u"accepted"_s, m_clock.nowUtc(), "{}"};
        QVERIFY(await(m_store->outbox().settle(
            u"worker"_s, {{OutboxId(u"m1"_s), OutboxState::Delivered, receipt, {}, {}, {}}})));
    }
    const Report before = stored();
    const auto takenBack = Review(*m_context, m_evidence).apply(before, {command::Reopen{u"slip"_s}});
    QVERIFY(!takenBack);
    QCOMPARE(takenBack.error().code, ErrorCode::EdgeIllegal);
    QCOMPARE(takenBack.error().detail, errordetail::OnItsWay);
    QCOMPARE(stored(), before);
    QCOMPARE(messageState(), delivered ? OutboxState::Delivered : OutboxState::InFlight);
    QCOMPARE(actions(m_id.toString()).last(), u"submit.cancel_failed"_s);
}

// The connection broke after the police had the case: under the same key the next try finds out.
void TestReview::whatMayHaveArrivedIsTakenBackByAPersonsWordOnly()
{
    verifyAndEnqueue();
    const auto taken = await(m_store->outbox().take(u"worker"_s, 10, m_clock.nowUtc(), std::chrono::minutes(1)));
    const Error cutOff{ErrorCode::ServiceUnreachable, u"police"_s, u"Connection closed"_s, {}};
    QVERIFY(await(m_store->outbox().settle(
        u"worker"_s, {{OutboxId(u"m1"_s), OutboxState::Queued, {}, cutOff, m_clock.nowUtc(), {}}})));
    const Report before = stored();
    const auto takenBack = Review(*m_context, m_evidence).apply(before, {command::RejectReport{u"UNCLEAR"_s, {}}});
    QVERIFY(!takenBack);
    QCOMPARE(takenBack.error().detail, errordetail::ArrivalUnknown);
    QCOMPARE(stored(), before);
    QCOMPARE(messageState(), OutboxState::Queued);
    QVERIFY(OutboxCare(*m_context).cancel(await(m_store->outbox().list({}))->constFirst()));
    const auto links = await(m_store->custody().links(m_id.toString(), 0, 1000));
    const auto last = custodyEventFromCanonical(links->constLast().canonical);
    QCOMPARE(last->action, u"outbox.cancelled"_s);
    QVERIFY(last->details[u"may_have_arrived"].toBool());
    // It goes no more, and may be there: nothing else becomes of the report before that is known.
    QCOMPARE(Review(*m_context, m_evidence).apply(before, {command::RejectReport{u"UNCLEAR"_s, {}}}).error().detail, errordetail::ArrivalUnknown);
    QVERIFY(OutboxCare(*m_context).notThere(await(m_store->outbox().list({}))->constFirst()));
    QVERIFY(Review(*m_context, m_evidence).apply(before, {command::RejectReport{u"UNCLEAR"_s, {}}}));
}

void TestReview::aRefusedCaseIsTakenBack()
{
    verifyAndEnqueue();
    QCOMPARE(await(m_store->outbox().take(u"worker"_s, 10, m_clock.nowUtc(), std::chrono::minutes(1)))->size(), 1);
    const Error refused{ErrorCode::ServiceRefused, u"police"_s, u"HTTP 422"_s, {}};
    QVERIFY(await(m_store->outbox().settle(u"worker"_s, {{OutboxId(u"m1"_s), OutboxState::DeadLetter, {}, refused, {}, {}}})));
    QVERIFY(Review(*m_context, m_evidence).apply(stored(), {command::RejectReport{u"UNCLEAR"_s, {}}}));
    QCOMPARE(messageState(), OutboxState::Cancelled);
}

void TestReview::whoMayNotTakeBackCancelsNothing()
{
    verifyAndEnqueue();
    m_who.user->roles = Role::Auditor;
    QCOMPARE(Review(*m_context, m_evidence).apply(stored(), {command::Reopen{u"slip"_s}}).error().code, ErrorCode::RoleMissing);
    QCOMPARE(messageState(), OutboxState::Queued);
}

void TestReview::viewsAreLogged()
{
    QVERIFY(Review(*m_context, m_evidence).open(m_id));
    QCOMPARE(actions(m_id.toString()), QStringList{u"report.viewed"_s});
    QVERIFY(!Review(*m_context, m_evidence).open(ReportId(u"nobody"_s)));
    QCOMPARE(actions(u"store"_s), QStringList{u"report.view_failed"_s});
}

SVIDOK_SUITE(TestReview, QCoreApplication)

} // namespace svidok::test::reviewtests

#include "tst_review.moc"
