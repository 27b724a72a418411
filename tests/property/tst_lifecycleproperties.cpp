// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/wire.h"
#include "support/reports.h"
#include "support/suites.h"

#include "anyvalue.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace svidok::test::lifecyclepropertiestests {

namespace {

const QList<Actor> People{ actor(Role::Importer, u"importer"_s), actor(Role::Inspector, u"inspector"_s),
    actor(Role::Inspector | Role::Senior, u"second"_s), actor(Role::Senior, u"senior"_s),
    actor(Role::Service, u"worker"_s), actor(Role::Reporter, u"reporter"_s),
    actor(Role::Auditor | Role::Inspector, u"auditor"_s),
    actor(Role::Administrator | Role::Inspector, u"administrator"_s) };

QString freshId()
{
    return u"id-%1"_s.arg(any::number(0, 60)); // some are taken already
}

QString reasonCode()
{
    return any::oneOf({ u"plate.unreadable"_s, u"violation.none"_s, u"no.such.reason"_s });
}

ViolationId violationOf(const Report &report)
{
    if (report.violations.isEmpty())
        return ViolationId(u"none"_s);
    return report.violations.at(any::number(0, static_cast<int>(report.violations.size()) - 1)).id;
}

PhotoId photoOf(const Report &report)
{
    if (report.photos.isEmpty())
        return PhotoId(u"none"_s);
    return report.photos.at(any::number(0, static_cast<int>(report.photos.size()) - 1)).id;
}

PhotoMark markOn(const Report &report)
{
    PhotoMark mark = report.marks.isEmpty() || any::flag() ? any::photoMark() : report.marks.constLast();
    if (any::flag()) {
        const PhotoMark *latest = report.latestMark(mark.id);
        mark.revision = latest ? latest->revision + 1 : 1;
        mark.photo = photoOf(report);
        mark.from = mark.to = {};
    }
    return mark;
}

ReportCommand anyCommand(const Report &report)
{
    const int nextVersion = static_cast<int>(report.documents.size()) + any::number(0, 1);
    switch (any::number(0, 19)) {
    case 0:
        return command::SubmitForVerification{};
    case 1:
        return command::AddViolation{ ViolationId(freshId()), any::oneOf({ u"UA-KUPAP-122-1-STAND"_s, u"UA-NONE"_s }) };
    case 2:
    case 3:
        return command::ApproveViolation{ violationOf(report), any::text() };
    case 4:
        return command::RejectViolation{ violationOf(report), reasonCode(), any::text() };
    case 5:
    case 6:
        return command::Verify{ any::text() };
    case 7:
        switch (any::number(0, 4)) {
        case 0:
            return command::RejectReport{ reasonCode(), any::text() };
        case 1:
            return command::MergeInto{ any::oneOf({ ReportId(u"r2"_s), report.id, ReportId() }), any::text() };
        default:
            return command::Reopen{ any::text() };
        }
    case 8:
        return any::flag() ? ReportCommand(command::AskReporter{ any::text() })
                           : ReportCommand(command::AskSecondReview{ any::text() });
    case 9:
        return any::number(0, 2) == 0 ? ReportCommand(command::TakeBackCorrection{})
                                      : ReportCommand(command::CorrectPlate{ any::oneOf({ any::text(), u"KA0001AA"_s }), any::text() });
    case 10: {
        const PhotoId photo = photoOf(report);
        return command::AddReading{ reading(freshId(), photo.toString(), { u"AA1234BB"_s, u"BC0001AA"_s }) };
    }
    case 11:
        return command::ChooseSubject{ photoOf(report), ReadingId(freshId()), any::number(-1, 2) };
    case 12:
        return command::RecordChecks{ any::list(any::ruleCheck), {} };
    case 13:
        return any::flag() ? ReportCommand(command::AddPhoto{ photo(any::upTo(PhotoRole::Context), freshId(), 10) })
                           : ReportCommand(command::RecordPixels{ photoOf(report), 5, { CaptureFlag::ThumbnailDiffers } });
    case 14:
        return any::flag() ? ReportCommand(command::AddNote{ NoteId(freshId()), any::upTo(NoteVisibility::Reporter), any::text() })
                           : ReportCommand(command::PutMark{ markOn(report) });
    case 15:
        return command::AttachDocument{ document(nextVersion) };
    case 16:
        return lock(nextVersion);
    case 17:
        return submission();
    case 18:
        return command::RecordPoliceStatus{ { any::oneOf({ u"P-1"_s, u"P-2"_s, QString() }),
            any::oneOf({ u"under_review"_s, u"closed"_s, u"declined"_s, u"accepted"_s, u"прийнято"_s }), any::text(),
            Now } };
    default:
        return any::number(0, 9) == 0 ? ReportCommand(command::Delete{ any::text() })
                                      : ReportCommand(command::Verify{ {} });
    }
}

ReportCommand reviewCommand(const Report &report)
{
    switch (any::number(0, 7)) {
    case 0:
        return command::AskSecondReview{ {} };
    case 1:
        return command::ApproveViolation{ violationOf(report), {} };
    case 2:
        return any::flag() ? ReportCommand(command::RejectViolation{ violationOf(report), u"violation.none"_s, {} })
                           : ReportCommand(command::AddViolation{ ViolationId(freshId()), u"UA-KUPAP-122-1-STAND"_s });
    case 3:
        return command::RejectReport{ u"violation.none"_s, {} };
    case 4:
    case 5:
        return command::Reopen{ {} };
    default:
        return command::Verify{ {} };
    }
}

template <typename T> bool startsWith(const QList<T> &list, const QList<T> &beginning)
{
    return list.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), list.begin());
}

