// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/duplicatesmodel.h"

#include "viewmodels/duplicatewords.h"
#include "viewmodels/inbackground.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"

#include <algorithm>

namespace svidok {

using namespace Qt::StringLiterals;

namespace {

SeenReport seen(const RelatedReport &report)
{
    return {report.row.id, report.row.version};
}

bool mayClose(ReportStatus status)
{
    return status == ReportStatus::PendingVerification || status == ReportStatus::Verified;
}

bool mayTake(const RelatedReport &report)
{
    return Duplicates::isOpenTo(report.row.status, report.duplicateOf);
}

} // namespace

DuplicatesModel::DuplicatesModel(CaseModel &report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_case(report)
{
    connect(&m_case, &CaseModel::changed, this, &DuplicatesModel::on);
    on(CaseChange::Opened);
}

void DuplicatesModel::on(CaseChange what)
{
    if (what == CaseChange::Closed)
        return clear(State::NoCase);
    if (what != CaseChange::Opened && what != CaseChange::Report)
        return;
    if (m_case.report() && (m_own.row.id != m_case.id() || m_own.row.version != m_case.report()->version))
        reload();
}

void DuplicatesModel::clear(State state)
{
    ++m_turn;
    beginResetModel();
    m_lines.clear();
    m_own = {};
    m_last = {};
    m_lastApart = {};
    endResetModel();
    m_error.reset();
    m_state = state;
    emit stateChanged();
}

// What is there stays until the new lines come, unless it belongs to another report.
void DuplicatesModel::reload()
{
    if (m_case.id().isEmpty())
        return;
    if (m_own.row.id != m_case.id())
        clear(State::Loading);
    inBackground<Duplicates::Family>(
        m_case.desk().background, this,
        [&desk = m_case.desk(), id = m_case.id()] { return Duplicates(desk.work, desk.review).family(id); },
        [this, turn = ++m_turn](const Result<Duplicates::Family> &family) {
            if (turn != m_turn)
                return;
            if (family)
                return take(*family);
            m_error = family.error();
            m_state = State::Failed;
            emit stateChanged();
        });
}

void DuplicatesModel::take(const Duplicates::Family &family)
{
    beginResetModel();
    m_own = family.report;
    m_lines.clear();
    if (family.primary)
        m_lines.append({Relation::Primary, *family.primary, {}});
    for (const RelatedReport &other : family.merged)
        m_lines.append({Relation::Merged, other, {}});
    for (const Duplicates::Suggestion &suggestion : family.suggestions)
        m_lines.append({Relation::Suggested, suggestion.other, suggestion.hint});
    for (const Duplicates::Suggestion &apart : family.apart)
        m_lines.append({Relation::Apart, apart.other, apart.hint});
    endResetModel();
    // Others may have taken it back meanwhile.
    const auto stands = [this](const ReportId &id, Relation relation) {
        return std::any_of(m_lines.begin(), m_lines.end(), [&](const Line &line) { return line.relation == relation && line.other.row.id == id; });
    };
    if (!stands(m_last.id, Relation::Merged) && (m_last.id != m_own.row.id || !family.primary))
        m_last = {};
    if (!stands(m_lastApart, Relation::Apart))
        m_lastApart = {};
    m_error.reset();
    m_state = State::Ready;
    emit stateChanged();
}

int DuplicatesModel::count(Relation relation) const
{
    return static_cast<int>(
        std::count_if(m_lines.begin(), m_lines.end(), [relation](const Line &line) { return line.relation == relation; }));
}

bool DuplicatesModel::canMergeInto(int row) const
{
    const Line &one = m_lines.at(row);
    return !m_busy && one.relation == Relation::Suggested && mayClose(m_own.row.status) && mayTake(one.other)
        && count(Relation::Merged) == 0;
}

bool DuplicatesModel::canMergeHere(int row) const
{
    const Line &one = m_lines.at(row);
    return !m_busy && one.relation == Relation::Suggested && mayClose(one.other.row.status) && mayTake(m_own);
}

bool DuplicatesModel::canSplit(int row) const
{
    const Relation relation = m_lines.at(row).relation;
    return !m_busy && (relation == Relation::Merged || relation == Relation::Primary);
}

bool DuplicatesModel::canTellApart(int row) const
{
    return !m_busy && m_lines.at(row).relation == Relation::Suggested;
}

bool DuplicatesModel::canSuggestAgain(int row) const
{
    return !m_busy && m_lines.at(row).relation == Relation::Apart;
}

void DuplicatesModel::run(const Work &work, const std::function<void(const Report &)> &then)
{
    m_busy = true;
    emit stateChanged();
    inBackground<Report>(
        m_case.desk().orderly, this, [&desk = m_case.desk(), work] { return work(Duplicates(desk.work, desk.review)); },
        [this, then](const Result<Report> &report) {
            if (report && report->id == m_case.id())
                m_case.reload();
            if (report)
                then(*report);
            ended(report ? std::nullopt : std::optional(report.error()));
        });
}

void DuplicatesModel::ended(const std::optional<Error> &error)
{
    m_busy = false;
    if (error && error->code != ErrorCode::Cancelled)
        emit failed(*error);
    reload(); // also after a conflict: the person sees what has become of them
    emit stateChanged();
}

void DuplicatesModel::setApart(const ReportId &other, bool apart)
{
    m_busy = true;
    emit stateChanged();
    inBackground<std::monostate>(
        m_case.desk().orderly, this,
        [&desk = m_case.desk(), own = m_own.row.id, other, apart] { return Duplicates(desk.work, desk.review).tellApart(own, other, apart); },
        [this, other, apart](const Outcome &told) {
            m_lastApart = told && apart ? other : ReportId();
            if (told)
                apart ? emit toldApart() : emit suggestedAgain();
            ended(told ? std::nullopt : std::optional(told.error()));
        });
}

void DuplicatesModel::tellApart(int row)
{
    if (canTellApart(row))
        setApart(m_lines.at(row).other.row.id, true);
}

void DuplicatesModel::suggestAgain(int row)
{
    if (canSuggestAgain(row))
        setApart(m_lines.at(row).other.row.id, false);
}

void DuplicatesModel::merge(const SeenReport &duplicate, const SeenReport &primary)
{
    run([=](const Duplicates &duplicates) { return duplicates.merge(duplicate, primary, {}); },
        [this](const Report &report) {
            m_last = {report.id, report.version};
            m_lastApart = {};
            emit merged();
        });
}

void DuplicatesModel::mergeInto(int row)
{
    if (canMergeInto(row))
        merge(seen(m_own), seen(m_lines.at(row).other));
}

void DuplicatesModel::mergeHere(int row)
{
    if (canMergeHere(row))
        merge(seen(m_lines.at(row).other), seen(m_own));
}

void DuplicatesModel::split(int row)
{
    if (!canSplit(row))
        return;
    const Line &one = m_lines.at(row);
    m_last = one.relation == Relation::Primary ? seen(m_own) : seen(one.other);
    takeBack();
}

void DuplicatesModel::takeBack()
{
    if (!m_busy && !m_lastApart.isEmpty())
        return setApart(m_lastApart, false);
    if (m_busy || m_last.id.isEmpty())
        return;
    run([last = std::exchange(m_last, {})](const Duplicates &duplicates) { return duplicates.split(last, u"split"_s); },
        [this](const Report &) { emit tookApart(); });
}

int DuplicatesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DuplicatesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DuplicatesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const Line &one = m_lines.at(index.row());
    const ReportRow &row = one.other.row;
    switch (index.column()) {
    case Relation_:
        switch (one.relation) {
        case Relation::Suggested: return tr("? may be the same");
        case Relation::Merged: return tr("\u2190 merged into this one");
        case Relation::Primary: return tr("\u2192 this one was merged into it");
        case Relation::Apart: return tr("\u2260 not the same");
        }
        return {};
    case Plate: return QueueText::plate(row.plate);
    case Observed: return timewords::instant(row.occurredAt);
    case Status: return QueueText::signedStatus(row);
    case Why: return duplicatewords::clues(one.hint).join(u"; "_s);
    default: return {};
    }
}

QVariant DuplicatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Relation"), tr("Plate"), tr("Observed"), tr("Status"), tr("Why")};
    return titles[section];
}

} // namespace svidok
