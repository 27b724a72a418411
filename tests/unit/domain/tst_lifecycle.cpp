// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandruns.h"
#include "domain/wire.h"
#include "support/suites.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace svidok::test::lifecycletests {

using namespace commandruns;

namespace {

const ReportCommand Verify = command::Verify{ {} };
const ReportCommand Ask = command::AskSecondReview{ u"Look."_s };

} // namespace

class LifecycleTest : public QObject {
    Q_OBJECT

private slots:
    void wholeJob();
    void submittingNeedsBothPhotos();
    void violationsAreDecidedOneByOne();
    void codesComeFromTheLawOfTheDay();
    void reasonsComeFromThePack();
    void secondReviewIsAnotherPerson();
    void reopeningTakesBackWhatWasDecidedWithIt();
    void aClockThatRanAheadLocksNobodyOut();
    void aFirstOpinionOutlivesTheSecondTakenBack();
    void takingBackChangesNoOpinion();
    void reopeningTakesBackUntilSubmission();
    void theTimeLimitEndsAtItsInstant();
    void readingsAreAdded();
    void aChosenVehicleIsKept();
    void photosAreAdded();
    void aDraftsPairIsReplaced();
    void theTimeLimitFollowsThePair();
    void whatDecodingShowsIsAddedOnce();
    void documentsAreVersionedAndLocked();
    void policeWords_data();
    void policeWords();
    void policeUpdatesOfAnotherCase();
    void policeRejectionIsFinal();
    void deletedIsDeleted();
    void eventsSayBeforeAndAfter();
    void eventsHoldNoPersonalData();
};

void LifecycleTest::wholeJob()
{
    Report report = reportIn(ReportStatus::Draft);
    const ViolationId v1(u"v1"_s);
    report = after(report,
        { { command::SubmitForVerification{}, actor(Role::Importer) },
            { command::ApproveViolation{ v1, u"seen"_s }, Inspector }, { Verify, Inspector },
            { command::AttachDocument{ document(1) }, Inspector }, { lock(1), Inspector }, { submission(), Worker },
            { command::RecordPoliceStatus{ { u"P-1"_s, u"In progress"_s, {}, Now } }, Worker },
            { command::RecordPoliceStatus{ { u"P-1"_s, u"FINED"_s, {}, Now } }, Worker } });
    QCOMPARE(report.status, ReportStatus::Resolved);
    QCOMPARE(report.caseNumber, u"P-1"_s);
    QCOMPARE(report.dueAt, report.occurredAt().addDays(law().dueDays));
    QCOMPARE(report.decisions.size(), 1);
    QCOMPARE(report.decisions.first().plate.text(), u"AA1234BB"_s);
    QCOMPARE(report.policeUpdates.size(), 2);
    QVERIFY(report.documents.first().isLocked());
    QCOMPARE(report.documents.first().by, Inspector.id);
}

void LifecycleTest::submittingNeedsBothPhotos()
{
    Report report = reportIn(ReportStatus::Draft);
    report.photos.removeLast();
    QCOMPARE(codeOf(run(report, command::SubmitForVerification{}, actor(Role::Importer))), ErrorCode::EdgeIllegal);
}

void LifecycleTest::violationsAreDecidedOneByOne()
{
    Report report = reportIn(ReportStatus::PendingVerification);
    report =
        after(report, { { command::AddViolation{ ViolationId(u"v2"_s), u"UA-KUPAP-122-3-OBSTRUCT"_s }, Inspector } });
    QCOMPARE(codeOf(run(report, Verify, Inspector)), ErrorCode::ViolationUndecided);
    const ReportCommand reject = command::RejectViolation{ ViolationId(u"v2"_s), u"violation.none"_s, u"no"_s };
    report = after(report, { { reject, Inspector } });
    QVERIFY(run(report, Verify, Inspector));
    report =
        after(report, { { command::RejectViolation{ ViolationId(u"v1"_s), u"violation.none"_s, {} }, Inspector } });
    QCOMPARE(codeOf(run(report, Verify, Inspector)), ErrorCode::EdgeIllegal);
    report.violations.clear();
    QCOMPARE(codeOf(run(report, Verify, Inspector)), ErrorCode::EdgeIllegal);
    QCOMPARE(codeOf(run(report, reject, Inspector)), ErrorCode::ViolationUnknown);
}

