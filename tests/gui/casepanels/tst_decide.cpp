// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "deciding.h"
#include "support/suites.h"
#include "viewmodels/decidewords.h"
#include "viewmodels/timewords.h"
#include "widgets/conflictbox.h"
#include "widgets/violationsearch.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalSpy>

namespace svidok::test::decidetests {

using namespace Qt::StringLiterals;

class TestDecide : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { theme::apply(*qApp, theme::Scheme::Light); }
    void approvesAtOnceWhatWasSeenAndProven();
    void warnsOnceOfWhatWasNotSeenOrProven();
    void warnsOfATimeLimitThatEnded();
    void warnsOfTimesThatContradictEachOther();
    void warnsOfAPlateThatWasNotConfirmed();
    void anEmptiedPlateStandsInNobodysWay();
    void rejectsWithReasonAndTemplate();
    void whatWasWrittenIsNotReplacedByATemplate();
    void whatWasWrittenForOneDecisionGoesWithNoOther();
    void asksTheReporter();
    void oneViolationIsRejectedTheOtherApproved();
    void anotherViolationIsFoundByWords();
    void whereNothingCanBeNamedNobodyIsSentToTheField();
    void nothingIsApprovedWithoutAViolation();
    void decisionIsTakenBack();
    void draftSurvivesTheWindow();
    void conflictIsShownAndNothingIsOverwritten();
    void conflictOfACommandIsShownToo();
    void lostLeaseIsSaidAndTheDraftKept();
    void leaseThatCannotBeRenewedIsSaidInTime();
    void whoHasTheCaseIsSaid();
    void whatWasDecidedMeanwhileIsSeenOnClaiming();
    void aKeyThatHasToWaitSaysWhy();
    void nothingIsDecidedWhileItIsMeasured();
    void whatWasAskedStandsBesideTheAnswer();
    void wholeDecisionByKeys();
    void nothingIsNamelessOrClipped_data();
    void nothingIsNamelessOrClipped();
};

void TestDecide::approvesAtOnceWhatWasSeenAndProven()
{
    Deciding d(allPass);
    auto *approve = d.button("approveButton");
    QTRY_VERIFY(approve->isEnabled());
    QCOMPARE(approve->text(), u"Approve 1 violation(s)"_s);
    d.seeAll();
    approve->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    QCOMPARE(d.f.stored(d.id).violations.first().state, ViolationState::Approved);
    QTRY_VERIFY(child<QLabel>(d.panel, "decisionState")->text().startsWith(u"Approved by Олена Перевірка, "_s));
}

void TestDecide::warnsOnceOfWhatWasNotSeenOrProven()
{
    Deciding d;
    auto *approve = d.button("approveButton");
    QTRY_VERIFY(approve->isEnabled());
    d.panel.setSeenAtFullSize({PhotoId(u"photo-1"_s)});
    approve->click();
    auto *message = d.message("decideMessage");
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"Second photo: not looked at in full size"_s));
    QVERIFY(!message->text().contains(u"First photo"_s));
    QVERIFY(message->text().contains(u"UNKNOWN"_s) && message->text().contains(u"FAIL"_s));
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    Deciding::actionOf(message)->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
}

void TestDecide::warnsOfATimeLimitThatEnded()
{
    const auto saidWith = [](int secondsLeft) {
        Deciding d([secondsLeft](Report &report) {
            allPass(report);
            report.dueAt = DeskFixture().clock.nowUtc().addSecs(secondsLeft);
        });
        const bool ready = QTest::qWaitFor([&d] { return d.button("approveButton")->isEnabled(); });
        d.seeAll();
        d.button("approveButton")->click();
        const MessageBar *message = d.message("decideMessage");
        return !ready ? u"not ready"_s : message->isVisible() ? message->text() : QString();
    };
    QCOMPARE(saidWith(1), QString());
    QVERIFY(saidWith(0).contains(u"The time limit for the case ended on "_s));
}

void TestDecide::warnsOfTimesThatContradictEachOther()
{
    const auto saidWith = [](int secondsAhead) {
        Report report = reportIn(ReportStatus::PendingVerification);
        const QDateTime now = Now;
        report.decisions.append({Decision::Kind::Reopened, {}, {}, {}, UserId(u"ira"_s), now.addSecs(secondsAhead)});
        return decidewords::warnings(report, {}, {}, now).join(u'\n').contains(u"clock"_s);
    };
    QVERIFY(!saidWith(60));
    QVERIFY(saidWith(3600));
}