void nothingIsLost(const Report &before, const Report &after)
{
    RC_ASSERT(startsWith(after.decisions, before.decisions));
    RC_ASSERT(startsWith(after.readings, before.readings));
    RC_ASSERT(startsWith(after.corrections, before.corrections));
    RC_ASSERT(startsWith(after.notes, before.notes));
    RC_ASSERT(startsWith(after.marks, before.marks));
    RC_ASSERT(after.photos.size() >= before.photos.size());
    for (qsizetype i = 0; i < before.photos.size(); ++i) {
        const Photo &was = before.photos.at(i);
        const Photo &is = after.photos.at(i);
        RC_ASSERT(is.id == was.id && is.sha256 == was.sha256);
        // Nothing but a newer photo of the pair takes a role away.
        RC_ASSERT(is.role == was.role || (is.role == PhotoRole::Context && after.photo(was.role)));
    }
    RC_ASSERT(startsWith(after.policeUpdates, before.policeUpdates));
    RC_ASSERT(after.violations.size() >= before.violations.size());
    RC_ASSERT(after.documents.size() >= before.documents.size());
    for (qsizetype i = 0; i < before.documents.size(); ++i)
        RC_ASSERT(!before.documents.at(i).isLocked() || after.documents.at(i) == before.documents.at(i));
    RC_ASSERT(before.caseNumber.isEmpty() || after.caseNumber == before.caseNumber);
}

/// Every hop of the status stands in an event, is an edge of the table, and the actor's role may take it.
void statusMovedLegally(const Report &before, const Applied &applied, const Actor &who)
{
    ReportStatus at = before.status;
    for (const CustodyEvent &event : applied.events) {
        const auto from = wire::reportStatus(event.details.value(u"before").toObject().value(u"status").toString());
        const auto to = wire::reportStatus(event.details.value(u"after").toObject().value(u"status").toString());
        RC_ASSERT(from.has_value() == to.has_value());
        if (!from)
            continue;
        RC_ASSERT(*from == at);
        RC_ASSERT(who.roles.testAnyFlags(rolesForEdge(*from, *to)));
        at = *to;
    }
    RC_ASSERT(at == applied.report.status);
}

/// Every event is in the report's own chain; of a merge and a split one more is in the chain of the other report.
void chainsAreTold(const Report &before, const Applied &applied)
{
    const ReportId &after = applied.report.duplicateOf;
    RC_ASSERT(after.isEmpty() || (applied.report.status == ReportStatus::Rejected && !(after == before.id)));
    const ReportId other = before.duplicateOf == after ? ReportId() : after.isEmpty() ? before.duplicateOf : after;
    QStringList chains;
    for (const CustodyEvent &event : applied.events)
        chains.append(event.chain);
    RC_ASSERT(chains.count(before.id.toString()) == chains.size() - (other.isEmpty() ? 0 : 1));
    RC_ASSERT(other.isEmpty() || chains.last() == other.toString());
}

void verifiedByTheRightPerson(const Report &before, const Report &after, const Actor &who)
{
    if (before.status == after.status || after.status != ReportStatus::Verified)
        return;
    bool approved = false;
    for (const Violation &violation : after.violations) {
        RC_ASSERT(violation.state != ViolationState::Undecided);
        approved = approved || violation.state == ViolationState::Approved;
    }
    RC_ASSERT(approved);
    RC_ASSERT(who.roles.testFlag(before.secondReview ? Role::Senior : Role::Inspector));
}

/// What was decided with a decision is not in force without it.
void takenBackAsAWhole(const Report &before, const ReportCommand &command, const Report &after)
{
    if (!std::holds_alternative<command::Reopen>(command.any()))
        return;
    const Decision &taken = before.decisions.constLast();
    for (const Violation &violation : after.violations)
        RC_ASSERT(violation.state == ViolationState::Undecided || violation.decidedBy != taken.by || *violation.afterDecisions >= before.decisions.size());
}

/// Second review as it was lived, not as the report remembers it.
class SecondReviews {
public:
    explicit SecondReviews(const Report &report) { noteDeciders(report); }

