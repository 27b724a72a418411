// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/casemodel.h"

#include "usecases/pairevidence.h"
#include "viewmodels/inbackground.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

// What was written for one kind of decision and left does not go with another.
QString textFor(DecideRequest::Kind kind, const CaseDraft &draft)
{
    switch (kind) {
    case DecideRequest::Kind::Approve: break;
    case DecideRequest::Kind::Reject: return draft.comment;
    case DecideRequest::Kind::AskReporter: return draft.question;
    case DecideRequest::Kind::AskSecondReview: return draft.forSecond;
    }
    return {};
}

QString draftKey(const ReportId &id)
{
    return u"draft/"_s + id.toString();
}

QString newId(const Desk &desk)
{
    return desk.work.ids.next(desk.work.clock.nowUtc().toMSecsSinceEpoch());
}

struct Opened {
    Report report;
    QList<User> people;
};

struct Claimed {
    std::optional<Lease> lease; ///< nothing: there is nothing to decide
    std::optional<Report> now; ///< where the report was on the desk already
};

// Whoever asked for the second review does not keep the second reviewer out by looking at it.
bool isOwnOpinion(const Desk &desk, const Report &report)
{
    const auto me = desk.work.actor();
    return me && report.secondReview && std::any_of(report.decisions.begin(), report.decisions.end(), [&](const Decision &decision) {
        return decision.kind == Decision::Kind::SecondReviewAsked && decision.by == me->id;
    });
}

// As claiming it would say.
Error asOwnOpinion(const Report &report)
{
    return {ErrorCode::SamePerson, report.id.toString(), {}, {}};
}

// Renewed with two thirds left: two tries may fail before it is gone.
constexpr int RenewalsPerLease = 3;
constexpr std::chrono::seconds ShortestRenewal{20};

} // namespace

CaseModel::CaseModel(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &CaseModel::renewLease);
}

template <typename T>
void CaseModel::run(Executor &executor, std::function<Result<T>()> work, std::function<void(const T &)> then,
                    std::function<void(const Error &)> otherwise)
{
    if (++m_jobs == 1)
        emit changed(CaseChange::Busy);
    inBackground<T>(executor, this, std::move(work),
        [this, then = std::move(then), otherwise = std::move(otherwise), turn = m_turn](const Result<T> &result) {
            if (--m_jobs == 0)
                emit changed(CaseChange::Busy);
            if (turn != m_turn)
                return;
            if (result)
                then(*result);
            else
                otherwise(result.error());
        });
}

template <typename T>
void CaseModel::run(Work kind, Executor &executor, std::function<Result<T>()> work, std::function<void(const T &)> then)
{
    run<T>(executor, std::move(work),
        [this, kind, then = std::move(then)](const T &result) {
            then(result);
            worked(kind);
        },
        [this, kind](const Error &error) { tell(kind, error); });
}

// An error stays until the same was done, not until anything was: a note that was stored brings no photo back.
void CaseModel::worked(Work work)
{
    if (m_failing != work)
        return;
    m_failing.reset();
    emit recovered();
}

void CaseModel::tell(Work work, const Error &error)
{
    const bool mayNot = work == Work::Claim && error.code == ErrorCode::SamePerson;
    if (error.code == ErrorCode::LeaseLost || error.code == ErrorCode::LeaseHeld || mayNot)
        return loseLease(error);
    if (error.code == ErrorCode::VersionConflict)
        return loadTheirs();
    if (error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::EdgeIllegal)
        follow(); // it is not as it is shown
    m_failing = work;
    emit failed(m_report ? aboutPhoto(error, *m_report) : error);
}

void CaseModel::take(const Report &report)
{
    m_report = report;
    m_theirs.reset();
    emit changed(CaseChange::Report);
}

void CaseModel::takeLease(const Lease &lease)
{
    m_lease = lease;
    m_leaseTrouble.reset();
    m_holder.reset();
    const auto left = std::chrono::milliseconds(m_desk.work.clock.nowUtc().msecsTo(lease.until));
    m_renewal.start(std::max<std::chrono::milliseconds>(ShortestRenewal, left / RenewalsPerLease));
    emit changed(CaseChange::Lease);
}

void CaseModel::loseLease(const Error &error)
{
    m_renewal.stop();
    m_lease.reset();
    m_leaseTrouble = error;
    m_holder.reset();
    emit changed(CaseChange::Lease);
    if (error.code == ErrorCode::LeaseHeld)
        askWhoHasIt();
}