void LifecycleTest::codesComeFromTheLawOfTheDay()
{
    const auto add = [](const QString &code) { return command::AddViolation{ ViolationId(u"v9"_s), code }; };
    Report report = reportIn(ReportStatus::PendingVerification);
    QCOMPARE(report.offenceDay(), QDate(2026, 5, 4)); // 22:30 UTC is the next day at +03:00
    QCOMPARE(codeOf(run(report, add(u"UA-NONE"_s), Inspector)), ErrorCode::ViolationUnknown);
    const auto added = run(report, add(u"UA-KUPAP-152-1-UNPAID"_s), Inspector);
    QVERIFY(added);
    QCOMPARE(added->report.violations.last().lawPack, law().id());
    QCOMPARE(codeOf(run(report, command::AddViolation{ ViolationId(u"v1"_s), u"UA-KUPAP-152-1-UNPAID"_s }, Inspector)),
        ErrorCode::InvalidArgument);
    report.photos.first().capture.taken->utc = QDateTime({ 2018, 9, 26 }, { 20, 59 }, Qt::UTC);
    QCOMPARE(codeOf(run(report, add(u"UA-KUPAP-152-1-UNPAID"_s), Inspector)), ErrorCode::ViolationUnknown);
    report.photos.first().capture.taken->utc = QDateTime({ 2018, 9, 26 }, { 21, 0 }, Qt::UTC);
    QVERIFY(run(report, add(u"UA-KUPAP-152-1-UNPAID"_s), Inspector));
    // by GPS alone: the day in Kyiv, in winter and in summer
    report.photos.first().capture.taken->offsetSeconds.reset();
    report.photos.first().capture.taken->utc = QDateTime({ 2025, 12, 31 }, { 22, 30 }, Qt::UTC);
    QCOMPARE(report.offenceDay(), QDate(2026, 1, 1));
    report.photos.first().capture.taken->utc = QDateTime({ 2025, 12, 31 }, { 21, 30 }, Qt::UTC);
    QCOMPARE(report.offenceDay(), QDate(2025, 12, 31));
    report.photos.first().capture.taken->utc = QDateTime({ 2025, 6, 30 }, { 21, 30 }, Qt::UTC);
    QCOMPARE(report.offenceDay(), QDate(2025, 7, 1));
    for (Photo &photo : report.photos)
        photo.capture.taken.reset();
    QCOMPARE(report.offenceDay(), Now.date());
    const auto undated = run(report, add(u"UA-KUPAP-152-1-UNPAID"_s), Inspector);
    QVERIFY(undated);
    QCOMPARE(undated->events.first().details.value(u"offence_day_observed"), QJsonValue(false));
    CommandContext lawless = context(Inspector);
    lawless.law = nullptr;
    QCOMPARE(codeOf(applyCommand(report, add(u"UA-KUPAP-152-1-UNPAID"_s), lawless)), ErrorCode::InvalidArgument);
}

void LifecycleTest::reasonsComeFromThePack()
{
    const Report report = reportIn(ReportStatus::PendingVerification);
    QCOMPARE(codeOf(run(report, command::RejectReport{ u"because"_s, {} }, Inspector)), ErrorCode::ReasonUnknown);
    QCOMPARE(
        codeOf(run(report, command::RejectReport{ {}, u"free text alone"_s }, Inspector)), ErrorCode::ReasonUnknown);
    QCOMPARE(codeOf(run(report, command::RejectViolation{ ViolationId(u"v1"_s), {}, {} }, Inspector)),
        ErrorCode::ReasonUnknown);
    const auto rejected = run(report, command::RejectReport{ u"plate.unreadable"_s, u"blurred"_s }, Inspector);
    QVERIFY(rejected);
    QCOMPARE(rejected->report.status, ReportStatus::Rejected);
    QCOMPARE(rejected->report.decisions.last().reasonCode, u"plate.unreadable"_s);
    QCOMPARE(codeOf(run(report, command::AskReporter{ u" "_s }, Inspector)), ErrorCode::InvalidArgument);
}