    void live(const Report &before, const ReportCommand &command, const Report &after, const Actor &who)
    {
        using enum ReportStatus;
        const QString person = who.id.toString();
        if (before.secondReview && before.status != after.status && after.status != PendingVerification) {
            RC_ASSERT(!m_askers.contains(person));
            RC_ASSERT(!m_firstDeciders.values().contains(person));
            if (before.status == PendingVerification)
                m_lastWords.insert(person);
        }
        noteDeciders(after);
        if (std::holds_alternative<command::AskSecondReview>(command.any())) {
            m_askers.insert(person);
            m_lastWords.remove(person);
        }
    }

    /// Who had the last word may have it again after it was taken back.
    void lockNobodyOut(const Report &report, const QDateTime &now) const
    {
        for (const Actor &who : People) {
            if (!m_lastWords.contains(who.id.toString()))
                continue;
            const auto verified = applyCommand(report, command::Verify{ {} }, context(who, now));
            RC_ASSERT(verified || verified.error().code != ErrorCode::SamePerson);
        }
    }

private:
    // Before a second review is asked for, each decision is a first opinion; afterwards another person's may replace it.
    void noteDeciders(const Report &report)
    {
        for (const Violation &violation : report.violations) {
            const QString id = violation.id.toString();
            const QString decider = violation.decidedBy.toString();
            if (m_askers.isEmpty())
                m_firstDeciders.insert(id, decider);
            else if (decider != m_firstDeciders.value(id))
                m_firstDeciders.remove(id);
        }
    }

    QSet<QString> m_askers;
    QHash<QString, QString> m_firstDeciders; ///< by violation
    QSet<QString> m_lastWords;
};

} // namespace

class LifecycleProperties : public QObject {
    Q_OBJECT

private slots:
    void randomLives();
    void everyStateIsReached();
    void secondReviews();

private:
    QSet<int> m_reached;
};

void LifecycleProperties::randomLives()
{
    QVERIFY(rc::check("no sequence of commands loses anything, skips a role or takes an illegal edge", [this] {
        Report report = reportIn(ReportStatus::Draft);
        if (any::number(0, 9) == 0)
            report.photos.clear();
        report.secondReview = any::number(0, 4) == 0;
        QDateTime now = Now;
        for (int step = 0; step < 100 && report.deletedAt.isNull(); ++step) {
            now = now.addSecs(any::number(-3600, 3600)); // whatever the clocks of machines and persons are worth
            const ReportCommand command = anyCommand(report);
            // half of the time whoever may do it does, so that lives get somewhere
            int person = any::flag() ? 0 : any::number(0, static_cast<int>(People.size()) - 1);
            auto applied = applyCommand(report, command, context(People.at(person), now));
            for (const bool help = any::flag(); help && !applied && person + 1 < People.size();)
                applied = applyCommand(report, command, context(People.at(++person), now));
            const Actor who = People.at(person);
            if (!applied)
                continue;
            RC_ASSERT(!who.roles.testFlag(Role::Auditor) && !who.roles.testFlag(Role::Administrator));
            RC_ASSERT(!applied->events.isEmpty());
            for (const CustodyEvent &event : applied->events)
                RC_ASSERT(event.actor == who.id && event.at == now);
            chainsAreTold(report, *applied);
            nothingIsLost(report, applied->report);
            statusMovedLegally(report, *applied, who);
            verifiedByTheRightPerson(report, applied->report, who);
            takenBackAsAWhole(report, command, applied->report);
            RC_ASSERT(applied->report.dueAt.isNull() || applied->report.dueAt == law().dueAt(applied->report.occurredAt()));
            RC_ASSERT(wire::reportFrom(wire::toJson(applied->report)).value_or(Report()) == applied->report);
            report = applied->report;
            m_reached.insert(static_cast<int>(report.status));
        }
    }));
}

// Else the property above would say little.
void LifecycleProperties::everyStateIsReached()
{
    QCOMPARE(m_reached.size(), 7);
}

void LifecycleProperties::secondReviews()
{
    QVERIFY(rc::check("no first opinion becomes the last word, and no second one ceases to be one", [] {
        Report report = reportIn(ReportStatus::PendingVerification);
        SecondReviews reviews(report);
        QDateTime now = Now;
        for (int step = 0; step < 40; ++step) {
            now = now.addSecs(any::number(-3600, 3600)); // whatever the clocks of machines and persons are worth
            const ReportCommand command = reviewCommand(report);
            const Actor who = People.at(any::number(1, 3));
            const auto applied = applyCommand(report, command, context(who, now));
            if (!applied)
                continue;
            reviews.live(report, command, applied->report, who);
            takenBackAsAWhole(report, command, applied->report);
            report = applied->report;
            reviews.lockNobodyOut(report, now.addSecs(any::number(-3600, 3600)));
        }
    }));
}

SVIDOK_SUITE(LifecycleProperties, QCoreApplication)

} // namespace svidok::test::lifecyclepropertiestests

#include "tst_lifecycleproperties.moc"