// The message stands already; the name completes it.
void CaseModel::askWhoHasIt()
{
    inBackground<std::optional<Holder>>(m_desk.background, this, [&desk = m_desk, id = m_id] { return desk.review.holder(id); },
        [this, turn = m_turn](const Result<std::optional<Holder>> &holder) {
            if (turn != m_turn || !holder || !m_leaseTrouble || m_leaseTrouble->code != ErrorCode::LeaseHeld)
                return;
            m_holder = *holder;
            emit changed(CaseChange::Lease);
        });
}

// Somebody else stored a newer version. What was seen stays on the desk until the person has looked at the difference.
void CaseModel::loadTheirs()
{
    run<Report>(Work::Read, m_desk.background, [&desk = m_desk, id = m_id] { return await(desk.work.store.reports().load(id)); },
        [this](const Report &report) {
            if (m_report && report.version == m_report->version)
                return;
            m_theirs = report;
            emit changed(CaseChange::Conflict);
        });
}

void CaseModel::takeTheirs()
{
    if (!m_theirs)
        return;
    const Report theirs = *m_theirs;
    take(theirs);
    emit changed(CaseChange::Conflict);
}

bool CaseModel::mayDecide() const
{
    return m_report && m_report->status == ReportStatus::PendingVerification && m_lease && !m_theirs;
}

bool CaseModel::mayTakeBackPlate() const
{
    const PlateCorrection *standing = mayDecide() ? m_report->standingCorrection() : nullptr;
    const auto me = m_desk.work.actor();
    return standing && me && standing->by == me->id;
}

QString CaseModel::person(const UserId &id) const
{
    return m_people.value(id, id.toString());
}

// The claim stays: whoever comes back finds the case as it was. What is measured would be in the way of what was done meanwhile.
CaseModel::~CaseModel()
{
    cancelExamine();
    sendChangesOf(m_id);
}

void CaseModel::open(const ReportId &id, bool claimToo)
{
    close();
    m_id = id;
    m_draft = CaseDraft::fromBytes(m_desk.own.read(draftKey(id)));
    run<Opened>(Work::Read, m_desk.background,
        [&desk = m_desk, id]() -> Result<Opened> {
            const auto report = desk.review.open(id);
            if (!report)
                return fail(report.error());
            // A case without names can still be decided.
            return Opened{*report, await(desk.work.store.users().users()).value_or(Legible<User>())};
        },
        [this](const Opened &opened) {
            for (const User &user : opened.people)
                m_people.insert(user.id, user.displayName.isEmpty() ? user.login : user.displayName);
            m_report = opened.report;
            if (!m_lease && isOwnOpinion(m_desk, opened.report))
                m_leaseTrouble = asOwnOpinion(opened.report);
            emit changed(CaseChange::Opened);
        });
    if (claimToo)
        claim();
}

void CaseModel::close()
{
    ++m_turn;
    cancelExamine();
    m_measuring.reset();
    m_renewal.stop();
    sendChangesOf(m_id);
    m_sending = false;
    m_wanted.reset();
    m_failing.reset();
    if (m_lease) {
        const ReportId id = m_lease->report;
        // An answer is of no use here: a lease that could not be given back runs out by itself.
        inBackground<std::monostate>(m_desk.orderly, this, [&desk = m_desk, id] { return desk.review.release(id); }, [](const Outcome &) {});
    }
    m_id = ReportId();
    m_lease.reset();
    m_leaseTrouble.reset();
    m_holder.reset();
    m_report.reset();
    m_theirs.reset();
    m_draft = {};
    emit changed(CaseChange::Closed);
}

void CaseModel::claim()
{
    // Whoever had it meanwhile may have changed or decided it: what is shown then must not look open.
    run<Claimed>(Work::Claim, m_desk.orderly,
        [&desk = m_desk, id = m_id, shown = m_report.has_value()]() -> Result<Claimed> {
            const auto before = await(desk.work.store.reports().load(id));
            if (before && before->status != ReportStatus::PendingVerification)
                return Claimed{std::nullopt, shown ? std::optional(*before) : std::nullopt};
            if (before && isOwnOpinion(desk, *before))
                return fail(ErrorCode::SamePerson, id.toString());
            const auto lease = desk.review.claim(id);
            if (!lease)
                return fail(lease.error());
            const auto now = shown ? await(desk.work.store.reports().load(id)) : Result<Report>(Report());
            return Claimed{*lease, now && shown ? std::optional(*now) : std::nullopt};
        },
        [this](const Claimed &claimed) {
            if (m_report && claimed.now && claimed.now->version != m_report->version) {
                m_theirs = claimed.now;
                emit changed(CaseChange::Conflict);
            }
            if (claimed.lease)
                return takeLease(*claimed.lease);
            m_leaseTrouble.reset();
            m_holder.reset();
            emit changed(CaseChange::Lease);
        });
}

