// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/vehiclemodel.h"

#include "viewmodels/duplicatewords.h"
#include "viewmodels/inbackground.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"

namespace svidok {

using namespace Qt::StringLiterals;

VehicleModel::VehicleModel(CaseModel &report, QObject *parent)
    : QAbstractTableModel(parent)
    , m_case(report)
{
    connect(&m_case, &CaseModel::changed, this, &VehicleModel::on);
    on(CaseChange::Opened);
}

// What was looked up stays for the same report and plate; another plate is another question.
void VehicleModel::on(CaseChange what)
{
    if (what != CaseChange::Opened && what != CaseChange::Report && what != CaseChange::Closed)
        return;
    const Report *report = m_case.report();
    const PlateText plate = report ? report->effectivePlate() : PlateText();
    if (report && report->id == m_id && plate == m_plate)
        return;
    m_id = report ? report->id : ReportId();
    m_plate = plate;
    m_state = !report ? State::NoCase : plate.isEmpty() ? State::NoPlate : State::NotAsked;
    forget();
    emit stateChanged();
}

void VehicleModel::forget()
{
    ++m_turn;
    m_error.reset();
    beginResetModel();
    m_answer = {};
    m_rows.clear();
    endResetModel();
}

void VehicleModel::ask()
{
    if (m_state == State::NoCase || m_state == State::NoPlate || m_state == State::Loading)
        return;
    m_state = State::Loading;
    forget();
    emit stateChanged();
    inBackground<VehicleHistory::Answer>(
        desk().background, this, [&desk = desk(), id = m_id] { return VehicleHistory(desk.work).of(id); },
        [this, turn = m_turn](const Result<VehicleHistory::Answer> &answer) {
            if (turn != m_turn)
                return;
            if (answer) {
                m_answer = *answer;
                m_state = State::Ready;
                fill();
            } else {
                m_error = answer.error();
                m_state = State::Failed;
            }
            emit stateChanged();
        });
}

void VehicleModel::setWithRejected(bool on)
{
    if (on == m_withRejected)
        return;
    m_withRejected = on;
    fill();
    emit stateChanged();
}

void VehicleModel::fill()
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype at = 0; at < m_answer.entries.size(); ++at) {
        if (m_withRejected || m_answer.entries.at(at).other.row.status != ReportStatus::Rejected)
            m_rows.append(at);
    }
    endResetModel();
}

int VehicleModel::hidden() const
{
    return static_cast<int>(m_answer.entries.size() - m_rows.size());
}

int VehicleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int VehicleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VehicleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return {};
    const VehicleHistory::Entry &one = entry(index.row());
    const ReportRow &row = one.other.row;
    switch (index.column()) {
    case Observed: return timewords::instant(row.occurredAt);
    case Plate: return one.lookAlike ? tr("\u2248 %1, looks alike").arg(row.plate.text()) : row.plate.text();
    case Status: return QueueText::signedStatus(row);
    case Place: return row.place.isEmpty() ? tr("no address") : row.place;
    case Distance: return one.metres ? duplicatewords::distance(*one.metres) : tr("not known");
    default: return {};
    }
}

QVariant VehicleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Observed"), tr("Plate"), tr("Status"), tr("Place"), tr("From here")};
    return titles[section];
}

} // namespace svidok