void LifecycleTest::secondReviewIsAnotherPerson()
{
    const Actor both = actor(Role::Inspector | Role::Senior, u"inspector"_s);
    const Actor asker = actor(Role::Inspector | Role::Senior, u"asker"_s);
    Report report = after(reportIn(ReportStatus::PendingVerification), { { Ask, asker } });
    QVERIFY(report.secondReview);
    QCOMPARE(codeOf(run(report, Ask, asker)), ErrorCode::EdgeIllegal);
    QCOMPARE(codeOf(run(report, Verify, Inspector)), ErrorCode::RoleMissing);
    QCOMPARE(codeOf(run(report, Verify, asker)), ErrorCode::SamePerson); // asked
    QCOMPARE(codeOf(run(report, Verify, both)), ErrorCode::SamePerson); // decided the violation before
    QCOMPARE(codeOf(run(report, command::RejectReport{ u"violation.none"_s, {} }, both)), ErrorCode::SamePerson);
    QVERIFY(run(report, Verify, Second));
    QVERIFY(run(report, command::RejectReport{ u"violation.none"_s, {} }, Second));
    // the second reviewer may decide a violation anew and still have the last word; the asker may not
    const QDateTime later = Now.addSecs(60);
    const ReportCommand approve = command::ApproveViolation{ ViolationId(u"v1"_s), {} };
    const Report again = run(report, approve, Second, later)->report;
    QVERIFY(run(again, Verify, Second, later));
    QCOMPARE(codeOf(run(run(report, approve, asker, later)->report, Verify, asker, later)), ErrorCode::SamePerson);
    // asked for by policy alone: whoever decided a violation gave the first opinion
    Report policy = reportIn(ReportStatus::PendingVerification);
    policy.secondReview = true;
    QCOMPARE(codeOf(run(policy, Verify, both)), ErrorCode::SamePerson);
    QVERIFY(run(policy, Verify, Second));
    // taking the verification back does not wash the first opinion off
    const Report reopened = after(report, { { Verify, Second }, { command::Reopen{ u"slip"_s }, Second } });
    QCOMPARE(codeOf(run(reopened, Verify, both, later)), ErrorCode::SamePerson);
    QVERIFY(run(reopened, Verify, Second, later));
}

void LifecycleTest::reopeningTakesBackWhatWasDecidedWithIt()
{
    const ReportCommand approve = command::ApproveViolation{ ViolationId(u"v1"_s), {} };
    const ReportCommand reopen = command::Reopen{ u"slip"_s };
    const Report verified = after(reportIn(ReportStatus::PendingVerification), { { approve, Inspector }, { Verify, Inspector } });
    const auto reopened = run(verified, reopen, Inspector, Now.addSecs(10));
    const Violation violation = reopened->report.violations.first();
    QCOMPARE(violation.state, ViolationState::Undecided);
    QCOMPARE(violation.decidedBy, Inspector.id); // that was an opinion, and nobody's second one may be the same person's
    const CustodyEvent &event = reopened->events.constLast();
    QCOMPARE(event.action, u"violation.reopened"_s);
    QCOMPARE(event.details[u"before"][u"state"].toString(), u"approved"_s);
    QCOMPARE(event.details[u"before"][u"violation_sha256"].toString(),
        Sha256::of(wire::canonical(verified.violations.first())).toHex());
    QCOMPARE(event.details[u"after"][u"violation_sha256"].toString(), Sha256::of(wire::canonical(violation)).toHex());

    // Nobody verifies it without deciding it, the second reviewer neither.
    const QDateTime later = Now.addSecs(60);
    const Report asked = run(reopened->report, Ask, Inspector, Now.addSecs(20))->report;
    QCOMPARE(codeOf(run(reopened->report, Verify, Inspector, later)), ErrorCode::ViolationUndecided);
    QCOMPARE(codeOf(run(asked, Verify, Second, later)), ErrorCode::ViolationUndecided);
    QVERIFY(run(run(asked, approve, Second, later)->report, Verify, Second, later));

    // Taken back over a rejection that came on top, it is undecided too.
    const Report rejected = run(verified, command::RejectReport{ u"violation.none"_s, {} }, actor(Role::Inspector, u"other"_s), Now.addSecs(10))->report;
    QCOMPARE(run(rejected, reopen, Inspector, Now.addSecs(20))->report.violations.first().state, ViolationState::Undecided);
}

// Order counts, not the time that a clock gave; what an earlier version stored has times alone.
void LifecycleTest::aClockThatRanAheadLocksNobodyOut()
{
    const ReportCommand approve = command::ApproveViolation{ ViolationId(u"v1"_s), {} };
    const Report asked = run(reportIn(ReportStatus::PendingVerification), Ask, Inspector, Now.addSecs(7200))->report;
    const Report approved = run(asked, approve, Second, Now)->report;
    const auto verified = run(approved, Verify, Second, Now);
    QVERIFY(verified);
    QCOMPARE(codeOf(run(asked, approve, Inspector, Now)), ErrorCode::SamePerson);
    const auto reopened = run(verified->report, command::Reopen{ u"slip"_s }, Second, Now.addSecs(-7200));
    QCOMPARE(reopened->report.violations.first().state, ViolationState::Undecided);

    Report earlier = approved;
    earlier.violations.first().afterDecisions.reset();
    QCOMPARE(codeOf(run(earlier, Verify, Second, Now)), ErrorCode::SamePerson);
    earlier.violations.first().decidedAt = Now.addSecs(7300);
    QVERIFY(run(earlier, Verify, Second, Now.addSecs(7400)));
}