void CaseModel::renewLease()
{
    if (!m_lease)
        return;
    run<Lease>(m_desk.orderly, [&desk = m_desk, id = m_id] { return desk.review.renew(id); },
        [this](const Lease &lease) { takeLease(lease); },
        [this](const Error &error) {
            if (error.code == ErrorCode::LeaseHeld || error.code == ErrorCode::NotFound || !m_lease)
                return loseLease(error);
            // The store does not answer: the lease may still hold, so it is kept, but the person is told in time.
            m_leaseTrouble = error;
            m_renewal.start(ShortestRenewal);
            emit changed(CaseChange::Lease);
        });
}

void CaseModel::reload()
{
    run<Report>(Work::Read, m_desk.background, [&desk = m_desk, id = m_id] { return await(desk.work.store.reports().load(id)); },
        [this](const Report &report) { take(report); });
}

// Quiet: who looks again soon says nothing of a look that failed, and what runs here is about to bring the newest by itself.
void CaseModel::follow()
{
    if (!m_report)
        return;
    inBackground<Report>(m_desk.background, this, [&desk = m_desk, id = m_id] { return await(desk.work.store.reports().load(id)); },
        [this, turn = m_turn](const Result<Report> &now) {
            if (turn != m_turn || !now || m_jobs > 0 || now->version <= (m_theirs ? *m_theirs : *m_report).version)
                return;
            if (!m_lease) {
                take(*now);
                return worked(Work::Change); // what was refused was refused of the case as it was
            }
            m_theirs = *now;
            emit changed(CaseChange::Conflict);
        });
}

void CaseModel::setDraft(const CaseDraft &draft)
{
    if (m_id.isEmpty() || draft == m_draft)
        return;
    m_draft = draft;
    m_desk.own.write(draftKey(m_id), draft.toBytes());
    emit changed(CaseChange::Draft);
}

void CaseModel::applyThen(const QList<ReportCommand> &commands, const std::function<void()> &then)
{
    if (!m_report)
        return;
    m_changes.append({commands, then});
    sendChanges();
}

void CaseModel::sendChanges()
{
    if (m_changes.isEmpty() || m_sending || m_measuring)
        return;
    m_sending = true;
    QList<ReportCommand> commands;
    for (const Change &change : std::as_const(m_changes))
        commands += change.commands;
    run<Report>(m_desk.orderly, [&desk = m_desk, seen = *m_report, commands] { return desk.review.apply(seen, commands); },
        [this, sent = std::exchange(m_changes, {})](const Report &report) {
            m_sending = false;
            take(report);
            worked(Work::Change);
            for (const Change &change : sent)
                change.then();
            if (const auto readings = std::exchange(m_wanted, {}))
                examine(*readings);
            sendChanges();
        },
        [this](const Error &error) {
            m_sending = false;
            m_changes.clear(); // they built on what was refused
            tell(Work::Change, error);
        });
}

// Whoever drew a line and went on at once did draw it. What went before on the orderly thread is stored by then, and the
// claim is given back after it.
void CaseModel::sendChangesOf(const ReportId &left)
{
    QList<ReportCommand> commands;
    for (const Change &change : std::exchange(m_changes, {}))
        commands += change.commands;
    if (commands.isEmpty())
        return;
    inBackground<Report>(m_desk.orderly, this,
        [&desk = m_desk, left, commands] {
            return await(desk.work.store.reports().load(left)).and_then([&](const Report &now) { return desk.review.apply(now, commands); });
        },
        [this](const Result<Report> &stored) {
            if (!stored && stored.error().code != ErrorCode::Cancelled)
                emit failed(stored.error());
        });
}

void CaseModel::apply(const QList<ReportCommand> &commands)
{
    applyThen(commands, [] {});
}