// What was typed goes with the decision: it must be said, also where other things were said before.
void TestDecide::warnsOfAPlateThatWasNotConfirmed()
{
    Deciding d;
    auto *approve = d.button("approveButton");
    QTRY_VERIFY(approve->isEnabled());
    d.seeAll();
    approve->click();
    CaseDraft draft = d.model.draft();
    draft.plate = u"ка 9999 мн"_s;
    d.model.setDraft(draft);
    approve->click();
    QVERIFY(d.message("decideMessage")->text().contains(u"The plate becomes KA9999MH; so far: AA1234BB"_s));
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    Deciding::actionOf(d.message("decideMessage"))->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    QCOMPARE(d.f.stored(d.id).effectivePlate().text(), u"KA9999MH"_s);
}

void TestDecide::anEmptiedPlateStandsInNobodysWay()
{
    Deciding d(allPass);
    auto *approve = d.button("approveButton");
    QTRY_VERIFY(approve->isEnabled());
    d.seeAll();
    CaseDraft draft = d.model.draft();
    draft.plate = u" "_s;
    d.model.setDraft(draft);
    approve->click();
    QVERIFY(d.message("decideMessage")->text().contains(u"the plate stays AA1234BB"_s));
    Deciding::actionOf(d.message("decideMessage"))->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    QCOMPARE(d.f.stored(d.id).effectivePlate().text(), u"AA1234BB"_s);
}

void TestDecide::rejectsWithReasonAndTemplate()
{
    Deciding d;
    QTRY_VERIFY(d.button("rejectButton")->isEnabled());
    d.button("rejectButton")->click();
    auto *confirm = d.button("reasonConfirm");
    QVERIFY(confirm->isVisible() && !confirm->isEnabled());
    auto *reasons = child<QComboBox>(d.panel, "reasonBox");
    reasons->setCurrentIndex(1);
    const ReasonEntry &reason = law().reasons.first();
    QCOMPARE(child<QPlainTextEdit>(d.panel, "reasonText")->toPlainText(), reason.templateText.value(u"uk"_s));
    QVERIFY(child<QLabel>(d.panel, "reasonHelp")->text().contains(reason.templateText.value(u"en"_s)));
    QCOMPARE(d.model.draft().reasonCode, reason.code);
    confirm->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Rejected);
    QCOMPARE(d.f.stored(d.id).decisions.constLast().reasonCode, reason.code);
    QTRY_VERIFY(d.model.draft().isEmpty());
}

void TestDecide::whatWasWrittenIsNotReplacedByATemplate()
{
    Deciding d;
    QTRY_VERIFY(d.button("rejectButton")->isEnabled());
    d.button("rejectButton")->click();
    auto *text = child<QPlainTextEdit>(d.panel, "reasonText");
    typeText(text, u"свої слова"_s);
    auto *reasons = child<QComboBox>(d.panel, "reasonBox");
    reasons->setCurrentIndex(2);
    QCOMPARE(text->toPlainText(), u"свої слова"_s);
    text->clear();
    reasons->setCurrentIndex(1);
    QVERIFY(!text->toPlainText().isEmpty());
    reasons->setCurrentIndex(2); // an untouched template gives way to the next
    QCOMPARE(text->toPlainText(), law().official(law().reasons.at(1).templateText));
}

// Whoever began to reject and approved in the end did not mean the words of the rejection.
void TestDecide::whatWasWrittenForOneDecisionGoesWithNoOther()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.seeAll();
    d.button("rejectButton")->click();
    auto *reasons = child<QComboBox>(d.panel, "reasonBox");
    auto *text = child<QPlainTextEdit>(d.panel, "reasonText");
    reasons->setCurrentIndex(1);
    text->setPlainText(u"Two different plates."_s);
    QCOMPARE(d.model.draft().comment, u"Two different plates."_s);
    d.actions.trigger(u"case.second"_s); // from form to form
    QVERIFY(text->toPlainText().isEmpty());
    text->setPlainText(u"Is it the same car?"_s);
    d.button("reasonBack")->click();
    d.button("rejectButton")->click();
    QCOMPARE(text->toPlainText(), u"Two different plates."_s); // each draft is its own
    d.button("reasonBack")->click();
    d.button("approveButton")->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    const Report stored = d.f.stored(d.id);
    QCOMPARE(stored.decisions.constLast().text, QString());
    QVERIFY(!child<QLabel>(d.panel, "decisionState")->text().contains(u"different"_s));
}