void LifecycleTest::aFirstOpinionOutlivesTheSecondTakenBack()
{
    const ReportCommand reopen = command::Reopen{ u"slip"_s };
    Report report = reportIn(ReportStatus::PendingVerification); // one violation was approved, and nothing verified
    Violation other = report.violations.first();
    other.id = ViolationId(u"v2"_s);
    other.code = u"UA-KUPAP-122-3-OBSTRUCT"_s;
    other.state = ViolationState::Undecided;
    other.decidedBy = {};
    other.decidedAt = {};
    other.afterDecisions = {};
    report.violations.append(other);
    report = after(report, { { Ask, Inspector }, { command::ApproveViolation{ other.id, {} }, Second }, { Verify, Second } });
    report = run(report, reopen, Second, Now.addSecs(10))->report;
    QCOMPARE(report.violations.first().state, ViolationState::Approved); // it was not the second reviewer's word
    QCOMPARE(report.violations.last().state, ViolationState::Undecided);
}

void LifecycleTest::takingBackChangesNoOpinion()
{
    const Actor asker = actor(Role::Inspector | Role::Senior, u"asker"_s);
    const Actor both = actor(Role::Inspector | Role::Senior, u"inspector"_s);
    const ReportCommand approve = command::ApproveViolation{ ViolationId(u"v1"_s), {} };
    const ReportCommand reject = command::RejectReport{ u"violation.none"_s, {} };
    const ReportCommand reopen = command::Reopen{ u"slip"_s };
    const QDateTime later = Now.addSecs(60);

    // nor does it give the one who asked the last word
    const Report verified =
        after(reportIn(ReportStatus::PendingVerification), { { Ask, asker }, { approve, Second }, { Verify, Second } });
    QCOMPARE(codeOf(run(verified, reject, asker, later)), ErrorCode::SamePerson);
    Report reopened = after(verified, { { reopen, asker }, { command::CorrectPlate{ u"KA0001AA"_s, {} }, asker } });
    QCOMPARE(codeOf(run(reopened, Verify, asker, later)), ErrorCode::SamePerson);
    QCOMPARE(codeOf(run(reopened, reject, asker, later)), ErrorCode::SamePerson);

    // the only senior takes the own word back and decides anew, whoever asks once more
    reopened = after(verified, { { reopen, Second } });
    for (const Report &report : { reopened, run(reopened, Ask, Inspector, later)->report }) {
        QVERIFY(run(report, reject, Second, later));
        QVERIFY(run(run(report, approve, Second, later)->report, Verify, Second, later));
        QCOMPARE(codeOf(run(report, Verify, asker, later)), ErrorCode::SamePerson);
    }

    // a first opinion said again is still the first
    const Report asked = after(reportIn(ReportStatus::PendingVerification), { { Ask, asker } });
    QCOMPARE(codeOf(run(asked, approve, both, later)), ErrorCode::SamePerson);
}

void LifecycleTest::reopeningTakesBackUntilSubmission()
{
    Report report = after(reportIn(ReportStatus::PendingVerification),
        { { Verify, Inspector }, { command::Reopen{ u"slip"_s }, Inspector } });
    QCOMPARE(report.status, ReportStatus::PendingVerification);
    QCOMPARE(report.decisions.size(), 2);
    QCOMPARE(report.decisions.first().kind, Decision::Kind::Verified);
    QCOMPARE(report.decisions.last().kind, Decision::Kind::Reopened);
    report = after(report,
        { { command::RejectReport{ u"violation.none"_s, {} }, Inspector }, { command::Reopen{ u"slip"_s }, Inspector },
            { command::ApproveViolation{ ViolationId(u"v1"_s), {} }, Inspector }, { Verify, Inspector }, { submission(), Worker } });
    QCOMPARE(report.decisions.size(), 5);
    QCOMPARE(codeOf(run(report, command::Reopen{ u"slip"_s }, Inspector)), ErrorCode::EdgeIllegal);
}

void LifecycleTest::theTimeLimitEndsAtItsInstant()
{
    Report report = reportIn(ReportStatus::PendingVerification);
    report.dueAt = {};
    QVERIFY(!report.timeLimitEnded(Now));
    report.dueAt = Now;
    QVERIFY(report.timeLimitEnded(Now));
    QVERIFY(!report.timeLimitEnded(Now.addMSecs(-1)));
}

