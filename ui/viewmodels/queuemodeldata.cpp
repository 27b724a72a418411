// SPDX-FileCopyrightText: 2026 The Svidok authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodels/queuemodel.h"
#include "viewmodels/queuetext.h"
#include "viewmodels/timewords.h"

namespace svidok {

using namespace Qt::StringLiterals;

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReportRow &one = row(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(one, index.column());
    case Qt::ToolTipRole: return toolTip(one, index.column());
    case Qt::AccessibleTextRole: return text(one, index.column());
    default: return {};
    }
}

QString QueueModel::text(const ReportRow &row, int column) const
{
    switch (column) {
    case Photos: return QueueText::photos(row);
    case Plate: return row.plate.isEmpty() ? tr("no plate") : row.plate.text();
    case Place: return row.place.isEmpty() ? tr("no address") : row.place;
    case Age: return QueueText::age(row.createdAt, now());
    case Due: return QueueText::due(row.dueAt, now());
    case Status: return u"%1 %2"_s.arg(QueueText::sign(row.status), QueueText::status(row.status));
    case Holder:
        return QueueText::lease(row.claimedBy == m_me && !m_me.isEmpty() ? tr("me") : nameOf(row.claimedBy), row.leaseUntil, now());
    default: return {};
    }
}

QString QueueModel::toolTip(const ReportRow &row, int column) const
{
    switch (column) {
    case Plate:
        return row.hit == SearchHit::LookAlike
            ? tr("Found because %1 can be mistaken for %2").arg(row.plate.text(), PlateText::fold(m_filter.text).text())
            : QString();
    case Age: return tr("Came in: %1\nObserved: %2").arg(timewords::instant(row.createdAt), timewords::instant(row.occurredAt));
    case Due: return row.dueAt.isNull() ? QString() : tr("Due: %1").arg(timewords::instant(row.dueAt));
    case Place: return row.place;
    case Status: return row.caseNumber.isEmpty() ? QString() : tr("Case number: %1").arg(row.caseNumber);
    case Holder: return row.claimedBy.isEmpty() ? QString() : tr("Claimed until %1").arg(timewords::instant(row.leaseUntil));
    default: return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Photos: return tr("Photos");
    case Plate: return tr("Plate");
    case Place: return tr("Place");
    case Age: return tr("Age");
    case Due: return tr("Due");
    case Status: return tr("Status");
    case Holder: return tr("Claimed by");
    default: return {};
    }
}

} // namespace svidok
