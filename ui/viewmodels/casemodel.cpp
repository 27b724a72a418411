// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/casemodel.h"

#include "viewmodels/inbackground.h"

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

QString draftKey(const ReportId &id)
{
    return u"draft/"_s + id.toString();
}

} // namespace

CaseModel::CaseModel(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
}

template <typename T, typename Then>
void CaseModel::run(Executor &executor, std::function<Result<T>()> work, Then then)
{
    if (++m_jobs == 1)
        emit changed(CaseChange::Busy);
    inBackground<T>(executor, this, std::move(work), [this, then = std::move(then), turn = m_turn](const Result<T> &result) {
        if (--m_jobs == 0)
            emit changed(CaseChange::Busy);
        if (turn != m_turn)
            return;
        if (result)
            then(*result);
        else
            tell(result.error());
    });
}

void CaseModel::tell(const Error &error)
{
    if (error.code == ErrorCode::LeaseLost || error.code == ErrorCode::LeaseHeld) {
        m_lease.reset();
        emit changed(CaseChange::Lease);
    }
    if (error.code != ErrorCode::Cancelled)
        emit failed(error);
}

void CaseModel::take(const Report &report)
{
    m_report = report;
    emit changed(CaseChange::Report);
}

void CaseModel::open(const ReportId &id, bool claimToo)
{
    close();
    m_id = id;
    m_draft = CaseDraft::fromBytes(m_desk.session.read(draftKey(id)));
    run<Report>(m_desk.background, [&desk = m_desk, id] { return desk.review.open(id); },
        [this](const Report &report) {
            m_report = report;
            emit changed(CaseChange::Opened);
        });
    if (claimToo)
        claim();
}

void CaseModel::close()
{
    ++m_turn;
    if (m_lease) {
        const ReportId id = m_lease->report;
        // An answer is of no use here: a lease that could not be given back runs out by itself.
        inBackground<std::monostate>(m_desk.orderly, this, [&desk = m_desk, id] { return desk.review.release(id); }, [](const Outcome &) {});
    }
    m_id = ReportId();
    m_lease.reset();
    m_report.reset();
    m_draft = {};
    emit changed(CaseChange::Closed);
}

void CaseModel::claim()
{
    run<Lease>(m_desk.orderly, [&desk = m_desk, id = m_id] { return desk.review.claim(id); },
        [this](const Lease &lease) {
            m_lease = lease;
            emit changed(CaseChange::Lease);
        });
}

void CaseModel::reload()
{
    run<Report>(m_desk.background, [&desk = m_desk, id = m_id] { return await(desk.work.store.reports().load(id)); },
        [this](const Report &report) { take(report); });
}

void CaseModel::setDraft(const CaseDraft &draft)
{
    if (m_id.isEmpty() || draft == m_draft)
        return;
    m_draft = draft;
    m_desk.session.write(draftKey(m_id), draft.toBytes());
    emit changed(CaseChange::Draft);
}

void CaseModel::apply(const QList<ReportCommand> &commands)
{
    if (!m_report)
        return;
    run<Report>(m_desk.orderly, [&desk = m_desk, seen = *m_report, commands] { return desk.review.apply(seen, commands); },
        [this](const Report &report) { take(report); });
}

void CaseModel::decide(DecideRequest::Kind kind)
{
    if (!m_report)
        return;
    DecideRequest request{kind, m_draft.reasonCode, m_draft.comment, m_draft.plate, m_draft.violations, m_draft.note};
    if (kind == DecideRequest::Kind::AskReporter)
        request.text = m_draft.question;
    run<Report>(m_desk.orderly, [&desk = m_desk, id = m_id, request] { return desk.review.decide(id, request); },
        [this, kind](const Report &report) {
            m_lease.reset(); // deciding gives the claim back
            setDraft({});
            take(report);
            emit changed(CaseChange::Lease);
            emit decided(report.id, kind);
        });
}

void CaseModel::examine(Examine::Readings readings)
{
    run<Report>(m_desk.background, [&desk = m_desk, id = m_id, readings] { return desk.examine.examine(id, readings); },
        [this](const Report &report) { take(report); });
}

} // namespace svidok