void LifecycleTest::readingsAreAdded()
{
    const Report before = reportIn(ReportStatus::PendingVerification);
    const Report report = after(before,
        { { command::AddReading{ reading(u"g2"_s, u"p1"_s, { u"AA1235BB"_s, u"BC0001AA"_s }) }, Worker },
            { command::ChooseSubject{ PhotoId(u"p1"_s), ReadingId(u"g3"_s), 1 }, Inspector } });
    QCOMPARE(report.readings.size(), 3);
    QCOMPARE(report.readings.first(), before.readings.first());
    QCOMPARE(report.latestReading(PhotoId(u"p1"_s))->subject()->text.text(), u"BC0001AA"_s);
    QCOMPARE(report.latestReading(PhotoId(u"p1"_s))->plates.first().text.text(), u"BC0001AA"_s);
    QVERIFY(!report.latestReading(PhotoId(u"p1"_s))->plates.last().subject);
    QCOMPARE(report.effectivePlate().text(), u"BC0001AA"_s);

    const auto refused = [&](const ReportCommand &command) {
        return codeOf(run(report, command, Inspector)) == ErrorCode::InvalidArgument;
    };
    QVERIFY(refused(command::AddReading{ reading(u"g2"_s, u"p1"_s, {}) }));
    QVERIFY(refused(command::AddReading{ reading(QString(), u"p1"_s, {}) }));
    QVERIFY(refused(command::AddReading{ reading(u"g9"_s, u"p9"_s, {}) }));
    PhotoReading ofOtherBytes = reading(u"g9"_s, u"p1"_s, {});
    ofOtherBytes.photoSha = Sha256::of("other");
    QVERIFY(refused(command::AddReading{ ofOtherBytes }));
    QVERIFY(refused(command::ChooseSubject{ PhotoId(u"p1"_s), ReadingId(u"g9"_s), 2 }));
    QVERIFY(refused(command::ChooseSubject{ PhotoId(u"p1"_s), ReadingId(u"g9"_s), -1 }));
    QVERIFY(refused(command::ChooseSubject{ PhotoId(u"p2"_s), ReadingId(u"g9"_s), 0 }));
    QVERIFY(refused(command::ChooseSubject{ PhotoId(u"p1"_s), ReadingId(u"g3"_s), 0 }));
}

void LifecycleTest::aChosenVehicleIsKept()
{
    const auto at = [](double x) { return Quad{ QPointF(x, 40), QPointF(x + 90, 40), QPointF(x + 90, 60), QPointF(x, 60) }; };
    const auto seen = [&](const QString &id, const QStringList &texts, const QList<double> &places) {
        PhotoReading made = reading(id, u"p1"_s, texts);
        made.width = 1000;
        made.height = 500;
        for (qsizetype i = 0; i < places.size(); ++i)
            made.plates[i].quad = at(places.at(i));
        return made;
    };
    const PhotoId p1(u"p1"_s);
    Report report = after(reportIn(ReportStatus::PendingVerification),
        { { command::AddReading{ seen(u"g2"_s, { u"AA1111AA"_s, u"BB2222BB"_s }, { 100, 600 }) }, Worker },
            { command::ChooseSubject{ p1, ReadingId(u"g3"_s), 1 }, Inspector } });
    QCOMPARE(report.latestReading(p1)->chosenBy, Inspector.id);

    // Read again, larger and in the machine's own order: the vehicle at that place stays the subject.
    PhotoReading again = seen(u"g4"_s, { u"AA1111AA"_s, u"BB2222BB"_s, u"CC3333CC"_s }, { 200, 1210, 1700 });
    again.width = 2000;
    again.height = 1000;
    for (PlateRead &plate : again.plates) {
        for (QPointF &corner : plate.quad)
            corner.ry() *= 2;
    }
    report = after(report, { { command::AddReading{ again }, Worker } });
    QCOMPARE(report.latestReading(p1)->id, ReadingId(u"g4"_s));
    QCOMPARE(report.effectivePlate().text(), u"BB2222BB"_s);
    QCOMPARE(report.latestReading(p1)->chosenBy, Inspector.id);
    QCOMPARE(std::count_if(report.latestReading(p1)->plates.begin(), report.latestReading(p1)->plates.end(),
                 [](const PlateRead &plate) { return plate.subject; }), 1);

    // Not seen there any more: that reading is kept, and the one with the chosen vehicle counts.
    report = after(report, { { command::AddReading{ seen(u"g5"_s, { u"AA1111AA"_s }, { 100 }) }, Worker } });
    QCOMPARE(report.latestReading(p1)->id, ReadingId(u"g4"_s));
    QCOMPARE(report.effectivePlate().text(), u"BB2222BB"_s);
    QVERIFY(std::any_of(report.readings.begin(), report.readings.end(),
        [](const PhotoReading &one) { return one.id == ReadingId(u"g5"_s); }));
}