void TestDecide::asksTheReporter()
{
    Deciding d;
    QTRY_VERIFY(d.button("askButton")->isEnabled());
    d.button("askButton")->click();
    QVERIFY(!d.button("reasonConfirm")->isEnabled());
    QVERIFY(!child<QComboBox>(d.panel, "reasonBox")->isVisible());
    typeText(child<QPlainTextEdit>(d.panel, "reasonText"), u"Знак?"_s);
    d.button("reasonConfirm")->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Draft);
    QCOMPARE(d.f.stored(d.id).decisions.constLast().text, u"Знак?"_s);
}

void TestDecide::oneViolationIsRejectedTheOtherApproved()
{
    Deciding d([](Report &report) {
        allPass(report);
        Violation other = report.violations.first();
        other.id = ViolationId(u"other"_s);
        other.code = u"UA-KUPAP-122-3-OBSTRUCT"_s;
        report.violations.append(other);
    });
    QTRY_VERIFY(d.panel.findChild<QToolButton *>(u"violationButton1"_s) && d.model.mayDecide());
    d.seeAll();
    d.panel.findChild<QToolButton *>(u"violationButton1"_s)->click();
    child<QComboBox>(d.panel, "reasonBox")->setCurrentIndex(1);
    d.button("reasonConfirm")->click();
    QTRY_COMPARE(d.button("approveButton")->text(), u"Approve 1 violation(s)"_s);
    d.button("approveButton")->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    const Report stored = d.f.stored(d.id);
    QCOMPARE(stored.violations.at(0).state, ViolationState::Approved);
    QCOMPARE(stored.violations.at(1).state, ViolationState::Rejected);
    QCOMPARE(stored.violations.at(1).reasonCode, law().reasons.first().code);
    // Taken back, neither is decided: the rejected one can be upheld after all, without a second entry of the same code.
    QTRY_VERIFY(d.button("undoButton")->isVisible());
    d.button("undoButton")->click();
    QTRY_VERIFY(d.model.mayDecide());
    QTRY_COMPARE(d.button("approveButton")->text(), u"Approve 2 violation(s)"_s);
    d.button("approveButton")->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    QCOMPARE(d.f.stored(d.id).violations.size(), 2);
    QCOMPARE(d.f.stored(d.id).violations.at(1).state, ViolationState::Approved);
}

void TestDecide::anotherViolationIsFoundByWords()
{
    Deciding d([](Report &report) {
        allPass(report);
        report.violations.clear();
    });
    auto *search = child<ViolationSearch>(d.panel, "violationSearch");
    QTRY_VERIFY(search->isVisible());
    QVERIFY(child<QLabel>(d.panel, "noViolation")->text().contains(u"below"_s));
    d.seeAll();
    QVERIFY(child<QLabel>(d.panel, "lawPackLabel")->text().contains(u"no lawyer has confirmed it"_s));
    search->setFocus();
    QTest::keyClicks(search, u"152-1"_s);
    QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : search, Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : search, Qt::Key_Return);
    QTRY_COMPARE(d.model.draft().violations, QStringList{u"UA-KUPAP-152-1-UNPAID"_s});
    QTRY_VERIFY(search->text().isEmpty());
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.button("approveButton")->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    QCOMPARE(d.f.stored(d.id).violations.first().code, u"UA-KUPAP-152-1-UNPAID"_s);
}

void TestDecide::whereNothingCanBeNamedNobodyIsSentToTheField()
{
    Deciding d([](Report &report) { report.status = ReportStatus::Draft, report.violations.clear(); });
    auto *none = child<QLabel>(d.panel, "noViolation");
    QTRY_VERIFY(none->isVisible());
    QVERIFY(!child<ViolationSearch>(d.panel, "violationSearch")->isVisible());
    QVERIFY(!none->text().contains(u"below"_s));
}

void TestDecide::nothingIsApprovedWithoutAViolation()
{
    Deciding d([](Report &report) { report.violations.clear(); });
    QTRY_VERIFY(d.button("rejectButton")->isEnabled());
    QVERIFY(!d.button("approveButton")->isEnabled());
}