void CaseModel::correctPlate(const QString &asEntered)
{
    applyThen({command::CorrectPlate{asEntered, u"typed"_s}}, [this, asEntered] {
        CaseDraft draft = m_draft;
        if (draft.plate == asEntered) // else she has typed on
            draft.plate.reset();
        setDraft(draft);
        examine(Examine::Readings::KeepExisting);
    });
}

void CaseModel::takeBackPlate()
{
    if (mayTakeBackPlate())
        applyThen({command::TakeBackCorrection{}}, [this, before = *m_report] {
            emit tookBack(before);
            examine(Examine::Readings::KeepExisting);
        });
}

void CaseModel::chooseSubject(const PhotoId &photo, int plateIndex)
{
    applyThen({command::ChooseSubject{photo, ReadingId(newId(m_desk)), plateIndex}},
        [this] { examine(Examine::Readings::KeepExisting); });
}

void CaseModel::addNote(NoteVisibility visibility, const QString &text)
{
    applyThen({command::AddNote{NoteId(newId(m_desk)), visibility, text}}, [this, text] {
        CaseDraft draft = m_draft;
        if (draft.note == text)
            draft.note.clear();
        setDraft(draft);
    });
}

void CaseModel::takeBack()
{
    if (!m_report)
        return;
    applyThen({command::Reopen{u"taken back"_s}}, [this, before = *m_report] {
        emit tookBack(before);
        claim();
    });
}

void CaseModel::decide(DecideRequest::Kind kind)
{
    if (!m_report)
        return;
    DecideRequest request{kind, m_draft.reasonCode, textFor(kind, m_draft), {}, m_draft.violations,
        m_draft.noteToReporter ? QString() : m_draft.note};
    request.movement = m_draft.movement;
    request.seenVersion = m_report->version;
    if (kind == DecideRequest::Kind::Approve) {
        // What was typed and not confirmed goes with an approval alone, where that is said; an emptied field corrects nothing.
        if (m_draft.plate && !PlateText::fold(*m_draft.plate).isEmpty())
            request.plate = m_draft.plate;
        request.rejected = m_draft.rejected;
        for (const Violation &violation : m_report->violations) {
            const bool rejected = std::any_of(m_draft.rejected.begin(), m_draft.rejected.end(),
                [&](const ViolationRejection &one) { return one.code == violation.code; });
            if (violation.state == ViolationState::Undecided && !rejected && !request.violations.contains(violation.code))
                request.violations.append(violation.code);
        }
    }
    run<Report>(m_desk.orderly, [&desk = m_desk, id = m_id, request] { return desk.review.decide(id, request); },
        [this, kind](const Report &report) {
            m_lease.reset(); // deciding gives the claim back
            m_renewal.stop();
            CaseDraft rest; // a note for the reporter goes its own way, by its own button
            if (m_draft.noteToReporter) {
                rest.note = m_draft.note;
                rest.noteToReporter = true;
            }
            if (kind != DecideRequest::Kind::Approve)
                rest.plate = m_draft.plate;
            if (isOwnOpinion(m_desk, report))
                m_leaseTrouble = asOwnOpinion(report);
            setDraft(rest);
            take(report);
            if (std::exchange(m_failing, {}))
                emit recovered();
            emit changed(CaseChange::Lease);
            emit decided(report.id, kind);
        },
        [this](const Error &error) {
            tell(Work::Change, error);
            if (m_lease)
                claim(); // the try gave it back
        });
}

void CaseModel::examine(Examine::Readings readings)
{
    if (m_measuring)
        return;
    if (m_sending) {
        m_wanted = readings;
        return;
    }
    m_measuring.emplace();
    emit changed(CaseChange::Measuring);
    const auto end = [this] {
        m_measuring.reset();
        emit changed(CaseChange::Measuring);
    };
    run<Report>(m_desk.background,
        [&desk = m_desk, id = m_id, readings, cancel = m_measuring->token()] { return desk.examine.examine(id, readings, cancel); },
        [this, end](const Report &report) {
            end();
            take(report);
            worked(Work::Measure);
            sendChanges();
        },
        [this, end](const Error &error) {
            end();
            tell(Work::Measure, error);
            sendChanges();
        });
}

void CaseModel::cancelExamine()
{
    if (m_measuring)
        m_measuring->cancel();
}

} // namespace svidok