void LifecycleTest::photosAreAdded()
{
    const Report report = reportIn(ReportStatus::Draft);
    const Actor importer = actor(Role::Importer);
    const auto code = [&](const Photo &photo) { return codeOf(run(report, command::AddPhoto{ photo }, importer)); };
    QVERIFY(run(report, command::AddPhoto{ photo(PhotoRole::Context, u"p3"_s, 1) }, importer));
    QCOMPARE(code(photo(PhotoRole::Context, u"p1"_s, 1)), ErrorCode::InvalidArgument);
    Photo same = photo(PhotoRole::Context, u"p3"_s, 1);
    same.sha256 = report.photos.first().sha256;
    QCOMPARE(code(same), ErrorCode::InvalidArgument);
    same.sha256 = Sha256();
    QCOMPARE(code(same), ErrorCode::InvalidArgument);
}

void LifecycleTest::aDraftsPairIsReplaced()
{
    Report report = reportIn(ReportStatus::Draft);
    report.checks = { RuleCheck() };
    report.scene = SceneMatch();
    const auto replaced =
        run(report, command::AddPhoto{ photo(PhotoRole::Verification, u"p3"_s, 720) }, actor(Role::Importer));
    QVERIFY(replaced);
    const Report &after = replaced->report;
    QCOMPARE(after.photo(PhotoRole::Verification)->id, PhotoId(u"p3"_s));
    QCOMPARE(after.photo(PhotoRole::Initial)->id, PhotoId(u"p1"_s));
    QCOMPARE(after.photos.at(1).id, PhotoId(u"p2"_s));
    QCOMPARE(after.photos.at(1).role, PhotoRole::Context);
    QVERIFY2(after.checks.isEmpty() && !after.scene, "they were made of the pair as it was");
    QCOMPARE(replaced->events.last().details.value(u"replaces"_s).toString(), u"p2"_s);
    const Report pending = reportIn(ReportStatus::PendingVerification);
    QCOMPARE(codeOf(run(pending, command::AddPhoto{ photo(PhotoRole::Initial, u"p3"_s, 1) }, Inspector)),
        ErrorCode::InvalidArgument);
}

void LifecycleTest::theTimeLimitFollowsThePair()
{
    const Actor importer = actor(Role::Importer);
    const auto due = [](const Report &report) { return report.occurredAt().addDays(law().dueDays); };
    const Report asked = after(reportIn(ReportStatus::Draft),
        { { command::SubmitForVerification{}, importer }, { command::AskReporter{ u"Older ones?"_s }, Inspector } });
    const qint64 daysBefore = -20 * 86400;
    const auto older = run(asked, command::AddPhoto{ photo(PhotoRole::Initial, u"p3"_s, daysBefore) }, importer);
    QVERIFY(older);
    QCOMPARE(older->report.dueAt, asked.dueAt.addDays(-20));
    QCOMPARE(older->events.last().details.value(u"due_at"_s).toString(), wire::instant(older->report.dueAt));
    const auto context = run(older->report, command::AddPhoto{ photo(PhotoRole::Context, u"p4"_s, 2 * daysBefore) }, importer);
    QVERIFY(context);
    QCOMPARE(context->report.dueAt, due(context->report));
    QVERIFY(!context->events.last().details.contains(u"due_at"_s));

    Report wrong = asked; // of a version that kept the first one
    wrong.dueAt = wrong.dueAt.addDays(20);
    const auto submitted = run(wrong, command::SubmitForVerification{}, importer);
    QVERIFY(submitted);
    QCOMPARE(submitted->report.dueAt, asked.dueAt);
    QCOMPARE(submitted->events.last().details.value(u"due_at"_s).toString(), wire::instant(asked.dueAt));
    for (Photo &photo : wrong.photos)
        photo.capture.taken.reset();
    const auto timeless = run(wrong, command::SubmitForVerification{}, importer);
    QVERIFY(timeless && timeless->report.dueAt.isNull());
}