void TestDecide::decisionIsTakenBack()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.seeAll();
    d.button("approveButton")->click();
    auto *undo = d.button("undoButton");
    QTRY_VERIFY(undo->isVisible());
    undo->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    QTRY_VERIFY(d.model.mayDecide()); // claimed again by itself
    QVERIFY(d.button("rejectButton")->isVisible());
    d.f.changeBehind(d.id, [](Report &report) {
        report.status = ReportStatus::Submitted;
        report.caseNumber = u"P-7"_s;
    });
    d.model.reload();
    QTRY_VERIFY(child<QLabel>(d.panel, "decisionState")->text().contains(u"P-7"_s));
    QTRY_VERIFY(!undo->isVisible());
}

void TestDecide::draftSurvivesTheWindow()
{
    DeskFixture f;
    const ReportId id = f.addPending();
    {
        CaseModel model(f.desk);
        DecidePanel panel(model);
        panel.show();
        model.open(id, true);
        QTRY_VERIFY(child<QPushButton>(panel, "rejectButton")->isEnabled());
        child<QPushButton>(panel, "rejectButton")->click();
        typeText(child<QPlainTextEdit>(panel, "reasonText"), u"половина"_s);
    } // the window is gone without a word
    CaseModel model(f.desk);
    DecidePanel panel(model);
    panel.show();
    model.open(id, true);
    QTRY_VERIFY(child<QPushButton>(panel, "rejectButton")->isEnabled());
    child<QPushButton>(panel, "rejectButton")->click();
    QCOMPARE(child<QPlainTextEdit>(panel, "reasonText")->toPlainText(), u"половина"_s);
}

void TestDecide::conflictIsShownAndNothingIsOverwritten()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.seeAll();
    CaseDraft draft = d.model.draft();
    draft.plate = u"AA1234BX"_s;
    d.model.setDraft(draft);
    d.f.changeBehind(d.id, [](Report &report) {
        report.corrections.append({report.effectivePlate(), PlateText::fold(u"AA7777BB"), u"AA7777BB"_s, {}, UserId(u"other"_s), {}});
    });
    d.button("approveButton")->click(); // says that the typed plate is taken
    Deciding::actionOf(d.message("decideMessage"))->click();
    auto *box = child<ConflictBox>(d.panel, "conflictBox");
    QTRY_VERIFY(box->isVisible());
    const QString table = child<QLabel>(d.panel, "conflictTable")->text();
    QVERIFY(table.contains(u"AA1234BB"_s)); // as seen
    QVERIFY(table.contains(u"AA7777BB"_s)); // theirs
    QVERIFY(table.contains(u"AA1234BX"_s)); // yours
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    QCOMPARE(d.f.stored(d.id).corrections.size(), 1);
    QVERIFY(!d.button("approveButton")->isEnabled()); // not before she has looked
    child<QPushButton>(d.panel, "takeTheirsButton")->click();
    QTRY_VERIFY(!box->isVisible());
    QCOMPARE(d.model.draft().plate.value_or(QString()), u"AA1234BX"_s);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.button("approveButton")->click();
    QVERIFY(d.message("decideMessage")->text().contains(u"The plate becomes AA1234BX; so far: AA7777BB"_s)); // said anew
    Deciding::actionOf(d.message("decideMessage"))->click();
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Verified);
    QCOMPARE(d.f.stored(d.id).corrections.size(), 2);
}

void TestDecide::conflictOfACommandIsShownToo()
{
    Deciding d;
    QTRY_VERIFY(d.model.mayDecide());
    d.f.changeBehind(d.id, [](Report &report) { report.place = u"elsewhere"_s; });
    d.model.correctPlate(u"AA0000AA"_s);
    QTRY_VERIFY(child<ConflictBox>(d.panel, "conflictBox")->isVisible());
    QVERIFY(d.f.stored(d.id).corrections.isEmpty());
}

void TestDecide::lostLeaseIsSaidAndTheDraftKept()
{
    Deciding d;
    QTRY_VERIFY(d.model.lease());
    QVERIFY(child<QLabel>(d.panel, "leaseLine")->isVisible());
    CaseDraft draft = d.model.draft();
    draft.comment = u"half a sentence"_s;
    d.model.setDraft(draft);
    d.f.clock.advance(std::chrono::hours(1)); // the machine slept
    QVERIFY(await(d.f.store.reports().claim(d.id, UserId(u"other"_s), std::chrono::minutes(15))));
    d.model.renewLease();
    auto *message = d.message("leaseMessage");
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"Your draft is kept"_s));
    QVERIFY(!d.button("approveButton")->isEnabled());
    QCOMPARE(d.model.draft().comment, u"half a sentence"_s);
    d.f.clock.advance(std::chrono::hours(1));
    Deciding::actionOf(message)->click();
    QTRY_VERIFY(d.model.mayDecide());
    QVERIFY(!message->isVisible());
}

void TestDecide::leaseThatCannotBeRenewedIsSaidInTime()
{
    Deciding d;
    QTRY_VERIFY(d.model.lease());
    d.f.store.reports().faults.next(Faults::Kind::Fail, {ErrorCode::StoreBusy, {}, {}, {}});
    d.model.renewLease();
    QTRY_VERIFY(d.message("leaseMessage")->isVisible());
    QVERIFY(d.message("leaseMessage")->text().contains(u"could not be renewed"_s));
    QVERIFY(d.model.mayDecide()); // it still holds
    Deciding::actionOf(d.message("leaseMessage"))->click();
    QTRY_VERIFY(!d.message("leaseMessage")->isVisible());
}

void TestDecide::whoHasTheCaseIsSaid()
{
    DeskFixture f;
    User colleague;
    colleague.id = UserId(u"other"_s);
    colleague.login = u"other"_s;
    colleague.displayName = u"Ірина Колежанка"_s;
    static_cast<void>(await(f.store.users().put(colleague)));
    const ReportId id = f.addPending();
    const auto theirs = await(f.store.reports().claim(id, colleague.id, std::chrono::minutes(15)));
    QVERIFY(theirs);
    CaseModel model(f.desk);
    DecidePanel panel(model);
    panel.show();
    model.open(id, true);
    auto *message = child<MessageBar>(panel, "leaseMessage");
    QTRY_VERIFY(message->text().contains(u"Ірина Колежанка has this case"_s));
    QVERIFY(message->text().contains(timewords::instant(theirs->until)));
    QVERIFY(message->text().contains(u"Your draft is kept"_s));
    f.clock.advance(std::chrono::hours(1));
    Deciding::actionOf(message)->click();
    QTRY_VERIFY(model.mayDecide());
    QVERIFY(!model.holder());
}

// Claimed again after somebody else had it: her decision is on the screen before another one is made.
void TestDecide::whatWasDecidedMeanwhileIsSeenOnClaiming()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.model.lease());
    d.f.clock.advance(std::chrono::hours(1));
    QVERIFY(await(d.f.store.reports().claim(d.id, UserId(u"other"_s), std::chrono::minutes(15))));
    d.model.renewLease();
    QTRY_VERIFY(d.message("leaseMessage")->isVisible());
    d.f.changeBehind(d.id, [](Report &report) { report.status = ReportStatus::Verified; });
    QVERIFY(await(d.f.store.reports().release(d.id, UserId(u"other"_s))));
    d.actions.trigger(u"case.claim"_s);
    QTRY_VERIFY(child<ConflictBox>(d.panel, "conflictBox")->isVisible());
    QVERIFY(!d.model.mayDecide());
    QVERIFY(!d.model.lease()); // there is nothing to claim it for
    child<QPushButton>(d.panel, "takeTheirsButton")->click();
    QTRY_COMPARE(d.model.report()->status, ReportStatus::Verified);
    QVERIFY(!d.button("approveButton")->isVisible());
}

void TestDecide::aKeyThatHasToWaitSaysWhy()
{
    Deciding d(allPass);
    QTRY_VERIFY(d.button("approveButton")->isEnabled());
    d.seeAll();
    d.f.background.held = true;
    d.model.examine(Examine::Readings::KeepExisting);
    d.actions.trigger(u"case.approve"_s);
    auto *message = d.message("decideMessage");
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(u"still being measured"_s));
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    d.f.background.release();
    QTRY_VERIFY(!message->isVisible()); // it waits for nothing more
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification); // the key is not remembered: what came was not seen
    d.actions.trigger(u"case.approve"_s); // what was measured now does not pass
    QVERIFY(message->text().contains(u"Before you approve"_s));
}