void LifecycleTest::whatDecodingShowsIsAddedOnce()
{
    Report report = reportIn(ReportStatus::PendingVerification);
    report.photos.first().capture.flags = { CaptureFlag::StaleFix, CaptureFlag::TimeImplausible };
    const command::RecordPixels pixels{ PhotoId(u"p1"_s), 17,
        { CaptureFlag::ThumbnailDiffers, CaptureFlag::StaleFix } };
    const auto recorded = run(report, pixels, Inspector);
    QVERIFY(recorded);
    const Photo &photo = recorded->report.photos.first();
    QCOMPARE(photo.perceptualHash, 17U);
    QCOMPARE(photo.capture.flags,
        (QList<CaptureFlag>{ CaptureFlag::StaleFix, CaptureFlag::ThumbnailDiffers, CaptureFlag::TimeImplausible }));
    QCOMPARE(recorded->events.size(), 1);
    QCOMPARE(codeOf(run(recorded->report, pixels, Inspector)), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(run(report, command::RecordPixels{ PhotoId(u"p9"_s), 17, {} }, Inspector)), ErrorCode::InvalidArgument);
}

void LifecycleTest::documentsAreVersionedAndLocked()
{
    const Report verified = reportIn(ReportStatus::Verified);
    const auto code = [](const Report &report, const ReportCommand &command) {
        return codeOf(run(report, command, Inspector));
    };
    QCOMPARE(code(verified, command::AttachDocument{ document(2) }), ErrorCode::InvalidArgument);
    Report report = after(verified, { { command::AttachDocument{ document(1) }, Inspector }, { lock(1), Inspector } });
    QCOMPARE(code(report, lock(1)), ErrorCode::DocumentLocked);
    QCOMPARE(code(report, lock(2)), ErrorCode::InvalidArgument);
    QCOMPARE(code(report, command::AttachDocument{ document(1) }), ErrorCode::InvalidArgument);
    DocumentVersion unexplained = document(2);
    unexplained.reason.clear();
    QCOMPARE(code(report, command::AttachDocument{ unexplained }), ErrorCode::InvalidArgument);
    DocumentVersion renumbered = document(2);
    renumbered.number = u"SV-2026-000002"_s;
    QCOMPARE(code(report, command::AttachDocument{ renumbered }), ErrorCode::InvalidArgument);
    report = after(report,
        { { command::AttachDocument{ document(2) }, Inspector },
            { command::AttachDocument{ document(3) }, Inspector } });
    QCOMPARE(code(report, lock(2)), ErrorCode::InvalidArgument); // a later one is there
    report = after(report, { { lock(3), Inspector } });
    QCOMPARE(report.documents.size(), 3);
    QVERIFY(report.documents.first().isLocked() && !report.documents.at(1).isLocked() &&
        report.documents.last().isLocked());
    command::LockDocument empty = lock(1);
    empty.signedSha = Sha256();
    QCOMPARE(code(after(verified, { { command::AttachDocument{ document(1) }, Inspector } }), empty),
        ErrorCode::InvalidArgument);
}

void LifecycleTest::policeWords_data()
{
    using enum ReportStatus;
    QTest::addColumn<ReportStatus>("from");
    QTest::addColumn<QString>("word");
    QTest::addColumn<ReportStatus>("to");
    QTest::addColumn<int>("edges");
    for (const char16_t *word : { u"accepted", u"received" })
        QTest::newRow(qPrintable(QString::fromUtf16(word))) << Submitted << QString::fromUtf16(word) << Submitted << 0;
    for (const char16_t *word : { u"under_review", u"in_progress", u"In-Progress", u" UNDER REVIEW " })
        QTest::newRow(qPrintable(QString::fromUtf16(word)))
            << Submitted << QString::fromUtf16(word) << UnderReview << 1;
    for (const char16_t *word : { u"resolved", u"closed", u"fined" })
        QTest::newRow(qPrintable(QString::fromUtf16(word))) << Submitted << QString::fromUtf16(word) << Resolved << 2;
    for (const char16_t *word : { u"rejected", u"declined" })
        QTest::newRow(qPrintable(QString::fromUtf16(word))) << UnderReview << QString::fromUtf16(word) << Rejected << 1;
    QTest::newRow("rejected over review") << Submitted << u"rejected"_s << Rejected << 2;
    QTest::newRow("unknown") << Submitted << u"на розгляді"_s << Submitted << 0;
    QTest::newRow("empty") << UnderReview << QString() << UnderReview << 0;
    QTest::newRow("never back") << UnderReview << u"received"_s << UnderReview << 0;
    QTest::newRow("never out of the end") << Resolved << u"in_progress"_s << Resolved << 0;
    QTest::newRow("never from one end to the other") << Resolved << u"rejected"_s << Resolved << 0;
}