void TestDecide::nothingIsDecidedWhileItIsMeasured()
{
    Deciding d;
    QTRY_VERIFY(d.button("rejectButton")->isEnabled());
    d.f.background.held = true;
    d.model.examine(Examine::Readings::KeepExisting);
    d.actions.trigger(u"case.ask"_s); // she may write meanwhile
    auto *text = child<QPlainTextEdit>(d.panel, "reasonText");
    QVERIFY(text->isVisible());
    typeText(text, u"Де знак?"_s);
    auto *confirm = child<QPushButton>(d.panel, "reasonConfirm");
    confirm->click();
    auto *message = d.message("decideMessage");
    QVERIFY(message->text().contains(u"still being measured"_s));
    QVERIFY(text->isVisible());
    d.f.background.release();
    QTRY_VERIFY(!message->isVisible());
    QCOMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
    QVERIFY(text->isVisible());
    QCOMPARE(text->toPlainText(), u"Де знак?"_s);
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Return); // Enter presses it, not Space alone
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Draft);
}

void TestDecide::whatWasAskedStandsBesideTheAnswer()
{
    Deciding d([](Report &report) {
        Decision asked;
        asked.kind = Decision::Kind::EvidenceAsked;
        asked.by = UserId(u"demo.other"_s);
        asked.at = QDateTime({2026, 5, 5}, {9, 0}, Qt::UTC);
        asked.text = u"Сфотографуйте знак"_s;
        report.decisions = {asked};
    });
    QTRY_VERIFY(child<QWidget>(d.panel, "questionBox")->isVisible());
    QVERIFY(child<QLabel>(d.panel, "questionWords")->text().contains(u"Сфотографуйте знак"_s));
    QVERIFY(child<QLabel>(d.panel, "questionHead")->text().contains(timewords::instant(QDateTime({2026, 5, 5}, {9, 0}, Qt::UTC))));
    Deciding none;
    QTRY_VERIFY(none.model.mayDecide());
    QVERIFY(!child<QWidget>(none.panel, "questionBox")->isVisible());
}

void TestDecide::wholeDecisionByKeys()
{
    Deciding d;
    QTRY_VERIFY(d.button("rejectButton")->isEnabled());
    d.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&d.panel));
    d.button("approveButton")->setFocus();
    QTest::keyClick(d.button("approveButton"), Qt::Key_R, Qt::ControlModifier);
    auto *reasons = child<QComboBox>(d.panel, "reasonBox");
    QTRY_VERIFY(reasons->isVisible());
    QTest::keyClick(reasons, Qt::Key_Down);
    QTest::keyClick(d.button("reasonConfirm"), Qt::Key_Space);
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::Rejected);
    QTRY_VERIFY(d.button("undoButton")->isVisible());
    d.button("undoButton")->setFocus();
    QTest::keyClick(d.button("undoButton"), Qt::Key_Space); // its key belongs to the whole case, see gui_takeback
    QTRY_COMPARE(d.f.stored(d.id).status, ReportStatus::PendingVerification);
}

void TestDecide::nothingIsNamelessOrClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("width");
    QTest::newRow("English") << u"en"_s << 100 << 420;
    QTest::newRow("Ukrainian") << u"uk"_s << 100 << 420;
    QTest::newRow("Ukrainian, 200 %") << u"uk"_s << 200 << 840;
}

void TestDecide::nothingIsNamelessOrClipped()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    QFETCH(int, width);
    const Translation translation(language);
    const Scaled scaled(percent);
    Deciding d;
    QScrollArea area;
    area.setWidgetResizable(true);
    auto *panel = new DecidePanel(d.model);
    area.setWidget(panel);
    area.resize(width, 900);
    area.show();
    QTRY_VERIFY(child<QPushButton>(*panel, "approveButton")->isEnabled());
    QTRY_COMPARE(clipped(*panel).join(u"; "_s), QString());
    QCOMPARE(nameless(*panel).join(u"; "_s), QString());
    child<QPushButton>(*panel, "rejectButton")->click();
    QTRY_COMPARE(clipped(*panel).join(u"; "_s), QString());
    QCOMPARE(nameless(*panel).join(u"; "_s), QString());
}

SVIDOK_SUITE(TestDecide, QApplication)

} // namespace svidok::test::decidetests

#include "tst_decide.moc"