void LifecycleTest::policeWords()
{
    QFETCH(ReportStatus, from);
    QFETCH(QString, word);
    QFETCH(int, edges);
    const auto applied = run(reportIn(from), command::RecordPoliceStatus{ { QString(), word, {}, Now } }, Worker);
    QVERIFY(applied);
    QTEST(applied->report.status, "to");
    QCOMPARE(applied->report.policeUpdates.last().rawStatus, word);
    QCOMPARE(applied->events.size(), 1 + edges);
    QCOMPARE(applied->events.first().details.value(u"raw_status").toString(), word);
}

void LifecycleTest::policeUpdatesOfAnotherCase()
{
    const auto other = command::RecordPoliceStatus{ { u"P-2"_s, u"resolved"_s, {}, Now } };
    QCOMPARE(codeOf(run(reportIn(ReportStatus::Submitted), other, Worker)), ErrorCode::InvalidArgument);
    command::RecordSubmission empty = submission();
    empty.receipt.caseNumber.clear();
    QCOMPARE(codeOf(run(reportIn(ReportStatus::Verified), empty, Worker)), ErrorCode::InvalidArgument);
}

void LifecycleTest::policeRejectionIsFinal()
{
    const Report report = after(reportIn(ReportStatus::Verified),
        { { submission(), Worker }, { command::RecordPoliceStatus{ { u"P-1"_s, u"declined"_s, {}, Now } }, Worker } });
    QCOMPARE(report.status, ReportStatus::Rejected);
    QCOMPARE(codeOf(run(report, command::Reopen{ u"no"_s }, Inspector)), ErrorCode::EdgeIllegal);
    // and the police have nothing to say on what was rejected here
    const auto stray = command::RecordPoliceStatus{ { QString(), u"resolved"_s, {}, Now } };
    QCOMPARE(codeOf(run(reportIn(ReportStatus::Rejected), stray, Worker)), ErrorCode::EdgeIllegal);
}

void LifecycleTest::deletedIsDeleted()
{
    const Report report = after(reportIn(ReportStatus::Rejected), { { command::Delete{ u"spam"_s }, Inspector } });
    QVERIFY(!report.deletedAt.isNull());
    QCOMPARE(codeOf(run(report, command::Reopen{ u"no"_s }, Inspector)), ErrorCode::EdgeIllegal);
    QCOMPARE(
        codeOf(run(reportIn(ReportStatus::Draft), command::Delete{ u" "_s }, Inspector)), ErrorCode::InvalidArgument);
}

void LifecycleTest::eventsSayBeforeAndAfter()
{
    const auto verified = run(reportIn(ReportStatus::PendingVerification), Verify, Inspector);
    QCOMPARE(verified->events.size(), 1);
    const CustodyEvent &event = verified->events.first();
    QCOMPARE(event.chain, u"r1"_s);
    QCOMPARE(event.action, u"report.verified"_s);
    QCOMPARE(event.actor, Inspector.id);
    QCOMPARE(event.at, Now);
    QCOMPARE(event.correlation, Inspector.correlation);
    QCOMPARE(event.appVersion, u"0.1.0"_s);
    QCOMPARE(event.details.value(u"before").toObject().value(u"status").toString(), u"pending_verification"_s);
    QCOMPARE(event.details.value(u"after").toObject().value(u"status").toString(), u"verified"_s);
    // the decision is bound by its digest
    QCOMPARE(event.details.value(u"decision_sha256").toString(),
        Sha256::of(wire::canonical(verified->report.decisions.last())).toHex());
}

void LifecycleTest::eventsHoldNoPersonalData()
{
    const QString secret = u"Pan Kovalenko"_s;
    const Report report = reportIn(ReportStatus::PendingVerification);
    const QList<ReportCommand> commands{ command::CorrectPlate{ u"BC7777AA"_s, secret },
        command::AddNote{ NoteId(u"n"_s), {}, secret }, command::ApproveViolation{ ViolationId(u"v1"_s), secret },
        command::RejectReport{ u"plate.differs"_s, secret }, command::AskReporter{ secret },
        command::AskSecondReview{ secret }, command::Verify{ secret },
        command::AddReading{ reading(u"g2"_s, u"p1"_s, { u"BC7777AA"_s }) } };
    for (const ReportCommand &command : commands) {
        const auto applied = run(report, command, Inspector);
        QVERIFY(applied);
        for (const CustodyEvent &event : applied->events) {
            const QByteArray printed = QJsonDocument(event.details).toJson();
            QVERIFY(!printed.contains("Kovalenko"));
            QVERIFY(!printed.contains("BC7777AA") && !printed.contains("AA1234BB"));
        }
    }
}

SVIDOK_SUITE(LifecycleTest, QCoreApplication)

} // namespace svidok::test::lifecycletests

#include "tst_lifecycle.moc"
